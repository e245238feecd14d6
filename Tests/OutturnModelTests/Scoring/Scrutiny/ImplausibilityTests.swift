import OutturnModel
import Testing

/// Figures that cannot well be, and things told twice.
@Suite struct ImplausibilityTests {
  @Test(arguments: [
    ("650 %", Measure.share, true), ("65 %", .share, false), ("1.250 所", .level, true),
    ("1250 所", .level, false), ("14.9万 人", .level, false), ("650 %", .growth, false),
    ("1.5 公里", .level, false),
  ]) func aFigureByItself(text: String, measure: Measure, isOdd: Bool) throws {
    #expect((Implausibility.of(try figure(text), measure, nil) != nil) == isOdd)
  }

  @Test func aThousandfoldJumpAgainstLastYear() throws {
    let told = [
      try found("12亿 元", of: "财政收入", period: "2019", record: "a-o1"),
      try found("13000亿 元", of: "财政收入", period: "2020", record: "a-o2"),
      try found("14000亿 元", of: "财政收入", period: "2021", record: "a-o3"),
    ]
    let jumps = Implausibility.jumps(told)
    #expect(jumps.map(\.outcome.id.rawValue) == ["a-o2"])
    #expect(
      jumps.first?.what.sentence.en
        == "1.3 trillion yuan, and 1.2 billion yuan in 2019: a thousandfold jump")
  }

  @Test func oneMonthToldTwiceIsADouble() throws {
    let june = try found("500 人", .increment, period: "2020-06", record: "a-o1")
    let other = try found("520 人", .increment, period: "2020-06", record: "a-o2")
    let same = try found("500 人", .increment, period: "2020-06", record: "a-o3")
    #expect(DoubleOutcome.all([june, same]).isEmpty)
    #expect(DoubleOutcome.all([june, other]).map(\.second.id) == [other.id])
  }
}
