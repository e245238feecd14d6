import OutturnJSON
import Testing

@Suite("Excerpts and positions")
struct SourceExcerptTests {
  private func excerpt(_ text: String, at offset: Int, columns: Int = 100) -> SourceExcerpt {
    let source = bytes(text)
    return SourceExcerpt(of: source.span, at: offset, columns: columns)
  }

  @Test("the caret stands under the place, behind wide characters too")
  func caret() {
    let text = "第一行\n增长8%左右\n"
    let shown = excerpt(text, at: 10 + 7)
    #expect(shown.rendered == "2 | 增长8%左右\n  |      ^")
    #expect(shown.line == 2)
    #expect(excerpt(text, at: 10 + 8).rendered == "2 | 增长8%左右\n  |       ^^")
  }

  @Test("lines are counted from 1 and columns in scalars from 1")
  func positions() {
    let source = bytes("ab\n中文x\r\n\n😀y")
    let expected = [
      (0, 1, 1), (1, 1, 2), (2, 1, 3), (3, 2, 1), (6, 2, 2), (7, 2, 2), (9, 2, 3), (10, 2, 4),
      (12, 3, 1), (13, 4, 1), (17, 4, 2), (18, 4, 3), (99, 4, 3), (-5, 1, 1),
    ]
    for (offset, line, column) in expected {
      let position = SourcePosition(of: offset, in: source.span)
      #expect(position.line == line && position.column == column, "at \(offset)")
    }
  }

  @Test("the ends of a text and of a line can be marked")
  func ends() {
    #expect(excerpt("", at: 0).rendered == "1 | \n  | ^")
    #expect(excerpt("ab", at: 2).rendered == "1 | ab\n  |   ^")
    #expect(excerpt("ab\n", at: 2).rendered == "1 | ab\n  |   ^")
    #expect(excerpt("ab\n", at: 3).rendered == "2 | \n  | ^")
    #expect(excerpt("ab\r\ncd", at: 1).rendered == "1 | ab\n  |  ^")
    #expect(excerpt("ab", at: 1000).rendered == "1 | ab\n  |   ^")
  }

  @Test("a long line is cut on both sides of the place")
  func clipping() {
    let long = String(repeating: "数据", count: 1000)
    let shown = excerpt(long + "!" + long, at: long.utf8.count)
    #expect(shown.text.hasPrefix("…") && shown.text.hasSuffix("…"))
    #expect(DisplayWidth.of(shown.text) <= 102)
    let caret = shown.rendered.split(separator: "\n")[1].dropFirst(4)
    let before = caret.prefix { $0 == " " }.count
    var width = 0
    var found: Unicode.Scalar?
    for scalar in shown.text.unicodeScalars {
      if width == before { found = scalar }
      width += DisplayWidth.of(scalar)
    }
    #expect(found == "!")
  }

  @Test("near the end of a long line more of what stands before is shown")
  func clippingAtEnd() {
    let shown = excerpt(String(repeating: "a", count: 500), at: 500, columns: 40)
    #expect(shown.text == "…" + String(repeating: "a", count: 39))
    #expect(shown.rendered.hasSuffix(" ^"))
  }

  @Test("controls, marks of direction and tabs are shown, not acted on")
  func hostile() {
    let text = "a\t\u{1B}[31m\u{202E}\u{9B}b\u{7F}"
    let shown = excerpt(text, at: bytes(text).count - 2)
    #expect(shown.text == "a <U+001B>[31m<U+202E><U+009B>b<U+007F>")
    #expect(shown.rendered.hasSuffix("\n  |                               ^"))
    #expect(shown.text.unicodeScalars.allSatisfy(VisibleText.isHarmless))
  }

  @Test("bytes that are no UTF-8 are shown by their numbers")
  func broken() {
    let source: [UInt8] = [0x61, 0xD6, 0xD0, 0x62, 0xE4, 0xB8]
    let shown = SourceExcerpt(of: source.span, at: 3)
    #expect(shown.rendered == "1 | a<D6><D0>b<E4><B8>\n  |          ^")
    for offset in 0...source.count {
      let rendered = SourceExcerpt(of: source.span, at: offset, columns: 16).rendered
      #expect(rendered.hasSuffix("^"))
    }
    let stray = [UInt8](repeating: 0x80, count: 4096)
    #expect(DisplayWidth.of(SourceExcerpt(of: stray.span, at: 2000).text) <= 102)
  }

  @Test("a range is underlined as far as its line goes")
  func ranges() {
    let source = bytes("增长 8% 左右\n次行")
    let whole = SourceExcerpt(of: source.span, marking: 7..<9)
    #expect(whole.rendered == "1 | 增长 8% 左右\n  |      ^^")
    let over = SourceExcerpt(of: source.span, marking: 10..<40)
    #expect(over.rendered == "1 | 增长 8% 左右\n  |         ^^^^")
  }

  @Test("a line at hand is shown with the number it is given")
  func lines() {
    let shown = SourceExcerpt(line: "GDP +９%", number: 120, at: 5, length: 3)
    #expect(shown.rendered == "120 | GDP +９%\n    |      ^^")
    #expect(SourceExcerpt(line: "ab", at: 9).rendered == "1 | ab\n  |   ^")
  }
}
