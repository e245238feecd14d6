import OutturnModel
import OutturnScorecard
import Testing

@Suite struct WordingTests {
  @Test(arguments: [
    ("799420000000", "元", "7994.2亿元", "799.42 billion yuan"),
    ("41230", "元", "41230元", "41,230 yuan"),
    ("149000", "人", "14.9万人", "149,000 people"),
    ("1200000000000", "元", "1.2万亿元", "1.2 trillion yuan"),
    ("1234567", "元", "123.4567万元", "1,234,567 yuan"),
    ("8.40", "%", "8.40%", "8.40%"),
    ("-0.3", "pp", "−0.3个百分点", "−0.3 points"),
    ("15", "位", "第15位", "rank 15"),
    ("30", "所", "30所", "30"),
    ("9999", "家", "9999家", "9,999"),
    ("10000", "家", "1万家", "10,000"),
  ])
  func amountsAreToldAsPeopleTellThem(value: String, unit: String, zh: String, en: String) {
    let quantity = Quantity(Sample.number(value), Sample.unit(unit))
    #expect(Wording(.zh).amount(quantity) == zh)
    #expect(Wording(.en).amount(quantity) == en)
  }

  @Test(arguments: [
    (Measure.growth, Bound.about, "6", nil, "%", "增长6%左右", "about +6%"),
    (.growth, .between, "6", "6.5", "%", "增长6%–6.5%", "+6% to +6.5%"),
    (.growth, .exactly, "-2.1", nil, "%", "下降2.1%", "−2.1%"),
    (.increment, .atLeast, "130000", nil, "人", "新增13万人以上", "at least +130,000 people"),
    (.decrease, .atLeast, "3.4", nil, "%", "下降3.4%以上", "down at least 3.4%"),
    (.level, .moreThan, "1200000000000", nil, "元", "超过1.2万亿元", "more than 1.2 trillion yuan"),
    (.rate, .atMost, "4.5", nil, "%", "4.5%以内", "at most 4.5%"),
    (.rank, .atMost, "3", nil, "位", "第3位以内", "rank 3 or better"),
    (.changePP, .exactly, "1.6", nil, "pp", "提高1.6个百分点", "+1.6 points"),
  ])
  func targetsAreToldWithMeasureAndBound(
    measure: Measure, bound: Bound, value: String, upper: String?, unit: String, zh: String,
    en: String
  ) {
    let target = Sample.target(
      measure, .figure(Sample.figure(bound, value, unit, upper: upper)))
    #expect(Wording(.zh).target(target) == zh)
    #expect(Wording(.en).target(target) == en)
  }

  @Test func anIndicatorIsNamedAsToldOrAsTheCatalogueHasIt() {
    let context = Sample.context
    #expect(context.name(of: Sample.told("全市生产总值", "gdp"), in: .zh) == "全市生产总值")
    #expect(
      context.name(of: Sample.told("全市生产总值", "gdp"), in: .en) == "gross domestic product")
    #expect(context.name(of: Sample.told("GDP", "gdp"), in: .zh) == "地区生产总值")
    #expect(context.name(of: Sample.told("兰湾大桥"), in: .en) == "兰湾大桥")
  }
}

@Suite struct TallyTests {
  @Test func strictAndLenientShowWhatRestsOnAbout() {
    let tally = Sample.document.sections[1].tally
    #expect(tally.summary.fulfilled == 4)
    #expect(tally.strictlyFulfilled == 3)
    #expect(tally.lenientlyFulfilled == 4)
    #expect(tally.summary.due == 8)
  }

  @Test func talliesAddUp() {
    let parts = Sample.document.sections.map(\.tally)
    let all = Sample.document.tally
    for verdict in Verdict.allCases {
      #expect(all.summary[verdict] == parts.reduce(0) { $0 + $1.summary[verdict] })
    }
    #expect(all.strictlyFulfilled == 3)
  }
}
