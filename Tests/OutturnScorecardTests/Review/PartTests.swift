import Foundation
import OutturnModel
import OutturnScorecard
import Testing

/// The parts of a scorecard beside its verdicts, in each form.
@Suite struct PartTests {
  private static let parts = ScorecardPart.allCases.filter { $0 != .verdicts }

  @Test(arguments: parts, Language.allCases)
  func tablesHaveACellForEachColumn(part: ScorecardPart, language: Language) {
    let tables = Review(Sample.context, language: language)
      .tables(part, of: Sample.document.sections)
    for table in tables {
      #expect(!table.title.isEmpty)
      #expect(table.right.allSatisfy(table.header.indices.contains))
      for row in table.rows { #expect(row.count == table.header.count) }
    }
  }

  @Test(arguments: parts)
  func jsonIsWholeAndNamesWhatItIsAbout(part: ScorecardPart) throws {
    var text = ""
    ScorecardJSON(Sample.context, language: .en).write(part, of: Sample.document) { text += $0 }
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8))
    guard let sections = value as? [[String: Any]] else {
      // Sensitivity and the firmness of words are of all sections together.
      #expect([.sensitivity, .words].contains(part))
      return
    }
    #expect(sections.count == Sample.document.sections.count)
    for (section, told) in zip(Sample.document.sections, sections) {
      #expect(told["place"] as? String == "\(section.place)")
      #expect(told["year"] as? Int == section.year)
      #expect(told[part.rawValue] != nil)
    }
  }

  @Test func comparisonsHaveACellForEachTitle() throws {
    for rows in [
      ComparisonRows.summaries(Sample.document, .en), ComparisonRows.targets(Sample.document, .zh),
      ComparisonRows.groups(Sample.document, .force, .en),
    ] {
      let titles = try #require(rows.first)
      #expect(rows.count > 1)
      for row in rows { #expect(row.count == titles.count) }
    }
    #expect(
      ComparisonRows.targets(Sample.document, .en).count
        == Sample.document.sections.reduce(1) { $0 + $1.assessments.count })
  }

  @Test func weightsChangeTheTotalOfWhatWasAssessed() {
    let assessments = Array(Sample.document.assessments)
    let plain = WeightedCard(assessments, weights: [:])
    let assessed = assessments.first { $0.verdict.isAssessed && !$0.isPart }
    let heavier = WeightedCard(
      assessments, weights: assessed.map { [$0.commitment.id: ExactDecimal(mantissa: 5)] } ?? [:])
    #expect(heavier.sum == plain.sum + ExactDecimal(mantissa: 4))
    #expect(heavier.sentence(Wording(.en)).contains("weights come to \(heavier.sum.shortest)"))
  }

  @Test(
    arguments: [
      ("id,weight\r\na-c1,2\r\na-c2\t0.5\r\n", 2, nil), ("a-c1,2\na-c2;-1\n", 1, 2),
      ("a-c1,2,3\n", 0, nil), ("a-c1,2\na-c2\n", 1, 2),
    ] as [(String, Int, Int?)])
  func weightsAreReadLineByLine(text: String, count: Int, wrong: Int?) {
    let read = WeightedCard.weights(of: text)
    #expect(read.weights.count == count)
    #expect(read.wrong == wrong)
  }

  @Test(arguments: [nil, 40, 120])
  func tablesAreRenderedAtAnyWidth(width: Int?) {
    let terminal = TerminalScorecard(
      Sample.context, style: TerminalStyle(language: .en, width: width))
    let tables = Self.parts.flatMap {
      Review(Sample.context, language: .en).tables($0, of: Sample.document.sections)
    }
    for table in tables where !table.isEmpty {
      let lines = terminal.render(table).split(separator: "\n")
      #expect(lines.count > table.notes.count)
      if let width { #expect(lines.allSatisfy { $0.count <= width }) }
    }
  }

  @Test func profilesAreHeldAgainstEachOther() throws {
    var text = ""
    ScorecardJSON(Sample.context, language: .en).write(
      profiles: [Sample.document, Sample.document]
    ) { text += $0 }
    let value = try JSONSerialization.jsonObject(with: Data(text.utf8)) as? [String: Any]
    #expect((value?["differences"] as? [Any])?.isEmpty == true)
    #expect(value?["summaries"] != nil)
  }

  @Test func recordsAreOneObjectEach() throws {
    let place = Sample.harbour
    let values =
      Sample.document.assessments.map { RecordJSON.object($0.commitment, place: place) }
      + Sample.outcomes2023.map { RecordJSON.object($0, place: place) }
      + Sample.links2023.map { RecordJSON.object($0, place: place) }
    var kinds: [String: Int] = [:]
    for value in values {
      let line = RecordJSON.line(value)
      #expect(line.hasSuffix("}\n") && line.dropLast().allSatisfy { $0 != "\n" })
      let object =
        try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any] ?? [:]
      let kind = try #require(object["kind"] as? String)
      kinds[kind, default: 0] += 1
      #expect(object["place"] as? String == "\(place)")
      if kind != "link" { #expect(object["measure"] is String && object["period"] is String) }
    }
    #expect(kinds["commitment"] == Array(Sample.document.assessments).count)
    #expect(kinds["outcome"] == Sample.outcomes2023.count)
    #expect(kinds["link"] == Sample.links2023.count)
  }
}
