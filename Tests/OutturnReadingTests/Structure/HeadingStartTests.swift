import Testing

@testable import OutturnReading

@Suite struct HeadingStartTests {
  static func read(_ text: String) -> (HeadingNumbering, String)? {
    let bytes = Array(text.utf8)
    guard let start = HeadingStart(at: 0, in: bytes.span, end: bytes.count) else { return nil }
    return (start.numbering, String(decoding: bytes[start.length...], as: UTF8.self))
  }

  @Test(arguments: [
    ("一、工作回顾", HeadingNumbering.chinese(1), "工作回顾"),
    ("十二、其他", .chinese(12), "其他"),
    ("（一）稳增长", .chineseInParentheses(1), "稳增长"),
    ("(二十一) 稳增长", .chineseInParentheses(21), "稳增长"),
    ("1.加快发展", .arabic(1), "加快发展"),
    ("１．加快发展", .arabic(1), "加快发展"),
    ("3、加快发展", .arabic(3), "加快发展"),
    ("（2）加快", .arabicInParentheses(2), "加快"),
    ("2）加快", .arabicInParentheses(2), "加快"),
    ("③加快", .arabicInParentheses(3), "加快"),
    ("——质量提高", .dash, "质量提高"),
    ("――质量提高", .dash, "质量提高"),
    ("★ 摘要", .dash, "摘要"),
    ("第一部分 工作回顾", .part(1), "工作回顾"),
    ("第二章 目标", .part(2), "目标"),
    ("II. Targets", .chinese(2), "Targets"),
    ("Part 2: Targets", .part(2), "Targets"),
    ("Chapter IV Targets", .part(4), "Targets"),
    ("1.2 Targets", .arabicInParentheses(2), "Targets"),
  ])
  func headings(text: String, numbering: HeadingNumbering, rest: String) throws {
    let found = try #require(Self.read(text))
    #expect(found.0 == numbering)
    #expect(found.1 == rest)
  }

  @Test(arguments: [
    "一、二、三产业协调发展", "1.2万人", "2030年工作", "3、4号线", "（见附件）", "-5%", "一是抓改革", "Improve it",
    "1.5", "第三产业", "", "（一", "12", "一、", "(3)",
  ])
  func noHeadings(text: String) {
    #expect(Self.read(text) == nil)
  }
}
