import OutturnModel

/// Decides how a figure tells what it measures.
struct EnglishMeasureRule {
  let sentence: EnglishSentence
  private var tokens: [EnglishToken] { sentence.tokens }

  /// The measure of a figure.
  func measure(
    of figure: EnglishFigure, role: EnglishNameReader.Role, name: [Range<Int>],
    verb: EnglishVerbGroup?
  ) -> Measure {
    if figure.sort == .rank { return .rank }
    if figure.sort == .multiple { return .relative }
    if figure.isPoint { return .changePP }
    // 80% carbon reduction
    if figure.isPercent, let part = name.last, part.lowerBound >= figure.tokens.upperBound,
      part.lowerBound <= figure.tokens.upperBound, let head = sentence.phrases.head(of: part),
      head.isA(.changeNoun)
    {
      return head.isA(.fallNoun) ? .decrease : .growth
    }
    let isGrowth = name.last.map { sentence.holds($0, .growthNoun) } ?? false
    let isRate = name.contains { part in
      sentence.holds(part, .rateNoun)
        && (part.contains {
          tokens[$0].lower == "rate" || tokens[$0].lower == "rates" || tokens[$0].lower == "duty"
        }
          || sentence.phrases.head(of: part)?.isA(.rateNoun) == true)
    }
    if figure.sort == .counted, let noun = figure.noun,
      (figure.tokens.upperBound..<max(figure.tokens.upperBound, noun.lowerBound)).contains(where: {
        tokens[$0].lower == "fewer"
      })
    {
      return .decrease
    }
    switch role {
    case .change:
      if falls(figure, verb) { return .decrease }
      return figure.isPercent ? .growth : .increment
    case .target, .level:
      if figure.isPercent {
        return isGrowth ? .growth : isRate || isTaxed(verb) || isAtRate(figure) ? .rate : .share
      }
      if figure.isMore, figure.sort != .counted || isAdding(verb) { return .increment }
      return .level
    case .amount:
      if figure.isPercent { return isRate || isTaxed(verb) ? .rate : .share }
      if figure.isMoney {
        return figure.isMore || hasChangeNoun(before: figure) ? .increment : .level
      }
      return figure.isMore || isAdding(verb) || hasChangeNoun(before: figure)
        || isOpening(before: figure) || isGiven(verb, figure) ? .increment : .level
    }
  }

  /// will be taxed at 23%
  private func isTaxed(_ verb: EnglishVerbGroup?) -> Bool {
    verb.map { tokens[$0.head].isA(.rateNoun) && $0.isPassive } ?? false
  }

  /// a tax tier at a rate of 220%
  private func isAtRate(_ figure: EnglishFigure) -> Bool {
    sentence.isA(figure.start - 1, .of) && sentence.lower(figure.start - 2) == "rate"
      && sentence.classes.contains(.rateNoun)
  }

  private func isAdding(_ verb: EnglishVerbGroup?) -> Bool {
    // support 40 firms: so many are reached
    if let verb, tokens[verb.head].isA(.serving) { return false }
    return switch verb?.sense {
    case .make?, .remove?, .begin?, .rise?, .budget?: true
    case .act?, nil: verb.map { !$0.isCopula && $0.tense != .present } ?? false
    default: false
    }
  }

  /// Provide 120 charging points
  private func isGiven(_ verb: EnglishVerbGroup?, _ figure: EnglishFigure) -> Bool {
    guard let verb, verb.sense == .spend, !verb.isPassive, verb.tense != .present else {
      return false
    }
    return verb.range.upperBound <= figure.start && figure.start - verb.range.upperBound <= 2
  }

  /// the opening of 24 branches, setting up of 50 units
  private func isOpening(before figure: EnglishFigure) -> Bool {
    guard sentence.isA(figure.start - 1, .of) else { return false }
    return sentence.lower(figure.start - 2).hasSuffix("ing")
      || sentence.isA(figure.start - 2, [.up, .making])
  }

  private func hasChangeNoun(before figure: EnglishFigure) -> Bool {
    (max(0, figure.start - 4)..<min(tokens.count, figure.tokens.upperBound + 1)).contains {
      tokens[$0].isA(.topping) || $0 < figure.start && tokens[$0].isA(.changeNoun)
    }
  }

  /// Whether what is told becomes less.
  private func falls(_ figure: EnglishFigure, _ verb: EnglishVerbGroup?) -> Bool {
    if sentence.isA(figure.start - 1, .down) {
      return verb?.range.upperBound != figure.start - 1 || verb?.sense != .act
    }
    if sentence.isA(figure.start - 1, .up) { return false }
    for place in figure.tokens.upperBound..<min(tokens.count, figure.tokens.upperBound + 3) {
      if tokens[place].kind != .word
        || tokens[place].isA(.conjunction) && !tokens[place].isA(.than)
      {
        break
      }
      if tokens[place].isA(.fallNoun) { return true }
      if tokens[place].isA(.changeNoun) { return false }
      if tokens[place].isA(.lessening) { return true }
    }
    if sentence.isA(figure.start - 1, .of) {
      for place in (max(0, figure.start - 6)..<figure.start - 1).reversed() {
        if tokens[place].isA(.fallNoun) || tokens[place].lower == "reductions"
          || tokens[place].lower == "cuts"
        {
          return true
        }
        if tokens[place].isA(.changeNoun) { return false }
      }
    }
    return sentence.verbs.last {
      $0.range.upperBound <= figure.start && ($0.sense == .rise || $0.sense == .fall)
    }?.sense == .fall
  }
}
