/// Reads a cell as people write them: `≥ 95%`, `$1.2m`, `3.1～3.2`, `提高0.5个百分点`, `(4)`, `12*`,
/// `1 250 000`, `N/A`, `10月底前建成投用`.
package struct CellReader: Sendable {
  package let words: TableWords
  package let style: NumberStyle

  package init(style: NumberStyle, words: TableWords = .shipped) {
    self.style = style
    self.words = words
  }

  package func read(_ cell: String) -> CellReading {
    let text = stripped(FoldedText(cell).trimmed)
    if isBlank(text) { return .blank }
    if let inner = bracketed(text) {
      if case .number(let number)? = CellNumber.first(in: inner, from: 0, style),
        let figure = figure(inner), figure.lead.isEmpty, number.value > .zero
      {
        var negative = figure
        negative.value = -figure.value
        return .figures([negative])
      }
    }
    let (outside, remark) = withoutRemark(text)
    if let date = CellDate.first(in: outside),
      !hasFigure(outside.removing(date.range))
    {
      return .date(date)
    }
    var figures: [CellFigure] = []
    for part in aims(outside) {
      switch CellNumber.first(in: part, from: 0, style) {
      case .unclear(let range)?: return .unclear(FoldedText.string(part.original[range]))
      case .number?, nil: if let figure = figure(part) { figures.append(figure) }
      }
    }
    guard !figures.isEmpty, !isProse(figures) else { return .words }
    if let remark, figures.count == 1, figures[0].unit == nil,
      let unit = UnitReading.known(remark, words)
    {
      figures[0].unit = unit
    }
    return .figures(figures)
  }

  /// Whether a number only stands somewhere in a sentence.
  private func isProse(_ figures: [CellFigure]) -> Bool {
    figures.count == 1
      && figures.allSatisfy { figure in
        let lead = FoldedText(figure.lead)
        let bare = words.found("lead", in: lead).reduce(lead.count) { $0 - $1.range.count }
        return lead.scalars.contains(where: \.isHan)
          ? bare > 8 : TextToken.all(lead).count { $0.kind == .letters } > 3
      }
  }

  /// Whether a cell is empty or says that there is nothing.
  package func isBlank(_ text: FoldedText) -> Bool {
    let plain = text.text
    return text.scalars.allSatisfy {
      !$0.isDigit && !$0.isLatinLetter && !$0.properties.isAlphabetic
    }
      || words.isWord(plain, "blank")
  }

  package func hasFigure(_ text: FoldedText) -> Bool {
    text.scalars.contains(where: \.isDigit)
  }

  /// Without footnote marks at the end: `12*`, `8†`, `7[1]`.
  private func stripped(_ text: FoldedText) -> FoldedText {
    // 〔22.5〕 is a sum over the years of a plan.
    if let first = text.scalars.first, "〔[【".unicodeScalars.contains(first),
      let last = text.scalars.last, "〕]】".unicodeScalars.contains(last), text.count > 2
    {
      return stripped(text[1..<(text.count - 1)].trimmed)
    }
    var end = text.count
    while end > 1, "*†‡§#^'".unicodeScalars.contains(text.scalars[end - 1]) { end -= 1 }
    if end > 3, text.scalars[end - 1] == "]",
      let open = text.scalars[..<end].lastIndex(of: "["), open > 0, end - open <= 4
    {
      end = open
    }
    return end == text.count ? text : text[0..<end].trimmed
  }

  /// The inside of a text that is one pair of brackets.
  private func bracketed(_ text: FoldedText) -> FoldedText? {
    guard text.scalars.first == "(", text.scalars.last == ")",
      text.scalars.count(where: { $0 == "(" }) == 1
    else { return nil }
    return text[1..<(text.count - 1)].trimmed
  }

  /// A cell without what stands in brackets, where something else stands there.
  private func withoutRemark(_ text: FoldedText) -> (FoldedText, FoldedText?) {
    var rest = text
    var remark: FoldedText?
    while let open = rest.scalars.firstIndex(of: "("),
      let close = rest.scalars[open...].firstIndex(of: ")")
    {
      let without = rest.removing(open..<(close + 1)).trimmed
      guard !without.isEmpty, hasFigure(without) || !hasFigure(rest) else { break }
      if remark == nil { remark = rest[(open + 1)..<close].trimmed }
      rest = without
    }
    return (rest, remark)
  }

  /// The aims of a cell: `标准不低于720元/月,覆盖率95%以上` has two, `3.1～3.2` and `1,200` one.
  private func aims(_ text: FoldedText) -> [FoldedText] {
    var parts: [FoldedText] = []
    var start = 0
    for (index, scalar) in text.scalars.enumerated() {
      let isMark: Bool
      switch scalar {
      case ";", "；", "，", "、", "。": isMark = true
      case ",":
        isMark =
          !(index + 1 < text.count && text.scalars[index + 1].isDigit && index > 0
          && text.scalars[index - 1].isDigit)
      default: isMark = false
      }
      if isMark {
        parts.append(text[start..<index].trimmed)
        start = index + 1
      }
    }
    parts.append(text[start..<text.count].trimmed)
    let filled = parts.filter(hasFigure)
    return filled.count > 1 ? filled : [text]
  }
}
