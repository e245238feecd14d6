import Foundation
import Testing

/// Counts that were kept say what counts made anew would say, whatever happened since.
@Suite struct TallyCacheTests {
  /// A ledger with more commitments than are counted without keeping the counts.
  private static func makeLedger(in folder: URL) throws -> String {
    let ledger = folder.appendingPathComponent("ledger").path
    _ = try runOutturn("init", ledger)
    for place in ["cn/east", "cn/east/one", "cn/east/two"] {
      _ = try runOutturn("place", "add", place, "--name", place, "--ledger", ledger)
    }
    var rows = ["kind,place,period,indicator,measure,bound,value,unit,force"]
    for number in 0..<1_100 {
      for place in ["cn/east/one", "cn/east/two"] {
        let year = 2019 + number % 4
        rows.append("commitment,\(place),\(year),No. \(number),level,atLeast,\(number + 5),个,plain")
        if number % 3 == 0 {
          rows.append(
            "outcome,\(place),\(year),No. \(number),level,exactly,\(number % 7 + number),个,")
        }
      }
    }
    let table = folder.appendingPathComponent("rows.csv")
    try Data(rows.joined(separator: "\n").utf8).write(to: table)
    let imported = try runOutturn("import", table.path, "--ledger", ledger)
    #expect(imported.code == 0, Comment(rawValue: imported.stderr))
    let linked = try runOutturn("link", "--accept", "--ledger", ledger)
    #expect(linked.code == 0, Comment(rawValue: linked.stderr))
    return ledger
  }

  private static func counts(
    _ ledger: String, cache: URL?, on day: String = "2026-01-01", _ more: String...
  ) throws -> String {
    let done = try runOutturn(
      words: ["score", "--summary", "--ledger", ledger, "--on", day] + more,
      env: ["OUTTURN_CACHE": cache?.path ?? ""])
    #expect(done.code == 0, Comment(rawValue: done.stderr))
    return done.stdout
  }

  @Test func theyAreTheCountsMadeAnew() throws {
    try withTemporaryFolder { folder in
      let ledger = try Self.makeLedger(in: folder)
      let cache = folder.appendingPathComponent("cache")
      func kept() throws -> [URL] {
        try FileManager.default.contentsOfDirectory(at: cache, includingPropertiesForKeys: nil)
      }
      // Before, on and after the days when periods end, so that no kept count outlives its day.
      for day in ["2019-06-01", "2021-12-31", "2022-01-01", "2026-01-01", "2026-01-02"] {
        let anew = try Self.counts(ledger, cache: nil, on: day)
        #expect(try Self.counts(ledger, cache: cache, on: day) == anew)
        #expect(try Self.counts(ledger, cache: cache, on: day) == anew)
      }
      #expect(try kept().count == 1)

      let before = try Self.counts(ledger, cache: cache)
      let recorded = try runOutturn(
        "record", "commitment", "30 new schools", "--place", "cn/east/two", "--period", "2021",
        "--ledger", ledger)
      #expect(recorded.code == 0, Comment(rawValue: recorded.stderr))
      let after = try Self.counts(ledger, cache: cache)
      #expect(after != before)
      #expect(after == (try Self.counts(ledger, cache: nil)))

      // A policy is part of what counts come from.
      let set = try runOutturn(
        "policy", "set", "partlyFloor=0.9", "--why", "agreed", "--ledger", ledger)
      #expect(set.code == 0, Comment(rawValue: set.stderr))
      #expect(try Self.counts(ledger, cache: cache) == Self.counts(ledger, cache: nil))

      let file = try #require(try kept().first)
      let text = try String(contentsOf: file, encoding: .utf8)
      for wrong in ["", "outturn-tallies 1\n[\"", text + "[1]\n", String(text.dropLast(40))] {
        try Data(wrong.utf8).write(to: file)
        #expect(try Self.counts(ledger, cache: cache) == Self.counts(ledger, cache: nil))
      }
    }
  }

  @Test func whatOthersCouldHaveWrittenIsNotBelieved() throws {
    try withTemporaryFolder { folder in
      let ledger = try Self.makeLedger(in: folder)
      let cache = folder.appendingPathComponent("cache")
      let anew = try Self.counts(ledger, cache: nil)
      #expect(try Self.counts(ledger, cache: cache) == anew)
      let file = try #require(
        try FileManager.default.contentsOfDirectory(at: cache, includingPropertiesForKeys: nil)
          .first { $0.lastPathComponent.hasPrefix("tallies-") })
      #expect(
        try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int
          == 0o600)
      // A line of it edited does not fit its checksum.
      let kept = try String(contentsOf: file, encoding: .utf8)
      let edited = kept.replacing(#/,2019,(\d+)/#) { ",2019,\($0.output.1)0" }
      #expect(edited != kept)
      try Data(edited.utf8).write(to: file)
      #expect(try Self.counts(ledger, cache: cache) == anew)
      // With a checksum that fits it is believed, unless somebody else may write there, or all is to be
      // counted anew.
      let body = edited.drop { $0 != "\n" }.dropFirst()
      let sum = try runShell("sha256sum | cut -c1-64", stdin: String(body), cwd: folder).stdout
      let forged = Data((sum + body).utf8)
      func put(_ mode: Int, folder: Int) throws {
        try forged.write(to: file)
        try FileManager.default.setAttributes([.posixPermissions: mode], ofItemAtPath: file.path)
        try FileManager.default.setAttributes([.posixPermissions: folder], ofItemAtPath: cache.path)
      }
      try put(0o600, folder: 0o700)
      #expect(try Self.counts(ledger, cache: cache) != anew)
      #expect(try Self.counts(ledger, cache: cache, "--thorough") == anew)
      for (mode, above) in [(0o620, 0o700), (0o602, 0o700), (0o600, 0o770), (0o600, 0o707)] {
        try put(mode, folder: above)
        #expect(try Self.counts(ledger, cache: cache) == anew)
      }
    }
  }

  @Test func aSmallLedgerKeepsNone() throws {
    try withTemporaryFolder { folder in
      let cache = folder.appendingPathComponent("cache")
      _ = try Self.counts(ShippedLedgerTests.ledger, cache: cache)
      #expect(!FileManager.default.fileExists(atPath: cache.path))
    }
  }
}
