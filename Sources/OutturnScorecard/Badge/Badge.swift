import OutturnFormats
import OutturnJSON
import OutturnModel

/// A small picture that tells how much of what can be assessed was fulfilled, and how much of what
/// was due can be assessed at all: an SVG to put on a page or in a README.
public struct Badge: Sendable {
  let words: Wording

  /// Makes a badge in a language.
  public init(language: Language) { self.words = Wording(language) }

  /// The picture. A badge never shows fulfilment without coverage.
  public func svg(label: String, tally: Tally) -> String {
    let summary = tally.summary
    let told =
      summary.assessed == 0
      ? words.pick("尚无可评价的", "nothing assessed yet")
      : words.pick(
        "可评价\(summary.assessed)/\(summary.due) · 完成\(summary.fulfilled)/\(summary.assessed)",
        "\(summary.assessed) of \(summary.due) assessed · \(summary.fulfilled) of \(summary.assessed) kept"
      )
    let left = width(label)
    let right = width(told)
    let all = left + right
    let name = Markup.escaped("\(label): \(told)")
    let text = "font-family=\"Verdana,'Noto Sans SC','PingFang SC',sans-serif\" font-size=\"11\""
    return """
      <svg xmlns="http://www.w3.org/2000/svg" width="\(all)" height="20" role="img" aria-label="\(name)">\
      <title>\(name)</title>\
      <rect width="\(all)" height="20" rx="3" fill="#3d4450"/>\
      <path d="M\(left) 0h\(right - 3)a3 3 0 0 1 3 3v14a3 3 0 0 1-3 3h-\(right - 3)z" fill="#1f5f99"/>\
      <g fill="#fff" \(text)>\
      <text x="8" y="14" textLength="\(left - 16)">\(Markup.escaped(label))</text>\
      <text x="\(left + 8)" y="14" textLength="\(right - 16)">\(Markup.escaped(told))</text>\
      </g></svg>\n
      """
  }

  private func width(_ text: String) -> Int { 16 + (DisplayWidth.of(text) * 13 + 1) / 2 }
}
