import OutturnModel
import Testing

/// Official targets and results, as the scoring rules list them.
@Suite struct OfficialCasesTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let target: String
    let measure: Measure
    let id: String?
    let result: String
    let verdict: Verdict
    var gap: String?
    var ratio: String?
    var toleranceDecides = false
    var testDescription: String { "\(id ?? measure.rawValue) \(target): \(result)" }

    init(
      _ target: String, _ measure: Measure, _ id: String?, _ result: String,
      _ verdict: Verdict, gap: String? = nil,
      ratio: String? = nil, toleranceDecides: Bool = false
    ) {
      self.target = target
      self.measure = measure
      self.id = id
      self.result = result
      self.verdict = verdict
      self.gap = gap
      self.ratio = ratio
      self.toleranceDecides = toleranceDecides
    }
  }

  static let cases = [
    Case("6.5..7 %", .growth, "gdp", "6.7 %", .met, gap: "0.2"),
    Case("~3 %", .growth, "cpi", "2.0 %", .met, gap: "1"),
    Case(">=1000万 人", .increment, "jobs", "1314万 人", .exceeded, ratio: "1.314"),
    Case("<=4.5 %", .rate, "unemployment", "4.02 %", .exceeded, gap: "0.48"),
    Case(">=3.4 %", .decrease, "energy", "5 %", .exceeded, gap: "1.6"),
    Case(">=2000 公里", .increment, nil, "2005 公里", .exceeded, ratio: "1.0025"),
    Case("43.4 %", .growth, nil, "43.4 %", .met, gap: "0"),
    Case("6..6.5 %", .growth, "gdp", "6.1 %", .met, gap: "0.1"),
    Case("^2万亿 元", .level, nil, ">2.3万亿 元", .exceeded),
    Case("~7.5 %", .growth, "gdp", "7.4 %", .met, gap: "-0.1", toleranceDecides: true),
    Case("~5.5 %", .growth, "gdp", "3 %", .notMet, gap: "-2.5"),
  ]

  @Test(arguments: cases) func verdictAndArithmetic(_ example: Case) throws {
    let day = try #require(later)
    let commitment = try promise(example.target, example.measure, id: example.id)
    let outcome = try found(example.result, example.measure, id: example.id)
    let judgement = scorer().judge(commitment, outcomes: [outcome], on: day)
    #expect(judgement.verdict == example.verdict)
    if let gap = example.gap { #expect(judgement.gap?.value == ExactDecimal(gap)) }
    if let ratio = example.ratio { #expect(judgement.ratio == ExactDecimal(ratio)) }
    #expect(judgement.toleranceDecides == example.toleranceDecides)
  }

  @Test(arguments: [
    (">=1000万 人", "1240万 人", ">=200万 人", "249万 人", Measure.increment),
    ("3 %", "4.4 %", "3 %", "3.5 %", .decrease),
  ])
  func compoundsOfTwoParts(
    first: String, firstResult: String, second: String, secondResult: String, measure: Measure
  ) throws {
    let day = try #require(later)
    let whole = try promise(Target(measure: measure, aim: .parts))
    let parts = try [(first, firstResult), (second, secondResult)].map { target, result in
      scorer().judge(
        try promise(target, measure), outcomes: [try found(result, measure)], on: day)
    }
    let judgement = scorer().judge(whole, outcomes: [], on: day, parts: parts)
    #expect(judgement.verdict == .exceeded)
    #expect(judgement.ratio == 1)
  }

  @Test func aRateBehindItsTargetInTheYear() throws {
    let judgement = scorer().judge(
      try promise("7 %", .growth, id: "gdp", period: "2019"),
      outcomes: [try found("6.1 %", .growth, id: "gdp", period: "2019-Q3")],
      on: try #require(Day("2019-10-20")))
    #expect(judgement.verdict == .pending)
    #expect(judgement.progress?.pace == .behind)
    #expect(judgement.progress?.lead == ExactDecimal("-0.9"))
  }

  @Test func aCumulativeTaskBehindTheTimeThatIsOver() throws {
    let judgement = scorer().judge(
      try promise("1000 美元", .increment, of: "实际利用外资", period: "2019"),
      outcomes: [try found("533 美元", .increment, of: "实际利用外资", period: "2019-Q3")],
      on: try #require(Day("2019-10-20")))
    #expect(judgement.progress?.pace == .behind)
    #expect(judgement.progress?.done == ExactDecimal("53.3"))
    #expect(judgement.progress?.elapsed == 75)
    #expect(judgement.progress?.lead == ExactDecimal("-21.7"))
  }
}
