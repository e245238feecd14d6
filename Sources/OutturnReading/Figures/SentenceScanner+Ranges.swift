import OutturnModel

/// Two numbers that make one figure, and ratios.
extension SentenceScanner {
  /// 1—2家, 6.5%—7%, 80亿至100亿, 5至6个.
  func range(
    from lower: FigureToken, _ numeral: Numeral, before end: Int
  ) -> FigureToken? {
    var place = lower.range.upperBound
    guard place < end, lower.boundAfter == nil else { return nil }
    let joint = text[place]
    guard isDash(joint) || joint == "至" || joint == "到" else { return nil }
    place += 1
    while place < end, isDash(text[place]) { place += 1 }
    guard place < end, text[place].isDigit,
      let second = lexicon.numerals.numeral(in: text, at: place, before: end)
    else { return nil }
    let upper = figure(second, before: end)
    if let first = lower.unit, upper.unit !== first { return nil }
    guard upper.unit != nil || second.isMultiplied || isDash(joint) else { return nil }
    var value = lower.value
    // 3—5万人: the multiplier belongs to both.
    if !numeral.isMultiplied, second.isMultiplied, lower.unit == nil {
      let raw = NumeralScanner.power(of: second, in: text)
      value = ExactDecimal(mantissa: value.mantissa, exponent: value.exponent + raw)
    }
    guard upper.value > value else { return nil }
    return FigureToken(
      sort: .plain, value: value, upper: upper.value, unit: upper.unit,
      range: lower.range.lowerBound..<upper.range.upperBound,
      numberEnd: second.range.upperBound, end: upper.end,
      boundAfter: nil, isWords: false, isMultiplied: lower.isMultiplied || upper.isMultiplied)
  }

  /// 16.4:40.2:43.4 gives three shares. Two parts alone (1:1) are a name.
  func ratio(
    _ first: Numeral, before end: Int, into tokens: inout SentenceTokens
  ) -> Int? {
    var parts = [first]
    var place = first.range.upperBound
    while place + 1 < end, text[place] == ":", text[place + 1].isDigit, parts.count < 8,
      let next = lexicon.numerals.numeral(in: text, at: place + 1, before: end)
    {
      parts.append(next)
      place = next.range.upperBound
    }
    guard parts.count > 1 else { return nil }
    guard parts.count > 2 else {
      // 收入比缩小到1.95:1
      let before = first.range.lowerBound > 0 ? text[first.range.lowerBound - 1] : " "
      if parts[1].value == .one, before == "到" || before == "至" || before == "为" {
        tokens.figures.append(
          FigureToken(
            sort: .plain, value: first.value, range: first.range.lowerBound..<place,
            numberEnd: place, end: place, isWords: false, isMultiplied: false))
      }
      return place
    }
    for part in parts {
      tokens.figures.append(
        FigureToken(
          sort: .ratioPart, value: part.value, unit: lexicon.percent, range: part.range,
          numberEnd: part.range.upperBound,
          end: part.range.upperBound, isWords: false, isMultiplied: false))
    }
    return place
  }
}

extension NumeralScanner {
  /// The power of ten of the words that multiply a number.
  static func power(of numeral: Numeral, in text: [Unicode.Scalar]) -> Int {
    var places = 0
    var seenPoint = false
    for place in numeral.range {
      if text[place] == "." {
        seenPoint = true
      } else if seenPoint, text[place].isDigit {
        places += 1
      }
    }
    return numeral.value.exponent + places
  }
}
