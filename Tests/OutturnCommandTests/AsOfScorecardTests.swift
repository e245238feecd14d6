import Foundation
import Testing

/// A law: what a scorecard said on a day, it says of that day for ever, whatever came after.
@Suite struct AsOfScorecardTests {
  /// One change a day: records, links, restatements, revisions, opinions, withdrawals, the policy.
  static let changes = [
    "record commitment 'GDP >= 8%' -p cn/lake/qingqiao -t 2020 --force assured",
    "record commitment 'CPI about 3%' -p cn/lake/qingqiao -t 2020",
    "record outcome 'GDP +7.6%' -p cn/lake/qingqiao -t 2020",
    "record outcome 'CPI +3.4%' -p cn/lake/qingqiao -t 2020",
    "link",
    "policy set aboutPercent=20 --why 'wider'",
    "restate $(outturn list -i gdp --format csv | grep -o 'qingqiao-2020-c[a-z0-9]*' | head -1) '+6%' --date 2020-08-01 --why 'a hard year'",
    "revise $(outturn list outcomes -i gdp --format csv | grep -o 'qingqiao-2020-o[a-z0-9]*' | head -1) '+8.2%' --date 2021-03-20 --why 'final count'",
    "judge $(outturn list -i cpi --format csv | grep -o 'qingqiao-2020-c[a-z0-9]*' | head -1) notMet --publish --why 'too dear'",
    "policy set partlyFloor=0.9 --why 'stricter'",
    "withdraw $(outturn list -i gdp --format csv | grep -o 'qingqiao-2020-c[a-z0-9]*' | head -1) --why 'told twice'",
  ]

  @Test func theScorecardOfADayIsTheSameEverAfter() throws {
    try withTemporaryFolder { folder in
      func outturn(_ words: String, on day: Int) throws -> String {
        let done = try runShell(
          "outturn " + words,
          env: [
            "OUTTURN_NOW": "2022-01-\(day < 10 ? "0" : "")\(day)T08:00:00Z",
            "OUTTURN_LEDGER": folder.appendingPathComponent("book").path,
          ], cwd: folder)
        #expect(done.code == 0, Comment(rawValue: words + "\n" + done.stderr))
        return done.stdout
      }
      _ = try outturn("init book", on: 1)
      var told: [(day: Int, scorecard: String)] = []
      for (index, change) in Self.changes.enumerated() {
        _ = try outturn(change, on: index + 1)
        told.append((index + 1, try outturn("score --format json", on: index + 1)))
      }
      #expect(Set(told.map(\.scorecard)).count > 8)
      for (day, scorecard) in told {
        let date = "2022-01-\(day < 10 ? "0" : "")\(day)"
        #expect(try outturn("score --format json --as-of \(date)", on: 28) == scorecard, "\(date)")
      }
    }
  }
}
