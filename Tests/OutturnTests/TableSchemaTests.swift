import Foundation
import Outturn
import Testing

/// A table of words is read by class: a class that no code asks for, one that the code asks for and no
/// table has, or a word that stands twice in a class is a slip that nothing else would show.
@Suite("Every table of words is read whole")
struct TableSchemaTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  private static func rows(_ table: String) throws -> [(line: Int, cells: [String])] {
    let text = try String(
      contentsOf: root.appendingPathComponent("Sources/OutturnTables/\(table)"), encoding: .utf8)
    return text.components(separatedBy: "\n").enumerated().compactMap { index, line in
      line.isEmpty || line.hasPrefix("#")
        ? nil : (index + 1, line.components(separatedBy: "\t"))
    }
  }

  /// All Swift texts of a folder.
  private static func code(_ folder: String) throws -> String {
    let url = root.appendingPathComponent(folder)
    return try FileManager.default.subpathsOfDirectory(atPath: url.path).sorted()
      .filter { $0.hasSuffix(".swift") }
      .map { try String(contentsOf: url.appendingPathComponent($0), encoding: .utf8) }
      .joined(separator: "\n")
  }

  /// The words that the code calls a function or a case with.
  private static func literals(_ pattern: String, in code: String) throws -> Set<String> {
    let regex = try NSRegularExpression(pattern: pattern)
    let range = NSRange(code.startIndex..., in: code)
    return Set(
      regex.matches(in: code, range: range).compactMap { match in
        Range(match.range(at: 1), in: code).map { String(code[$0]) }
      })
  }

  @Test("words.tsv: each class is asked for, and each that is asked for is there")
  func words() throws {
    let rows = try Self.rows("words.tsv")
    let asked = try Self.literals(
      #"\.words\("([a-z-]+)"\)"#, in: try Self.code("Sources/OutturnReading"))
    let classes = Set(rows.map { $0.cells[0] })
    #expect(asked.count > 30)
    #expect(classes.subtracting(asked) == [], "no code reads these classes")
    let others = try Set(
      ["deeds.tsv"].flatMap { try Self.rows($0).map { $0.cells[0] } })
    #expect(asked.subtracting(classes).subtracting(others) == [], "no table has these classes")
    for row in rows { #expect(row.cells.count == 3, "words.tsv:\(row.line)") }
  }

  @Test("linking.tsv: each kind is one that the code knows")
  func linking() throws {
    let known = try Self.literals(
      #""([a-z-]+)""#, in: try Self.code("Sources/OutturnModel"))
    let kinds = Set(try Self.rows("linking.tsv").map { $0.cells[0] })
    #expect(kinds.subtracting(known) == [], "no code reads these kinds")
  }

  @Test("errors.tsv: the code tells each row by its name, and each stands once")
  func errors() throws {
    let names = try Self.rows("errors.tsv").map { $0.cells[0] }
    #expect(Set(names).count == names.count)
    let code = try Self.code("Sources/OutturnLedger")
    let asked = try Self.literals(#""([a-z][A-Za-z]+)""#, in: code)
    let checks = CheckName.allCases.map { "check \($0.rawValue)" }
    #expect(Set(names).subtracting(asked).subtracting(checks) == [], "no code tells these")
    for name in checks { #expect(names.contains(name), "\(name) is not told") }
  }

  @Test("names.tsv: each word of the program has a name, and each name is of a word")
  func names() throws {
    func words<Word: RawRepresentable<String> & CaseIterable>(
      _ kind: String, _ type: Word.Type
    ) -> [String] {
      Word.allCases.map { "\(kind) \($0.rawValue)" }
    }
    let silences = ["silence", "silence-note", "silence-count"].flatMap { kind in
      (Telling.allCases.map(\.rawValue) + ["silentByPerson"]).map { "\(kind) \($0)" }
    }
    let wanted =
      words("bound", Bound.self) + words("changed", ChangedMeasure.Change.self)
      + words("change", SiteChange.Kind.self) + words("course", Trend.Course.self)
      + words("force", Force.self) + words("measure", Measure.self)
      + words("pace", Pace.self) + words("profile", Profile.self)
      + words("reason", Reason.Code.self) + words("saying", Saying.Word.self)
      + words("status", Outcome.Status.self) + words("sum", Discrepancy.Kind.self)
      + words("verdict", Verdict.self) + words("voice", Source.Voice.self) + silences
    let shapes = [
      RecordTables.scorecard.shape, RecordTables.commitments.shape, RecordTables.outcomes.shape,
      RecordTables.links.shape, RecordTables.sources.shape, RecordTables.places.shape,
      RecordTables.indicators.shape,
    ]
    let columns = Set(
      shapes.flatMap { shape in shape.fields.flatMap { [$0.name, "\(shape.name).\($0.name)"] } })
    let rows = try Self.rows("names.tsv")
    let told = rows.filter { $0.cells[0] == "column" }.map { $0.cells[1] }
    #expect(Set(told).subtracting(columns) == [], "no table has these columns")
    #expect(Set(told).count == told.count)
    for field in shapes.flatMap(\.fields) { #expect(field.meaning.zh != field.name) }
    #expect(
      rows.map { "\($0.cells[0]) \($0.cells[1])" }.filter { !$0.hasPrefix("column ") }.sorted()
        == wanted.sorted())
    for row in rows { #expect(row.cells.count == 4, "names.tsv:\(row.line)") }
    #expect(Verdict.metLate.name == Localized(zh: "逾期完成", en: "met late"))
  }

  @Test("messages.tsv: the code tells each row by its name, of as many things as it speaks of")
  func messages() throws {
    let rows = try Self.rows("messages.tsv")
    let names = rows.map { $0.cells[0] }
    #expect(Set(names).count == names.count)
    let code = try Self.code("Sources/Outturn") + Self.code("Sources/OutturnCommand")
    let asked = try Self.literals(#""([a-z][A-Za-z]+)""#, in: code)
    // `column \(role)` asks for a row by a word that the code knows.
    let families = try Self.literals(#""([a-z]+) \\\("#, in: code)
    #expect(
      names.filter { !asked.contains($0) && !families.contains($0.components(separatedBy: " ")[0]) }
        == [], "no code tells these")
    let told = try Self.literals(
      #"\b(?:Failure|Localized|say|note|warning)\(\s*(?:[^"()?]+ \? )?"([a-z][A-Za-z]+)""#, in: code
    )
    #expect(told.subtracting(names) == [], "these are not told")
    for row in rows {
      #expect((3...5).contains(row.cells.count), "messages.tsv:\(row.line)")
      let parts = try row.cells.dropFirst().map { try Self.literals(#"\{([0-9])"#, in: $0) }
      let all = parts.reduce(into: Set()) { $0.formUnion($1) }
      #expect(
        all == Set((0..<all.count).map(String.init)),
        "messages.tsv:\(row.line): a place is left out")
    }
  }

  @Test("pages.tsv: each kind is one that a page shows, each table one that is asked for")
  func pages() throws {
    let asked = try Self.literals(
      #"(?:rows|text)\("([a-z]+)""#, in: try Self.code("Sources/OutturnScorecard"))
    let rows = try Self.rows("pages.tsv")
    #expect(Set(rows.map { $0.cells[0] }) == asked)
    let tables = try Self.literals(
      #"(?:table|columns)\((?:isForce \? )?"([a-z-]+)""#,
      in: try Self.code("Sources/OutturnScorecard"))
    let told = Set(rows.filter { ["table", "columns"].contains($0.cells[0]) }.map { $0.cells[1] })
    #expect(told.subtracting(["firmness-bound"]) == tables)
    for verdict in Verdict.allCases {
      #expect(rows.contains { $0.cells[0] == "verdict" && $0.cells[1] == verdict.rawValue })
    }
  }

  @Test(
    "a word stands once in a class and a meaning",
    arguments: [("words.tsv", 2), ("linking.tsv", 1)])
  func twice(table: String, column: Int) throws {
    for row in try Self.rows(table) where row.cells.count > column {
      let words = row.cells[column].components(separatedBy: ";")
      #expect(Set(words).count == words.count, "\(table):\(row.line)")
      #expect(!words.contains(""), "\(table):\(row.line)")
    }
  }
}
