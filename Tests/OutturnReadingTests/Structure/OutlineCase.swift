import Testing

/// An invented report and what its outline should be.
struct OutlineCase: Sendable, CustomTestStringConvertible {
  let name: String
  let roles: [String]
  let year: Int
  let place: String?
  let text: String

  var testDescription: String { name }

  static let all: [OutlineCase] = [
    OutlineCase(
      name: "The national report",
      roles: ["frame", "review 2030", "plan 2031"], year: 2031, place: "全国",
      text: """
        政府工作报告
        ——2031年3月5日在第十五届全国人民代表大会第四次会议上
        国务院总理 高远
        各位代表：
        现在，我代表国务院，向大会报告政府工作，请予审议。
        一、2030年工作回顾
        经济总体回升向好。
        二、2031年经济社会发展总体要求和政策取向
        今年发展主要预期目标是：国内生产总值增长5%左右。
        三、2031年政府工作任务
        推进科技创新。
        """),
    OutlineCase(
      name: "No year in any heading: the day it was given tells",
      roles: ["frame", "review 2030", "plan 2031"], year: 2031, place: "云岭县",
      text: """
        政府工作报告
        2031年1月20日在云岭县第十届人民代表大会第一次会议上
        一、过去一年工作回顾
        生产总值增长6%。
        二、今年工作安排
        生产总值增长6.5%。
        """),
    OutlineCase(
      name: "Given in December for the year to come",
      roles: ["frame", "review 2030", "plan 2031"], year: 2031, place: "云岭县",
      text: """
        政府工作报告
        2030年12月28日在云岭县第十届人民代表大会第一次会议上
        一、工作回顾
        生产总值增长6%。
        二、工作安排
        生产总值增长6.5%。
        """),
    OutlineCase(
      name: "Given in May, with a review of the months since",
      roles: ["frame", "review 2030", "plan 2031"], year: 2031, place: "云岭县",
      text: """
        政府工作报告
        2031年5月22日在云岭县第十届人民代表大会第一次会议上
        一、2030年和今年以来工作回顾
        生产总值增长6%。
        二、今年主要目标和下一阶段工作安排
        生产总值增长6.5%。
        """),
    OutlineCase(
      name: "A newspaper's page, which plans before it reviews",
      roles: ["frame", "unknown", "plan 2031", "review 2030"], year: 2031, place: "云岭县",
      text: """
        开新局 谱新篇
        ——云岭县2031年《政府工作报告》摘登
        编者按：云岭县第十届人民代表大会第一次会议开幕。
        今年怎么干
        生产总值增长6.5%。
        去年干得怎么样
        生产总值增长6%。
        """),
    OutlineCase(
      name: "A term of office, then the year ahead",
      roles: ["frame", "review 2026/2030", "review 2030", "plan 2031/2035", "plan 2031"],
      year: 2031, place: "云岭县",
      text: """
        2031年云岭县人民政府工作报告
        一、过去五年工作回顾
        五年来，生产总值年均增长6%。
        2030年，生产总值增长7%。
        二、今后五年总体要求
        今后五年，生产总值年均增长6%以上。
        三、2031年重点工作
        生产总值增长6.5%。
        """),
    OutlineCase(
      name: "One year and a term of office under one heading",
      roles: [
        "frame", "review 2030", "review 2026/2030", "plan 2031", "plan 2031/2035", "plan 2031",
      ], year: 2031, place: "云岭县",
      text: """
        2031年云岭县政府工作报告
        一、2030年及本届政府工作回顾
        刚刚过去的2030年，生产总值增长7%。
        （一）稳增长。工业增长8%。
        各位代表！2026年以来，我们走过不平凡的历程。
        ——实力增强。生产总值年均增长6%。
        二、今后五年及2031年工作总体要求
        今后五年是关键时期。
        2031年主要预期目标是：生产总值增长6.5%。
        """),
    OutlineCase(
      name: "A five-year plan by name",
      roles: ["frame", "review 2030", "plan 2031/2035", "plan 2031"], year: 2031, place: "云岭县",
      text: """
        2031年云岭县政府工作报告
        一、“十五五”时期和2030年工作回顾
        2030年，生产总值增长7%。
        二、“十六五”时期主要目标任务
        生产总值年均增长6%。
        三、2031年工作安排
        生产总值增长6.5%。
        """),
    OutlineCase(
      name: "Headings with no number",
      roles: ["frame", "review 2030", "plan 2031"], year: 2031, place: "云岭县",
      text: """
        2031年云岭县政府工作报告
        2030年工作回顾
        生产总值增长7%。
        工业经济
        工业增长8%。
        2031年工作安排
        生产总值增长6.5%。
        """),
    OutlineCase(
      name: "Parts",
      roles: ["frame", "review 2030", "plan 2031"], year: 2031, place: "云岭县",
      text: """
        2031年云岭县政府工作报告
        第一部分 2030年工作总结
        一、稳增长
        生产总值增长7%。
        二、惠民生
        新建学校3所。
        第二部分 2031年工作打算
        一、总体要求
        生产总值增长6.5%。
        """),
    OutlineCase(
      name: "Half a year",
      roles: ["frame", "review 2031-H1", "plan 2031-H2"], year: 2031, place: "云岭县",
      text: """
        云岭县2031年上半年工作总结和下半年工作安排
        一、上半年工作总结
        生产总值增长7%。
        二、下半年工作安排
        生产总值增长6.5%。
        """),
    OutlineCase(
      name: "English",
      roles: ["frame", "review 2030", "plan 2031"], year: 2031, place: "Milltown City",
      text: """
        2031 Government Work Report of Milltown City
        Delivered by Mayor Jane Doe on January 10, 2031

        I. Review of 2030

        GDP grew by 6.3 percent.

        II. Work plan for 2031

        GDP growth of around 6 percent is expected.
        """),
    OutlineCase(
      name: "A fragment that begins in the review",
      roles: ["review 2030", "review 2031", "plan 2031"], year: 2031, place: nil,
      text: """
        （上接一版）工业增长8%。
        （二）惠民生。新建学校3所。
        进入新的一年，口罩产量达到30万只。
        二、2031年政府工作总体要求
        生产总值增长6.5%。（下转三版）
        """),
    OutlineCase(
      name: "No heading at all",
      roles: ["review 2030", "plan 2031"], year: 2031, place: nil,
      text: """
        2030年，全市生产总值增长7%。新建学校3所。去年，工业增长8%。2031年，我们将坚持创新，生产总值增长6.5%左右。新建学校4所。
        """),
  ]
}
