import Foundation
import Testing

/// Links by rule alone, from the reports as the reader reads them, against those that a careful
/// reader made; where the reports are at hand.
@Suite struct ReaderReferenceLinksTests {
  static let reference = URL(
    fileURLWithPath: ProcessInfo.processInfo.environment["OUTTURN_REFERENCE"] ?? "/nonexistent")
  static var isThere: Bool {
    FileManager.default.fileExists(
      atPath: reference.appendingPathComponent("zhengzhou-links.jsonl").path)
  }

  @Test(.enabled(if: isThere)) func everyComparableLinkIsFoundAndNoWrongOne() throws {
    let reports = Self.reference.deletingLastPathComponent()
    try withTemporaryFolder { folder in
      let env = ["OUTTURN_BY": "Tester", "OUTTURN_LEDGER": folder.appendingPathComponent("b").path]
      func report(_ name: String) -> String { reports.appendingPathComponent(name).path }
      for done in [
        try runOutturn("init", "b", env: env, cwd: folder),
        try runOutturn(
          "read", report("zhengzhou-2020.txt"), "--place", "cn/a", "--accept", env: env, cwd: folder
        ),
        try runOutturn(
          "read", report("zhengzhou-2021-excerpt.txt"), "--place", "cn/a", "--year", "2021",
          "--accept", env: env, cwd: folder),
        try runOutturn("link", "--period", "2020", env: env, cwd: folder),
      ] {
        #expect(done.code == 0, Comment(rawValue: done.stderr))
      }
      let done = try runOutturn(
        "score", "--period", "2020", "--on", "2022-01-01", "--format", "jsonl", env: env,
        cwd: folder)
      var found: Set<String> = []
      var decided: Set<String> = []
      for line in try Self.objects(done.stdout) {
        let target = line["target"] as? [String: Any]
        for outcome in line["outcomes"] as? [[String: Any]] ?? [] {
          let link = "\(Self.number(target?["value"])) → \(Self.number(outcome["value"]))"
          found.insert(link)
          // The reference holds figures that can be held against each other, and no deeds.
          if line["verdict"] as? String != "notComparable", target?["value"] is NSNumber {
            decided.insert(link)
          }
        }
      }
      let links = try String(
        contentsOf: Self.reference.appendingPathComponent("zhengzhou-links.jsonl"), encoding: .utf8)
      let wanted = Set(
        try Self.objects(links).filter { $0["verdict"] as? String != "not_comparable" }.map {
          line in
          let target = line["target"] as? [String: Any]
          let actual = line["actual"] as? [String: Any]
          return "\(Self.number(target?["value"])) → \(Self.number(actual?["value"]))"
        })
      #expect(!wanted.isEmpty)
      #expect(wanted.subtracting(found) == [], "not found")
      #expect(decided.subtracting(wanted) == [], "wrong")
    }
  }

  private static func objects(_ lines: String) throws -> [[String: Any]] {
    try lines.split(separator: "\n").compactMap {
      try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
    }
  }

  private static func number(_ value: Any?) -> String {
    (value as? NSNumber).map { "\($0.doubleValue)" } ?? "-"
  }
}
