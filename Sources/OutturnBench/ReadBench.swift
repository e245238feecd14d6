import OutturnModel
import OutturnReading

#if canImport(Glibc)
  import Glibc
#elseif canImport(Darwin)
  import Darwin
#endif

/// How fast reports are read, in processor time, which a busy machine does not change much.
///
/// `OutturnBench read-speed [REPORT]` tells decoding, mending and dividing, and the whole reader, on
/// a report or on a made-up one; `OutturnBench read-hostile [BYTES]` holds the time to the length of
/// texts that are one token again and again.
enum ReadBench {
  /// Prints MB/s of each stage and the peak of memory.
  static func speed(_ given: [UInt8]?) throws {
    let bytes = given ?? madeUp(bytes: 60_000)
    let reader = ReportReader()
    let first = try processorTime { _ = try reader.read(bytes: bytes) }
    let rounds = max(3, 10_000_000 / max(1, bytes.count))
    let megabytes = Double(bytes.count * rounds) / 1e6
    var statements = 0
    let decode = try processorTime {
      for _ in 0..<rounds { _ = try TextDecoder.decode(bytes: bytes) }
    }
    let prepare = try processorTime { for _ in 0..<rounds { _ = try PreparedReport(bytes: bytes) } }
    let whole = try processorTime {
      for _ in 0..<rounds { statements = try reader.read(bytes: bytes).statements.count }
    }
    print("\(bytes.count) bytes, \(statements) statements, first reading \(short(first * 1e3)) ms")
    print("  decode            \(short(megabytes / decode)) MB/s")
    print("  mend and divide   \(short(megabytes / max(1e-9, prepare - decode))) MB/s")
    print("  statements        \(short(megabytes / max(1e-9, whole - prepare))) MB/s")
    print("  whole reader      \(short(megabytes / whole)) MB/s")
    if given != nil { return }
    let before = peak()
    let large = madeUp(bytes: 8_000_000)
    let count = try reader.read(bytes: large).statements.count
    print(
      "  memory            \(peak() - before) MB more at the peak for a text of",
      "\(large.count / 1_000_000) MB with \(count) statements")
  }

  /// Prints, for each token, MB/s and how much longer a text twice as long takes.
  static func hostile(bytes: Int) {
    let tokens = [
      "9", "0.5", "%", "万", "亿元", "增长1%、", "分别", "占", "由1个", "第5位、", "2031年", "年底前，", "、", "，", "。",
      "“", "“”", "《", "（", "()", "新建学校3所、", "一、", "（一）", "——", "同步，", "甲", "甲\n", "\n", " ",
      "\u{3000}", "-",
      "<p>", "&#", "# ", "www.a.cn\n", "上接第一版\n", "1.2.3.", "百分之", "十", "a ", "and ", "1 million ",
      "😀",
    ]
    let reader = ReportReader()
    var worst = (ratio: 0.0, token: "")
    for token in tokens {
      func time(_ count: Int) -> Double {
        let text = Array(String(repeating: token, count: count / token.utf8.count).utf8)
        return (0..<2).map { _ in processorTime { _ = try? reader.read(bytes: text) } }.min() ?? 0
      }
      let (half, whole) = (time(bytes / 2), time(bytes))
      let ratio = whole / max(half, 1e-4)
      if ratio > worst.ratio { worst = (ratio, token) }
      print(
        "  \(short(Double(bytes) / 1e6 / whole)) MB/s, twice as long takes \(short(ratio)) times:",
        token.unicodeScalars.map { $0.value < 33 ? "\\u{\($0.value)}" : "\($0)" }.joined())
    }
    print("worst: \(short(worst.ratio)) times, \(worst.token)")
  }

  /// A report of invented figures in the manner of a city's, no paragraph like another.
  static func madeUp(bytes: Int) -> [UInt8] {
    var text = "2031年云州市政府工作报告\n\n一、2030年工作回顾\n"
    var seed: UInt64 = 7
    func number(_ limit: UInt64) -> UInt64 {
      seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
      return (seed >> 33) % limit
    }
    let things = ["中小学校", "社区公园", "农村公路", "停车泊位", "养老床位", "老旧小区", "高标准农田", "科技企业"]
    let units = ["所", "个", "公里", "个", "张", "个", "亩", "家"]
    let filler = ["坚持稳中求进工作总基调，", "着力推动高质量发展，", "一批重点工程有序推进，", "城乡面貌持续改善，"]
    var isPlan = false
    while text.utf8.count < bytes {
      if !isPlan, text.utf8.count > bytes / 2 {
        isPlan = true
        text += "二、2031年工作安排\n"
      }
      for _ in 0..<6 {
        let index = Int(number(8))
        text += filler[Int(number(4))]
        text += "第\(number(900))片区" + (isPlan ? "力争新建" : "新建") + things[index]
        text += "\(number(9000) + 1)\(units[index])，投资完成\(number(900)).\(number(10))亿元、"
        text += "增长\(number(20)).\(number(10))%\(isPlan ? "以上" : "")。"
      }
      text += "\n"
    }
    return Array(text.utf8)
  }

  /// The most memory the process has held, in MB.
  private static func peak() -> Int {
    var usage = rusage()
    #if canImport(Glibc)
      getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
      return usage.ru_maxrss / 1000
    #else
      getrusage(RUSAGE_SELF, &usage)
      return usage.ru_maxrss / 1_000_000
    #endif
  }

  private static func short(_ value: Double) -> String {
    let tenths = Int(value * 10 + 0.5)
    return "\(tenths / 10).\(tenths % 10)"
  }
}
