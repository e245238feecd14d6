import OutturnReading
import Testing

/// A paragraph of a review that opens with the years it looks back on tells of them to its end.
@Suite struct LookingBackTests {
  @Test(arguments: [
    ("——五年来，我们攻坚克难。新建学校35所。", "O 2026/2030 学校 increment exactly 35 所"),
    ("五年来，我们攻坚克难。新建学校35所。", "O 2026/2030 学校 increment exactly 35 所"),
    ("——过去四年，我们攻坚克难。新建学校35所。", "O 2027/2030 学校 increment exactly 35 所"),
    ("——我们攻坚克难。新建学校35所。", "O 2030 学校 increment exactly 35 所"),
  ]) func itsSentencesTellOfThoseYears(paragraph: String, read: String) {
    let report = """
      2031年云州市政府工作报告

      一、2030年和过去五年工作回顾

      去年用电量下降2.1%。
      \(paragraph)
      二、2031年重点工作安排

      全市上下共同努力。
      """
    #expect(ReadLines.lines(report).last == read)
  }
}
