import OutturnModel
import Testing

/// Every row of the table of rules, at and around its line.
@Suite struct VerdictTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let target: String
    let measure: Measure
    let id: String?
    let result: String
    let resultMeasure: Measure
    let verdict: Verdict
    let cause: Reason.Code?
    var testDescription: String { "\(measure.rawValue) \(target): \(result)" }

    init(
      _ target: String, _ measure: Measure, of id: String? = nil, _ result: String,
      as resultMeasure: Measure? = nil, _ verdict: Verdict, because cause: Reason.Code? = nil
    ) {
      self.target = target
      self.measure = measure
      self.id = id
      self.result = result
      self.resultMeasure = resultMeasure ?? measure
      self.verdict = verdict
      self.cause = cause
    }
  }

  static let bounds = [
    Case(">=100 家", .level, "100 家", .met), Case(">=100 家", .level, "101 家", .exceeded),
    Case(">=100 家", .level, "50 家", .partlyMet), Case(">=100 家", .level, "49 家", .notMet),
    Case(">100 家", .level, "100 家", .partlyMet), Case(">100 家", .level, "101 家", .met),
    Case(">100 家", .level, "102 家", .exceeded), Case(">100 家", .level, ">100 家", .met),
    Case("<=100 天", .level, of: "unemployment", "100 天", .met),
    Case("<=100 天", .level, "99 天", .exceeded), Case("<=100 天", .level, "101 天", .notMet),
    Case("<100 天", .level, "100 天", .notMet), Case("<100 天", .level, "99 天", .met),
    Case("<100 天", .level, "98 天", .exceeded),
    Case("100 家", .level, "100 家", .met), Case("100 家", .level, "120 家", .exceeded),
    Case("100 家", .level, "60 家", .partlyMet), Case("100 家", .level, "40 家", .notMet),
    Case("~100 家", .level, "95 家", .met), Case("~100 家", .level, "94 家", .partlyMet),
    Case("~100 家", .level, "49 家", .notMet), Case("~7 %", .growth, "5 %", .notMet),
    Case("~100 家", .level, "105 家", .met), Case("~100 家", .level, "106 家", .exceeded),
    Case("^100 家", .level, "95 家", .met), Case("^100 家", .level, "101 家", .exceeded),
    Case("^100 家", .level, "60 家", .partlyMet),
    Case("5..6 家", .increment, "5 家", .met), Case("5..6 家", .increment, "6 家", .met),
    Case("5..6 家", .increment, "7 家", .exceeded), Case("5..6 家", .increment, "4 家", .notMet),
  ]

  static let measures = [
    Case("9 %", .growth, of: "gdp", "8.9 %", .notMet),
    Case("9 %", .growth, of: "gdp", "9.0 %", .met),
    Case("9 %", .growth, of: "gdp", "1 %", as: .decrease, .notMet),
    Case("3 %", .decrease, of: "energy", "2 %", as: .growth, .notMet),
    Case("3 %", .decrease, of: "energy", "-3 %", as: .growth, .met),
    Case("<=3 %", .growth, of: "cpi", "0.6 %", as: .decrease, .met),
    Case("<=3 %", .growth, of: "cpi", "3.1 %", .notMet),
    Case("1000 吨", .decrease, "800 吨", .partlyMet),
    Case("500 家", .increment, of: "firms", "2900 家", as: .level, .notComparable, because: .measure),
    Case("13万 人", .increment, of: "jobs", "14万 人", as: .level, .exceeded),
    Case("25 %", .share, "12.3 pp", as: .changePP, .notComparable, because: .measure),
    Case("1.5 pp", .changePP, "1.3 pp", .notMet),
    Case("95 %", .share, "95.5 %", as: .rate, .exceeded),
    Case("3 位", .rank, "3 位", .met), Case("3 位", .rank, "1 位", .exceeded),
    Case("3 位", .rank, "4 位", .notMet),
    Case("9 %", .growth, of: "gdp", "7994.2亿 元", as: .level, .notComparable, because: .measure),
    Case("100 公里", .level, "50 吨", .notComparable, because: .unit),
    Case("10 公里", .level, "10000 米", .met), Case("1 公顷", .level, "15 亩", .met),
    Case("1 吨", .level, "2000 斤", .met),
  ]

  static let neutral = [
    Case("~10 %", .growth, of: "money", "9.5 %", .met),
    Case("~10 %", .growth, of: "money", "10.5 %", .met),
    Case("~10 %", .growth, of: "money", "11 %", .notMet),
    Case("~10 %", .growth, of: "money", "9 %", .notMet),
    Case("10 %", .growth, of: "money", "10.4 %", .met),
    Case("8..10 %", .growth, of: "money", "9 %", .met),
    Case("8..10 %", .growth, of: "money", "11 %", .notMet),
  ]

  static let inexact = [
    Case(">=100 家", .level, ">100 家", .exceeded), Case(">=100 家", .level, ">=100 家", .met),
    Case(">=100 家", .level, ">90 家", .notComparable, because: .bound),
    Case("<=3 %", .rate, of: "unemployment", "<=3 %", .met),
    Case("<=4.5 %", .rate, of: "unemployment", "<=3 %", .exceeded),
    Case("<=2 %", .rate, of: "unemployment", "<=3 %", .notComparable, because: .bound),
    Case(">=100 家", .level, "<40 家", .notMet),
    Case(">=15 %", .growth, "~20 %", .exceeded),
    Case(">=20 %", .growth, "~20 %", .notComparable, because: .bound),
    Case("~6.5 %", .growth, of: "gdp", "~6.5 %", .met),
    Case("~10 %", .growth, of: "money", "5..15 %", .notComparable, because: .bound),
  ]

  @Test(arguments: bounds + measures + neutral + inexact) func row(_ example: Case) throws {
    let day = try #require(later)
    let judgement = scorer().judge(
      try promise(example.target, example.measure, id: example.id),
      outcomes: [try found(example.result, example.resultMeasure, id: example.id)], on: day)
    #expect(judgement.verdict == example.verdict)
    if let cause = example.cause { #expect(judgement.cause == cause) }
  }

  @Test func progressFromABaselineDecidesWhatIsPartlyMet() throws {
    let day = try #require(later)
    func judge(_ result: String) throws -> Judgement {
      scorer().judge(
        try promise("200 家", .level, baseline: "100 家"), outcomes: [try found(result)], on: day)
    }
    #expect(try judge("150 家").verdict == .partlyMet)
    #expect(try judge("150 家").ratio == ExactDecimal("0.5"))
    #expect(try judge("149 家").verdict == .notMet)
    #expect(try judge("90 家").isReversed)
  }

  @Test func lessOfABadThingIsPartlyMetByProgressOnly() throws {
    let day = try #require(later)
    let outcome = try found("80 天", of: "审批时间")
    let without = try promise("60 天", of: "审批时间")
    let with = try promise("60 天", of: "审批时间", baseline: "100 天")
    #expect(scorer().judge(without, outcomes: [outcome], on: day).verdict == .notMet)
    #expect(scorer().judge(with, outcomes: [outcome], on: day).verdict == .partlyMet)
  }

  @Test func anIncreaseAgainstADecreaseIsReversed() throws {
    let day = try #require(later)
    let judgement = scorer().judge(
      try promise(">=3 %", .decrease, id: "energy"),
      outcomes: [try found("1 %", .growth, id: "energy")], on: day)
    #expect(judgement.verdict == .notMet)
    #expect(judgement.isReversed)
    #expect(judgement.gap?.value == -4)
  }

  @Test func nominalGrowthDoesNotAnswerARealTargetUnlessThePolicySaysSo() throws {
    let day = try #require(later)
    let target = try promise("9 %", .growth, of: "居民收入", id: "income")
    let outcome = try found("10 %", .growth, of: "居民收入名义增速", id: "income")
    let strict = scorer().judge(target, outcomes: [outcome], on: day)
    #expect(strict.verdict == .notComparable)
    #expect(strict.cause == .priceBasis)
    let policy = Policy.standard.copy { $0.nominalAnswersReal = true }
    #expect(
      scorer(.standard, policy).judge(target, outcomes: [outcome], on: day).verdict == .exceeded)
  }

  @Test func timeAndSilence() throws {
    let target = try promise("100 家", period: "2020")
    let outcome = try found("100 家")
    let during = try #require(Day("2020-12-31"))
    let after = try #require(Day("2021-01-01"))
    #expect(scorer().judge(target, outcomes: [outcome], on: during).verdict == .pending)
    #expect(scorer().judge(target, outcomes: [outcome], on: after).verdict == .met)
    #expect(scorer().judge(target, outcomes: [], on: after).verdict == .noReport)
    let other = try found("100 家", period: "2018")
    let judgement = scorer().judge(target, outcomes: [other], on: after)
    #expect(judgement.verdict == .notComparable)
    #expect(judgement.cause == .period)
  }

  @Test func aPartOfTheYearDecidesOnlyWhatCannotBeUndone() throws {
    let day = try #require(later)
    let target = try promise("100 所", .increment, of: "新建学校")
    let enough = try found("100 所", .increment, of: "新建学校", period: "2020-11")
    let early = try found("80 所", .increment, of: "新建学校", period: "2020-11")
    #expect(scorer().judge(target, outcomes: [enough], on: day).verdict == .met)
    #expect(scorer().judge(target, outcomes: [early], on: day).verdict == .notComparable)
  }

  @Test func aDeadlineIsAnsweredByItsYear() throws {
    let day = try #require(later)
    let target = try promise("224 公里", period: "2021-12")
    #expect(
      scorer().judge(target, outcomes: [try found("230 公里", period: "2021")], on: day).verdict
        == .exceeded)
  }

  @Test func theExactAnswerIsUsedWhateverTheOrder() throws {
    let day = try #require(later)
    let target = try promise("100 家")
    let exact = try found("90 家", record: "a-o1")
    let vague = try found(">=80 家", record: "a-o2")
    for outcomes in [[exact, vague], [vague, exact]] {
      let judgement = scorer().judge(target, outcomes: outcomes, on: day)
      #expect(judgement.verdict == .partlyMet)
      #expect(judgement.basis?.outcome.map { outcomes[$0].id } == exact.id)
    }
  }
}
