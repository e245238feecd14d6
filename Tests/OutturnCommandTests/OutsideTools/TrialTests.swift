import Foundation
import Testing

/// Bounded runs of the trials that OutturnFuzz puts the ledger through with real processes. The long
/// ones are its own: see docs/explanation/trust.md for what they gave.
@Suite(.serialized) struct TrialTests {
  private static let isLongRun = ProcessInfo.processInfo.environment["OUTTURN_LONG_TESTS"] != nil

  /// What is killed on its way would leave half a measurement of coverage behind.
  private func trial(_ words: String) throws -> Finished {
    try runShell("OutturnFuzz \(words)", env: ["LLVM_PROFILE_FILE": "/dev/null"])
  }

  @Test func nothingAcknowledgedIsLostWhenTheWriterIsKilled() throws {
    let finished = try trial("crash \(Self.isLongRun ? 1000 : 25) 3")
    #expect(finished.code == 0, "\(finished.stdout)\(finished.stderr)")
    #expect(finished.stdout.contains("lost 0, half there 0"))
  }

  @Test func whatWasPulledAfterAKillStands() throws {
    let finished = try trial("pull \(Self.isLongRun ? 500 : 10) 3")
    #expect(finished.code == 0, "\(finished.stdout)\(finished.stderr)")
    #expect(finished.stdout.contains("lost 0"))
  }

  /// Reports of different cities taken in at once, from nothing: none is lost, and every record cites the
  /// document that it came from. (Sessions/together.test is a short run.)
  @Test(.enabled(if: isLongRun, "a long run")) func processesThatTakeInReportsOfManyCities() throws
  {
    let (processes, cities) = (8, 40)
    try withTemporaryFolder { folder in
      let finished = try runShell(
        """
        set -e
        outturn init book -q > /dev/null; export OUTTURN_LEDGER=book
        city=1
        while [ $city -le \(cities) ]; do
          printf '2024年政府工作报告\\n2024年主要目标：地区生产总值增长%s%%，城镇新增就业%s万人以上。\\n' $city $city > $city.txt
          city=$((city + 1))
        done
        take() { city=$1; while [ $city -le \(cities) ]; do
          outturn read $city.txt --place cn/lake/city$city --year 2024 --accept -q > /dev/null
          city=$((city + \(processes)))
        done; }
        first=1; while [ $first -le \(processes) ]; do take $first & first=$((first + 1)); done; wait
        outturn verify --thorough > /dev/null
        outturn check evidence --sources . > /dev/null
        outturn source list --format jsonl | wc -l | tr -d ' '
        outturn list --format csv | awk -F, 'NR > 1 { print $2 }' | sort | uniq -c | \\
          awk '{ print $1 }' | sort | uniq -c | awk '{ print $1, $2 }'
        """, cwd: folder)
      #expect(finished.stdout == "\(cities)\n\(cities) 2\n", "\(finished.stderr)")
    }
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
