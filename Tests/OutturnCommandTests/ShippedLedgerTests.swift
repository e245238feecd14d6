import Foundation
import Testing

/// The ledger that ships is sound: by the program's own checks and by a validator's.
@Suite struct ShippedLedgerTests {
  static let ledger = DocumentationTests.root.appendingPathComponent("data").path

  @Test func itVerifies() throws {
    let done = try runOutturn("verify", "--ledger", Self.ledger)
    #expect(done.code == 0, Comment(rawValue: done.stdout + done.stderr))
  }

  @Test func checkFindsNothingWrong() throws {
    let done = try runOutturn(
      "check", "readable", "chained", "canonical", "linked", "unique", "units", "periods",
      "--ledger", Self.ledger)
    #expect(done.code == 0, Comment(rawValue: done.stdout + done.stderr))
  }

  /// Needs Python's jsonschema; `.ci/run` installs it.
  @Test func everyFileIsAsItsSchemaSays() throws {
    let script = DocumentationTests.root.appendingPathComponent(".ci/checks/ledger.py").path
    let done = try runShell(
      "command -v python3 >/dev/null || exit 0; python3 \(script) \(Self.ledger)")
    #expect(done.code == 0, Comment(rawValue: done.stdout + done.stderr))
  }

  @Test func growthWasMetIn2023AndInvestmentWasNot() throws {
    let done = try runOutturn(
      "score", "--ledger", Self.ledger, "--place", "cn/henan/zhengzhou", "--period", "2023",
      "--format", "csv", "--on", "2026-01-01")
    func verdict(_ id: String) -> Substring? {
      let rows = done.stdout.split(separator: "\r\n").filter { $0.contains(",\(id),growth,") }
      return rows.first { row in row.contains("zhengzhou-2023-c") }
    }
    #expect(try #require(verdict("gdp")).contains(",exceeded,"))
    #expect(try #require(verdict("fixed-investment")).contains(",notMet,"))
  }

  @Test func theSumsThatDoNotAddUpAreTold() throws {
    let ledger = Self.ledger
    for done in [
      try runOutturn("check", "sums", "--ledger", ledger, "--lang", "en"),
      try runOutturn(
        "score", "--only", "sums", "--on", "2026-01-01", "--ledger", ledger, "--lang", "en"),
    ] {
      // 1,000 trains, then more than 1,130, "up 11.3%"; 2,048 firms, 800 added, 2,900 in all.
      #expect(done.stdout.contains("11.3% told, but more than 1,130 (2020) and 1,000 (2019)"))
      #expect(done.stdout.contains("(2,047.5 to 2,048.5) + (799.5 to 800.5) = 2,847 to 2,849"))
    }
  }

  /// The year before's figures were reported without having been promised, and are used all the same.
  @Test func ambitionIsDrawnWhereTheYearBeforeIsKnownAndItsAbsenceIsTold() throws {
    try withTemporaryFolder { folder in
      let done = try runOutturn(
        "export", "html", "--ledger", Self.ledger, "--place", "zhengzhou", "--on", "2026-01-01",
        "--lang", "en", "--output", "site", cwd: folder)
      #expect(done.code == 0, Comment(rawValue: done.stderr))
      func page(_ path: String) throws -> String {
        try String(
          contentsOf: folder.appendingPathComponent("site/\(path).html"), encoding: .utf8)
      }
      let drawn = try page("places/cn/henan/zhengzhou/2020")
      #expect(drawn.contains("ambition and delivery of 10 promises"))
      // Value added of logistics: 9.5% in 2019, about 8% asked for 2020.
      #expect(drawn.contains("<td class=\"num\">9.5%</td><td>about +8%</td>"))
      for (path, one, two) in [
        ("", "only one can be assessed", "only two can be assessed"),
        ("zh/", "可评价的只有1项", "可评价的只有2项"),
      ] {
        for (year, sentence) in [(2024, one), (2017, two)] {
          let bare = try page("\(path)places/cn/henan/zhengzhou/\(year)")
          #expect(bare.contains(sentence))
          #expect(!bare.contains("chart plot"))
        }
        // The surveyed unemployment rate was promised three times; no report ever told it.
        let place = try page("\(path)places/cn/henan/zhengzhou/index")
        let unheard = try #require(
          place.components(separatedBy: "id=\"unheard\"").dropFirst().first)
        #expect(unheard.contains("indicators/surveyed-unemployment.html"))
        #expect(!unheard.contains("indicators/gdp.html"))
        // Nothing can be assessed yet: there is nothing to be told of it.
        #expect(try !page("\(path)places/cn/henan/zhengzhou/2025").contains("id=\"ambition\""))
      }
    }
  }
}
