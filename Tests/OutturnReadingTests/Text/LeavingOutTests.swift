import Testing

@testable import OutturnReading

@Suite struct LeavingOutTests {
  static func lines(_ report: PreparedReport) -> [String] {
    report.mended.text(0..<report.mended.utf8.count).split(separator: "\n").map(String.init)
  }

  static let body = """
    一、2030年工作回顾
    全市上下迎难而上，生产总值完成1240.5亿元，增长6.3%，高于全国平均水平。
    新增城镇就业4.2万人，改造老旧小区86个，群众生活持续改善。
    二、2031年工作安排
    今年主要预期目标是：生产总值增长6.5%左右，新增城镇就业4万人以上。
    改造老旧小区90个，新建学校12所，办好民生实事。
    """

  // MARK: Copies

  @Test(arguments: [2, 3, 8])
  func copiesAreReadOnce(copies: Int) {
    let title = "2031年青原市政府工作报告\n各位代表：\n"
    let text = Array(repeating: title + Self.body, count: copies).joined(separator: "\n")
    let report = PreparedReport(text: text)
    #expect(Self.lines(report) == Self.lines(PreparedReport(text: title + Self.body)))
    #expect(
      report.notices.contains(.readOnce(copies: copies, differing: 0, lines: 9...8 * copies)))
  }

  @Test func aCopyWrappedOtherwiseIsACopy() {
    let wrapped = InventedReport.wrapped(
      Self.body.split(separator: "\n").map(String.init), width: 40)
    let report = PreparedReport(text: Self.body + "\n" + wrapped)
    #expect(Self.lines(report) == Self.lines(PreparedReport(text: Self.body)))
  }

  @Test func aCopyWithOneSentenceChangedIsStillACopyAndSaysSo() {
    let changed = Self.body.replacing("4.2万人", with: "4.3万人")
    let report = PreparedReport(text: Self.body + "\n" + changed)
    #expect(Self.lines(report) == Self.lines(PreparedReport(text: Self.body)))
    #expect(report.notices.contains(.readOnce(copies: 2, differing: 1, lines: 7...12)))
  }

  @Test func sentencesThatReturnAreNoCopy() {
    let text = "各位代表！让我们携起手来，为建设更加美好的青原而努力奋斗。\n" + Self.body + "\n各位代表！让我们携起手来，为建设更加美好的青原而努力奋斗。"
    let report = PreparedReport(text: text)
    #expect(Self.lines(report).count == 8)
    #expect(report.notices.isEmpty)
  }

  @Test func twoYearsOfReportsAreBothKept() {
    var first = InventedReport(5)
    var second = InventedReport(6)
    let text = first.paragraphs(year: 2031) + second.paragraphs(year: 2032)
    let report = PreparedReport(text: text.joined(separator: "\n"))
    #expect(Self.lines(report).count == text.count)
  }

  // MARK: Advertisements

  @Test(arguments: [
    "更多数据尽在数据铺子（http://www.example.cn/list）",
    "www.example.com",
    "关注公众号“青原数据”免费下载",
    "责任编辑：某某",
    "来源：example.org.cn/news/1.html",
    "Click here to subscribe",
  ])
  func aLineOfAdvertisementGoes(line: String) {
    let text = "2031年青原市政府工作报告\n\n" + line + "\n\n" + Self.body + "\n" + line + "\n"
    let report = PreparedReport(text: text)
    #expect(Self.lines(report) == Self.lines(PreparedReport(text: "2031年青原市政府工作报告\n" + Self.body)))
    #expect(report.notices.contains(.advertisementsLeftOut(lines: [3, 11])))
  }

  @Test(arguments: [
    ("生产总值增长8%（www.example.com），财政收入增长9%。", "生产总值增长8%，财政收入增长9%。"),
    ("生产总值增长8%。更多资料请看http://a.example.com/x?y=1，财政收入增长9%。", "生产总值增长8%。，财政收入增长9%。"),
    ("开通政务公众号12个，增长8%。", "开通政务公众号12个，增长8%。"),
    ("PM2.5浓度下降3.5%，比2.0版提高。", "PM2.5浓度下降3.5%，比2.0版提高。"),
  ])
  func anAddressInsideASentenceGoesAlone(text: String, expected: String) {
    #expect(Self.lines(PreparedReport(text: text)) == [expected])
  }

  // MARK: Page furniture

  @Test func pageNumbersAndRunningHeadersGo() {
    var pages: [String] = []
    let lines = [
      "全市上下迎难而上，生产总值完成1240.5亿元，增长6.", "3%，高于全国平均水平，新增城镇就业4.2万人，改造老",
      "旧小区86个，群众生活持续改善，财政收入完成116亿元", "，其中税收占比78%，为近年来最好水平，企业数量突破",
      "九千家，市场主体活力持续增强，外贸进出口总额达到5", "0亿美元，城乡面貌焕然一新，人民群众更加满意。",
    ]
    for (page, line) in lines.enumerated() {
      pages.append("青原市政府工作报告汇编\n\n" + line + "\n\n— \(page + 1) —\n")
    }
    let report = PreparedReport(text: pages.joined(separator: "\n"))
    #expect(Self.lines(report) == [lines.joined()])
    #expect(report.notices.contains(.pageFurnitureLeftOut(times: 12, firstLine: 1)))
  }

  @Test(
    "A page number alone in the middle of a sentence goes",
    arguments: ["\n12\n", "\n\n12\n\n", "\n\n— 12 —\n\n"])
  func pageNumberInsideASentence(page: String) {
    let report = PreparedReport(
      text: "全市生产总值完成1240亿元，增长6%，新增学校" + page + "30所，改造旧小区86个。\n")
    #expect(Self.lines(report) == ["全市生产总值完成1240亿元，增长6%，新增学校30所，改造旧小区86个。"])
  }

  @Test func aTitleThatReturnsOnEveryPageStaysOnce() {
    let pages = (1...4).map { "《青原市政府工作报告》\n全市上下迎难而上，完成投资\($0)0亿元，增长\n" }
    let report = PreparedReport(text: pages.joined() + "8%。\n")
    #expect(report.outline.title?.value == "《青原市政府工作报告》")
    #expect(report.notices.contains(.pageFurnitureLeftOut(times: 3, firstLine: 3)))
  }

  @Test func aSubHeadingThatReturnsBetweenParagraphsStays() {
    let text = (1...4).map { "青原实践\n第\($0)项工作完成投资\($0)0亿元，进展顺利。" }.joined(separator: "\n")
    #expect(Self.lines(PreparedReport(text: text)).count == 8)
  }

  @Test(arguments: [
    ("— 3 —", PageNumber.decorated), ("第 3 页 共 20 页", .decorated), ("3/20", .decorated),
    ("Page 3 of 20", .decorated), ("12", .bare(12)), ("－１２－", .decorated),
  ])
  func pageNumbers(line: String, expected: PageNumber) {
    let bytes = Array(line.utf8)
    #expect(PageNumber(0..<bytes.count, in: bytes.span) == expected)
  }

  @Test(arguments: ["2031年", "3月", "12家", "第三产业", "一、"])
  func noPageNumbers(line: String) {
    let bytes = Array(line.utf8)
    #expect(PageNumber(0..<bytes.count, in: bytes.span) == nil)
  }

  // MARK: Fragments

  @Test func aFragmentSaysWhereItBeginsAndEnds() {
    let report = PreparedReport(text: "（上接第一版）增长6%。\n" + Self.body + "全面推进。（下转三版）\n")
    #expect(Self.lines(report).first == "增长6%。")
    #expect(Self.lines(report).last?.hasSuffix("全面推进。") == true)
    #expect(report.notices == [.beginsInTheMiddle(line: 1), .endsInTheMiddle(line: 7)])
  }

  @Test func aTextGoesOnOverPages() {
    let report = PreparedReport(text: "生产总值增长8%，（下转二版）\n（上接一版）财政收入增长9%。\n")
    #expect(Self.lines(report) == ["生产总值增长8%，财政收入增长9%。"])
  }
}
