import Testing

@testable import OutturnReading

@Suite struct MendingTests {
  static func mended(_ text: String) -> String {
    let report = PreparedReport(text: text)
    return report.mended.text(0..<report.mended.utf8.count)
  }

  @Test(arguments: [
    ("增长８．４％（快于全省）", "增长8.4%(快于全省)\n"),
    ("目标：ＧＤＰ增长６％—７％", "目标:GDP增长6%—7%\n"),
    ("三次产业比为１６．４∶４０．２∶４３．４", "三次产业比为16.4:40.2:43.4\n"),
    ("５～６个，5〜6个，5∼6个", "5~6个，5~6个，5~6个\n"),
    ("――一是――两条", "——一是——两条\n"),
    ("突破 1200 亿元、占 18 %；", "突破1200亿元、占18%；\n"),
    ("进出口 1 200 亿元", "进出口1200亿元\n"),
    ("增长8. 4%，降 3 .5%", "增长8.4%，降3.5%\n"),
    ("政　府　工　作　报　告", "政府工作报告\n"),
    ("GDP growth of 5 percent", "GDP growth of 5 percent\n"),
    ("12 schools and 3 parks", "12 schools and 3 parks\n"),
    ("生产总值\u{200B}增长\u{FEFF}5%", "生产总值增长5%\n"),
    ("生产总值      8%      工业      9%", "生产总值8%工业9%\n"),
    ("优良天数      新增岗位", "优良天数 新增岗位\n"),
    ("保留。；，、“”《》", "保留。；，、“”《》\n"),
  ])
  func charactersAndSpaces(text: String, expected: String) {
    #expect(Self.mended(text) == expected)
  }

  @Test(arguments: [
    // A figure cut at the edge of a column.
    (
      """
      全市上下同心协力克服重重困难，一般公共
      预算收入持续增长，累计完成各项收入12
      00亿元，固定资产投资保持合理增长速度
      并继续优化。
      """, "全市上下同心协力克服重重困难，一般公共预算收入持续增长，累计完成各项收入1200亿元，固定资产投资保持合理增长速度并继续优化。\n"
    ),
    // The same with blank lines between.
    (
      """
      全市上下同心协力克服重重困难，一般公共

      预算收入持续增长，累计完成各项收入12

      00亿元，固定资产投资保持合理增长速度

      并继续优化。
      """, "全市上下同心协力克服重重困难，一般公共预算收入持续增长，累计完成各项收入1200亿元，固定资产投资保持合理增长速度并继续优化。\n"
    ),
    // A paragraph a line: nothing is joined.
    (
      "一、工作回顾\n全市生产总值增长8%。\n财政收入增长9%。\n",
      "一、工作回顾\n全市生产总值增长8%。\n财政收入增长9%。\n"
    ),
    // Two figures on lines of their own stay two.
    ("合计12\n\n00亿元", "合计12\n00亿元\n"),
    // A sentence cut in the middle of a long line.
    (
      "网络运营水平全面提升。新启\n\n动建设美丽乡村项目17个。",
      "网络运营水平全面提升。新启动建设美丽乡村项目17个。\n"
    ),
    ("出台措施30条、促进消费10条、\n\n扩大投资11条。", "出台措施30条、促进消费10条、扩大投资11条。\n"),
    // Headings stay by themselves.
    (
      "（一）稳定增长，壮大产业\n制造业增加值增长8%。\n",
      "(一)稳定增长，壮大产业\n制造业增加值增长8%。\n"
    ),
    ("二、2031年工作总体要求\n和主要预期目标\n\n增长8%。", "二、2031年工作总体要求和主要预期目标\n增长8%。\n"),
    // 一、二、三产业 begins no heading.
    ("一、二、三产业分别增长\n2%、3%、4%。", "一、二、三产业分别增长\n2%、3%、4%。\n"),
    // English.
    (
      """
      The city government created over twelve
      million new urban jobs and kept the govern-
      ment deficit low while long-
      term investment grew by 5 percent.
      """,
      "The city government created over twelve million new urban jobs and kept the government deficit low while long-term investment grew by 5 percent.\n"
    ),
    ("Review of 2030\n\nGDP grew by 5 percent.\n", "Review of 2030\nGDP grew by 5 percent.\n"),
    ("第一行。\r\n第二行。\r第三行。", "第一行。\n第二行。\n第三行。\n"),
  ])
  func hardWraps(text: String, expected: String) {
    #expect(Self.mended(text) == expected)
  }

  @Test(arguments: 1...40)
  func aWrappedReportMendsToItsParagraphs(seed: Int) {
    var report = InventedReport(UInt64(seed))
    let paragraphs = report.paragraphs()
    let width = Int.random(in: 30...72, using: &report.seed)
    let wrapped = InventedReport.wrapped(paragraphs, width: width)
    let mended = Self.mended(wrapped).split(separator: "\n")
    let expected = Self.mended(paragraphs.joined(separator: "\n")).split(separator: "\n")
    for (line, whole) in zip(mended, expected) where line != whole {
      #expect(line == whole)
      break
    }
    #expect(mended.count == expected.count)
  }
}
