import Outturn
import OutturnModel
import Testing

/// A sentence that sums up a list answers what the plan put on that list, and nothing else.
@Suite struct ListedPromisesTests {
  static let marked = "办好民生实事。一是新建公园12个。二是改造老旧小区30个。三是新增停车位5000个。"

  @Test(arguments: [
    (marked, "3件", 3),
    ("办好民生实事。①新建公园12个；②改造老旧小区30个；③新增停车位5000个。", "3件", 3),
    // The list is named, its items are not counted.
    (marked, "省市重点", 3),
    (marked, "省定", 0),
    ("扎实办好民生实事：\n（1）新建公园12个。\n（2）改造老旧小区30个。\n（3）新增停车位5000个。", "3件", 3),
    ("办好民生实事。一是新建公园12个，新增路灯900盏。二是改造老旧小区30个。三是新增停车位5000个。", "4件", 4),
    ("办好民生实事：\n一、新建公园12个。\n二、改造老旧小区30个。\n三、新增停车位5000个。", "3件", 3),
    // The list is told by its heads.
    (marked + "四是新建学校5所。五是新建医院2所。六是新增学位900个。", "3大", 6),
    // Three of six were done, and which ones is not said.
    (marked + "四是新建学校5所。五是新建医院2所。六是新增学位900个。", "3件", 0),
    // What the plan also promises elsewhere is answered with it.
    ("新建公园12个。\n" + marked, "3件", 4),
    // Another count is another list.
    (marked, "26件", 0),
    // What stands in the same paragraph is not on a list that is not there.
    ("继续办好民生实事，新建公园12个，改造老旧小区30个，新增停车位5000个。", "3件", 0),
    ("（一）继续办好民生实事。新建公园12个，改造老旧小区30个，新增停车位5000个。", "3件", 0),
  ]) func sumUpsAnswerTheirList(list: String, told: String, answered: Int) throws {
    var work = Reconciliation()
    try work.take(
      "plan.txt",
      """
      湖城市2030年政府工作报告

      一、2029年工作回顾
      过去一年，粮食产量达到50万吨。
      二、2030年工作安排
      地区生产总值增长6%。
      \(list)
      """)
    try work.take(
      "later.txt",
      """
      湖城市2031年政府工作报告

      一、2030年工作回顾
      过去一年，地区生产总值增长6.1%。\(told)民生实事全部完成。
      二、2031年工作安排
      地区生产总值增长6%。
      """)
    let day = try #require(Day("2031-06-30"))
    let result = try #require(try work.result(on: day))
    let blankets = result.linking.links.filter {
      if case .rule("blanket", _) = $0.link.basis { true } else { false }
    }
    #expect(blankets.count == answered)
  }
}
