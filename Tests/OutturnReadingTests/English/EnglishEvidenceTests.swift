import Foundation
import OutturnReading
import Testing

/// The clause that a statement of an English document shows runs to its end.
@Suite struct EnglishEvidenceTests {
  /// Words behind which a clause may be cut, as another begins.
  static let openers: Set<String> = [
    "and", "but", "or", "while", "which", "who", "that", "as", "so", "because", "where", "when",
  ]

  static let sentences = [
    "Last year we swore in 52 wardens for the night ferries of the northern harbour.",
    "We will train 30 bakers, and the guild will lend them its ovens for two winters.",
    "The harbour board launched the Tide Fund, which lends to crews that mend their own nets.",
    "We will open a reading room for sailors in the old customs house behind the market.",
  ]

  @Test("Evidence runs to the end of the clause", arguments: sentences)
  func sentence(_ sentence: String) {
    hold("Address of the Mayor of Milltown\n\nMarch 4, 2031\n\nWe meet again.\n\n\(sentence)\n")
  }

  @Test(
    "Evidence runs to the end of the clause on every page",
    arguments: [
      "borough", "corporate", "council", "mayor", "throne", "university",
    ])
  func page(_ name: String) throws {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Pages/\(name).txt")
    hold(try String(contentsOf: file, encoding: .utf8))
  }

  @Test("A clause of more than forty words is cut at a comma, never between two words")
  func long() {
    let list = (1...30).map { _ in "the quay of the old mill" }.joined(separator: ", ")
    hold("Address of the Mayor\n\nMarch 4, 2031\n\nWe will build 40 sheds along \(list).\n")
  }

  private func hold(_ text: String) {
    let scalars = Array(text.unicodeScalars)
    let statements = ReportReader().read(PreparedReport(text: text)).statements
    #expect(!statements.isEmpty)
    for statement in statements {
      let rest = String(
        String.UnicodeScalarView(scalars[statement.range.upperBound...].prefix(60)))
      let next = rest.drop { $0.isWhitespace }
      let word = next.prefix { $0.isLetter || $0.isNumber }.lowercased()
      #expect(
        word.isEmpty || Self.openers.contains(word) || rest.hasPrefix("\n"),
        "\(statement.quote) ⟂ \(rest)")
    }
  }
}
