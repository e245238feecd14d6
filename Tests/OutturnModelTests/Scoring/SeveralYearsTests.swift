import OutturnModel
import Testing

/// Promises that run over several years, or count from a year long before.
@Suite struct SeveralYearsTests {
  /// A commitment with a baseline of a year.
  func promise(
    _ text: String, _ measure: Measure, of name: String = "某项数值", id: String? = nil,
    period: String, from baseline: String? = nil, in year: String? = nil, clause: String? = nil
  ) throws -> Commitment {
    let plain = try OutturnModelTests.promise(text, measure, of: name, id: id, period: period)
    return Commitment(
      id: plain.id, indicator: plain.indicator, period: plain.period, target: plain.target,
      evidence: try clause.map { clause in
        Evidence(source: try #require(SourceID(rawValue: "plan")), clause: .init(clause))
      },
      baseline: try baseline.map {
        Baseline(try figure($0), period: year.flatMap { Period($0) })
      })
  }

  func told(
    _ values: [(String, String)], _ measure: Measure, of name: String = "某项数值",
    id: String? = nil
  ) throws -> [Outcome] {
    try values.map { year, value in
      try found(value, measure, of: name, id: id, period: year, record: "a-o\(year)")
    }
  }

  func judge(_ commitment: Commitment, _ outcomes: [Outcome], on day: String) throws -> Judgement {
    scorer().judge(
      commitment, outcomes: outcomes, on: try #require(Day(day)),
      background: Background(own: OutcomeIndex(outcomes)))
  }

  @Test(arguments: ["2030", "2021/2030"], [Measure.level, .increment])
  func aCutFromABaseYearIsCountedFromThere(period: String, measure: Measure) throws {
    let target = try promise(
      "50 %", .decrease, of: "道路死亡", period: period, from: "200 人", in: "2020")
    let all = try told([("2029", "98 人"), ("2030", "95 人")], measure, of: "道路死亡")
    let linked = Linker(scorer: scorer()).link([target], all).added.map(\.outcome)
    #expect(linked.contains(all[1].id))
    for outcomes in [all, [all[1]]] {
      let judgement = try judge(target, outcomes, on: "2031-03-01")
      #expect(judgement.verdict == .exceeded)
      #expect(judgement.basis?.value == ExactDecimal("52.5"))
    }
  }

  @Test func theBaseYearOfTheWordsCountsToo() throws {
    let target = try promise(
      "50 %", .decrease, of: "道路死亡", period: "2030", clause: "到2030年较2020年下降50%")
    let judgement = try judge(
      target,
      try told([("2020", "200 人"), ("2029", "98 人"), ("2030", "95 人")], .level, of: "道路死亡"),
      on: "2031-03-01")
    #expect(judgement.basis?.value == ExactDecimal("52.5"))
  }

  @Test func lastYearsFallDoesNotAnswerACutFromABaseYear() throws {
    let target = try promise(
      "50 %", .decrease, of: "道路死亡", period: "2030", from: "200 人", in: "2020")
    let judgement = try judge(
      target, [try found("3.06 %", .decrease, of: "道路死亡", period: "2030")], on: "2031-03-01")
    #expect(judgement.verdict == .notComparable)
    #expect(judgement.cause == .period)
  }

  @Test func anAmountOverFiveYearsIsHeldAgainstTheYearsTold() throws {
    let target = try promise("5500 套", .increment, of: "新建住房", period: "2021/2025")
    let years = try told(
      [("2021", "1200 套"), ("2022", "1200 套"), ("2023", "1200 套")], .increment, of: "新建住房")
    let open = try judge(target, years, on: "2024-06-30")
    #expect(open.verdict == .pending)
    #expect(open.progress?.done == ExactDecimal("65.5"))
    #expect(open.progress?.elapsed == 60)
    #expect(open.progress?.pace == .ahead)
    let gap = try judge(target, [years[0], years[2]], on: "2024-06-30")
    #expect(gap.progress?.elapsed == 40)
    #expect(gap.progress?.missing == [2022])
    let ended = try judge(target, years, on: "2026-06-30")
    #expect(ended.verdict == .notComparable)
    #expect(ended.range?.worst == .partlyMet)
    #expect(ended.range?.best == .exceeded)
  }

  @Test(arguments: [
    ("70 %", "95 %", "84 %", "56", Pace.behind), ("60 %", "65 %", "63.5 %", "70", .ahead),
    ("60 %", "65 %", "63 %", "60", .onPace), ("60 %", "55 %", "56 %", "80", .ahead),
    ("60 %", "55 %", "58 %", "40", .behind),
  ]) func aLevelGoesItsWayFromTheBaseline(
    base: String, target: String, told: String, done: String, pace: Pace
  ) throws {
    let commitment = try promise(
      target, .share, of: "某项占比", period: "2021/2025", from: base, in: "2020")
    let judgement = try judge(
      commitment, [try found(told, .share, of: "某项占比", period: "2023")], on: "2024-02-01")
    #expect(judgement.progress?.done == ExactDecimal(done))
    #expect(judgement.progress?.elapsed == 60)
    #expect(judgement.progress?.pace == pace)
  }

  @Test func whatWasToldOfTheBaseYearIsTheBaseline() throws {
    let commitment = try promise(
      "65 %", .share, of: "城镇化率", id: "urbanisation", period: "2021/2025")
    let outcomes = try told(
      [("2020", "60 %"), ("2023", "63.5 %")], .share, of: "城镇化率", id: "urbanisation")
    let judgement = try judge(commitment, outcomes, on: "2024-02-01")
    #expect(judgement.progress?.done == 70)
    let ended = try judge(
      commitment, outcomes + [try found("64 %", .share, id: "urbanisation", period: "2025")],
      on: "2026-02-01")
    #expect(ended.ratio == ExactDecimal("0.8"))
  }

  @Test func reachedEarlyIsSaid() throws {
    let commitment = try promise(
      "65 %", .share, of: "某项占比", period: "2021/2025", from: "60 %", in: "2020")
    let assessment = scorer().assess(
      commitment, place: try #require(PlacePath("cn/a")),
      outcomes: [try found("65.2 %", .share, of: "某项占比", period: "2023")],
      on: try #require(Day("2024-02-01")))
    #expect(assessment.judgement.progress?.isReached == true)
    #expect(assessment.arithmetic.en.contains("reached early"))
  }

  @Test(arguments: [
    (["7 %", "7 %", "7 %"], Pace.onPace), (["8 %", "7 %", "6 %"], .behind),
    (["8 %", "7.5 %", "6 %"], .ahead),
  ]) func aYearlyRateIsKeptInTheGeometricMean(rates: [String], pace: Pace) throws {
    let commitment = try promise(
      "7 %", .growth, of: "某项产值", period: "2021/2025", clause: "年均增长7%")
    let outcomes = try told(
      zip(["2021", "2022", "2023"], rates).map { ($0, $1) }, .growth, of: "某项产值")
    #expect(try judge(commitment, outcomes, on: "2024-02-01").progress?.pace == pace)
  }

  @Test func yearlyFallsCompound() throws {
    let commitment = try promise(
      "13.5 %", .decrease, of: "单位能耗", id: "energy", period: "2021/2025")
    let outcomes = try told(
      [("2021", "2.85 %"), ("2022", "2.85 %"), ("2023", "2.85 %")], .decrease, id: "energy")
    let open = try judge(commitment, outcomes, on: "2024-02-01")
    #expect(open.progress?.pace == .behind)
    #expect(open.progress?.value.value.rounded(toPlaces: 2) == ExactDecimal("8.31"))
    #expect(open.progress?.needed?.rounded(toPlaces: 2) == ExactDecimal("8.33"))
    let all = outcomes + (try told([("2024", "3 %"), ("2025", "3 %")], .decrease, id: "energy"))
    let ended = try judge(commitment, all, on: "2026-02-01")
    #expect(ended.verdict == .exceeded)
    #expect(ended.basis?.value?.rounded(toPlaces: 2) == ExactDecimal("13.73"))
  }

  @Test(arguments: [
    ("70 件", "84 件", "95 件", Trend.Course.onTrack, "0.995" as String?),
    ("1000 件", "2600 件", "10000 件", .moderate, "0.675"),
    ("10 件", "72 件", "100 件", .onTrack, "1.478"), ("800 件", "840 件", "400 件", .away, "-0.120"),
    ("12 件", "8.1 件", "6 件", .moderate, "0.946"), ("20 件", "9.5 件", "10 件", .reached, nil),
  ]) func theSixSeries(
    base: String, told: String, target: String, course: Trend.Course, speed: String?
  ) throws {
    let commitment = try promise(target, .level, period: "2030", from: base, in: "2015")
    let trend = try judge(
      commitment, [try found(told, of: "某项数值", period: "2024")], on: "2025-02-01"
    ).trend
    #expect(trend?.course == course)
    #expect(trend?.speed == speed.flatMap { ExactDecimal($0) })
  }

  @Test func aBaselineOfZeroHasNoCompoundRate() throws {
    let commitment = try promise("10 件", .level, period: "2030", from: "0 件", in: "2015")
    let judgement = try judge(
      commitment, [try found("4 件", of: "某项数值", period: "2024")], on: "2025-02-01")
    #expect(judgement.trend == nil)
    #expect(judgement.progress?.done == 40)
  }

  @Test func aFarYearStartsAtItsSourcesPlanYear() throws {
    let source = Source(
      id: try #require(SourceID(rawValue: "plan")), title: "plan", planYear: 2021)
    let judge = Scorer(catalogue: testCatalogue, sources: [source.id: source])
    let commitment = try promise(
      "65 %", .share, of: "城镇化率", id: "urbanisation", period: "2030", clause: "2030年达到65%")
    let outcome = try found("66 %", .share, id: "urbanisation", period: "2025")
    let background = Background(own: OutcomeIndex([outcome]))
    let day = try #require(Day("2026-02-01"))
    let known = judge.judge(commitment, outcomes: [], on: day, background: background)
    #expect(known.progress?.elapsed == 50)
    #expect(
      scorer().judge(commitment, outcomes: [], on: day, background: background).progress == nil)
  }

  @Test func aSumOverFiveYearsDoesNotAnswerOne() throws {
    let told = try found("5000 套", .increment, of: "新建住房", period: "2020")
    let outcome = try Outcome(
      id: told.id, indicator: told.indicator, period: told.period, measure: told.measure,
      finding: told.finding,
      evidence: Evidence(
        source: try #require(SourceID(rawValue: "report")), clause: .init("五年累计新建住房5000套")))
    let judgement = scorer().judge(
      try OutturnModelTests.promise("1000 套", .increment, of: "新建住房"), outcomes: [outcome],
      on: try #require(later))
    #expect(judgement.verdict == .notComparable)
    #expect(judgement.cause == .period)
  }
}
