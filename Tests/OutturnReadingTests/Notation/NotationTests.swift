import OutturnModel
import OutturnReading
import Testing

/// What people type, and what it means.
@Suite struct NotationTests {
  struct Case: CustomTestStringConvertible, Sendable {
    let typed: String
    let indicator: String
    let id: String?
    let measure: Measure
    let bound: Bound
    let value: String
    var upper: String?
    let unit: String
    var period: String?
    var force: Force = .plain

    var testDescription: String { typed }

    init(
      _ typed: String, _ indicator: String, _ id: String?, _ measure: Measure, _ bound: Bound,
      _ value: String, upper: String? = nil, _ unit: String, period: String? = nil,
      force: Force = .plain
    ) {
      self.typed = typed
      self.indicator = indicator
      self.id = id
      self.measure = measure
      self.bound = bound
      self.value = value
      self.upper = upper
      self.unit = unit
      self.period = period
      self.force = force
    }
  }

  static let cases: [Case] = [
    Case("GDP +9%", "GDP", "gdp", .growth, .exactly, "9", "%"),
    Case("GDP+9%", "GDP", "gdp", .growth, .exactly, "9", "%"),
    Case("gdp 9%", "gdp", "gdp", .growth, .exactly, "9", "%"),
    Case("GDP growth of about 6%", "GDP", "gdp", .growth, .about, "6", "%"),
    Case("GDP growth between 5% and 6%", "GDP", "gdp", .growth, .between, "5", upper: "6", "%"),
    Case("GDP growth 5-6%", "GDP", "gdp", .growth, .between, "5", upper: "6", "%"),
    Case("30 new schools", "new schools", "schools", .increment, .exactly, "30", "所"),
    Case(
      "build 30 new schools by June 2026", "new schools", "schools", .increment, .exactly, "30",
      "所", period: "2026-06"),
    Case("urban jobs >= 2000", "urban jobs", "urban-jobs-new", .increment, .atLeast, "2000", "人"),
    Case("1950 new parks", "new parks", nil, .increment, .exactly, "1950", "个"),
    Case("new schools at least 10", "schools", "schools", .increment, .atLeast, "10", "所"),
    Case("高新区新增公共停车位4000个", "高新区新增公共停车位", nil, .increment, .exactly, "4000", "个"),
    Case("购置新能源公交车300辆", "购置新能源公交车", nil, .increment, .exactly, "300", "辆"),
    Case("CPI <= 3%", "CPI", "cpi", .growth, .atMost, "3", "%"),
    Case("CPI ≤ 3%", "CPI", "cpi", .growth, .atMost, "3", "%"),
    Case(
      "registered unemployment below 4%", "registered unemployment", "registered-unemployment",
      .rate, .lessThan, "4", "%"),
    Case("PM2.5 <= 63 µg/m³", "PM2.5", "pm25", .rate, .atMost, "63", "微克/立方米"),
    Case(
      "urban jobs >= 55,000 by 2017-12", "urban jobs", "urban-jobs-new", .increment, .atLeast,
      "55000", "人", period: "2017-12"),
    Case(
      "create over 12 million new urban jobs", "new urban jobs", "urban-jobs-new", .increment,
      .moreThan, "12000000", "人"),
    Case(
      "cut energy use per unit of GDP by at least 3 percent", "energy use per unit of GDP",
      "energy-intensity", .decrease, .atLeast, "3", "%"),
    Case(
      "carbon intensity -3.4%", "carbon intensity", "carbon-intensity", .decrease, .exactly,
      "3.4", "%"),
    Case("新增城镇就业13万人以上", "新增城镇就业", "urban-jobs-new", .increment, .atLeast, "130000", "人"),
    Case("新增城镇就业 １３ 万人", "新增城镇就业", "urban-jobs-new", .increment, .exactly, "130000", "人"),
    Case(
      "城镇登记失业率控制在4.5%以内", "城镇登记失业率", "registered-unemployment", .rate, .atMost, "4.5", "%"),
    Case("生产总值增长8.5%左右", "生产总值", "gdp", .growth, .about, "8.5", "%"),
    Case("生产总值增长百分之八点五", "生产总值", "gdp", .growth, .exactly, "8.5", "%"),
    Case("力争生产总值增长8.5％以上", "生产总值", "gdp", .growth, .atLeast, "8.5", "%", force: .strived),
    Case(
      "到2019年底前新增城镇就业13万人", "新增城镇就业", "urban-jobs-new", .increment, .exactly, "130000",
      "人", period: "2019-12"),
    Case(
      "PM2.5浓度降到60微克/立方米以下", "PM2.5浓度", "pm25", .rate, .lessThan, "60", "微克/立方米"),
    Case("常住人口城镇化率提高1.65个百分点", "常住人口城镇化率", "urbanisation", .changePP, .exactly, "1.65", "pp"),
    Case("重点项目投资5亿~6亿元", "重点项目投资", nil, .level, .between, "500000000", upper: "600000000", "元"),
  ]

  @Test("Understands what people type", arguments: cases)
  func understands(_ expected: Case) throws {
    let read = try Notation.parse(expected.typed)
    #expect(read.indicator.told == expected.indicator)
    if let id = expected.id { #expect(read.indicator.id?.rawValue == id) }
    #expect(read.target.measure == expected.measure)
    #expect(read.target.bound == expected.bound)
    #expect(read.target.figure?.value == ExactDecimal(expected.value))
    #expect(read.target.figure?.upper == expected.upper.flatMap { ExactDecimal($0) })
    #expect(read.target.figure?.unit.symbol == expected.unit)
    #expect(read.period == expected.period.flatMap { Period($0) })
    #expect(read.force == expected.force)
  }

  @Test("Keeps digits as typed")
  func keepsDigits() throws {
    #expect(try Notation.parse("GDP +8.40%").target.figure?.value.description == "8.40")
  }

  @Test("Explains every word in order")
  func explains() throws {
    let read = try Notation.parse("urban jobs >= 55,000 by 2017-12")
    #expect(read.parts.map(\.words) == ["urban jobs", ">=", "55,000", "by 2017-12"])
    let text = Array("urban jobs >= 55,000 by 2017-12".utf8)
    for part in read.parts {
      #expect(String(decoding: text[part.range], as: UTF8.self) == part.words)
    }
  }

  @Test("Takes the default period, and counts deadlines from it")
  func defaultPeriod() throws {
    #expect(try Notation.parse("GDP +9%", defaultPeriod: .year(2020)).period == .year(2020))
    let read = try Notation.parse("年底前开通地铁30公里", defaultPeriod: .year(2020))
    #expect(read.period == .month(2020, .december))
  }

  @Test("Reads targets without a number")
  func relations() throws {
    let read = try Notation.parse("居民收入与经济增长同步")
    #expect(read.target.measure == .relative)
    #expect(read.indicator.told == "居民收入")
    guard case .relation(let relation) = read.target.aim, case .inStep = relation.kind else {
      Issue.record("not in step: \(read.target.aim)")
      return
    }
    #expect(relation.words == "与经济增长同步")
  }

  @Test(
    "Points at the word that is not understood",
    arguments: [
      ("GDP frobnicate 9%", 4..<14, nil), ("GDP grwoth 9%", 4..<10, "growth"),
      ("GDP +9 foo", 7..<10, nil), ("生产总值狂飙9%", 12..<18, nil),
    ] as [(String, Range<Int>, String?)])
  func notUnderstood(_ typed: String, _ range: Range<Int>, _ suggestion: String?) {
    do {
      let read = try Notation.parse(typed)
      Issue.record("understood as \(read)")
    } catch {
      #expect(error.range == range)
      guard case .notUnderstood(_, _, let told) = error else {
        Issue.record("another error: \(error)")
        return
      }
      #expect(told == suggestion)
    }
  }

  @Test("Says what is missing or too much")
  func others() {
    #expect(throws: NotationError.empty) { try Notation.parse("  ") }
    #expect(throws: NotationError.noFigure(at: 0..<3)) { try Notation.parse("GDP") }
    #expect(throws: NotationError.noIndicator(at: 0..<2)) { try Notation.parse("9%") }
    #expect(throws: NotationError.secondFigure(words: "10%", at: 7..<10)) {
      try Notation.parse("GDP 9% 10%")
    }
  }

  @Test("Is never upset by hostile text")
  func hostile() {
    let pieces = [
      "9", "%", "万", "亿", " ", "增长", "GDP", "-", "+", "以上", "“", "(", "2017年", "分之", "～", "\u{0}",
      "😀",
    ]
    var seed: UInt64 = 7
    for _ in 0..<400 {
      var typed = ""
      for _ in 0..<8 {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1
        typed += pieces[Int(seed >> 33) % pieces.count]
      }
      let count = typed.utf8.count
      do {
        let read = try Notation.parse(typed)
        #expect(read.parts.allSatisfy { $0.range.upperBound <= count })
      } catch {
        #expect(error.range.upperBound <= count)
      }
    }
  }
}
