import OutturnModel
import Testing

@testable import OutturnReading

@Suite struct OutlineTests {
  /// The roles in order, neighbours that are the same told once.
  static func roles(_ report: PreparedReport) -> [String] {
    var roles: [String] = []
    for section in report.outline.sections {
      let role =
        switch section.role {
        case .frame: "frame"
        case .review(let period): "review \(period.map { "\($0)" } ?? "-")"
        case .plan(let period): "plan \(period.map { "\($0)" } ?? "-")"
        case .mixed: "mixed"
        case .unknown: "unknown"
        }
      if roles.last != role { roles.append(role) }
    }
    return roles
  }

  static func role(of part: String, in report: PreparedReport) throws -> SectionRole {
    let range = try #require(firstRange(of: part, in: report.mended.utf8))
    return try #require(report.outline.section(at: range.lowerBound)).role
  }

  @Test(arguments: ["附：名词解释", "《政府工作报告》注释", "**名词解释**", "资料：名词术语解释（按出现顺序排列）"])
  func explanationsOfTermsPromiseNothing(heading: String) {
    let report = PreparedReport(
      text: """
        2031年青原市政府工作报告
        一、2030年工作回顾
        生产总值增长6.3%，粮食产量达到50万吨，城镇面貌焕然一新，各项事业取得新的进步。
        二、2031年工作安排
        新建学校12所，改造老旧小区34个，开工建设青原大桥，办好各项民生实事。
        \(heading)
        雏燕计划：指用5年时间培育700家科技企业。
        """)
    #expect(Self.roles(report).last == "frame")
    #expect(report.notices.contains(.glossaryLeftOut(line: 6)))
    #expect(!ReportReader().read(report).statements.contains { $0.quote.contains("700") })
  }

  /// A heading in bold before its text, as saved pages have them, with what is numbered below it.
  @Test func headingsBeforeTheirText() throws {
    let report = PreparedReport(
      text: """
        2031年青原市政府工作报告

        **2030年经济社会发展取得新成绩** 2030年是本届政府任期的第一年，全市上下同心协力，迎难而上，各项事业都有新的进步。

        **一、经济发展步伐加快，综合实力不断增强** 生产总值增长6.3%，粮食产量达到50万吨，城镇面貌焕然一新。

        **扎扎实实做好2031年工作** 今年是实施规划的关键一年，也是深化改革、扩大开放的重要一年，要抓好以下工作。

        **一、深化改革扩大开放，实现经济持续稳步增长**

        新建学校12所。
        """)
    #expect(try Self.role(of: "粮食产量", in: report) == .review(.year(2030)))
    #expect(try Self.role(of: "新建学校", in: report) == .plan(.year(2031)))
  }

  @Test func aReportAsUsual() throws {
    let report = PreparedReport(
      text: """
        2031年青原市政府工作报告
        政 府 工 作 报 告
        ——2031年1月15日在青原市第九届人民代表大会第三次会议上
        青原市人民政府市长　白云舟
        各位代表：
        现在，我代表市人民政府向大会报告工作，请予审议。
        一、2030年工作回顾
        过去的一年，全市上下迎难而上。
        ——质量提高。生产总值增长6.3%。
        （一）稳增长。工业增长7%。
        （二）自身建设要求不断落实。办理建议120件。
        二、2031年工作总体要求和目标任务
        主要预期目标是：生产总值增长6.5%左右。
        三、重点工作
        （一）去年工作的延续。新建学校12所。
        四、加强政府自身建设
        坚持依法行政。
        各位代表！让我们携手奋斗！
        """)
    let outline = report.outline
    #expect(outline.title?.value == "2031年青原市政府工作报告")
    #expect(outline.place?.value == "青原市")
    #expect(outline.planYear?.value == 2031)
    #expect(outline.date?.value == Day(year: 2031, month: 1, day: 15))
    #expect(outline.speaker?.value == "白云舟")
    #expect(Self.roles(report) == ["frame", "review 2030", "plan 2031", "frame"])
    #expect(try Self.role(of: "办理建议", in: report) == .review(.year(2030)))
    #expect(try Self.role(of: "新建学校", in: report) == .plan(.year(2031)))
    #expect(report.mended.text(try #require(outline.sections[1].heading)) == "2030年工作回顾")
    #expect(outline.sections.map(\.level) == [0, 1, 2, 2, 2, 1, 1, 2, 1, 0])
  }

  @Test(arguments: OutlineCase.all)
  func partsAndYears(example: OutlineCase) {
    let report = PreparedReport(text: example.text)
    #expect(Self.roles(report) == example.roles)
    #expect(report.outline.planYear?.value == example.year)
    #expect(report.outline.place?.value == example.place)
  }

  @Test func anArticleTurnsWithItsSentences() throws {
    let report = PreparedReport(
      text: """
        青原答卷
        记者 江月
        ★ 摘要
        科技创新能力增强，新增企业20家。
        青原实践
        2030年，青原加快发展，生产总值增长7%。新的一年，青原要新建学校4所。
        ★ 摘要
        对外开放扩大，货运量达到6万吨。
        青原实践
        2030年，青原开通航线5条。未来，青原将开通航线9条。
        2031年，青原将改造小区60个。
        """)
    #expect(report.outline.planYear?.value == 2031)
    for (part, role) in [
      ("生产总值增长7%", SectionRole.review(.year(2030))), ("新建学校4所", .plan(.year(2031))),
      ("货运量达到6万吨", .review(.year(2030))), ("航线5条", .review(.year(2030))),
      ("航线9条", .plan(.year(2031))), ("小区60个", .plan(.year(2031))),
    ] {
      #expect(try Self.role(of: part, in: report) == role, "\(part)")
    }
  }

  @Test func theNameAndDayBesideTheTitle() {
    let outline = PreparedReport(
      text: "2031年青原市政府工作报告（2031年1月4日白云舟）\n一、2030年工作回顾\n增长7%。"
    ).outline
    #expect(outline.title?.value == "2031年青原市政府工作报告")
    #expect(outline.date?.value == Day(year: 2031, month: 1, day: 4))
    #expect(outline.speaker?.value == "白云舟")
  }

  @Test(arguments: [
    "——二〇三一年四月九日在青原市", "——二○三一年四月九日在青原市", "——二三一年四月九日在青原市", "——2031年4月9日在青原市",
    "April 9, 2031", "9 April 2031", "on the 9th April 2031",
  ])
  func daysHoweverWritten(line: String) {
    let outline = PreparedReport(text: "2031年青原市政府工作报告\n" + line + "\n一、2030年工作回顾\n增长7%。").outline
    #expect(outline.date?.value == Day(year: 2031, month: 4, day: 9))
  }

  @Test(arguments: [
    ("青原市市长 白云舟", "白云舟"), ("青原市代市长：白云舟", "白云舟"), ("云岭自治县县长 阿依·古丽", "阿依·古丽"),
    ("Mayor Jane Doe", "Jane Doe"), ("Jane Doe, Mayor of Milltown", "Jane Doe"),
  ])
  func speakersHoweverNamed(line: String, name: String) {
    let outline = PreparedReport(text: "2031年青原市政府工作报告\n" + line + "\n一、2030年工作回顾\n增长7%。").outline
    #expect(outline.speaker?.value == name)
  }

  @Test func wordsPastedBehindAHeadingAreCutOff() throws {
    let report = PreparedReport(text: "2031年青原市政府工作报告\n一、2030年工作回顾免费小说阅读\n增长7%。")
    #expect(report.mended.text(try #require(report.outline.sections[1].heading)) == "2030年工作回顾")
    #expect(report.notices == [.headingTrimmed(line: 2)])
  }

  @Test func aTextWithoutAYearSaysSo() {
    let report = PreparedReport(text: "一、工作回顾\n增长7%。\n二、工作安排\n增长8%。")
    #expect(Self.roles(report) == ["review -", "plan -"])
    #expect(report.notices == [.yearUnknown])
  }

  @Test(
    "Only sentences tell the year: an old one never does, and a person is told which was taken",
    arguments: [
      ("2025年，生产总值突破300亿元。", nil, [Notice.yearUnknown]),
      ("2025年建成的大桥通车。1998年以来，人口增长6%。", nil, [.yearUnknown]),
      (
        "2030年，生产总值增长6%。2031年，新建学校30所。2025年建成的大桥延长。", 2031,
        [.yearFromSentence(2031, line: 2)]
      ),
      ("2031年，我们将新建学校30所。", 2031, [.yearFromSentence(2031, line: 2)]),
    ] as [(String, Int?, [Notice])])
  func yearsOfSentences(sentences: String, year: Int?, notices: [Notice]) {
    let report = PreparedReport(text: "政府工作报告\n\(sentences)\n")
    #expect(report.outline.planYear?.value == year)
    #expect(report.notices == notices)
  }

  @Test(
    "The title names the place",
    arguments: [
      "---\ntitle: 云州市政府工作报告\n---\n\n", "---\ntitle: \"云州市2031年政府工作报告\"\n---\n\n",
      "《云州市政府工作报告》\n\n", "《2031年云州市政府工作报告》\n\n",
    ])
  func placeOfTitle(head: String) {
    let report = PreparedReport(text: head + "一、2030年工作回顾\n增长7%。\n")
    #expect(report.outline.place?.value == "云州市")
    #expect(report.outline.title?.value.contains("title") == false)
  }
}
