import Foundation
import OutturnModel
import OutturnScorecard
import Testing

/// Writes the invented ledger in every format into the folder named by OUTTURN_EXPORTS, for the
/// checks in .ci/checks.
@Suite(.enabled(if: ProcessInfo.processInfo.environment["OUTTURN_EXPORTS"] != nil))
struct SampleExportTests {
  private func write(_ name: String, _ make: ((String) -> Void) -> Void) throws {
    let folder = try #require(ProcessInfo.processInfo.environment["OUTTURN_EXPORTS"])
    let url = URL(fileURLWithPath: folder).appendingPathComponent(name)
    try FileManager.default.createDirectory(
      at: url.deletingLastPathComponent(), withIntermediateDirectories: true)
    var text = ""
    make { text += $0 }
    try text.write(to: url, atomically: true, encoding: .utf8)
    #expect(!text.isEmpty)
  }

  @Test func json() throws {
    for language in Language.allCases {
      let json = ScorecardJSON(Sample.context, language: language)
      try write("scorecard-\(language).json") { json.write(Sample.document, to: $0) }
      try write("scorecard-\(language).jsonl") {
        json.writeLines(Sample.document.assessments, to: $0)
      }
    }
  }
}
