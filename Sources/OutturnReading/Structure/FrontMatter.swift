import OutturnModel

/// Reads the first lines of a report: title, place, date, speaker, salutation.
struct FrontMatter {
  private(set) var title: Located<String>?
  private(set) var place: Located<String>?
  private(set) var date: Located<Day>?
  private(set) var speaker: Located<String>?
  /// How many paragraphs belong to the frame.
  private(set) var count = 0

  private let words: SectionWords

  /// At most so many paragraphs are looked at, and none after the first numbered heading.
  private static let most = 14

  init(_ paragraphs: [Paragraph], in bytes: Span<UInt8>, words: SectionWords) {
    self.words = words
    var head: [Paragraph] = []
    for paragraph in paragraphs.prefix(Self.most) {
      if paragraph.numbering != nil, paragraph.numbering != .dash { break }
      head.append(paragraph)
    }
    readTitle(head, in: bytes)
    for (index, paragraph) in head.enumerated() {
      read(paragraph, in: bytes)
      if belongsToFrame(paragraph, in: bytes) { count = index + 1 }
    }
    if let title, count == 0, let first = head.first, first.range.contains(title.range.lowerBound) {
      count = 1
    }
  }

  // MARK: Title

  private mutating func readTitle(_ head: [Paragraph], in bytes: Span<UInt8>) {
    var best: (range: Range<Int>, hasYear: Bool)?
    for paragraph in head where paragraph.isOnePiece && paragraph.width <= 100 {
      // A newspaper's own headline may stand above: 开新局 ——某县2031年《政府工作报告》摘登.
      guard paragraph.ending == .open, paragraph.numbering == nil || paragraph.numbering == .dash,
        let cue = cue(.documentTitle, in: paragraph.range, bytes)
      else { continue }
      let start = titleStart(paragraph.textStart, before: cue.lowerBound, bytes)
      let range = start..<titleEnd(paragraph, after: cue.upperBound, bytes)
      let hasYear = !CalendarText.years(in: range, bytes).isEmpty
      if best == nil || hasYear && best?.hasYear == false { best = (range, hasYear) }
    }
    if best == nil, let first = head.first, first.isOnePiece, first.ending == .open,
      first.numbering == nil, first.width <= 80, head.count > 1
    {
      best = (first.range, false)
    }
    guard let best else { return }
    title = Located(bytes.text(best.range), at: best.range)
    readTitlePlace(best.range, in: bytes)
  }

  /// A title stands behind its key in the front matter of Markdown: `title: "…"`.
  private func titleStart(_ start: Int, before limit: Int, _ bytes: Span<UInt8>) -> Int {
    var index = start
    for byte in "title".utf8 {
      guard index < limit, bytes[index] | 0x20 == byte else { return start }
      index += 1
    }
    while index < limit, bytes[index] == 0x20 { index += 1 }
    guard index < limit, bytes[index] == UInt8(ascii: ":") else { return start }
    index += 1
    while index < limit,
      bytes[index] == 0x20 || bytes[index] == UInt8(ascii: "\"")
        || bytes[index] == UInt8(ascii: "'")
    {
      index += 1
    }
    return index
  }

  /// A title ends before the parentheses that hold its date and speaker.
  private func titleEnd(_ paragraph: Paragraph, after cue: Int, _ bytes: Span<UInt8>) -> Int {
    let end = Int(paragraph.end)
    guard cue < end, bytes[cue] == UInt8(ascii: "(") else { return end }
    return cue
  }

  /// The place stands between the year and the kind of document: 2017年…市政府工作报告.
  private mutating func readTitlePlace(_ range: Range<Int>, in bytes: Span<UInt8>) {
    guard let cue = cue(.documentTitle, in: range, bytes) else { return }
    if let english = EnglishPlace.inTitle(range, cue: cue, bytes) {
      place = english
      return
    }
    let years = CalendarText.years(in: range.lowerBound..<cue.lowerBound, bytes)
    let start = years.last?.range.upperBound ?? range.lowerBound
    var end = cue.lowerBound
    for tail in ["人民", "人民政府", "政府", "关于"] as [StaticString]
    where bytes.ends(tail, in: start..<end) {
      end -= tail.utf8CodeUnitCount
    }
    setPlace(start..<end, in: bytes)
    // 某县2031年政府工作报告
    if let year = years.last { setPlace(range.lowerBound..<year.range.lowerBound, in: bytes) }
  }

  /// Takes a name that ends in a kind of place (市, 县, …).
  private mutating func setPlace(_ range: Range<Int>, in bytes: Span<UInt8>) {
    // 《云州市政府工作报告》
    let mark: StaticString = "《"
    let range =
      bytes.holds(mark, at: range.lowerBound, end: range.upperBound)
      ? (range.lowerBound + mark.utf8CodeUnitCount)..<range.upperBound : range
    guard place == nil, range.count >= 6, range.count <= 60, range.upperBound >= 3 else { return }
    let last = range.upperBound - 3
    guard let cue = words.frame.longest(at: last, in: bytes, end: range.upperBound),
      cue.payload == .place
    else { return }
    place = Located(bytes.text(range), at: range)
  }

  // MARK: The other lines

  private mutating func read(_ paragraph: Paragraph, in bytes: Span<UInt8>) {
    guard paragraph.width <= 160, paragraph.isOnePiece else { return }
    let range = paragraph.textStart..<Int(paragraph.end)
    if date == nil {
      let near = title.flatMap { CalendarText.years(in: $0.range, bytes).last?.value }
      date = CalendarText.day(in: range, bytes, near: near)
      if let date { readNameAfterDate(date.range.upperBound, range, bytes) }
    }
    if let assembly = cue(.assembly, in: range, bytes) {
      readAssemblyPlace(range, assembly, in: bytes)
    }
    if paragraph.width <= 100 { readSpeaker(range, in: bytes) }
  }

  /// 在…市第十六届人民代表大会; the national congress is 全国.
  private mutating func readAssemblyPlace(
    _ range: Range<Int>, _ assembly: Range<Int>, in bytes: Span<UInt8>
  ) {
    if let national = bytes.firstIndex(of: "全国人", in: range), place == nil {
      place = Located("全国", at: national..<national + 6)
      return
    }
    guard let at = bytes.firstIndex(of: "在", in: range.lowerBound..<assembly.lowerBound) else {
      return
    }
    let end =
      bytes.firstIndex(of: "第", in: at..<assembly.lowerBound) ?? assembly.lowerBound
    setPlace(at + 3..<end, in: bytes)
  }

  private mutating func readSpeaker(_ range: Range<Int>, in bytes: Span<UInt8>) {
    guard speaker == nil, let office = lastCue(.office, in: range, bytes) else { return }
    if let government = bytes.firstIndex(of: "人民政府", in: range.lowerBound..<office.upperBound) {
      setPlace(range.lowerBound..<government, in: bytes)
    } else if place == nil, bytes.holds("国务院", at: range.lowerBound, end: range.upperBound) {
      place = Located("全国", at: range.lowerBound..<range.lowerBound + 9)
    }
    if let name = personalName(from: office.upperBound, in: range, bytes) {
      speaker = Located(bytes.text(name), at: name)
    } else if let name = EnglishPlace.speaker(in: range, office: office, bytes) {
      speaker = name
    }
  }

  /// （2023年1月4日…）: the name behind the date.
  private mutating func readNameAfterDate(
    _ start: Int, _ range: Range<Int>, _ bytes: Span<UInt8>
  ) {
    guard speaker == nil, let close = bytes.firstIndex(of: ")", in: start..<range.upperBound),
      let name = personalName(from: start, in: start..<close, bytes)
    else { return }
    speaker = Located(bytes.text(name), at: name)
  }

  /// Two to four Chinese characters (or more around a ·) up to the end or a parenthesis.
  private func personalName(
    from start: Int, in range: Range<Int>, _ bytes: Span<UInt8>
  ) -> Range<Int>? {
    var index = start
    while index < range.upperBound, bytes[index] == 0x20 || bytes[index] == 0x3A { index += 1 }
    let begin = index
    var characters = 0
    var holdsDot = false
    while index < range.upperBound, bytes[index] != UInt8(ascii: "("), bytes[index] != 0x20 {
      if bytes.holds("·", at: index, end: range.upperBound) {
        holdsDot = true
        index += 2
        continue
      }
      guard bytes[index] >= 0xE4, bytes[index] <= 0xE9 else { return nil }
      characters += 1
      index += 3
    }
    guard characters >= 2, characters <= (holdsDot ? 14 : 4) else { return nil }
    return begin..<index
  }

  // MARK: Cues

  private func belongsToFrame(_ paragraph: Paragraph, in bytes: Span<UInt8>) -> Bool {
    let range = paragraph.range
    if let title, range.contains(title.range.lowerBound) { return true }
    if let date, range.contains(date.range.lowerBound) { return true }
    if let speaker, range.contains(speaker.range.lowerBound) { return true }
    guard paragraph.width <= 400 else { return false }
    if cue(.opening, in: range, bytes) != nil { return true }
    guard paragraph.width <= 60 else { return false }
    return cue(.salutation, in: range, bytes) != nil || cue(.documentTitle, in: range, bytes) != nil
  }

  private func cue(
    _ wanted: SectionCue, in range: Range<Int>, _ bytes: Span<UInt8>
  ) -> Range<Int>? {
    var index = range.lowerBound
    while let found = words.frame.first(from: index, in: bytes, end: range.upperBound) {
      if found.payload == wanted { return found.range }
      index = found.range.lowerBound + bytes.characterLength(at: found.range.lowerBound)
    }
    return nil
  }

  private func lastCue(
    _ wanted: SectionCue, in range: Range<Int>, _ bytes: Span<UInt8>
  ) -> Range<Int>? {
    var last: Range<Int>?
    var index = range.lowerBound
    while let found = words.frame.first(from: index, in: bytes, end: range.upperBound) {
      if found.payload == wanted { last = found.range }
      index = max(found.range.upperBound, index + 1)
    }
    return last
  }
}
