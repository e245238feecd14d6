import Foundation
import OutturnReading
import Testing

/// English sentences, each with all that is to be read of it: tense and intent, time, numbers, names, what is no
/// figure of its own, measure and bound, lists, deeds.
@Suite struct EnglishSentenceTests {
  /// A line of the table.
  struct Example: Sendable, CustomTestStringConvertible {
    let kind: String
    let sentence: String
    let statements: [String]
    var testDescription: String { "\(kind): \(sentence)" }
  }

  static let examples: [Example] = {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Pages/english.tsv")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }.map { line in
      let columns = line.split(separator: "\t").map(String.init)
      return Example(
        kind: columns[0], sentence: columns[1],
        statements: columns[2] == "nothing" ? [] : columns[2].components(separatedBy: " ; "))
    }
  }()

  @Test("There are examples of every kind")
  func all() {
    #expect(
      Set(Self.examples.map(\.kind)) == [
        "tense and intent", "period", "numbers", "names", "not figures", "measure and bound",
        "lists", "deeds",
      ])
  }

  @Test("Reads what a sentence tells, and no more", arguments: examples)
  func reads(_ example: Example) {
    let lines = ReadLines.lines(
      "Address of the Mayor of Milltown\n\nMarch 4, 2031\n\n"
        + "Friends, we meet again to speak of the work before us.\n\n\(example.sentence)\n")
    #expect(lines == example.statements)
  }
}
