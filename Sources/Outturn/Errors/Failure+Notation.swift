extension Failure {
  /// A phrase that is not understood, with carets under the words.
  package init(_ error: NotationError, in phrase: String) {
    let told = Failure.sentence(error)
    let excerpt = SourceExcerpt(
      line: phrase, at: error.range.lowerBound, length: max(1, error.range.count))
    self.init(
      zh: told.zh, en: told.en, excerpt: error == .empty ? nil : Failure.bare(excerpt),
      hint: Failure.hint(error))
  }

  private static func hint(_ error: NotationError) -> Localized {
    if case .noFigure = error {
      return Localized(
        zh: "请加上数值，如 +9%；没有数值的事，记录时用 --milestone。",
        en: "Add one, such as +9%; to record a deed without a figure use --milestone.")
    }
    return Localized(
      zh: "短语的写法见 outturn help notation。", en: "How phrases are written: outturn help notation")
  }

  /// The excerpt without a line's number, since a phrase has no lines.
  private static func bare(_ excerpt: SourceExcerpt) -> String {
    "  \(excerpt.text)\n  " + String(repeating: " ", count: excerpt.indent)
      + String(repeating: "^", count: excerpt.span)
  }

  private static func sentence(_ error: NotationError) -> Localized {
    switch error {
    case .empty: Localized(zh: "短语是空的", en: "the phrase is empty")
    case .noFigure: Localized(zh: "短语中没有数值", en: "there is no figure in the phrase")
    case .noIndicator: Localized(zh: "没有说是什么指标", en: "nothing says what is measured")
    case .secondFigure(let words, _):
      Localized(
        zh: "“\(words)”是第二个数值，一个短语只能有一个", en: "\"\(words)\" is a second figure; a phrase has one")
    case .notUnderstood(let words, _, let suggestion):
      Localized(
        zh: "看不懂“\(words)”" + (suggestion.map { "，是不是“\($0)”？" } ?? ""),
        en: "\"\(words)\" is not understood"
          + (suggestion.map { "; did you mean \"\($0)\"?" } ?? ""))
    case .wrongUnit(let unit, let indicator, let usual, _):
      Localized(
        zh: "“\(indicator)”不以\(unit)计，应以\(usual)计",
        en: "\"\(indicator)\" is not told in \(unit) but in \(usual)")
    case .noUnit(let number, let usual, _):
      Localized(
        zh: "“\(number)”没有单位，可写作\(usual)或%",
        en: "\"\(number)\" has no unit; it could be in \(usual) or %")
    case .doesNotFit(let error, _): Failure(error).message
    case .badFigure(let error, _): Failure(error).message
    }
  }
}
