import OutturnModel
import OutturnReading
import Testing

/// The reader on text that nobody would write.
@Suite struct HostileTextTests {
  static let pieces = [
    "9", "0.5", "1234567890123456789", "%", "万", "亿", "元", "家", "个百分点", "位", "第", "、", "，", "。",
    "；",
    "“", "”", "（", "）", "《", "》", "增长", "分别", "占", "由", "到", "比", "在", "新建", "达到", "以上", "左右",
    "力争", "2031年", "10月", "年底前", "同步", "高于", "清零", "翻一番", "一", "十", "百分之", "学校", "收入", "和",
    " ", "\n", "GDP", "percent", "～", "—", ":", "+", "\u{0}", "😀", "一、", "(一)", "£", "$5m", " of ",
    " by ",
    " to ", " two in three ", " twenty-five ", "Of these, ", " were built", " respectively",
    " points ",
  ]

  @Test("Reads any mixture of pieces without upset, and tells places that are in the text")
  func mixtures() {
    var seed: UInt64 = 3
    for round in 0..<240 {
      // A quoted clause comes without headings, and may begin with a figure.
      var text = round < 120 ? "2031年云州市政府工作报告\n二、2031年重点工作安排\n" : ""
      for _ in 0..<(10 + round % 60) {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        text += Self.pieces[Int(seed >> 33) % Self.pieces.count]
      }
      let count = text.unicodeScalars.count
      for statement in ReportReader().read(PreparedReport(text: text)).statements {
        #expect(statement.range.upperBound <= count)
        #expect(statement.range.lowerBound < statement.range.upperBound)
        #expect(statement.figureRange.upperBound <= count)
        #expect((20...95).contains(statement.confidence))
        #expect((statement.value == nil) == (statement.bound == .none))
        #expect((statement.upper != nil) == (statement.bound == .between))
      }
    }
  }

  @Test(
    "What is told grows no faster than the text",
    arguments: [
      "增长1%、", "新建学校3所、", "甲、", "占", "2031年", "第5位、", "“”", "（", "同步，", "由1个", "年底前，", "3 £",
      "build 5 homes and ", "half of ",
    ])
  func output(_ piece: String) {
    let text = "2031年云州市政府工作报告\n一、2030年工作回顾\n" + String(repeating: piece, count: 1500)
    let statements = ReportReader().read(PreparedReport(text: text)).statements
    let told = statements.reduce(0) { $0 + $1.quote.utf8.count + $1.indicator.utf8.count }
    #expect(told <= 700 * text.utf8.count / max(1, piece.utf8.count))
    #expect(statements.count <= 1501)
  }

  @Test("Reads the same report the same way each time")
  func sameTwice() {
    let text = "一、2030年工作回顾\n生产总值增长6%，新建学校3所、公园5个。"
    let first = ReportReader().read(PreparedReport(text: text)).statements
    #expect(first == ReportReader().read(PreparedReport(text: text)).statements)
  }
}
