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
    if case .noFigure = error { return Localized("addAFigure") }
    return Localized("seeNotation")
  }

  /// The excerpt without a line's number, since a phrase has no lines.
  private static func bare(_ excerpt: SourceExcerpt) -> String {
    "  \(excerpt.text)\n  " + String(repeating: " ", count: excerpt.indent)
      + String(repeating: "^", count: excerpt.span)
  }

  private static func sentence(_ error: NotationError) -> Localized {
    switch error {
    case .empty: Localized(zh: "短语是空的", en: "the phrase is empty")
    case .noFigure: Localized("noFigurePhrase")
    case .noIndicator: Localized("nothingSaysWhatMeasured")
    case .secondFigure(let words, _): Localized("secondFigurePhraseOne", words)
    case .notUnderstood(let words, _, let suggestion): Localized("notUnderstood", words, suggestion)
    case .wrongUnit(let unit, let indicator, let usual, _):
      Localized("notToldBut", indicator, unit, usual)
    case .noUnit(let number, let usual, _): Localized("noUnitCould", number, usual)
    case .doesNotFit(let error, _): Failure(error).message
    case .badFigure(let error, _): Failure(error).message
    }
  }
}
