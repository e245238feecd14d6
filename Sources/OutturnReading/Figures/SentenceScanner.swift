import OutturnModel

/// Finds figures, dates, cue words and divisions in a sentence, in one pass from left to right.
///
/// Numbers that are part of a name (PM2.5, 5G, “1566”体系), of a document's title or of a date are
/// not figures.
struct SentenceScanner {
  let lexicon: Lexicon
  let text: [Unicode.Scalar]
  /// Whether numbers without a unit count too, as in what a person types (`30 new schools`).
  var keepsBareNumbers = false

  /// What stands in a sentence.
  ///
  /// - Complexity: O(*n*) in its length.
  func scan(_ sentence: Range<Int>) -> SentenceTokens {
    var tokens = SentenceTokens()
    tokens.breaks.reserveCapacity(8)
    let end = sentence.upperBound
    var place = sentence.lowerBound
    var quoteEnd = 0
    while place < end {
      let scalar = text[place]
      guard lexicon.isStart(scalar) else {
        place += 1
        continue
      }
      switch scalar {
      case "“":
        if let plan = PlanName(at: place, in: text, before: end), plan.isTime {
          tokens.cues.append(.init(word: .time(.fixed(plan)), range: plan.range))
          place = plan.range.upperBound
          continue
        }
        fallthrough
      case "《":
        if let close = closing(of: scalar, from: place + 1, before: end) {
          tokens.quoted.append(place..<(close + 1))
          quoteEnd = close
          readQuoted(place..<(close + 1), before: end, into: &tokens)
        }
        place += 1
      case "、":
        tokens.breaks.append(.init(place: place, strength: .item))
        place += 1
      case "，", ",":
        tokens.breaks.append(.init(place: place, strength: .clause))
        place += 1
      case "(":
        if let close = plainBracket(from: place + 1, before: end) {
          place = close + 1
        } else {
          tokens.breaks.append(.init(place: place, strength: .part))
          place += 1
        }
      case "；", ";", "：", ":", ")", "。", "！", "？", "!", "?", "\n":
        tokens.breaks.append(.init(place: place, strength: .part))
        place += 1
      case "—":
        if place + 1 < end, text[place + 1] == "—" {
          tokens.breaks.append(.init(place: place + 1, strength: .part))
          place += 1
        }
        place += 1
      default:
        if place < quoteEnd {
          place += 1
        } else if scalar.isDigit {
          if let span = span(at: place, from: sentence.lowerBound, before: end) {
            tokens.cues.append(span)
            place = span.range.upperBound
            continue
          }
          // 3年内, 5年来
          if let cue = lexicon.cues.longest(in: text, at: place, before: end),
            place == sentence.lowerBound || !text[place - 1].isDigit && text[place - 1] != "."
          {
            tokens.cues.append(.init(word: cue.meaning, range: place..<(place + cue.length)))
            place += cue.length
            continue
          }
          place = number(at: place, before: end, from: sentence.lowerBound, into: &tokens)
        } else {
          place = word(at: place, before: end, from: sentence.lowerBound, into: &tokens)
        }
      }
    }
    return tokens
  }

  /// 今后三年, 3年内: some years by their number.
  func span(at place: Int, from start: Int, before end: Int) -> SentenceTokens.Cue? {
    if text[place].isDigit, place > start, text[place - 1].isDigit || text[place - 1] == "." {
      return nil
    }
    return YearSpan(at: place, in: text, from: start, before: end).map {
      .init(word: .time($0.cue), range: $0.range)
    }
  }

  private func closing(
    of open: Unicode.Scalar, from start: Int, before end: Int
  ) -> Int? {
    let close: Unicode.Scalar = open == "“" ? "”" : "》"
    var place = start
    let limit = min(end, start + 60)
    while place < limit {
      if text[place] == close { return place }
      if text[place] == open { return nil }
      place += 1
    }
    return nil
  }

  /// Where a short bracket without figures closes: 县(市), 细颗粒物(PM2.5). It is part of its noun.
  private func plainBracket(from start: Int, before end: Int) -> Int? {
    var place = start
    let limit = min(end, start + 16)
    var isInName = false
    while place < limit {
      let scalar = text[place]
      if scalar == ")" { return place }
      if scalar == "，" || scalar == "(" || scalar.isDigit && !isInName { return nil }
      isInName =
        scalar.isLatinLetter || isInName && (scalar.isDigit || scalar == "." || scalar == "-")
      place += 1
    }
    return nil
  }

  /// “零”突破, “双下降” and “双第一” stand in quotation marks and yet tell something.
  private func readQuoted(_ range: Range<Int>, before end: Int, into tokens: inout SentenceTokens) {
    if let found = lexicon.cues.longest(in: text, at: range.lowerBound, before: end) {
      tokens.cues.append(
        .init(
          word: found.meaning, range: range.lowerBound..<(range.lowerBound + found.length)))
      return
    }
    let inside = (range.lowerBound + 1)..<(range.upperBound - 1)
    guard (2...6).contains(inside.count) else { return }
    if let found = lexicon.cues.longest(
      in: text, at: inside.lowerBound, before: inside.upperBound),
      found.length == inside.count, case .relation = found.meaning
    {
      tokens.cues.append(.init(word: found.meaning, range: range))
    } else if text[inside.upperBound - 1] == "一", text[inside.upperBound - 2] == "第" {
      tokens.figures.append(rank(1, range))
    }
  }

  // MARK: - Units and bounds

  /// The unit at a place: nil when nothing is known there, `(nil, …)` when a word that is no unit
  /// stands there.
  func unit(at start: Int, before end: Int) -> (unit: KnownUnit?, length: Int)? {
    var place = start
    if place < end, text[place] == " " { place += 1 }
    guard let found = lexicon.units.longest(in: text, at: place, before: end) else { return nil }
    let stop = place + found.length
    switch found.meaning {
    case .none: return (nil, 0)
    case .noun(let unit): return (unit, place - start)
    case .unit(let unit):
      if text[place].isLatinLetter, stop < end, text[stop].isLatinLetter { return nil }
      // in ward 3 £5 million: the sign belongs to the number behind it.
      if unit.sort == .money, stop < end, text[stop].isDigit { return nil }
      guard unit.sort == .count, text[place].isIdeograph else {
        return (unit, place - start + found.length)
      }
      // 场次 is one word, 家企业 a unit and its noun.
      let told = text[stop - 1] == "次" ? found.length : unit.unit.symbol.unicodeScalars.count
      return (unit, bracketEnd(place + min(found.length, told), before: end) - start)
    }
  }

  /// 5条（段）: where another unit in brackets ends.
  private func bracketEnd(_ place: Int, before end: Int) -> Int {
    guard place + 2 < end, text[place] == "(" || text[place] == "（",
      text[place + 2] == ")" || text[place + 2] == "）", text[place + 1].isIdeograph
    else { return place }
    return place + 3
  }

  /// Takes the bound words behind a figure in.
  func finish(_ token: FigureToken, before end: Int) -> FigureToken {
    var token = token.unit === lexicon.tenth ? inPercent(token) : token
    var place = token.end
    if place < end, text[place] == "的", boundAfter(at: place + 1, before: end) != nil {
      place += 1
    }
    let afterSpace = place < end && text[place] == " " ? place + 1 : place
    if let bound = boundAfter(at: afterSpace, before: end) {
      switch bound.meaning {
      case .bound(let told): token.boundAfter = told
      case .below:
        token.boundAfter = .atMost
        token.isBelow = true
      }
      place = afterSpace + bound.length
      token.end = place
    }
    token.isFollowedByDe = place < end && text[place] == "的"
    return token
  }

  /// 六成 is 60%.
  private func inPercent(_ token: FigureToken) -> FigureToken {
    func tenfold(_ value: ExactDecimal) -> ExactDecimal {
      ExactDecimal(mantissa: value.mantissa, exponent: value.exponent + 1)
    }
    var token = token
    token.value = tenfold(token.value)
    token.upper = token.upper.map(tenfold)
    token.unit = lexicon.percent
    return token
  }

  private func boundAfter(at place: Int, before end: Int) -> ScalarTrie<AfterWord>.Match? {
    guard place < end, let found = lexicon.after.longest(in: text, at: place, before: end) else {
      return nil
    }
    let stop = place + found.length
    if text[place].isLatinLetter {
      return stop < end && text[stop].isLatinLetter ? nil : found
    }
    // 内 and 起 alone begin many words; they bound only at the end of a clause.
    if found.length == 1, stop < end, text[stop].isIdeograph { return nil }
    return found
  }
}
