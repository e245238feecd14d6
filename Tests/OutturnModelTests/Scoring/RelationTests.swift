import OutturnModel
import Testing

/// Targets without a number of their own.
@Suite struct RelationTests {
  func judge(
    _ kind: Relation.Kind, _ outcomes: [Outcome], of name: String = "达到指标", id: String? = nil,
    background: [Outcome] = [], baseline: String? = nil, elsewhere: [PlacePath: OutcomeIndex] = [:]
  ) throws -> Judgement {
    scorer().judge(
      try promise(kind, of: name, id: id, baseline: baseline), outcomes: outcomes,
      on: try #require(later),
      background: Background(
        own: OutcomeIndex(background), others: elsewhere, place: PlacePath("cn/henan/zhengzhou")))
  }

  @Test(arguments: [
    ("8.2 %", Verdict.met), ("7.8 %", .met), ("7.7 %", .notMet), ("8.7 %", .exceeded),
  ]) func inStepWithAnotherIndicator(growth: String, verdict: Verdict) throws {
    let gdp = try found("8.2 %", .growth, of: "生产总值", id: "gdp", record: "a-o9")
    let judgement = try judge(
      .inStep(with: IndicatorName("经济增长")), [try found(growth, .growth)], background: [gdp])
    #expect(judgement.verdict == verdict)
    #expect(judgement.basis?.reference?.figure.value == ExactDecimal("8.2"))
  }

  @Test func inStepWithoutTheOtherNamesWhatIsMissing() throws {
    let judgement = try judge(
      .inStep(with: IndicatorName("经济增长")), [try found("8 %", .growth)])
    #expect(judgement.verdict == .noReport)
    #expect(judgement.missing == "经济增长")
  }

  @Test(arguments: [("6.9 %", Verdict.met), ("6.8 %", .notMet)])
  func aboveAnotherPlace(growth: String, verdict: Verdict) throws {
    let nation = try #require(PlacePath("cn"))
    let elsewhere = [
      nation: OutcomeIndex([try found("6.8 %", .growth, of: "生产总值", id: "gdp")])
    ]
    let judgement = try judge(
      .above(.place("全国"), margin: nil), [try found(growth, .growth, id: "gdp")], of: "生产总值",
      id: "gdp", elsewhere: elsewhere)
    #expect(judgement.verdict == verdict)
  }

  @Test(arguments: [("8.8 %", Verdict.met), ("8.7 %", .notMet)])
  func aboveByAMargin(growth: String, verdict: Verdict) throws {
    let gdp = try found("6.8 %", .growth, of: "生产总值", id: "gdp", record: "a-o9")
    let judgement = try judge(
      .above(.indicator(IndicatorName("生产总值", id: IndicatorID(rawValue: "gdp"))), margin: 2),
      [try found(growth, .growth)], background: [gdp])
    #expect(judgement.verdict == verdict)
  }

  /// What a relation refers to is found under its name as under its place in the catalogue.
  @Test(arguments: [nil, "jobs"] as [String?])
  func aboveAnIndicatorNamedInWords(id: String?) throws {
    let other = try found("4 %", .growth, of: "城镇新增就业", id: id, record: "a-o9")
    let judgement = try judge(
      .above(.indicator(IndicatorName("城镇新增就业")), margin: nil), [try found("6 %", .growth)],
      background: [other])
    #expect(judgement.verdict == .met)
  }

  @Test(arguments: [("98 家", Verdict.met), ("97 家", .notMet), ("200 家", .met)])
  func steadyAgainstLastYear(level: String, verdict: Verdict) throws {
    let before = try found("100 家", period: "2019", record: "a-o9")
    #expect(try judge(.steady, [try found(level)], background: [before]).verdict == verdict)
    #expect(try judge(.steady, [try found(level)], baseline: "100 家").verdict == verdict)
  }

  @Test(arguments: [
    ("20 %", Measure.growth, Verdict.met), ("0 %", .growth, .notMet), ("-1 %", .growth, .notMet),
    ("2 %", .decrease, .notMet),
  ]) func rising(figure: String, measure: Measure, verdict: Verdict) throws {
    let judgement = try judge(.rising, [try found(figure, measure)])
    #expect(judgement.verdict == verdict)
    #expect(judgement.isReversed == (figure == "-1 %" || measure == .decrease))
  }

  @Test(
    "Where no earlier figure is known, the words say which way it went",
    arguments: [
      ("补助标准提高到480元", Relation.Kind.rising, Verdict.met),
      ("补助标准达到480元", .rising, .noReport),
      ("办理时间缩短至480元", .rising, .noReport),
      ("收费标准降到480元", .falling, .met),
    ]) func toldToHaveMoved(clause: String, kind: Relation.Kind, verdict: Verdict) throws
  {
    let told = try found("480 元")
    let outcome = try Outcome(
      id: told.id, indicator: told.indicator, period: told.period, measure: .level,
      finding: told.finding,
      evidence: Evidence(
        source: try #require(SourceID(rawValue: "report")), clause: Evidence.Clause(clause)))
    #expect(try judge(kind, [outcome]).verdict == verdict)
  }

  @Test(arguments: [("5 %", Measure.decrease, Verdict.met), ("12 起", .decrease, .met)])
  func falling(figure: String, measure: Measure, verdict: Verdict) throws {
    #expect(try judge(.falling, [try found(figure, measure)]).verdict == verdict)
  }

  @Test(arguments: [
    ("200 家", Verdict.met), ("210 家", .exceeded), ("150 家", .partlyMet), ("90 家", .notMet),
  ]) func multipleOfABaseline(level: String, verdict: Verdict) throws {
    #expect(try judge(.multiple(2), [try found(level)], baseline: "100 家").verdict == verdict)
  }

  @Test func wordsAnswerWords() throws {
    #expect(try judge(.assigned, [try said(.assigned)]).verdict == .met)
    #expect(
      try judge(.above(.place("全省"), margin: nil), [try said(.above(.place("省"), margin: nil))])
        .verdict == .met)
    #expect(
      try judge(.above(.place("全国"), margin: nil), [try said(.below(.place("全国"), margin: nil))])
        .verdict == .notMet)
    #expect(try judge(.rising, [try said(.falling)]).isReversed)
    #expect(try judge(.assigned, [try found("5 家")]).verdict == .notComparable)
    #expect(try judge(.other, [try found("5 家")]).verdict == .notTestable)
    #expect(try judge(.firstEver, [try found("1 家", .increment)]).verdict == .met)
  }

  @Test func neverIsPendingUntilItsEndUnlessItIsBroken() throws {
    let commitment = try promise(Relation.Kind.never)
    let during = try #require(Day("2020-06-30"))
    let after = try #require(Day("2021-06-30"))
    let breach = try found("2 起", period: "2020-Q1")
    let none = try said(.never)
    func judge(_ outcomes: [Outcome], _ day: Day) -> Verdict {
      scorer().judge(commitment, outcomes: outcomes, on: day).verdict
    }
    #expect(judge([], during) == .pending)
    #expect(judge([breach], during) == .notMet)
    #expect(judge([none], after) == .met)
    #expect(judge([], after) == .noReport)
  }

  @Test(arguments: [
    (Saying(.done, on: Day(year: 2020, month: 6, day: 1)), Verdict.met, "29" as String?),
    (Saying(.done, on: Day(year: 2020, month: 7, day: 1)), .metLate, "-1"),
    (Saying(.done), .met, nil), (Saying(.begun), .partlyMet, nil), (Saying(.notDone), .notMet, nil),
  ]) func deeds(saying: Saying, verdict: Verdict, days: String?) throws {
    let commitment = try promise(
      Target(measure: .milestone, aim: .deed("建成通车")), period: "2020-06-30")
    let judgement = scorer().judge(
      commitment, outcomes: [try found(.said(saying), .milestone)], on: try #require(later))
    #expect(judgement.verdict == verdict)
    #expect(judgement.gap?.value.description == days)
  }

  @Test func aDeedDoneEarlyIsMetBeforeItsDay() throws {
    let commitment = try promise(Target(measure: .milestone, aim: .deed("通车")), period: "2020-06")
    let done = try found(.said(Saying(.done, on: Day("2020-03-01"))), .milestone, period: "2020")
    let begun = try found(.said(Saying(.begun)), .milestone, period: "2020")
    let day = try #require(Day("2020-04-01"))
    #expect(scorer().judge(commitment, outcomes: [done], on: day).verdict == .met)
    #expect(scorer().judge(commitment, outcomes: [begun], on: day).verdict == .pending)
  }

  @Test(arguments: [
    ([Verdict.met, .exceeded], Verdict.met), ([.met, .notMet], .partlyMet),
    ([.notMet, .notMet], .notMet), ([.exceeded, .exceeded], .exceeded),
    ([.met, .metLate], .metLate), ([.met, .noReport], .notComparable),
    ([.notMet, .noReport, .met], .partlyMet), ([.noReport, .noReport], .noReport),
    ([.met, .pending], .pending), ([.met, .withdrawn], .met), ([], .notTestable),
  ]) func compounds(parts: [Verdict], verdict: Verdict) throws {
    let commitment = try promise(Target(measure: .level, aim: .parts))
    let judgement = scorer().judge(
      commitment, outcomes: [], on: try #require(later),
      parts: parts.map { Judgement($0, rule: .init("at-least")) })
    #expect(judgement.verdict == verdict)
  }
}
