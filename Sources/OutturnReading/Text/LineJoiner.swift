/// Decides which lines go on with the line before: hard wraps are mended, paragraphs kept apart.
///
/// What counts as a hard wrap is told by the lines around: several lines of the same width that end
/// in mid-sentence are a column. A text whose paragraphs stand on one line each has none.
struct LineJoiner {
  /// How a line follows the line before.
  enum Joint: Equatable {
    /// Begins a paragraph.
    case paragraph
    /// Goes on after a hard wrap at the edge of a column, where even a number may be cut in two.
    case wrapped
    /// Goes on with the sentence, but words and numbers are whole on both sides.
    case goesOn
    /// Goes on in the middle of a word that was hyphenated: the hyphen falls away.
    case hyphenated
    /// Goes on after a hyphen that belongs to the word.
    case glued
  }

  private let lines: [TextLine]
  private let words: SectionWords

  /// The width of most lines, where the text is one column.
  private let columnWidth: Int?

  /// What is known of the paragraph that is open.
  private var paragraphHoldsStop = false
  private var paragraphIsNumbered = false
  private var paragraphLines = 0

  init(lines: [TextLine], words: SectionWords) {
    self.lines = lines
    self.words = words
    self.columnWidth = Self.columnWidth(of: lines)
  }

  /// How the line at `index` follows the one before it. To be asked once a line, in order.
  mutating func joint(of index: Int, in bytes: Span<UInt8>) -> Joint {
    let line = lines[index]
    let joint = index == 0 ? .paragraph : decide(lines[index - 1], line, index, bytes)
    if joint == .paragraph {
      paragraphHoldsStop = false
      paragraphIsNumbered = line.has(.numbered)
      paragraphLines = 0
    }
    paragraphLines += 1
    if line.has(.holdsStop) || line.ending == .stop { paragraphHoldsStop = true }
    return joint
  }

  private func decide(
    _ last: TextLine, _ line: TextLine, _ index: Int, _ bytes: Span<UInt8>
  ) -> Joint {
    if line.has(.afterSeparator) { return .paragraph }
    if last.has(.latin), line.has(.latin) { return latin(last, line, index, bytes) }
    let full = isFull(
      index - 1, mayBeIndented: paragraphLines == 1 && isSentence(last, before: line, bytes))
    if line.has(.numbered), !carriesNumber(last, line, full, bytes) { return .paragraph }
    if isIndented(line, after: last, full) { return .paragraph }
    let blank = line.has(.afterBlank)
    let isSentence = paragraphHoldsStop || last.has(.holdsComma) || paragraphLines > 1
    let joined: Joint = full || !blank && isSentence ? .wrapped : .goesOn
    switch last.ending {
    case .stop, .semicolon, .colon:
      return full && !blank ? .wrapped : .paragraph
    case .comma:
      return joined
    case .open:
      if blank, isFrontLine(line, bytes) { return .paragraph }
      if full, !isNumberedHeading(last, bytes) { return .wrapped }
      return isUnfinished(last, line, index, bytes) ? joined : .paragraph
    }
  }

  /// Whether a line that begins like a list item may still be the middle of a sentence.
  private func carriesNumber(
    _ last: TextLine, _ line: TextLine, _ full: Bool, _ bytes: Span<UInt8>
  ) -> Bool {
    guard !line.has(.afterBlank), last.ending == .open || last.ending == .comma else {
      return false
    }
    switch HeadingStart(at: Int(line.start), in: bytes, end: Int(line.end))?.numbering {
    case .dash:
      // One dash joins two words; two begin a paragraph.
      var index = Int(line.start)
      _ = HeadingPieces.dash(&index, bytes, Int(line.end))
      return full && index > Int(line.start) && !HeadingPieces.dash(&index, bytes, Int(line.end))
    case .arabic, .arabicInParentheses:
      return last.ending == .comma
    default:
      return false
    }
  }

  private func isIndented(_ line: TextLine, after last: TextLine, _ full: Bool) -> Bool {
    guard line.indent >= 2, last.ending != .comma else { return false }
    if line.indent > last.indent + 1 { return !(full && line.indent < 4) }
    return line.indent >= 4 && (last.ending == .stop || !full)
  }

  /// Whether a line that ends in mid-air, short of a column's edge, is a sentence cut in two (true)
  /// or a heading (false).
  private func isUnfinished(
    _ last: TextLine, _ line: TextLine, _ index: Int, _ bytes: Span<UInt8>
  ) -> Bool {
    let blank = line.has(.afterBlank)
    if endsSentenceAtOnce(line, bytes) { return true }
    if !blank, endsInDigit(last, bytes), beginsWith(.figureContinuation, line, bytes) {
      return true
    }
    if paragraphHoldsStop { return !(blank && isHeadingLike(line, index)) }
    if !blank, paragraphIsNumbered { return beginsWith(.continuation, line, bytes) }
    guard !last.has(.numbered), last.has(.holdsComma) else { return false }
    if last.has(.holdsDigit), !isHeadingLike(line, index) { return true }
    return last.width >= 32 && !hasEqualHalves(last, bytes)
  }

  /// Whether a line begins with one or two characters and 。 or ； the tail of a sentence.
  private func endsSentenceAtOnce(_ line: TextLine, _ bytes: Span<UInt8>) -> Bool {
    for index in [Int(line.start) + 3, Int(line.start) + 6] where index + 2 < Int(line.end) {
      switch (bytes[index], bytes[index + 1], bytes[index + 2]) {
      case (0xE3, 0x80, 0x82), (0xEF, 0xBC, 0x9B): return true
      default: continue
      }
    }
    return false
  }

  private func isHeadingLike(_ line: TextLine, _ index: Int) -> Bool {
    line.ending == .open && line.width <= 44 && !line.has(.holdsComma) && !isFull(index)
  }

  private func endsInDigit(_ line: TextLine, _ bytes: Span<UInt8>) -> Bool {
    let last = bytes[Int(line.end) - 1]
    return last >= 0x30 && last <= 0x39
  }

  private func beginsWith(_ cue: SectionCue, _ line: TextLine, _ bytes: Span<UInt8>) -> Bool {
    if cue == .figureContinuation, HeadingPieces.isDigit(Int(line.start), bytes, Int(line.end)) {
      return true
    }
    return words.continuations.longest(
      at: Int(line.start), in: bytes, end: Int(line.end))?.payload == cue
  }

  /// Whether a short line names the speaker or greets the audience.
  private func isFrontLine(_ line: TextLine, _ bytes: Span<UInt8>) -> Bool {
    guard line.width <= 60, line.ending == .open || line.ending == .colon,
      !line.has(.holdsComma), !line.has(.holdsStop)
    else { return false }
    var index = Int(line.start)
    while let found = words.frame.first(from: index, in: bytes, end: Int(line.end)) {
      if found.payload == .office || found.payload == .salutation { return true }
      index = found.range.lowerBound + bytes.characterLength(at: found.range.lowerBound)
    }
    return false
  }

  /// Whether the first line of a paragraph reads like the beginning of a sentence, not like a heading.
  private func isSentence(
    _ line: TextLine, before next: TextLine, _ bytes: Span<UInt8>
  ) -> Bool {
    !line.has(.numbered) && (line.has(.holdsComma) || line.has(.holdsDigit))
      && !(next.has(.afterBlank) && hasEqualHalves(line, bytes))
  }

  /// Whether a line is a whole heading with a number, of two clauses that are as long.
  private func isNumberedHeading(_ line: TextLine, _ bytes: Span<UInt8>) -> Bool {
    line.has(.numbered) && line.has(.holdsComma) && !line.has(.holdsStop)
      && hasEqualHalves(line, bytes)
  }

  /// Headings of two clauses mostly have clauses of the same length.
  private func hasEqualHalves(_ line: TextLine, _ bytes: Span<UInt8>) -> Bool {
    let number = HeadingStart(at: Int(line.start), in: bytes, end: Int(line.end))?.length ?? 0
    let start = Int(line.start) + number
    var index = start
    var comma: Int?
    while index + 2 < Int(line.end) {
      if bytes[index] == 0xEF, bytes[index + 1] == 0xBC, bytes[index + 2] == 0x8C {
        if comma != nil { return false }
        comma = index
      }
      index += 1
    }
    guard let comma else { return false }
    return abs((comma - start) - (Int(line.end) - comma - 3)) <= 3
  }

  // MARK: Columns

  /// Whether a line reaches the edge of a column: at least two lines near it that end in mid-sentence
  /// are as wide, at most one character wider or two narrower. The first line of a paragraph may have
  /// lost an indent of two characters.
  private func isFull(_ index: Int, mayBeIndented: Bool = false) -> Bool {
    let width = Int(lines[index].width)
    guard width >= 20, width <= 200 else { return false }
    if let columnWidth, abs(columnWidth - width) <= 2 { return true }
    var like = 0
    for near in max(0, index - 6)...min(lines.count - 1, index + 6) where near != index {
      let other = lines[near]
      // Titles and headings make no column, however alike.
      guard other.has(.holdsComma) || other.has(.holdsStop) else { continue }
      let wider = Int(other.width) - width
      if wider <= (mayBeIndented ? 6 : 2), wider >= -4,
        other.ending == .open || other.ending == .comma
      {
        like += 1
      }
    }
    return like >= 2
  }

  /// The width that a third of all lines have, give or take two characters, and that end in
  /// mid-sentence; `nil` where there is none such.
  private static func columnWidth(of lines: [TextLine]) -> Int? {
    guard lines.count >= 12 else { return nil }
    var counts = [Int](repeating: 0, count: 201)
    for line in lines
    where line.width >= 20 && line.width <= 200 && (line.ending == .open || line.ending == .comma) {
      counts[Int(line.width)] += 1
    }
    var best = (count: 0, width: 0)
    for width in 24...200 {
      let count = counts[width - 4...width].reduce(0, +)
      if count >= best.count, counts[width] > 0 { best = (count, width) }
    }
    return best.count >= 8 && best.count * 3 >= lines.count ? best.width : nil
  }

  // MARK: Latin text

  private func latin(
    _ last: TextLine, _ line: TextLine, _ index: Int, _ bytes: Span<UInt8>
  ) -> Joint {
    if line.has(.numbered) { return .paragraph }
    let blank = line.has(.afterBlank)
    if last.ending == .open || last.ending == .comma, line.has(.lowerCase) {
      return isHyphenated(last, line, bytes) ? hyphenJoint(last, line, bytes) : .goesOn
    }
    if blank { return .paragraph }
    if line.indent > last.indent + 1 { return .paragraph }
    if last.ending == .comma { return .goesOn }
    guard paragraphLines > 1 || endsInSmallWord(last, bytes) else { return .paragraph }
    return isForced(index, bytes) ? .goesOn : .paragraph
  }

  private func isHyphenated(_ last: TextLine, _ line: TextLine, _ bytes: Span<UInt8>) -> Bool {
    let end = Int(last.end)
    guard end - Int(last.start) >= 2, bytes[end - 1] == UInt8(ascii: "-") else { return false }
    let before = bytes[end - 2] | 0x20
    return before >= 0x61 && before <= 0x7A
  }

  /// Whether the hyphen belongs to the word (long-term) or to the wrap (govern-ment).
  private func hyphenJoint(_ last: TextLine, _ line: TextLine, _ bytes: Span<UInt8>) -> Joint {
    var start = Int(last.end) - 1
    while start > Int(last.start), isLetter(bytes[start - 1]) { start -= 1 }
    let isCompound =
      words.continuations.longest(at: start, in: bytes, end: Int(last.end) - 1)?.payload
      == .compoundPart
      || words.continuations.longest(at: Int(line.start), in: bytes, end: Int(line.end))?.payload
        == .compoundPart
    return isCompound ? .glued : .hyphenated
  }

  /// Whether the last word of a line begins with no capital, as it mostly would in a title.
  private func endsInSmallWord(_ line: TextLine, _ bytes: Span<UInt8>) -> Bool {
    var index = Int(line.end)
    while index > Int(line.start), bytes[index - 1] > 0x20 { index -= 1 }
    return !(bytes[index] >= 0x41 && bytes[index] <= 0x5A)
  }

  private func isLetter(_ byte: UInt8) -> Bool {
    (byte | 0x20) >= 0x61 && (byte | 0x20) <= 0x7A
  }

  /// Whether the first word of a line had no room on the line before.
  private func isForced(_ index: Int, _ bytes: Span<UInt8>) -> Bool {
    var widest = 0
    var wide = 0
    for near in max(0, index - 6)...min(lines.count - 1, index + 5) {
      widest = max(widest, Int(lines[near].width))
    }
    guard widest <= 200 else { return false }
    for near in max(0, index - 6)...min(lines.count - 1, index + 5)
    where Int(lines[near].width) * 5 >= widest * 4 {
      wide += 1
    }
    guard wide >= 2, widest >= 30 else { return false }
    var word = 0
    var at = Int(lines[index].start)
    while at < Int(lines[index].end), bytes[at] > 0x20 {
      word += 1
      at += 1
      if word > 40 { break }
    }
    return Int(lines[index - 1].width) + 1 + word >= widest - 1
  }
}
