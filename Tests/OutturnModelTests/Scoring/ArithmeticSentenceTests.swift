import OutturnModel
import Testing

/// The one sentence that a reader can check by hand.
@Suite struct ArithmeticSentenceTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let target: String
    let measure: Measure
    let id: String?
    let result: String
    let zh: String
    let en: String
    var testDescription: String { "\(target): \(result)" }

    init(
      _ target: String, _ measure: Measure, _ id: String?, _ result: String, zh: String, en: String
    ) {
      self.target = target
      self.measure = measure
      self.id = id
      self.result = result
      self.zh = zh
      self.en = en
    }
  }

  @Test(arguments: [
    Case(
      ">=9 %", .growth, "gdp", "8.2 %", zh: "实际8.2%，目标9%以上：差0.8个百分点。",
      en: "8.2% against 9% or more: 0.8 points short."),
    Case(
      "6.5..7 %", .growth, "gdp", "6.7 %", zh: "实际6.7%，目标6.5%至7%：高于下限0.2个百分点。",
      en: "6.7% against 6.5% to 7%: 0.2 points over the lower end."),
    Case(
      ">=1000万 人", .increment, "jobs", "1314万 人",
      zh: "实际1314万人，目标1000万人以上：超出314万人，为目标的131.4%。",
      en:
        "13.14 million people against 10 million people or more: 3.14 million people more, 131.4% of the target."
    ),
    Case(
      "<=4.5 %", .rate, "unemployment", "4.02 %", zh: "实际4.02%，目标4.5%以内：低0.48个百分点。",
      en: "4.02% against 4.5% or less: 0.48 points less."),
    Case(
      "~7.5 %", .growth, "gdp", "7.4 %",
      zh: "实际7.4%，目标7.5%左右：差0.1个百分点，在容差0.375个百分点之内。",
      en: "7.4% against about 7.5%: 0.1 points short, within the tolerance of 0.375 points."),
    Case(
      "~5.5 %", .growth, "gdp", "3 %",
      zh: "实际3%，目标5.5%左右：差2.5个百分点，超出容差0.275个百分点。",
      en: "3% against about 5.5%: 2.5 points short, past the tolerance of 0.275 points."),
    Case(
      ">=3.4 %", .decrease, "energy", "5 %", zh: "实际下降5%，目标下降3.4%以上：超出1.6个百分点。",
      en: "down 5% against down 3.4% or more: 1.6 points more."),
    Case(
      "43.4 %", .growth, nil, "43.4 %", zh: "实际43.4%，目标43.4%：正好相等。",
      en: "43.4% against 43.4%: exactly that."),
    Case(
      "^2万亿 元", .level, nil, ">2.3万亿 元",
      zh: "实际超过2.3万亿元，目标近2万亿元：超出3000亿元，为目标的115%。",
      en:
        "more than 2.3 trillion yuan against nearly 2 trillion yuan: 300 billion yuan more, 115% of the target."
    ),
    Case(
      "1500 吨", .increment, nil, "3100000 斤",
      zh: "实际3100000斤（合1550吨），目标1500吨：超出50吨，为目标的103.33%。",
      en:
        "3.1 million jin (= 1,550 tonnes) against 1,500 tonnes: 50 tonnes more, 103.33% of the target."
    ),
    Case(
      ">=9 %", .growth, "gdp", "-1.2 %", zh: "实际下降1.2%，目标9%以上：差10.2个百分点，方向相反。",
      en: "down 1.2% against 9% or more: 10.2 points short, the wrong way."),
    Case(
      "3 位", .rank, nil, "2 位", zh: "实际第2位，目标第3位：领先1位。",
      en: "rank 2 against rank 3: 1 place better."),
    Case(
      ">=100 家", .level, nil, ">90 家",
      zh: "实际超过90家，目标100家以上：差10家，为目标的90%；所报只是界限，介于“部分完成”与“超额完成”之间。",
      en:
        "more than 90 against 100 or more: 10 short, 90% of the target; a bound that leaves it between partly met and exceeded."
    ),
    Case(
      ">=9 %", .growth, "gdp", "7994.2亿 元",
      zh: "所报7994.2亿元（总量），目标9%以上（增速）：所报指标的口径（增速、总量、新增等）与目标不同，且无法换算。",
      en:
        "Reported 799.42 billion yuan (level), promised 9% or more (growth): it was reported in another measure (growth, total, added …) that cannot be converted."
    ),
  ]) func figures(_ example: Case) throws {
    let day = try #require(later)
    let place = try #require(PlacePath("cn/a"))
    let measure: Measure =
      example.result.hasSuffix("元") && example.measure == .growth
      ? .level : example.measure
    let assessment = scorer().assess(
      try promise(example.target, example.measure, id: example.id), place: place,
      outcomes: [try found(example.result, measure, id: example.id)], on: day)
    #expect(assessment.arithmetic.zh == example.zh)
    #expect(assessment.arithmetic.en == example.en)
  }
}
