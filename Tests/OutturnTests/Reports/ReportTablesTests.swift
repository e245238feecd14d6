import Outturn
import OutturnModel
import OutturnReading
import Testing

@Suite struct ReportTablesTests {
  /// Reads a report and tells its statements; the quote must be the text at their offsets.
  private func read(_ text: String, year: Int? = nil) throws -> [String] {
    let file = try ReportFile("report", Array(text.utf8))
    let statements = file.statements(ReportReader(), options: .init(year: year))
    return statements.map { statement in
      #expect(file.report.decoded.text(ofScalars: statement.range) == statement.quote)
      var parts = [
        statement.kind == .commitment ? "C" : "O", statement.period?.description ?? "?",
        statement.indicator, statement.measure.rawValue,
      ]
      if statement.bound != .exactly { parts.append(statement.bound.rawValue) }
      if let value = statement.value {
        parts.append(value.shortest + (statement.upper.map { "–" + $0.shortest } ?? ""))
      }
      if let unit = statement.unit { parts.append(unit.symbol) }
      if let finding = statement.finding { parts.append(finding.word.rawValue) }
      return parts.joined(separator: " ")
    }
  }

  private static let service = [
    "C 2031 Calls answered within 24 hours share 85 %",
    "O 2031 Calls answered within 24 hours share 88 %",
    "C 2031 Permits issued increment 1200 permits", "O 2031 Permits issued increment 1310 permits",
    "C 2031 Clinics open at night level atLeast 12 clinics",
    "O 2031 Clinics open at night level 11 clinics",
  ]

  @Test func aMarkdownTableGivesTargetsAndResults() throws {
    let said = try read(
      """
      # Service report of the Town of Elm

      ## How we did in 2031

      | Measure | Target | Actual |
      |---|---:|---:|
      | Calls answered within 24 hours | 85% | 88% |
      | Permits issued | 1,200 | 1,310 |
      | **Clinics open at night** | ≥ 12 | 11 |

      The council thanks its staff.
      """)
    #expect(said == Self.service)
  }

  @Test func aTableWithoutItsFrameIsOneByItsRule() throws {
    let said = try read(
      """
      # Service report 2031

      Measure | Target | Actual
      --- | ---: | ---:
      Calls answered within 24 hours | 85% | 88%
      Permits issued | 1,200 | 1,310
      Clinics open at night | ≥ 12 | 11
      """)
    #expect(said == Self.service)
  }

  @Test func aWebPageHasTablesWithTags() throws {
    let said = try read(
      """
      <html><body><h1>Service report</h1><p>It was a good year.</p>
      <table class="x"><caption>Performance in 2031</caption>
      <tr><th rowspan="2">Measure</th><th colspan="2">2031</th></tr>
      <tr><th>Target</th><th>Actual</th></tr>
      <tr><td><p>Calls answered within<br>24 hours</p></td><td align="right"> 85% </td><td>88%</td></tr>
      <tr><td>Permits issued<td>1,200<td>1,310
      <tr><td>Clinics open at night</td><td>&ge; 12</td><td><b>11</b></td></tr>
      </table></body></html>
      """)
    #expect(said == Self.service)
  }

  @Test func columnsOfTabsOrSpacesAreATable() throws {
    let tabs =
      "Service report 2031\n\nMeasure\tTarget\tActual\nCalls answered within 24 hours\t85%\t88%\n"
      + "Permits issued\t1,200\t1,310\nClinics open at night\t≥ 12\t11\n"
    #expect(try read(tabs) == Self.service)
    let spaces = """
      Service report 2031

                                          2031        2031
      Measure                             Target     Actual

      Calls answered within 24 hours         85%        88%
      Permits issued                       1,200      1,310
      Clinics open
      at night                              ≥ 12         11
      """
    #expect(try read(spaces) == Self.service)
  }

  @Test func aChineseReportHasItsAnnex() throws {
    let said = try read(
      """
      # 2032年云岭市政府工作报告

      ## 一、2031年工作回顾

      过去一年，城镇新增就业2.55万人。

      ## 附表 2031年主要目标完成情况

      | 序号 | 指标名称 | 计量单位 | 年度目标 | 全年完成 | 责任单位 |
      |---|---|---|---|---|---|
      | 1 | 工业增加值增速 | % | 7.5左右 | 7.4 | 甲局 |
      | 2 | 城镇新增就业 | 万人 | 2.4 | 2.55 | 乙局 |
      | 3 | 新建停车位 | 个 | 3000 | 3120 | 丙局 |
      """)
    #expect(
      said == [
        "O 2031 城镇新增就业 increment 25500 人",
        "C 2031 工业增加值 growth about 7.5 %", "O 2031 工业增加值 growth 7.4 %",
        "C 2031 城镇新增就业 increment 24000 人", "O 2031 城镇新增就业 increment 25500 人",
        "C 2031 新建停车位 increment 3000 个", "O 2031 新建停车位 increment 3120 个",
      ])
  }

  @Test func withoutAYearTheReportTellsIt() throws {
    let said = try read(
      """
      2032年青溪县政府工作报告

      　　一、2031年工作回顾

      　　附：目标完成情况

      指标　　　　　　　　目标　　　完成
      新建村道（公里）　　　70　　　64.5
      培训农民（人次）　　2400　　　2610

      　　二、2032年工作安排

      指标　　　　　　　　目标
      新建村道（公里）　　　80
      培训农民（人次）　　2500
      """)
    #expect(
      said == [
        "C 2031 新建村道 increment 70 公里", "O 2031 新建村道 increment 64.5 公里",
        "C 2031 培训农民 increment 2400 人次", "O 2031 培训农民 increment 2610 人次",
        "C 2032 新建村道 increment 80 公里", "C 2032 培训农民 increment 2500 人次",
      ])
  }

  @Test func aDeedAndAYearOfItsOwnStandInCells() throws {
    let said = try read(
      """
      # Works report 2031

      | Project | 2031 target | 2031 actual | 2032 target |
      |---|---|---|---|
      | New bus depot | roof on by June 2031 | roof on, May 2031 | open by March 2032 |
      | Footpaths resealed (km) | 14 | 12.5 | 16 |
      """)
    #expect(said.contains("O 2031-05 New bus depot milestone none done"))
    #expect(said.contains("C 2032-03 New bus depot milestone none"))
    #expect(said.contains("C 2032 Footpaths resealed level 16 公里"))
  }

  @Test func proseInCellsIsReadAsProse() throws {
    let said = try read(
      """
      # 2032年云岭市政府工作报告

      ## 一、2031年工作回顾

      | 重点事项 | 牵头单位 | 实际进度 |
      | --- | --- | --- |
      | 一、农村道路 | 市交通局 | 新改建农村公路150公里，改造农村公路桥梁3座，完成养护管理全年任务，群众出行更加方便，安全水平稳步提升。 |
      | 二、助残服务 | 市残联 | 为2401名残疾人适配辅助器具，为全市稳定期患者提供社区免费诊治服务，服务质量和服务水平稳步提升。 |
      """)
    #expect(said.contains { $0.contains("150 公里") })
    #expect(said.contains { $0.contains("2401") })
  }

  @Test func aPrintedPageHasRulesSectionsAndBrokenNames() throws {
    let said = try read(
      """
                              CITY OF OAKHAM
                    ANNUAL PERFORMANCE REPORT 2031

      We opened 3 new parks in 2031.

      Table 4. Key performance indicators

                                               2030      2031      2031      2032
      Indicator                              Actual    Target    Actual    Target
      ----------------------------------------------------------------------------
      Public safety
      Average response time to priority calls
        (minutes)                               7.2       7.0       6.8       6.5
      Public works
      Lane miles resurfaced                      42        45        47        50
      Source: city data.

      Budget by department ($ thousand)

      Department         2031 Budget    2031 Actual
      Police                  12,400         12,150
      Fire                     8,300          8,410
      Total                   20,700         20,560
      """)
    #expect(
      said.dropFirst() == [
        "O 2030 Average response time to priority calls level 7.2 分钟",
        "C 2031 Average response time to priority calls level 7 分钟",
        "O 2031 Average response time to priority calls level 6.8 分钟",
        "C 2032 Average response time to priority calls level 6.5 分钟",
        "O 2030 Lane miles resurfaced level 42 英里", "C 2031 Lane miles resurfaced level 45 英里",
        "O 2031 Lane miles resurfaced level 47 英里", "C 2032 Lane miles resurfaced level 50 英里",
        "C 2031 Police level 12400000 美元", "O 2031 Police level 12150000 美元",
        "C 2031 Fire level 8300000 美元", "O 2031 Fire level 8410000 美元",
      ])
  }

  @Test func yearsAheadOfTheReportArePromised() throws {
    let said = try read(
      """
      # 2032年云岭市政府工作报告

      ## 一、2031年工作回顾

      单位：万元

      | 指标 | 2030年 | 2031年 | 2032年 |
      |---|---|---|---|
      | 教育支出 | 41200 | 43600 | 45000 |
      """)
    #expect(
      said == [
        "O 2030 教育支出 level 412000000 元", "O 2031 教育支出 level 436000000 元",
        "C 2032 教育支出 level 450000000 元",
      ])
  }

  @Test func figuresOfWhichNoHeaderTellsWhatTheyAreAreNotClaimed() throws {
    let said = try read(
      """
      # 2032年云岭市政府工作报告

      ## 一、2031年工作回顾

      城镇新增就业2.55万人。

      | 24小时内办结 | 85% | 88% |

      | 事 | 甲 | 乙 |
      |---|---|---|
      | 新增停车位 | 3000个 | 3120个 |
      """)
    #expect(said == ["O 2031 城镇新增就业 increment 25500 人"])
  }

  @Test func aTableOfOtherThingsIsLeftToTheSentences() throws {
    let said = try read(
      """
      # Budget report 2031

      | Room | Telephone | Floor |
      |---|---|---|
      | Mayor | 555 1234 | 3 |
      | Clerk | 555 1235 | 2 |
      """)
    #expect(said.isEmpty)
  }
}
