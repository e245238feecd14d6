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

  private func read(_ text: String) throws -> [[String]] {
    var reader = CSVReader()
    var rows: [[String]] = []
    try reader.read(text.utf8) { rows.append($0.cells) }
    try reader.finish { rows.append($0.cells) }
    return rows
  }

  @Test func everyRowHasACellForEachColumn() throws {
    let (volume, context) = (Self.volume, Sample.context)
    let tables = try [
      RecordTables.scorecard.text(Array(Sample.document.assessments)),
      RecordTables.commitments.text(volume.commitments, at: volume.place),
      RecordTables.outcomes.text(volume.outcomes, at: volume.place),
      RecordTables.links.text(volume.links), RecordTables.sources.text(context.sources),
      RecordTables.places.text(context.places),
      RecordTables.indicators.text(context.catalogue.indicators),
    ].map(read)
    for table in tables {
      #expect(table.count > 1)
      #expect(Set(table.map(\.count)).count == 1)
    }
  }

  @Test func namesOfColumnsAreDistinct() {
    for shape in [
      RecordTables.scorecard.shape, RecordTables.commitments.shape, RecordTables.outcomes.shape,
      RecordTables.links.shape,
    ] {
      #expect(Set(shape.fields.map(\.name)).count == shape.fields.count)
    }
  }

  @Test func aRowTellsTargetOutcomeAndVerdict() throws {
    let rows = try read(RecordTables.scorecard.text(Sample.assessments2023, in: .en))
    let row = Dictionary(uniqueKeysWithValues: zip(rows[0], rows[2]))
    #expect(row["indicatorID"] == "fixed-investment")
    #expect(row["value"] == "10")
    #expect(row["outcomeValue"] == "6.8")
    #expect(row["verdict"] == "notMet")
    #expect(row["gap"] == "-3.2")
    #expect(row["status"] == "preliminary")
  }

  @Test func theExcelMarkStandsOnceAtTheBeginning() {
    let text = RecordTables.links.text(Self.volume.links, as: CSVWriter(marksForExcel: true))
    #expect(text.unicodeScalars.first == "\u{FEFF}")
    #expect(!text.unicodeScalars.dropFirst().contains("\u{FEFF}"))
  }
}
