import OutturnJSON
import Testing

@Suite("Display width")
struct DisplayWidthTests {
  @Test(
    "wide characters take two columns, marks none",
    arguments: [
      ("", 0), ("a", 1), ("中", 2), ("国内生产总值", 12), ("GDP增长8.4%", 11), ("，。、《》", 10), ("％", 2),
      ("（）", 4), ("\u{3000}", 2), ("é", 1), ("e\u{301}", 1), ("\u{200B}", 0), ("\u{FE0F}", 0),
      ("한국", 4), ("\u{1112}\u{1161}\u{11AB}", 2), ("かな", 4), ("ｶﾅ", 2), ("😀", 2), ("𠀀", 2),
      ("…", 1), ("—", 1), ("\u{AD}", 0), ("\u{303F}", 1), ("₩", 1), ("￥", 2), ("〇", 2), ("㎡", 2),
    ])
  func width(of text: String, columns: Int) {
    #expect(DisplayWidth.of(text) == columns)
  }

  @Test("padding and aligning fill up to the columns")
  func padding() {
    #expect(DisplayWidth.padded("郑州", to: 6) == "郑州  ")
    #expect(DisplayWidth.padded("toolong", to: 3) == "toolong")
  }

  @Test("clipping never exceeds the columns and marks what it cut")
  func clipping() {
    #expect(DisplayWidth.clipped("新建学校", to: 8) == "新建学校")
    #expect(DisplayWidth.clipped("新建学校", to: 7) == "新建学…")
    #expect(DisplayWidth.clipped("新建学校", to: 6) == "新建…")
    #expect(DisplayWidth.clipped("新建学校", to: 1) == "…")
    #expect(DisplayWidth.clipped("新建学校", to: 0) == "")
    for columns in 0..<12 {
      #expect(DisplayWidth.of(DisplayWidth.clipped("a中b文c字d", to: columns)) <= columns)
    }
  }
}
