/// A generator of numbers that gives the same ones for the same seed.
struct TextSeed: RandomNumberGenerator {
  private var state: UInt64

  init(_ seed: UInt64) { state = seed &* 0x9E37_79B9_7F4A_7C15 | 1 }

  mutating func next() -> UInt64 {
    state ^= state << 13
    state ^= state >> 7
    state ^= state << 17
    return state &* 0x2545_F491_4F6C_DD1D
  }
}

/// Reports of an invented city, put together by chance from pieces that real ones are made of.
struct InventedReport {
  var seed: TextSeed

  init(_ seed: UInt64) { self.seed = TextSeed(seed) }

  mutating func pick<T>(_ items: [T]) -> T { items[Int.random(in: items.indices, using: &seed)] }

  mutating func number() -> String {
    let whole = Int.random(in: 1...9999, using: &seed)
    return Bool.random(using: &seed)
      ? "\(whole)" : "\(whole).\(Int.random(in: 1...9, using: &seed))"
  }

  mutating func clause() -> String {
    let subject = pick([
      "全市生产总值", "一般公共预算收入", "新增城镇就业", "改造老旧小区", "轨道交通里程", "“云上青原”平台用户",
      "粮食总产量", "PM2.5平均浓度", "进出口总值", "空气优良天数",
    ])
    let verb = pick(["完成", "达到", "增长", "突破", "下降", "新增", "控制在"])
    let unit = pick(["亿元", "%", "万人", "公里", "家", "个百分点", "万亩", "天"])
    return subject + verb + number() + unit
  }

  mutating func sentence() -> String {
    let clauses = (0..<Int.random(in: 1...4, using: &seed)).map { _ in clause() }
    return clauses.joined(separator: pick(["，", "、", "；"])) + "。"
  }

  mutating func paragraph() -> String {
    (0..<Int.random(in: 1...5, using: &seed)).map { _ in sentence() }.joined()
  }

  mutating func body(_ headings: [String]) -> [String] {
    let numbers = ["（一）", "（二）", "（三）", "（四）", "（五）"]
    var lines: [String] = []
    for (number, heading) in zip(numbers, headings) {
      lines.append(number + heading + "。" + paragraph())
      for _ in 0..<Int.random(in: 0...2, using: &seed) { lines.append(paragraph()) }
    }
    return lines
  }

  /// One report, a paragraph a line.
  mutating func paragraphs(year: Int = 2031) -> [String] {
    [
      "\(year)年青原市政府工作报告",
      "——\(year)年1月15日在青原市第九届人民代表大会第三次会议上",
      "青原市市长 白云舟",
      "各位代表：",
      "现在，我代表市人民政府向大会报告工作，请予审议，并请各位政协委员提出意见。",
      "一、\(year - 1)年工作回顾",
      "过去的一年，全市上下迎难而上。" + paragraph(),
    ] + body(["稳住经济运行", "改善城乡面貌", "办好民生实事"]) + [
      "二、\(year)年工作安排",
      "今年主要预期目标是：" + paragraph(),
    ] + body(["壮大产业", "保护生态", "增进福祉"]) + [
      "各位代表！新的征程已经开启。让我们携手同心，为建设美丽青原而努力奋斗！"
    ]
  }

  /// The same paragraphs as lines of a column so many cells wide (a Chinese character takes two).
  static func wrapped(_ paragraphs: [String], width: Int) -> String {
    paragraphs.map { paragraph in
      var lines: [String] = []
      var line = ""
      var cells = 0
      for character in paragraph {
        let wide = character.isASCII ? 1 : 2
        if cells + wide > width {
          lines.append(line)
          line = ""
          cells = 0
        }
        line.append(character)
        cells += wide
      }
      if !line.isEmpty { lines.append(line) }
      return lines.joined(separator: "\n")
    }.joined(separator: "\n\n")
  }
}
