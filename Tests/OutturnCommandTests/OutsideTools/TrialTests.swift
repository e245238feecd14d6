import Foundation
import Testing

/// Bounded runs of the trials that OutturnFuzz puts the ledger through with real processes. The long
/// ones are its own: see docs/explanation/trust.md for what they gave.
@Suite(.serialized) struct TrialTests {
  private static let isLongRun = ProcessInfo.processInfo.environment["OUTTURN_LONG_TESTS"] != nil

  private func trial(_ words: String) throws -> Finished { try runShell("OutturnFuzz \(words)") }

  @Test func nothingAcknowledgedIsLostWhenTheWriterIsKilled() throws {
    let finished = try trial("crash \(Self.isLongRun ? 1000 : 25) 3")
    #expect(finished.code == 0, "\(finished.stdout)\(finished.stderr)")
    #expect(finished.stdout.contains("lost 0, half there 0"))
  }

  @Test(arguments: [2, 8]) func writersAndReadersTogether(_ writers: Int) throws {
    let finished = try trial("writers \(writers) \(Self.isLongRun ? 1000 : 10)")
    #expect(finished.code == 0, "\(finished.stdout)\(finished.stderr)")
    #expect(finished.stdout.contains("lost 0, doubled 0"))
  }

  @Test func alterationsOfFilesAreFound() throws {
    let finished = try trial(Self.isLongRun ? "flip 300 1" : "flip 24 97")
    #expect(finished.code == 0, "\(finished.stdout)\(finished.stderr)")
    #expect(finished.stdout.contains("missed 0"))
  }

  @Test(arguments: [
    "json", "journal", "volume", "seal", "csv", "notation", "stratml", "iati", "report",
  ])
  func hostileInputIsRefusedOrRead(_ target: String) throws {
    let finished = try trial("\(target) \(Self.isLongRun ? 500_000 : 1000) 5")
    #expect(finished.code == 0, "\(finished.stdout)\(finished.stderr)")
  }
}
