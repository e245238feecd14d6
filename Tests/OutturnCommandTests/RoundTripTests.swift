import Foundation
import OutturnFormats
import Testing

/// What is exported and imported again is scored the same, to the byte.
@Suite struct RoundTripTests {
  private static let now = ["OUTTURN_NOW": "2026-12-01T00:00:00Z"]

  private func outturn(_ words: String, in folder: URL) throws -> Finished {
    let done = try runShell("outturn " + words, env: Self.now, cwd: folder)
    #expect(done.code == 0, Comment(rawValue: words + "\n" + done.stderr))
    return done
  }

  private func scores(_ ledger: String, _ folder: URL) throws -> String {
    try outturn("score --format jsonl --ledger \(ledger)", in: folder).stdout
  }

  /// The scores without what no exchange format and no table of records has a place for: how far
  /// a source was read, what only speaks of a promise, and who published a source.
  private func scoresApart(_ ledger: String, _ folder: URL) throws -> String {
    try scores(ledger, folder).replacingOccurrences(
      of: #""(telling|voice|mention)":("[A-Za-z]*"|null|\{[^}]*\})"#, with: "",
      options: .regularExpression)
  }

  /// A table's lines without the columns that count how often a record was changed.
  private func withoutHistory(_ file: String, _ folder: URL) throws -> [[String]] {
    var rows: [[String]] = []
    var reader = CSVReader()
    try reader.read(Array(Data(contentsOf: folder.appendingPathComponent(file)))) {
      rows.append($0.cells)
    }
    try reader.finish { rows.append($0.cells) }
    let counted = ["version", "restatements", "vintages"].compactMap {
      rows.first?.firstIndex(of: $0)
    }
    return rows.map { row in row.enumerated().filter { !counted.contains($0.offset) }.map(\.element)
    }
  }

  @Test(arguments: ["stratml", "iati"])
  func theShippedLedgerComesBackFromAnExchangeFormat(format: String) throws {
    try withTemporaryFolder { folder in
      let shipped = ShippedLedgerTests.ledger
      _ = try outturn("export \(format) --ledger \(shipped) -o out.xml", in: folder)
      _ = try outturn("init again", in: folder)
      // Some promises were recorded twice and withdrawn since: that comes back with a reason.
      let taken = try outturn("import out.xml --ledger again --why again", in: folder)
      #expect(taken.stdout.contains("1189 commitments, 1928 outcomes and 310 links"))
      #expect(!taken.stderr.contains("left out"))
      #expect(!taken.stderr.contains("the rules here say"))
      #expect(try scoresApart("again", folder) == scoresApart(shipped, folder))
      let twice = try outturn("import out.xml --ledger again --why again", in: folder)
      #expect(twice.stdout.contains("Recorded 0 commitments"))
      _ = try outturn("verify --ledger again", in: folder)
    }
  }

  @Test func theShippedLedgerComesBackFromItsTables() throws {
    try withTemporaryFolder { folder in
      let shipped = ShippedLedgerTests.ledger
      _ = try outturn("init again", in: folder)
      let tables = ["places", "indicators", "sources", "commitments", "outcomes", "links"]
      for table in tables {
        _ = try outturn(
          "export csv --table \(table) --ledger \(shipped) -o \(table).csv", in: folder)
        let trial = try outturn("import \(table).csv --ledger again --dry-run", in: folder)
        #expect(trial.stdout.contains("nothing was changed"))
        _ = try outturn("import \(table).csv --ledger again --why again", in: folder)
      }
      #expect(try scoresApart("again", folder) == scoresApart(shipped, folder))
      for table in tables {
        _ = try outturn("export csv --table \(table) --ledger again -o again.csv", in: folder)
        let before = try withoutHistory("\(table).csv", folder)
        // A new ledger begins with the catalogue that the program has now.
        let after = try withoutHistory("again.csv", folder)
          .filter { table != "indicators" || before.contains($0) }
        #expect(after == before, "\(table)")
      }
    }
  }

  /// Names, clauses and reasons that try to be formulas, markup or directions.
  @Test func hostileRecordsComeBackAsTheyWere() throws {
    let texts = [
      "=HYPERLINK(\"http://evil.example\",\"x\")", "+1+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)",
      "<script>alert(1)</script>", "]]> & <!-- --> &amp;", "a\u{202E}b\u{2066}c", "'quoted",
      "''twice",
      "one; two=three\\four", "\"a\",\r\nb", "javascript:alert(1)", "＝1＋1", "{{7*7}} ${x} `id`",
      "**bold** [a](javascript:b) | cell", "\u{1F600}\u{200D}\u{1F525}",
    ]
    try withTemporaryFolder { folder in
      _ = try outturn("init first", in: folder)
      _ = try outturn(
        "source add --id doc --title '<b>=1+1</b>' --url 'https://example.org/?a=1&b=2' --ledger first",
        in: folder)
      var lines = ""
      for (index, text) in texts.enumerated() {
        for (kind, value) in [("commitment", "1\(index).50"), ("outcome", "2\(index).05")] {
          let row: [String: String] = [
            "kind": kind, "place": "xy/isle", "period": "2024", "indicator": "\(text) \(index)",
            "measure": "level", "bound": kind == "commitment" ? "atLeast" : "exactly",
            "value": value, "unit": "公里", "source": "doc", "quote": text,
            "responsible": kind == "commitment" ? text : "",
          ]
          let data = try JSONSerialization.data(withJSONObject: row, options: .sortedKeys)
          lines += String(decoding: data, as: UTF8.self) + "\n"
        }
      }
      try lines.write(
        to: folder.appendingPathComponent("rows.jsonl"), atomically: true, encoding: .utf8)
      let taken = try outturn("import rows.jsonl --json --ledger first", in: folder)
      let told = try JSONSerialization.jsonObject(with: Data(taken.stdout.utf8)) as? [String: Any]
      let ids = try #require(told?["recorded"] as? [String])
      let pairs = stride(from: 0, to: ids.count, by: 2).map {
        "\(ids[$0]),\(ids[$0 + 1]),accepted,x"
      }
      try ("commitment,outcome,standing,rule\n" + pairs.joined(separator: "\n")).write(
        to: folder.appendingPathComponent("pairs.csv"), atomically: true, encoding: .utf8)
      _ = try outturn("import pairs.csv --ledger first", in: folder)
      let before = try scores("first", folder)
      #expect(before.components(separatedBy: "\"verdict\":\"exceeded\"").count == texts.count + 1)
      for format in ["stratml", "iati"] {
        _ = try outturn("export \(format) --ledger first -o \(format).xml", in: folder)
        _ = try outturn("init \(format)", in: folder)
        _ = try outturn("import \(format).xml --ledger \(format)", in: folder)
        #expect(try scores(format, folder) == before, "\(format)")
      }
      _ = try outturn("init tables", in: folder)
      _ = try outturn("source add --id doc --title x --ledger tables", in: folder)
      for table in ["commitments", "outcomes", "links"] {
        _ = try outturn("export csv --table \(table) --ledger first -o \(table).csv", in: folder)
        _ = try outturn("import \(table).csv --ledger tables", in: folder)
      }
      #expect(try scores("tables", folder) == before)
    }
  }
}
