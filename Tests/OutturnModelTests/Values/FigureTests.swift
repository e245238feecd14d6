import OutturnModel
import Testing

@Suite struct FigureTests {
  @Test func aRangeNeedsAnUpperEnd() {
    #expect(throws: FigureError.rangeWithoutUpper) { try Figure(.between, 6, unit: .percent) }
  }

  @Test func aRangeRunsForward() {
    #expect(throws: FigureError.rangeRunsBackward(lower: 7, upper: 6)) {
      try Figure(.between, 7, upper: 6, unit: .percent)
    }
  }

  @Test(arguments: Bound.allCases.filter { $0 != .between && $0 != .none })
  func onlyARangeHasAnUpperEnd(_ bound: Bound) {
    #expect(throws: FigureError.upperWithoutRange(bound)) {
      try Figure(bound, 6, upper: 7, unit: .percent)
    }
  }

  @Test func aFigureHasABound() {
    #expect(throws: FigureError.noBound) { try Figure(.none, 6, unit: .percent) }
  }
}

@Suite struct TargetTests {
  private static let yuan = Unit(symbol: "元", dimension: Dimension(rawValue: "money-cny"))

  @Test(arguments: [
    (Measure.share, yuan, false), (.growth, yuan, false), (.changePP, .percent, false),
    (.rank, .count, false), (.level, .point, false), (.growth, .percent, true),
    (.share, .percent, true), (.changePP, .point, true), (.rank, .rank, true), (.level, yuan, true),
    (.decrease, .percent, true), (.decrease, yuan, true),
  ])
  func aMeasureTakesOnlyUnitsThatSuitIt(measure: Measure, unit: Unit, fits: Bool) throws {
    let figure = try Figure(.atLeast, 5, unit: unit)
    if fits {
      #expect(try Target(measure: measure, aim: .figure(figure)).figure == figure)
    } else {
      #expect(throws: TargetError.unitUnderMeasure(unit, measure)) {
        try Target(measure: measure, aim: .figure(figure))
      }
    }
  }

  @Test func aSayingWithoutANumberIsRelative() throws {
    let steady = Relation(.steady, words: "基本持平")
    #expect(try Target(measure: .relative, aim: .relation(steady)).bound == .none)
    #expect(throws: TargetError.relationUnderMeasure(.growth)) {
      try Target(measure: .growth, aim: .relation(steady))
    }
  }

  @Test func aDeedIsAMilestone() throws {
    #expect(try Target(measure: .milestone, aim: .deed("建成通车")).figure == nil)
    #expect(throws: TargetError.deedUnderMeasure(.level)) {
      try Target(measure: .level, aim: .deed("建成通车"))
    }
  }

  @Test func anOutcomeIsHeldToTheSameRules() throws {
    let id = try #require(RecordID(rawValue: "x-2020-oabcdef"))
    let figure = try Figure(.exactly, 5, unit: Self.yuan)
    #expect(throws: TargetError.unitUnderMeasure(Self.yuan, .share)) {
      try Outcome(
        id: id, indicator: IndicatorName("x"), period: .year(2020), measure: .share,
        finding: .figure(figure))
    }
  }
}
