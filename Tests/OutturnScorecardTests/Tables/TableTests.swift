import OutturnFormats
import OutturnModel
import OutturnScorecard
import Testing

@Suite struct TableTests {
  static let volume = Volume(
    place: Sample.harbour, year: 2023,
    commitments: Sample.assessments2023.map(\.commitment),
    outcomes: Sample.outcomes2023, links: Sample.links2023)

  static let volume2022 = Volume(
    place: Sample.harbour, year: 2022, commitments: Sample.assessments2022.map(\.commitment),
    outcomes: Sample.outcomes(of: Sample.assessments2022))

  private func read(_ write: ((String) -> Void) -> Void) throws -> [[String]] {
    var reader = CSVReader()
    var rows: [[String]] = []
    var text = ""
    write { text += $0 }
    try reader.read(text.utf8) { rows.append($0.cells) }
    try reader.finish { rows.append($0.cells) }
    return rows
  }

  @Test func everyRowHasACellForEachColumn() throws {
    let writer = CSVWriter()
    let tables = [
      try read {
        ScorecardTable(language: .zh).write(Sample.document.assessments, as: writer, to: $0)
      },
      try read { CommitmentTable(language: .zh).write([Self.volume], as: writer, to: $0) },
      try read { OutcomeTable(language: .zh).write([Self.volume], as: writer, to: $0) },
      try read { LinkTable.write([Self.volume], as: writer, to: $0) },
    ]
    for table in tables {
      #expect(table.count > 1)
      #expect(Set(table.map(\.count)).count == 1)
    }
  }

  @Test func namesOfColumnsAreDistinct() {
    for table in [
      ScorecardTable.table, CommitmentTable.table, OutcomeTable.table, LinkTable.table,
    ] {
      #expect(Set(table.header).count == table.header.count)
    }
  }

  @Test func aRowTellsTargetOutcomeAndVerdict() throws {
    let rows = try read {
      ScorecardTable(language: .en).write(Sample.assessments2023, as: CSVWriter(), to: $0)
    }
    let row = Dictionary(uniqueKeysWithValues: zip(rows[0], rows[2]))
    #expect(row["indicatorID"] == "fixed-investment")
    #expect(row["value"] == "10")
    #expect(row["outcomeValue"] == "6.8")
    #expect(row["verdict"] == "notMet")
    #expect(row["gap"] == "-3.2")
    #expect(row["status"] == "preliminary")
  }

  @Test func theExcelMarkStandsOnceAtTheBeginning() {
    var text = ""
    LinkTable.write([Self.volume], as: CSVWriter(marksForExcel: true)) { text += $0 }
    #expect(text.unicodeScalars.first == "\u{FEFF}")
    #expect(!text.unicodeScalars.dropFirst().contains("\u{FEFF}"))
  }
}
