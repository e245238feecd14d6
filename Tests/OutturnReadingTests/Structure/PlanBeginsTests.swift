import OutturnReading
import Testing

/// Where a report's plan begins, however its heading words it.
@Suite struct PlanBeginsTests {
  /// The kinds, with their times, of what a report for 2031 tells behind a heading or a sentence.
  private func told(_ head: String, _ rest: String) -> [String] {
    let text = """
      云州市政府工作报告（2031年1月5日）

      2030年工作回顾

      过去一年，全市生产总值增长7%。

      一、经济稳步增长

      新建学校21所。

      \(head)

      \(rest)
      """
    return ReportReader().read(PreparedReport(text: text), options: .init(year: 2031)).statements
      .dropFirst(2)
      .map { "\($0.kind.rawValue) \($0.period.map { "\($0)" } ?? "-")" }
  }

  @Test(
    "A heading of the plan's year, of its five years or of the next government begins the plan",
    arguments: [
      ("2031年主要工作", "2031"), ("2031年政府工作", "2031"), ("关于2031年工作", "2031"),
      ("2031年的工作", "2031"), ("二、关于下届政府工作的建议", "2031"),
      ("今后五年的工作思路和主要目标", "2031/2035"), ("“十六五”时期目标任务", "2031/2035"),
      ("二、今后四年的主要任务", "2031/2034"), ("二、今后5年工作建议", "2031/2035"),
    ])
  func headings(heading: String, time: String) {
    #expect(told(heading, "一、做强产业\n\n新建厂房18万平方米。") == ["commitment \(time)"])
  }

  @Test(
    "Without a heading the plan begins where the year's targets are told, and later parts belong to it",
    arguments: [
      "2031年经济社会发展主要预期目标是：生产总值增长6%。", "今年政府工作总体要求是：生产总值增长6%。",
      "综合各方面因素，我们设定2031年主要预期目标为：生产总值增长6%。",
    ])
  func goals(sentence: String) {
    #expect(
      told("二、迈上新征程", "\(sentence)\n\n三、做强产业\n\n新建厂房18万平方米。")
        == ["commitment 2031", "commitment 2031"])
  }

  @Test(
    "The review of several years and the plan of five are told apart, where neither heading says which",
    arguments: [
      ("一、过去四年的政府工作", "二、今后五年的奋斗目标", "2027/2030"),
      ("一、“十五五”时期的政府工作", "二、“十六五”时期的奋斗目标", "2026/2030"),
    ])
  func severalYears(review: String, plan: String, time: String) {
    let text = """
      云州市政府工作报告（2031年1月5日）

      \(review)

      新建学校21所。

      \(plan)

      我市将建成博物馆12家。到2035年，万元生产总值能耗下降11%。

      三、2031年政府工作安排

      新建厂房18万平方米。
      """
    let told = ReportReader().read(PreparedReport(text: text), options: .init(year: 2031))
      .statements.map { "\($0.kind.rawValue) \($0.period.map { "\($0)" } ?? "-")" }
    #expect(
      told == [
        "outcome \(time)", "commitment 2031/2035", "commitment 2031/2035", "commitment 2031",
      ])
  }

  @Test("A review that says that its targets were reached stays a review")
  func reviewStays() {
    #expect(
      told("二、成效显著", "2030年主要预期目标圆满完成，新增就业6.2万人。").last == "outcome 2030")
    #expect(told("“十五五”规划圆满收官", "新建厂房18万平方米。").last == "outcome 2030")
  }

  @Test("What is still to come is no result, wherever it stands")
  func future() {
    #expect(told("二、成效显著", "到2035年，森林覆盖率达到48%。") == ["commitment 2035"])
    let done = told("二、成效显著", "完成2035年水网规划编制。")
    #expect(!done.isEmpty && done.allSatisfy { $0.hasPrefix("outcome") })
  }
}
