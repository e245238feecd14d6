/// Makes decoded text ready for scanning.
///
/// Markup is taken away, lines are measured, what does not belong to the report is marked, and the
/// rest is written out paragraph by paragraph. Every step is linear in the length of the text.
enum TextMender {
  static func mend(_ decoded: DecodedText) -> (MendedText, [Notice]) {
    let words = SectionWords.shipped
    var notices: [Notice] = []
    let stripped = MarkupStripper.strip(decoded.utf8)
    if let stripped { notices.append(.markupRemoved(stripped.markup)) }
    let bytes = stripped?.bytes ?? decoded.utf8
    var lines = LineTable.lines(of: bytes.span)
    let (findings, cuts) = leaveOut(from: &lines, of: bytes.span, words)
    let (output, map, wraps) = write(lines, of: bytes.span, without: cuts, words)
    if !findings.isEmpty {
      let index = LineIndex(decoded)
      notices += findings.map { finding in
        finding.notice { offset in
          index.line(
            ofByte: stripped?.map.sourceRange(of: offset..<offset).lowerBound ?? offset)
        }
      }
    }
    if wraps > 0 { notices.append(.hardWrapsMended(count: wraps)) }
    let maps = stripped.map { [map, $0.map] } ?? [map]
    return (MendedText(utf8: output, decoded: decoded, maps: maps), notices)
  }

  // MARK: Leaving out

  /// Something left out, with byte offsets in place of line numbers.
  private enum Finding {
    case copies(CopyFinder.Result)
    case advertisements([Int])
    case furniture(times: Int, first: Int)
    case begins(Int)
    case ends(Int)

    func notice(line: (Int) -> Int) -> Notice {
      switch self {
      case .copies(let result):
        let first = line(result.repeats.first?.lowerBound ?? 0)
        let last = line(max((result.repeats.last?.upperBound ?? 1) - 1, 0))
        let lines = first...max(first, last)
        return result.copies > 1
          ? .readOnce(copies: result.copies, differing: result.differing, lines: lines)
          : .passageRepeated(lines: lines)
      case .advertisements(let offsets): return .advertisementsLeftOut(lines: offsets.map(line))
      case .furniture(let times, let first):
        return .pageFurnitureLeftOut(times: times, firstLine: line(first))
      case .begins(let offset): return .beginsInTheMiddle(line: line(offset))
      case .ends(let offset): return .endsInTheMiddle(line: line(offset))
      }
    }
  }

  private static func leaveOut(
    from lines: inout [TextLine], of bytes: Span<UInt8>, _ words: SectionWords
  ) -> (findings: [Finding], cuts: [Range<Int>]) {
    var findings: [Finding] = []
    var advertisements = Advertisements(words: words)
    advertisements.find(in: &lines, bytes)
    if !advertisements.found.isEmpty {
      findings.append(.advertisements(advertisements.found.map { Int(lines[$0].start) }))
    }
    let copies = CopyFinder.find(in: bytes, lines: lines)
    if !copies.repeats.isEmpty {
      findings.append(.copies(copies))
      drop(copies.repeats, from: &lines)
    }
    if let (times, first) = PageFurniture.drop(from: &lines, in: bytes) {
      findings.append(.furniture(times: times, first: Int(lines[first].start)))
    }
    if let first = advertisements.turnedFrom.first, isFirst(first, lines) {
      findings.append(.begins(Int(lines[first].start)))
    }
    if let last = advertisements.turnedTo.last, isLast(last, lines) {
      findings.append(.ends(Int(lines[last].start)))
    }
    lines.removeAll { $0.has(.dropped) }
    return (findings, merged(advertisements.cuts, copies.repeats))
  }

  private static func isFirst(_ index: Int, _ lines: [TextLine]) -> Bool {
    lines[..<index].allSatisfy { $0.has(.dropped) }
  }

  private static func isLast(_ index: Int, _ lines: [TextLine]) -> Bool {
    lines[(index + 1)...].allSatisfy { $0.has(.dropped) }
  }

  /// Marks the lines that lie wholly inside the ranges.
  private static func drop(_ ranges: [Range<Int>], from lines: inout [TextLine]) {
    var next = 0
    for index in lines.indices {
      while next < ranges.count, ranges[next].upperBound <= Int(lines[index].start) { next += 1 }
      guard next < ranges.count else { return }
      if ranges[next].lowerBound <= Int(lines[index].start),
        ranges[next].upperBound >= Int(lines[index].end)
      {
        lines[index].drop()
      }
    }
  }

  private static func merged(_ first: [Range<Int>], _ second: [Range<Int>]) -> [Range<Int>] {
    guard !first.isEmpty, !second.isEmpty else { return first + second }
    var all: [Range<Int>] = []
    for range in (first + second).sorted(by: { $0.lowerBound < $1.lowerBound }) {
      let start = max(range.lowerBound, all.last?.upperBound ?? 0)
      if start < range.upperBound { all.append(start..<range.upperBound) }
    }
    return all
  }

  // MARK: Writing

  private static func write(
    _ lines: [TextLine], of bytes: Span<UInt8>, without cuts: [Range<Int>], _ words: SectionWords
  ) -> (output: [UInt8], map: OffsetMap, wraps: Int) {
    var writer = FoldingWriter(capacity: bytes.count)
    var joiner = LineJoiner(lines: lines, words: words)
    var wraps = 0
    var nextCut = 0
    var joint = lines.isEmpty ? LineJoiner.Joint.paragraph : joiner.joint(of: 0, in: bytes)
    for index in lines.indices {
      let line = lines[index]
      let following =
        index + 1 < lines.count ? joiner.joint(of: index + 1, in: bytes) : .paragraph
      let end = following == .hyphenated ? Int(line.end) - 1 : Int(line.end)
      var start = Int(line.start)
      writer.begin(joint, at: start)
      while nextCut < cuts.count, cuts[nextCut].upperBound <= start { nextCut += 1 }
      while nextCut < cuts.count, cuts[nextCut].lowerBound < end {
        let cut = cuts[nextCut]
        if cut.lowerBound > start { writer.append(start..<cut.lowerBound, of: bytes) }
        start = max(start, cut.upperBound)
        if cut.upperBound >= end { break }
        nextCut += 1
      }
      if start < end { writer.append(start..<end, of: bytes) }
      if following == .paragraph {
        writer.endParagraph(from: Int(line.end), length: Int(line.next) - Int(line.end))
      } else {
        wraps += 1
      }
      joint = following
    }
    let (output, map) = writer.finish()
    return (output, map, wraps)
  }
}
