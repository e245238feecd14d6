import OutturnFormats
import OutturnModel
import OutturnScorecard
import Testing

@Suite struct MarkdownTests {
  @Test func aTableRowAnAssessment() {
    var text = ""
    MarkdownScorecard(Sample.context, language: .zh).write(Sample.document) { text += $0 }
    #expect(text.contains("| ✘ 未完成 | 固定资产投资 | 增长10% | 增长6.8% | 6.8%比10%低3.2个百分点，未完成。 |"))
    #expect(text.contains("**尚无来源可查**：轨道交通运营总里程"))
  }

  @Test func markupInRecordsIsInert() {
    let hostile = Assessment(
      commitment: Sample.commitment(
        "lanwan-2023-caaad3", Sample.told("<img src=x onerror=alert(1)>|[a](javascript:b)\n# c"),
        Sample.target(.milestone, .deed("`x` *y*"))),
      place: Sample.harbour, verdict: .noReport,
      arithmetic: Localized(zh: "", en: ""), rule: Assessment.Rule("x"))
    let text = MarkdownScorecard(Sample.context, language: .en).render(
      ScorecardSection(place: Sample.harbour, year: 2023, assessments: [hostile]))
    #expect(text.contains("\\<img src=x onerror=alert(1)\\>\\|\\[a\\](javascript:b) \\# c"))
    #expect(text.contains("\\`x\\` \\*y\\*"))
  }

  @Test func theOfficialFormHasItsSixColumns() {
    var text = ""
    OfficialForm(Sample.context, language: .zh).writeMarkdown(Sample.document) { text += $0 }
    #expect(text.contains("| 序号 | 工作任务 | 牵头单位 | 完成情况 | 完成比例 | 评价 |"))
    #expect(text.contains("| 3 | 城镇新增就业新增13万人以上（确保） |  | 新增14.9万人 | 114.6% | 超额完成 |"))
    #expect(text.contains("| 1 | 全市生产总值增长6%左右（预期） | 市发展改革委 |"))
  }

  @Test func theFormAsCSVHasATitleASection() throws {
    var text = ""
    OfficialForm(Sample.context, language: .en)
      .writeCSV(Sample.document, as: CSVWriter()) { text += $0 }
    #expect(text.hasPrefix("Lanwan 2022: targets and what came of them\r\nNo.,Task,"))
  }
}
