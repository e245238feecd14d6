import Foundation
import OutturnReading
import Testing

/// Reads every sentence of Pages/phrases.tsv, to which anybody can add a line.
@Suite struct PhraseTableTests {
  static let lines: [[String]] = {
    let file = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Pages/phrases.tsv")
    let text = (try? String(contentsOf: file, encoding: .utf8)) ?? ""
    return text.split(separator: "\n").filter { !$0.hasPrefix("#") }
      .map { $0.split(separator: "\t").map(String.init) }
  }()

  @Test func thereAreSentences() {
    #expect(Self.lines.count > 20)
    #expect(Self.lines.allSatisfy { $0.count == 3 && ["plan", "review"].contains($0[0]) })
  }

  @Test(arguments: lines) func sentence(_ line: [String]) throws {
    let sentence = try #require(line.dropFirst().first)
    let read = line[0] == "plan" ? ReadLines.plan(sentence) : ReadLines.review(sentence)
    #expect((read.isEmpty ? "-" : read.joined(separator: " | ")) == line.last)
  }
}
