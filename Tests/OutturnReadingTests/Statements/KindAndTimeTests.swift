import OutturnReading
import Testing

/// Promised or told, for when, and how firmly.
@Suite struct KindAndTimeTests {
  @Test("Parts of a report decide kind and year")
  func parts() {
    #expect(ReadLines.review("新建学校3所。") == ["O 2030 学校 increment exactly 3 所"])
    #expect(ReadLines.plan("新建学校3所。") == ["C 2031 学校 increment exactly 3 所"])
  }

  @Test(
    "Reads deadlines and other years",
    arguments: [
      ("年底前建成学校3所。", "C 2031-12"), ("6月底前建成学校3所。", "C 2031-06"),
      ("10月份投用学校3所。", "C 2031-10"), ("到2033年建成学校3所。", "C 2033"),
      ("2032年年底前建成学校3所。", "C 2032-12"), ("今年至2034年，建成学校3所。", "C 2031/2034"),
      ("上半年建成学校3所。", "C 2031-06"), ("三年内建成学校3所。", "C 2031/2033"),
      ("“十六五”时期建成学校3所。", "C 2031/2035"), ("“十五五”时期建成学校3所。", "O 2026/2030"),
      ("今后五年建成学校3所。", "C 2031/2035"),
    ] as [(String, String)])
  func deadlines(_ sentence: String, _ expected: String) {
    let lines = ReadLines.plan(sentence)
    #expect(lines.count == 1)
    #expect(lines.first?.hasPrefix(expected + " ") == true, "\(lines)")
  }

  @Test(
    "Reads times in a review",
    arguments: [
      ("上半年完成投资30亿元。", "O 2030-H1"), ("去年完成投资30亿元。", "O 2030"),
      ("2028年以来累计完成投资30亿元。", "O 2028/2030"), ("五年来累计完成投资30亿元。", "O 2026/2030"),
      ("2029年完成投资30亿元。", "O 2029"),
    ] as [(String, String)])
  func reviewed(_ sentence: String, _ expected: String) {
    let lines = ReadLines.review(sentence)
    #expect(lines.count == 1)
    #expect(lines.first?.hasPrefix(expected + " ") == true, "\(lines)")
  }

  @Test(
    "Hears how firmly it is promised",
    arguments: [
      ("主要预期目标是：生产总值增长7%，新增就业2万人。", ["expected", "expected"]),
      ("确保城镇新增就业2万人，失业率控制在4%以内。", ["assured", "assured"]),
      ("力争引进项目40个，到位资金50亿元。", ["strived", "strived"]),
      ("引进项目40个。", ["40 个"]),
    ] as [(String, [String])])
  func force(_ sentence: String, _ expected: [String]) {
    let lines = ReadLines.plan(sentence)
    #expect(lines.count == expected.count)
    #expect(zip(lines, expected).allSatisfy { $0.hasSuffix($1) }, "\(lines)")
  }

  @Test(
    "Reads targets without a number",
    arguments: [
      ("居民收入与经济增长同步。", "居民收入 relative"),
      ("进出口总额保持正增长。", "进出口总额 relative"),
      ("主要经济指标增速高于全省平均水平。", "主要经济指标增速 relative"),
      ("实际利用外资基本持平。", "实际利用外资 relative"),
      ("节能减排指标完成省定目标。", "节能减排指标 relative assured"),
      ("跨境电商交易额实现翻番。", "跨境电商交易额 relative"),
      ("国家级实验室实现“零”突破。", "国家级实验室 relative"),
      ("确保安定大桥年底前建成通车。", "安定大桥建成通车 milestone assured"),
    ] as [(String, String)])
  func relations(_ sentence: String, _ expected: String) {
    let lines = ReadLines.plan(sentence).map {
      $0.split(separator: " ").dropFirst(2).joined(separator: " ")
    }
    #expect(lines == [expected])
  }

  @Test("Tells states at the end of several years by their last year")
  func severalYears() {
    let report = """
      2031年云州市政府工作报告
      一、过去五年工作回顾
      过去五年，生产总值年均增长6%，城镇化率达到61%，新建学校80所。
      二、2031年重点工作安排
      """
    #expect(
      ReadLines.lines(report) == [
        "O 2026/2030 生产总值年均增长 growth exactly 6 %", "O 2030 城镇化率 share exactly 61 %",
        "O 2026/2030 学校 increment exactly 80 所",
      ])
  }
}
