import OutturnModel

/// Numbers without a unit of their own.
extension EnglishStatementReader {
  /// and 20 by 2032, aiming for 9,000: a number that goes on with the figure before it.
  func goOn(
    _ draft: inout EnglishDraft, _ figure: EnglishFigure, _ last: EnglishDraft?,
    _ named: EnglishNaming.Named, _ isTold: Bool
  ) {
    let before = sentence.classes(at: figure.start - 1)
    if let last, before.contains(.and) || sentence.token(figure.start - 1)?.kind == .comma {
      draft.name = last.name
      draft.unit = last.unit
      // stood at 900, 40 fewer than before
      if !sentence.isA(figure.tokens.upperBound, .comparing) { draft.measure = last.measure }
    }
    if before.contains(any: [.of, .for]), let last = last ?? named.carried {
      draft.unit = last.unit
      draft.unitWords = last.unitWords
      let isChange = sentence.isA(figure.start - 2, .changeNoun)
      draft.measure =
        !isChange
        ? last.measure : sentence.isA(figure.start - 2, .fallNoun) ? .decrease : .increment
      if !isTold, before.contains(.of) { draft.period = last.period }
    }
  }

  /// Gives a count what it is counted in.
  func count(
    _ draft: inout EnglishDraft, _ figure: EnglishFigure, _ parts: EnglishNameReader.Name?,
    _ role: EnglishNameReader.Role, _ verb: EnglishVerbGroup?
  ) {
    if figure.sort == .bare, draft.unit == nil, let number = draft.value,
      number.normalized.exponent >= 0, role != .level || verb?.sense == .reach,
      let part = parts?.last(where: { !$0.isEmpty }), let head = sentence.phrases.head(of: part),
      !head.isA(.rateWord)
    {
      draft.unit =
        EnglishLexicon.shipped.unit(ofNoun: head)
        ?? (head.lower.hasSuffix("s") || role != .level ? EnglishReader.piece : nil)
      draft.unitWords = draft.unit?.told
    }
    if draft.unit == nil, figure.sort == .counted { draft.unit = EnglishReader.piece }
    if figure.sort == .rank { draft.unit = EnglishReader.place }
  }
}
