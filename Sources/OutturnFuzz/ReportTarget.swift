import OutturnModel
import OutturnReading

extension FuzzTarget {
  /// A whole report, from its bytes to its statements: decoding, mending, sections, figures, kinds.
  static let report: FuzzTarget = {
    let reader = ReportReader()
    return FuzzTarget(
      "report",
      seeds: [
        "2031年云州市政府工作报告\n一、2030年工作回顾\n生产总值增长6%，新建学校3所、公园5个。\n二、2031年工作安排\n力争新增就业3万人以上，分别增长5%和6%左右。\n",
        "五年来，地区生产总值从2180亿元增加到3260亿元，年均增长7.6%，占全省比重提高到8.1%。三次产业比调整为16.4:40.2:43.4。",
        "<html><body><p>今年赤字率拟按2.7%安排，比去年高0.2个百分点；居民收入增长与经济增长同步。</p></body></html>",
        "Targets for 2031: GDP growth of around 5 percent; build 30 new schools by June 2031.\n",
        "Part 1. Review of 2030\nWe built 412 homes. Of these, 236 were let; £40m was spent, 9% more than in 2029.\nPart 2. Plan for 2031\nExports and imports will rise from 3 to 5 percent and two in three respectively.\n",
        "\u{FEFF}（一）确保大桥年底前建成通车。将现行16%的税率\n降至13%，3～5家，百分之八点五，三分之二，零突破。",
      ],
      words: [
        "增长", "分别", "占", "由", "从", "提高到", "比上年", "以上", "左右", "万", "亿", "元", "%", "个百分点", "第5位",
        "2031年", "年底前", "五年累计", "同步", "下达的", "“", "”", "（", "）", "《", "》", "、", "，", "；", "。", "\n",
        "\n\n",
        "一、", "（一）", "——", "上接第一版", "www.example.com", "<p>", "&#x4e00;", "# ", "\u{0}", "\u{FEFF}",
        "\u{3000}",
        "９", "0.5", "99999999999999999999999", "十", "百分之", "新建", "学校", "3年内", "到2035年", "和",
        " and ", "million", " to ", " by ", " of ", " in ", "$", "£40m", " half", " twenty-five ",
        "nine out of ten",
        " respectively", "Of these, ", " were built", " more than ", " points ", "No ", " the ",
        "Article ", "5th",
      ]
    ) { bytes in
      do throws(TextDecodingError) {
        let reading = try reader.read(bytes: bytes)
        let count = reading.report.decoded.scalarCount
        var kinds: Set<String> = []
        for statement in reading.statements {
          guard statement.range.upperBound <= count, !statement.range.isEmpty,
            statement.figureRange.upperBound <= count
          else { fault("a statement stands outside the text") }
          kinds.insert("\(statement.kind)\(statement.measure)\(statement.bound)")
        }
        let shape = kinds.sorted().prefix(4).joined(separator: " ")
        return "\(min(reading.statements.count, 12)) \(reading.outline.sections.count) \(shape)"
      } catch {
        return String("\(error)".prefix(24))
      }
    }
  }()
}
