import OutturnModel
import Testing

/// Which direction is good, and what says so.
@Suite struct DirectionTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let name: String
    let target: String
    let measure: Measure
    let direction: Direction?
    let ground: GoodDirection.Ground?
    var id: String?
    var baseline: String?
    var clause: String?
    var testDescription: String { "\(name) \(target)" }
  }

  @Test(arguments: [
    Case(
      name: "某项数值", target: ">=10 件", measure: .level, direction: .higher, ground: .bound),
    Case(name: "某项数值", target: "<=10 件", measure: .level, direction: .lower, ground: .bound),
    Case(
      name: "物价", target: "<=3 %", measure: .growth, direction: .limit, ground: .catalogue,
      id: "cpi"),
    Case(
      name: "失业率", target: "4 %", measure: .rate, direction: .lower, ground: .catalogue,
      id: "unemployment"),
    Case(
      name: "货币供应", target: "8 %", measure: .growth, direction: .neutral, ground: .catalogue,
      id: "money"),
    Case(
      name: "某项数值", target: "1500 件", measure: .level, direction: .lower, ground: .baseline,
      baseline: "2000 件"),
    Case(
      name: "某项数值", target: "1500 件", measure: .level, direction: .higher, ground: .baseline,
      baseline: "1000 件"),
    Case(name: "等待名单", target: "2000 人", measure: .level, direction: .lower, ground: .name),
    Case(name: "complaints", target: "300 个", measure: .level, direction: .lower, ground: .name),
    Case(name: "job vacancies", target: "40 个", measure: .level, direction: .lower, ground: .name),
    Case(name: "水污染事件", target: "20 起", measure: .level, direction: .lower, ground: .name),
    Case(name: "赤字率", target: "3 %", measure: .rate, direction: .limit, ground: .name),
    Case(name: "新建学校", target: "20 所", measure: .level, direction: .higher, ground: .verb),
    Case(
      name: "某项数值", target: "300 件", measure: .level, direction: .lower, ground: .verb,
      clause: "将某项数值减少到300件"),
    Case(
      name: "某项资金", target: "3亿 元", measure: .level, direction: .higher, ground: .verb,
      clause: "投入某项资金3亿元"),
    Case(
      name: "some number", target: "30 个", measure: .level, direction: .lower, ground: .verb,
      clause: "cut some number to 30"),
    Case(
      name: "some number", target: "30 个", measure: .level, direction: nil, ground: nil,
      clause: "an executive number of 30"),
    Case(
      name: "某项数值", target: "30 件", measure: .increment, direction: .higher, ground: .measure),
    Case(name: "某项数值", target: "3 %", measure: .growth, direction: .higher, ground: .measure),
    Case(name: "某项数值", target: "30 件", measure: .level, direction: nil, ground: nil),
    Case(name: "某项数值", target: "~30 件", measure: .level, direction: nil, ground: nil),
  ]) func theFirstThatSpeaksDecides(_ example: Case) throws {
    let plain = try promise(
      example.target, example.measure, of: example.name, id: example.id,
      baseline: example.baseline)
    let evidence = try example.clause.map { clause in
      Evidence(source: try #require(SourceID(rawValue: "plan")), clause: .init(clause))
    }
    let commitment = Commitment(
      id: plain.id, indicator: plain.indicator, period: plain.period, target: plain.target,
      evidence: evidence, baseline: plain.baseline)
    let found = GoodDirection(of: commitment, catalogue: testCatalogue)
    #expect(found.direction == example.direction)
    #expect(found.ground == example.ground)
  }

  @Test(arguments: [
    ("等待名单", "2000 人", "3500 人", Verdict.notMet), ("空置房", "40 套", "90 套", .notMet),
    ("等待时间", "30 天", "45 天", .notMet), ("投诉", "300 件", "500 件", .notMet),
    ("水污染事件", "20 起", "35 起", .notMet), ("水污染事件", "20 起", "15 起", .exceeded),
    ("某项数值", "20 起", "35 起", .notComparable), ("某项数值", "20 起", "15 起", .notComparable),
    ("某项数值", "20 起", "20 起", .met), ("某项数值", "~20 起", "21 起", .met),
    ("某项数值", "~20 起", "25 起", .notComparable), ("消费价格", "3 %", "2.8 %", .met),
    ("消费价格", "3 %", "-0.6 %", .met), ("赤字率", "3 %", "2.8 %", .met),
    ("赤字率", "3 %", "3.2 %", .notMet),
  ]) func moreIsNotTakenToBeBetter(
    name: String, target: String, told: String, verdict: Verdict
  ) throws {
    let measure: Measure = target.hasSuffix("%") ? .rate : .level
    let judgement = scorer().judge(
      try promise(target, measure, of: name), outcomes: [try found(told, measure, of: name)],
      on: try #require(later))
    #expect(judgement.verdict == verdict)
    if verdict == .notComparable { #expect(judgement.cause == .direction) }
  }

  @Test func fromWhereToWhereTellsTheWay() throws {
    let judgement = scorer().judge(
      try promise("1500 件", of: "某项数值", baseline: "2000 件"),
      outcomes: [try found("1620 件", of: "某项数值")], on: try #require(later))
    #expect(judgement.verdict == .partlyMet)
    #expect(judgement.ratio == ExactDecimal("0.76"))
  }

  @Test func halfOfTheWayDownIsPartlyMet() throws {
    let judgement = scorer().judge(
      try promise("60 %", .share, of: "某项占比", baseline: "61 %"),
      outcomes: [try found("60.5 %", .share, of: "某项占比")], on: try #require(later))
    #expect(judgement.verdict == .partlyMet)
    #expect(judgement.ratio == ExactDecimal("0.5"))
  }

  @Test func aLimitThatIsKeptIsSaidToBe() throws {
    let assessment = scorer().assess(
      try promise("~3 %", .growth, id: "cpi"), place: try #require(PlacePath("cn/a")),
      outcomes: [try found("2.0 %", .growth, id: "cpi")], on: try #require(later))
    #expect(assessment.arithmetic.en == "2.0% against about 3%: 1 point less, within the limit.")
    #expect(assessment.arithmetic.zh == "实际2.0%，目标3%左右：低1个百分点，在限额内。")
  }

  @Test func aShareAboveItsWholeIsNotBelieved() throws {
    let judgement = scorer().judge(
      try promise("65 %", .share, id: "urbanisation"),
      outcomes: [try found("650 %", .share, id: "urbanisation")], on: try #require(later))
    #expect(judgement.verdict == .notComparable)
    #expect(judgement.cause == .implausible)
  }
}
