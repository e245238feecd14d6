import OutturnModel
import Testing

/// Answers put together from what was told in other measures.
@Suite struct DerivationTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let target: String
    let measure: Measure
    let id: String?
    let now: (String, Measure)
    let before: (String, Measure)
    let verdict: Verdict
    let value: String?
    var testDescription: String { "\(measure.rawValue) \(target) from \(now.0) and \(before.0)" }

    init(
      _ target: String, _ measure: Measure, _ id: String? = nil, from now: (String, Measure),
      after before: (String, Measure), _ verdict: Verdict, _ value: String? = nil
    ) {
      self.target = target
      self.measure = measure
      self.id = id
      self.now = now
      self.before = before
      self.verdict = verdict
      self.value = value
    }
  }

  @Test(arguments: [
    Case(
      "10 %", .growth, "investment", from: ("110亿 元", .level), after: ("100亿 元", .level), .met, "10"
    ),
    Case(
      "10 %", .growth, "gdp", from: ("110亿 元", .level), after: ("100亿 元", .level), .notComparable),
    Case("10 %", .growth, from: (">113 班", .level), after: ("100 班", .level), .exceeded, "13"),
    Case("5 %", .decrease, from: ("95 起", .level), after: ("100 起", .level), .met, "5"),
    Case("1.5 pp", .changePP, from: ("51.6 %", .share), after: ("50.1 %", .share), .met, "1.5"),
    Case("52 %", .share, from: ("1.5 pp", .changePP), after: ("50.1 %", .share), .notMet, "51.6"),
    Case("210 家", .level, from: ("5 %", .growth), after: ("200 家", .level), .met, "210"),
    Case(
      "20 家", .increment, "firms", from: ("130 家", .level), after: ("100 家", .level), .exceeded,
      "30"),
  ]) func fromThisYearAndLast(_ example: Case) throws {
    let day = try #require(later)
    let now = try found(example.now.0, example.now.1, id: example.id, record: "a-o1")
    let before = try found(
      example.before.0, example.before.1, id: example.id, period: "2019", record: "a-o2")
    let commitment = try promise(example.target, example.measure, id: example.id)
    let judgement = scorer().judge(
      commitment, outcomes: [now], on: day,
      background: Background(own: OutcomeIndex([now, before])))
    #expect(judgement.verdict == example.verdict)
    if let value = example.value {
      #expect(judgement.basis?.value == ExactDecimal(value))
      #expect(judgement.basis?.derivation != nil)
    } else {
      #expect(judgement.cause == .priceBasis)
    }
  }

  @Test func theSentenceShowsHow() throws {
    let day = try #require(later)
    let now = try found("110亿 元", .level, id: "investment", record: "a-o1")
    let before = try found("100亿 元", .level, id: "investment", period: "2019", record: "a-o2")
    let assessment = scorer().assess(
      try promise("9 %", .growth, id: "investment"), place: try #require(PlacePath("cn/a")),
      outcomes: [now], on: day, background: Background(own: OutcomeIndex([now, before])))
    #expect(
      assessment.arithmetic.en
        == "10% (from the two levels, at current prices: 11 billion yuan, after 10 billion yuan in 2019) against 9%: 1 point more."
    )
    #expect(assessment.arithmetic.zh == "实际10%（由两年总量推算（现价）：110亿元，2019年为100亿元），目标9%：超出1个百分点。")
    #expect(assessment.reasons.map(\.code) == [.derived])
  }

  @Test func aLongerPlanIsTheSumOfItsYears() throws {
    let day = try #require(later)
    let commitment = try promise("300 所", .increment, of: "学校", period: "2018/2020")
    func year(_ year: Int, _ count: Int) throws -> Outcome {
      try found(
        "\(count) 所", .increment, of: "学校", period: String(year), record: "a-o\(year)")
    }
    let years = [try year(2018, 90), try year(2019, 110), try year(2020, 120)]
    let whole = scorer().judge(commitment, outcomes: years, on: day)
    #expect(whole.verdict == .exceeded)
    #expect(whole.basis?.value == 320)
    let part = scorer().judge(commitment, outcomes: Array(years.prefix(2)), on: day)
    #expect(part.verdict == .notComparable)
    let enough = scorer().judge(
      commitment, outcomes: [try year(2018, 190), try year(2019, 110)], on: day)
    #expect(enough.verdict == .met)
  }

  @Test func aShareFromThePartAndTheWhole() throws {
    let commitment = try promise("70 %", .share, of: "税收占比", id: "tax-share")
    let part = try found("75亿 元", .level, of: "税收收入", id: "tax-revenue", record: "a-o1")
    let whole = try found("100亿 元", .level, of: "预算收入", id: "budget-revenue", record: "a-o2")
    #expect(Linker().link([commitment], [part]).added.isEmpty)
    #expect(Linker().link([commitment], [part, whole]).added.count == 2)
    let judgement = Scorer().judge(
      commitment, outcomes: [whole, part], on: try #require(later))
    #expect(judgement.verdict == .exceeded)
    #expect(judgement.basis?.value == 75)
  }
}
