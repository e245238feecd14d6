import OutturnModel
import Testing

/// How wide 左右, 近 and 持平 are.
@Suite struct ToleranceTests {
  @Test(arguments: [
    ("~3 %", "0.5"), ("~1 %", "0.2"), ("~1万亿 元", "200000000000"), ("~7.5 %", "0.375"),
    ("~100 家", "5"), ("~2 家", "0.4"), ("^2万亿 元", "100000000000"), ("^1 %", "0.05"),
    ("~0 %", "0.5"),
  ]) func theLargerOfTwoButNoMoreThanAFifth(text: String, width: String) throws {
    let judgement = scorer().judge(
      try promise(text, .other), outcomes: [try found("1 家", .other)], on: try #require(later))
    let measure: Measure = text.hasSuffix("%") ? .growth : .level
    let told = try figure(text)
    let held = scorer().judge(
      try promise(text, measure),
      outcomes: [
        try found(.figure(Figure(.exactly, told.value, unit: told.unit)), measure)
      ], on: try #require(later))
    #expect(judgement.verdict != .exceeded)
    #expect(held.tolerance == ExactDecimal(width))
  }

  @Test(arguments: [
    ("~1万亿 元", Measure.level, "0.5万亿 元", Verdict.partlyMet),
    ("~1 %", .growth, "0.5 %", .notMet), ("^2万亿 元", .level, "1.7万亿 元", .partlyMet),
    ("^2万亿 元", .level, "1.9万亿 元", .met),
  ]) func halfOfItIsNotAbout(
    target: String, measure: Measure, told: String, verdict: Verdict
  ) throws {
    let judgement = scorer().judge(
      try promise(target, measure), outcomes: [try found(told, measure)],
      on: try #require(later))
    #expect(judgement.verdict == verdict)
  }

  /// The digits told decide, and where they are fewer than the promise's, that is said.
  @Test(arguments: [
    ("37.84亿 元", "37.8亿 元", Verdict.partlyMet, true),
    ("37.84亿 元", "37.7亿 元", .partlyMet, false),
    ("37.84亿 元", "37.80亿 元", .partlyMet, false), ("37.8亿 元", "37.84亿 元", .exceeded, false),
    ("37.76亿 元", "37.8亿 元", .exceeded, true), ("99999 家", "10万 家", .exceeded, true),
    ("100000 家", "99999 家", .partlyMet, false), ("35000 家", "4万 家", .exceeded, false),
    (">8.4 %", "8 %", .notMet, true),
  ]) func roundingTurnsNoVerdictAndIsTold(
    target: String, told: String, verdict: Verdict, isRounded: Bool
  ) throws {
    let judgement = scorer().judge(
      try promise(target, target.hasSuffix("%") ? .growth : .level, id: "gdp"),
      outcomes: [try found(told, target.hasSuffix("%") ? .growth : .level, id: "gdp")],
      on: try #require(later))
    #expect(judgement.verdict == verdict)
    #expect((judgement.cause == .rounding) == isRounded)
  }

  /// ‰, ‱ and % are units of one kind.
  @Test(arguments: [
    ("<=6 ‰", "0.6 %", Verdict.met, "0"), ("<=0.6 %", "6.1 ‰", .notMet, "-0.01"),
    ("<=6 ‰", "55 ‱", .exceeded, "0.5"), ("<=60 ‱", "0.5 %", .exceeded, "10"),
  ]) func permilleAndPercentAreHeldAgainstEachOther(
    target: String, told: String, verdict: Verdict, gap: String
  ) throws {
    let judgement = scorer().judge(
      try promise(target, .rate, of: "某某率"), outcomes: [try found(told, .rate, of: "某某率")],
      on: try #require(later))
    #expect(judgement.verdict == verdict)
    #expect(judgement.gap?.value == ExactDecimal(gap))
    #expect(
      Linker().link(
        [try promise(target, .rate, of: "婴儿死亡率")], [try found(told, .rate, of: "婴儿死亡率")]
      ).added.count == 1)
  }

  @Test(arguments: [
    ("4.9 %", Verdict.notMet), ("0.5 %", .met), ("0.6 %", .notMet), ("-0.3 %", .met),
  ])
  func flatPricesDoNotMove(growth: String, verdict: Verdict) throws {
    let judgement = scorer().judge(
      try promise(.steady, id: "cpi"), outcomes: [try found(growth, .growth, id: "cpi")],
      on: try #require(later))
    #expect(judgement.verdict == verdict)
  }

  @Test func aFlatRateIsLastYears() throws {
    let before = try found("4.2 %", .rate, id: "unemployment", period: "2019", record: "a-o9")
    for (told, verdict) in [("4.7 %", Verdict.met), ("4.8 %", .notMet), ("3 %", .met)] {
      let judgement = scorer().judge(
        try promise(.steady, id: "unemployment"),
        outcomes: [try found(told, .rate, id: "unemployment")], on: try #require(later),
        background: Background(own: OutcomeIndex([before])))
      #expect(judgement.verdict == verdict)
    }
  }
}
