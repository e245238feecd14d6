import OutturnFormats
import OutturnModel
import OutturnSeed
import Testing

@testable import OutturnScorecard

@Suite struct RoundTripTests {
  private static let restated: Assessment = {
    let base = Sample.assessments2023[1]
    let commitment = Commitment(
      id: Sample.id("lanwan-2023-caaac2"), indicator: base.commitment.indicator,
      period: .day(Day("2023-01-01") ?? Sample.newYear), target: base.commitment.target,
      restatements: [
        Restatement(
          target: Sample.target(.growth, .figure(Sample.figure(.atLeast, "7.50", "%"))),
          date: Day("2023-07-01") ?? Sample.newYear, source: Sample.source("lanwan-plan-2024"),
          why: "年中调整; a=b\\c\n第二行")
      ])
    return Assessment(
      commitment: commitment, place: base.place, verdict: .notMet, outcomes: base.outcomes,
      arithmetic: base.arithmetic, rule: base.rule)
  }()

  private static let document = ScorecardDocument(
    context: Sample.context,
    sections: Sample.document.sections + [
      ScorecardSection(place: Sample.river, year: 2023, assessments: [restated])
    ])

  private func expectSame(_ imported: ImportedPromises, _ assessments: [Assessment]) throws {
    #expect(imported.skipped.isEmpty, "\(imported.skipped)")
    #expect(imported.promises.count == assessments.count)
    let byID = Dictionary(uniqueKeysWithValues: imported.promises.map { ($0.id, $0) })
    for assessment in assessments {
      let promise = try #require(byID[assessment.commitment.id])
      let commitment = assessment.commitment
      #expect(promise.target == commitment.target)
      #expect(
        promise.target.figure?.value.description == commitment.target.figure?.value.description)
      #expect(promise.period == commitment.period)
      #expect(promise.indicator == commitment.indicator)
      #expect(promise.force == commitment.force)
      #expect(promise.evidence == commitment.evidence)
      #expect(promise.responsible == commitment.responsible)
      #expect(promise.restatements == commitment.restatements)
      #expect(promise.verdict == assessment.verdict)
      #expect(promise.place == assessment.place)
      #expect(promise.outcomes.map(\.finding) == assessment.outcomes.map(\.finding))
      #expect(promise.outcomes.map(\.measure) == assessment.outcomes.map(\.measure))
      #expect(promise.outcomes.map(\.status) == assessment.outcomes.map(\.status))
      #expect(promise.outcomes.map(\.evidence) == assessment.outcomes.map(\.evidence))
    }
  }

  @Test(arguments: [Language.zh, .en])
  func stratMLKeepsEveryFigureBoundAndVerdict(language: Language) throws {
    var text = ""
    StratMLWriter(Sample.context, language: language).write(Self.document) { text += $0 }
    try expectSame(
      try StratMLReader.read(Array(text.utf8)), Array(Self.document.assessments))
  }

  @Test func iatiKeepsEveryFigureBoundAndVerdict() throws {
    var text = ""
    IATIWriter(Sample.context).write(Self.document) { text += $0 }
    try expectSame(try IATIReader.read(Array(text.utf8)), Array(Self.document.assessments))
  }

  /// What answers no promise goes out and comes in with its own name and time.
  @Test func outcomesBesideThePromisesComeBack() throws {
    var section = ScorecardSection(place: Sample.river, year: 2023, assessments: [])
    section.beside =
      Sample.outcomes2023 + [
        try Outcome(
          id: Sample.id("lanwan-2023-ozzz1"), indicator: IndicatorName("货运量"),
          period: .half(2023, .first), measure: .level,
          finding: .said(Saying(.begun, progress: 60)))
      ]
    let document = ScorecardDocument(context: Sample.context, sections: [section])
    var (iati, stratml) = ("", "")
    IATIWriter(Sample.context).write(document) { iati += $0 }
    StratMLWriter(Sample.context, language: .en).write(document) { stratml += $0 }
    for imported in [
      try IATIReader.read(Array(iati.utf8)), try StratMLReader.read(Array(stratml.utf8)),
    ] {
      #expect(imported.skipped.isEmpty)
      #expect(imported.tellings.map(\.outcome.id) == section.beside.map(\.id))
      #expect(imported.tellings.map(\.period) == section.beside.map(\.period))
      #expect(imported.tellings.map(\.indicator) == section.beside.map(\.indicator))
      #expect(imported.tellings.map(\.outcome.finding) == section.beside.map(\.finding))
      #expect(imported.tellings.map(\.outcome.measure) == section.beside.map(\.measure))
      #expect(imported.tellings.map(\.outcome.evidence) == section.beside.map(\.evidence))
      #expect(imported.tellings.allSatisfy { $0.place == Sample.river })
    }
  }

  @Test func iatiHasNoActualWhereNothingWasReported() throws {
    var text = ""
    IATIWriter(Sample.context).write(Self.document) { text += $0 }
    let root = try XMLReader.read(Array(text.utf8))
    let periods = root.all("iati-activity").flatMap { $0.all("result") }
      .flatMap { $0.all("indicator") }.flatMap { $0.all("period") }
    let silent = periods.filter { period in
      period.all("target").contains { target in
        target.all("dimension").contains { $0.attributes["value"] == "noReport" }
      }
    }
    #expect(silent.count == 1)
    #expect(silent.allSatisfy { $0.all("actual").isEmpty })
  }

  @Test func aForeignStratMLIsTakenInAsFarAsItGoes() throws {
    let text = """
      <PerformancePlanOrReport xmlns="urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport" Type="Performance_Plan">
        <Name>x</Name><StrategicPlanCore><Goal><Name>g</Name><Description>d</Description><Objective>
        <PerformanceIndicator><MeasurementDimension>Homes built</MeasurementDimension>
        <UnitOfMeasurement>套</UnitOfMeasurement><MeasurementInstance>
          <TargetResult><StartDate>2020-01-01</StartDate><EndDate>2020-12-31</EndDate><NumberOfUnits>1200</NumberOfUnits>
            <Descriptor><DescriptorName>comparator</DescriptorName><DescriptorValue>atLeast</DescriptorValue></Descriptor></TargetResult>
          <ActualResult><NumberOfUnits>1180</NumberOfUnits></ActualResult>
        </MeasurementInstance></PerformanceIndicator>
        <PerformanceIndicator><MeasurementDimension>Odd</MeasurementDimension>
        <UnitOfMeasurement>furlongs per fortnight</UnitOfMeasurement><MeasurementInstance>
          <TargetResult><EndDate>2020-12-31</EndDate><NumberOfUnits>3</NumberOfUnits></TargetResult>
        </MeasurementInstance></PerformanceIndicator>
        </Objective></Goal></StrategicPlanCore></PerformancePlanOrReport>
      """
    let imported = try StratMLReader.read(Array(text.utf8))
    let promise = try #require(imported.promises.first)
    #expect(promise.period == .year(2020))
    #expect(promise.target.figure?.bound == .atLeast)
    #expect(promise.target.measure == .level)
    #expect(promise.outcomes.count == 1)
    #expect(imported.skipped.map(\.problem) == [.unit("furlongs per fortnight")])
  }

  @Test func factsReadBackFromTheirLine() {
    var generator = SeededGenerator(seed: 11)
    for _ in 0..<1000 {
      let facts = Facts(
        ["a", "b", "c"].map { ($0, generator.text(of: "=;\\ n\n\r中x", upTo: 8)) })
      #expect(Facts(line: facts.line) == facts, "\(facts.line)")
    }
  }

  @Test(arguments: ["2017", "2017-H2", "2017-Q3", "2017-02", "2018/2022"])
  func periodsComeBackFromTheirDays(text: String) throws {
    let period = try #require(Period(text))
    #expect(Period(first: period.first, last: period.last) == period)
  }
}
