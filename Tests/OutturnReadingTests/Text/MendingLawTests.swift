import Testing

@testable import OutturnReading

/// Laws that hold for every text, tried on invented reports that were spoilt by chance.
@Suite struct MendingLawTests {
  /// A report with wraps, full-width forms, spaces, blank lines, addresses and copies strewn in.
  static func spoilt(_ seed: Int) -> String {
    var report = InventedReport(UInt64(seed) &+ 1000)
    var paragraphs = report.paragraphs()
    if Bool.random(using: &report.seed) {
      paragraphs.insert("更多数据尽在 www.example.com", at: Int.random(in: 1...5, using: &report.seed))
    }
    var text =
      Bool.random(using: &report.seed)
      ? paragraphs.joined(separator: report.pick(["\n", "\r\n", "\n\n", "\n　　"]))
      : InventedReport.wrapped(paragraphs, width: Int.random(in: 30...72, using: &report.seed))
    if Bool.random(using: &report.seed) {
      text = text.replacing("8", with: "８").replacing("%", with: " ％").replacing("（", with: "( ")
    }
    if Int.random(in: 0..<4, using: &report.seed) == 0 { text += "\n" + text }
    return text
  }

  static func fold(_ text: String) -> String {
    LeavingOutTests.lines(PreparedReport(text: text)).joined()
  }

  @Test(arguments: 0..<24)
  func everyCharacterLeadsBackToItself(seed: Int) {
    let mended = PreparedReport(text: Self.spoilt(seed)).mended
    var folded: [String: String] = [:]
    var wrong: [String] = []
    var index = 0
    var last = 0
    while index < mended.utf8.count {
      let end = index + mended.utf8.span.characterLength(at: index)
      let range = mended.originalRange(of: index..<end)
      let character = mended.text(index..<end)
      if range.lowerBound < last { wrong.append("\(index) goes backward") }
      last = range.lowerBound
      if character != "\n", character != " " {
        let original = mended.decoded.text(ofScalars: range)
        let fold = folded[original] ?? Self.fold(original)
        folded[original] = fold
        if original.unicodeScalars.count != 1 || fold != character {
          wrong.append("\(index): \(original) for \(character)")
        }
      }
      index = end
    }
    #expect(wrong.isEmpty)
  }

  @Test(arguments: 0..<24)
  func aRangeMendsToItself(seed: Int) {
    let mended = PreparedReport(text: Self.spoilt(seed)).mended
    var random = TextSeed(UInt64(seed) &+ 7)
    let lines = mended.utf8.split(separator: 0x0A)
    for line in lines.shuffled(using: &random).prefix(8) {
      let cuts = line.indices.filter { mended.utf8[$0] & 0xC0 != 0x80 }
      guard let start = cuts.randomElement(using: &random),
        let end = cuts.filter({ $0 > start }).randomElement(using: &random)
      else { continue }
      let original = mended.originalText(start..<end)
      let mark = mended.text(start..<end).filter { !$0.isWhitespace }
      #expect(
        Self.fold(original.replacing("www.example.com", with: "")).filter { !$0.isWhitespace }
          == mark)
    }
  }

  @Test(arguments: 0..<24)
  func mendingTwiceIsMendingOnce(seed: Int) {
    let once = LeavingOutTests.lines(PreparedReport(text: Self.spoilt(seed)))
    let twice = LeavingOutTests.lines(PreparedReport(text: once.joined(separator: "\n")))
    for (first, second) in zip(once, twice) where first != second {
      #expect(first == second)
      break
    }
    #expect(once.count == twice.count)
  }

  @Test(arguments: 0..<24)
  func sectionsCoverTheTextInOrder(seed: Int) {
    let report = PreparedReport(text: Self.spoilt(seed))
    var end = 0
    for section in report.outline.sections {
      #expect(section.range.lowerBound == end)
      #expect(!section.range.isEmpty)
      if let heading = section.heading {
        #expect(section.range.lowerBound <= heading.lowerBound)
        #expect(heading.upperBound <= section.range.upperBound)
      }
      #expect(report.outline.section(at: section.range.lowerBound) == section)
      end = section.range.upperBound
    }
    #expect(end == report.mended.utf8.count)
  }
}
