import OutturnModel
import Testing

/// Sums that do not add up, and sums that rounding explains.
@Suite struct SumCheckerTests {
  func kinds(_ outcomes: [Outcome]) -> [Discrepancy.Kind] {
    SumChecker(outcomes, catalogue: testCatalogue).discrepancies().map(\.kind)
  }

  @Test func aGrowthAgainstTheTwoCountsItStandsOn() throws {
    let outcomes = [
      try found("1000 班", .increment, of: "货运班列", period: "2019", record: "a-o1"),
      try found(">1130 班", .increment, of: "货运班列", record: "a-o2"),
      try found("11.3 %", .growth, of: "货运班列", record: "a-o3"),
    ]
    let found = SumChecker(outcomes, catalogue: testCatalogue).discrepancies()
    #expect(found.map(\.kind) == [.growthOfLevels])
    #expect(
      found.first?.sentence.en
        == "货运班列 2020: 11.3% told, but more than 1,130 (2020) and 1,000 (2019) give 12.943% or more."
    )
    #expect(
      found.first?.arithmetic.en
        == "(1,130 or more) ÷ (999.5 to 1,000.5) × 100% − 100% = 12.943% or more; 11.3% stands for 11.25% to 11.35%."
    )
  }

  @Test func aStockAgainstLastYearsAndWhatWasAdded() throws {
    let outcomes = [
      try found("2048 家", .level, id: "firms", period: "2019", record: "a-o1"),
      try found("800 家", .increment, id: "firms", record: "a-o2"),
      try found("2900 家", .level, id: "firms", record: "a-o3"),
    ]
    let found = SumChecker(outcomes, catalogue: testCatalogue).discrepancies()
    #expect(found.map(\.kind) == [.stockAndAdded])
    #expect(found.first?.lowest == 2847)
    #expect(found.first?.highest == 2849)
  }

  @Test(arguments: [
    ("100亿 元", "108.4亿 元", "8.4 %", true), ("100亿 元", "108.46亿 元", "8.4 %", true),
    ("100亿 元", "109.5亿 元", "8.4 %", false), ("1.0亿 元", "1.1亿 元", "10.4 %", true),
  ]) func roundingExplainsWhatItCan(before: String, now: String, growth: String, fits: Bool) throws
  {
    let outcomes = [
      try found(before, .level, id: "investment", period: "2019", record: "a-o1"),
      try found(now, .level, id: "investment", record: "a-o2"),
      try found(growth, .growth, id: "investment", record: "a-o3"),
    ]
    #expect(kinds(outcomes).isEmpty == fits)
  }

  @Test func onePairThatAgreesIsEnough() throws {
    let outcomes = [
      try found("1000 班", .increment, of: "货运班列", period: "2019", record: "a-o1"),
      try found("1130 班", .increment, of: "货运班列", record: "a-o2"),
      try found("1113 班", .increment, of: "货运班列", record: "a-o3"),
      try found("11.3 %", .growth, of: "货运班列", record: "a-o4"),
    ]
    #expect(kinds(outcomes).isEmpty)
  }

  @Test func aDecreaseAgainstTheTwoLevels() throws {
    let outcomes = [
      try found("500 起", .level, of: "安全事故", period: "2019", record: "a-o1"),
      try found("450 起", .level, of: "安全事故", record: "a-o2"),
      try found("15 %", .decrease, of: "安全事故", record: "a-o3"),
    ]
    #expect(kinds(outcomes) == [.growthOfLevels])
    #expect(
      kinds(Array(outcomes.dropLast()) + [try found("10 %", .decrease, of: "安全事故", record: "a-o3")])
        .isEmpty)
  }

  @Test func growthAtConstantPricesIsNotHeldAgainstLevels() throws {
    let outcomes = [
      try found("100亿 元", .level, id: "gdp", period: "2019", record: "a-o1"),
      try found("110亿 元", .level, id: "gdp", record: "a-o2"),
      try found("6 %", .growth, id: "gdp", record: "a-o3"),
    ]
    #expect(kinds(outcomes).isEmpty)
  }

  @Test func pointsAgainstTheTwoShares() throws {
    func outcomes(_ points: String) throws -> [Outcome] {
      [
        try found("50.1 %", .share, id: "urbanisation", period: "2019", record: "a-o1"),
        try found("51.6 %", .share, id: "urbanisation", record: "a-o2"),
        try found(points, .changePP, id: "urbanisation", record: "a-o3"),
      ]
    }
    #expect(kinds(try outcomes("1.5 pp")).isEmpty)
    #expect(kinds(try outcomes("1.8 pp")) == [.pointsOfShares])
  }

  @Test func oneFigureToldDifferentlyByTwoSources() throws {
    func told(_ text: String, _ record: String, _ source: String) throws -> Outcome {
      let plain = try found(text, .level, of: "公园", record: record)
      return try Outcome(
        id: plain.id, indicator: plain.indicator, period: plain.period, measure: .level,
        finding: plain.finding,
        evidence: SourceID(rawValue: source).map { Evidence(source: $0) })
    }
    let first = try told("400 个", "a-o1", "report")
    #expect(kinds([first, try told("460 个", "a-o2", "bulletin")]) == [.toldDifferently])
    #expect(kinds([first, try told(">=300 个", "a-o2", "bulletin")]).isEmpty)
    #expect(kinds([first, try told("460 个", "a-o2", "report")]).isEmpty)
  }
}
