import OutturnJSON
import Testing

@testable import OutturnCommand

@Suite struct TextTests {
  @Test(arguments: [
    ("plain 郑州", "plain 郑州"), ("a\u{1B}[31mb", "a<U+001B>[31mb"), ("bell\u{7}", "bell<U+0007>"),
    ("a\rb", "a<U+000D>b"), ("a\u{7F}", "a<U+007F>"), ("a\u{9B}31m", "a<U+009B>31m"),
    ("abc\u{202E}cba", "abc<U+202E>cba"), ("\u{FEFF}x", "<U+FEFF>x"),
    ("a\nb\tc", "a<U+000A>b<U+0009>c"),
    ("“quoted”—…", "“quoted”—…"),
  ])
  func oneLineIsHarmless(_ text: String, _ expected: String) {
    #expect(SafeText.oneLine(text) == expected)
  }

  @Test func linesKeepTheirBreaks() {
    #expect(SafeText.lines("a\nb\tc\u{1B}") == "a\nb\tc<U+001B>")
  }

  @Test func noScalarThatPassesIsAControl() {
    for value in UInt32(0)...0x2100 {
      guard let scalar = Unicode.Scalar(value) else { continue }
      let safe = SafeText.oneLine(String(scalar))
      #expect(safe.unicodeScalars.allSatisfy { $0.properties.generalCategory != .control })
    }
  }

  @Test(arguments: [("abc", 3), ("郑州", 4), ("e\u{301}", 1), ("％", 2), ("", 0), ("µg/m³", 5)])
  func width(_ text: String, _ expected: Int) {
    #expect(DisplayWidth.of(text) == expected)
  }

  @Test(arguments: [
    ("abcdef", 6, "abcdef"), ("abcdef", 4, "abc…"), ("郑州市", 5, "郑州…"), ("郑州市", 4, "郑…"),
    ("abc", 0, ""), ("abc", 1, "…"),
  ])
  func truncation(_ text: String, _ limit: Int, _ expected: String) {
    #expect(DisplayWidth.clipped(text, to: limit) == expected)
  }

  @Test(arguments: [
    ("one two three", 7, ["one two", "three"]), ("abcdefgh", 4, ["abcd", "efgh"]),
    ("郑州市，开封市", 6, ["郑州", "市，开", "封市"]), ("", 5, [""]), ("a\nb", 5, ["a", "b"]),
    ("see GDP增长", 8, ["see GDP", "增长"]), ("（甲）乙", 4, ["（甲", "）乙"]),
  ])
  func wrapping(_ text: String, _ limit: Int, _ expected: [String]) {
    #expect(TextWrap.lines(text, to: limit) == expected)
  }

  /// Nothing is lost but spaces, and every line fits.
  @Test func wrappingKeepsAll() {
    let text = "新增城镇就业 13 万人以上, urban unemployment below 4.5%，地区生产总值增长8.5%左右。"
    for limit in 4...90 {
      let lines = TextWrap.lines(text, to: limit)
      #expect(lines.joined().filter { $0 != " " } == text.filter { $0 != " " })
      #expect(lines.allSatisfy { DisplayWidth.of($0) <= limit && !$0.hasSuffix(" ") })
    }
  }
}
