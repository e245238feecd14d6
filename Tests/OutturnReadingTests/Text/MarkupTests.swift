import Testing

@testable import OutturnReading

@Suite struct MarkupTests {
  static let page = """
    <!DOCTYPE html><html><head><title>青原市人民政府</title>
    <style>p { color: red }</style><script>var a = "<p>8%</p>";</script></head>
    <body><nav>首页 &gt; 公开</nav>
    <!-- 增长99% -->
    <h1>2031年青原市政府工作报告</h1>
    <p style="a > b">&emsp;&emsp;生产总值完成<b>1240</b>.5亿元，
      增长&#54;.3&#x25;。</p><p>R&amp;D投入增长5％<br/>“三大&ldquo;攻坚&rdquo;”</p>
    <table><tr><td>就业</td><td>4万人</td></tr></table>
    <footer>版权</footer></body></html>
    """

  @Test func aWebPageBecomesItsParagraphs() {
    let report = PreparedReport(text: Self.page)
    #expect(
      LeavingOutTests.lines(report) == [
        "2031年青原市政府工作报告", "生产总值完成1240.5亿元，增长6.3%。", "R&D投入增长5%", "“三大“攻坚””",
        "就业4万人",
      ])
    #expect(report.notices.contains(.markupRemoved(.html)))
  }

  @Test(arguments: ["1240.5亿元", "6.3%", "R&D", "4万人"])
  func offsetsLeadToThePageItself(part: String) throws {
    let report = PreparedReport(text: Self.page)
    let range = try #require(firstRange(of: part, in: report.mended.utf8))
    let found = report.decoded.text(ofScalars: report.mended.originalRange(of: range))
    let again = PreparedReport(text: "<p>" + found + "</p><p></p>")
    #expect(LeavingOutTests.lines(again) == [part])
  }

  @Test func markdownBecomesItsLines() {
    let report = PreparedReport(
      text: """
        # 2031年青原市政府工作报告

        ## 一、2030年工作回顾

        - **生产总值**增长`6.3%`，见[公报](http://example.com/a)
        - 新建学校*12*所，7*24小时服务

        > 财政收入增长5%。

        | 指标 | 目标 |
        |---|---|
        | 就业 | 4万人 |
        """)
    #expect(
      LeavingOutTests.lines(report) == [
        "2031年青原市政府工作报告", "一、2030年工作回顾", "生产总值增长6.3%，见公报", "新建学校12所，7*24小时服务",
        "财政收入增长5%。", "指标 目标", "就业4万人",
      ])
    #expect(report.notices.contains(.markupRemoved(.markdown)))
  }

  @Test(arguments: [
    "增长5%，a < b，c > d。", "注*：数据为初步统计*。", "# 号线建成", "人均&收入", "[2031]12号文件",
  ])
  func plainTextIsNoMarkup(text: String) {
    let report = PreparedReport(text: text)
    #expect(!report.notices.contains(.markupRemoved(.html)))
    #expect(LeavingOutTests.lines(report).joined().contains("*") == text.contains("*"))
  }

  @Test(arguments: [
    "<script>", "<!--", "<p a='", "<p><p><p><script><script>8%", "<p><br><div><!-- <!-- 9%",
    "<p>&#xD800;&#0;&nope;&", "</", "<p></p><br>< >",
  ])
  func brokenMarkupIsRead(text: String) {
    let long = String(repeating: text, count: 300)
    let report = PreparedReport(text: long)
    #expect(report.outline.sections.last?.range.upperBound ?? 0 == report.mended.utf8.count)
  }
}
