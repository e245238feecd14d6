import OutturnModel

extension SentenceScanner {
  /// Reads what begins with a digit: a figure, a range, a ratio, a date or part of a name.
  ///
  /// - Returns: where to go on.
  func number(
    at start: Int, before end: Int, from sentenceStart: Int, into tokens: inout SentenceTokens
  ) -> Int {
    let runEnd = NumeralScanner.endOfDigits(in: text, at: start, before: end)
    let sign = sign(before: start, from: sentenceStart, runEnd: runEnd)
    if sign == nil, start > sentenceStart, isNamePart(before: start, from: sentenceStart) {
      return runEnd
    }
    guard let numeral = lexicon.numerals.numeral(in: text, at: start, before: end) else {
      return runEnd
    }
    if let fraction = fraction(numeral, before: end) {
      tokens.figures.append(fraction)
      return fraction.end
    }
    if !isTypedNumber(numeral, from: sentenceStart, before: end),
      let date = date(numeral, before: end)
    {
      tokens.dates.append(date)
      return date.range.upperBound
    }
    if let stop = ratio(numeral, before: end, into: &tokens) { return stop }
    if isNamePart(after: numeral.range.upperBound, before: end) {
      return max(runEnd, numeral.range.upperBound)
    }
    var figure = figure(numeral, before: end)
    if let part = partOfWhole(numeral, before: end, from: sentenceStart) {
      figure = part
    } else if sign == nil, let range = range(from: figure, numeral, before: end) {
      figure = range
    }
    figure = signed(finish(figure, before: end), by: sign)
    if isYearCount(figure, before: end) { return figure.end }
    if counts(figure, before: end) { tokens.figures.append(figure) }
    return figure.end
  }

  /// 减少1/3以上: behind a verb of change, in percent.
  private func partOfWhole(
    _ upper: Numeral, before end: Int, from sentenceStart: Int
  ) -> FigureToken? {
    let slash = upper.range.upperBound
    guard upper.range.count == 1, slash + 1 < end, text[slash] == "/",
      let lower = lexicon.numerals.numeral(in: text, at: slash + 1, before: end),
      lower.range.count == 1, upper.value < lower.value,
      lower.range.upperBound >= end || !text[lower.range.upperBound].isLatinLetter,
      let word = lexicon.before.longestBackward(
        in: text, endingAt: upper.range.lowerBound, from: sentenceStart), word.length > 1,
      let value = ChineseNumeral.percent(
        upper.value, of: lower.value, places: ExactDecimal.maximumPlaces)
    else { return nil }
    return FigureToken(
      sort: .plain, value: value, unit: lexicon.percent,
      range: upper.range.lowerBound..<lower.range.upperBound,
      numberEnd: lower.range.upperBound, end: lower.range.upperBound, isWords: false,
      isMultiplied: false)
  }

  // MARK: - Signs

  /// Marks behind which a sign belongs to the number.
  private static let beforeSign: ScalarSet = "，、(:：；"

  /// A minus or plus that belongs to a number: 增长-4%, 为负4%, GDP+9%.
  private func sign(
    before start: Int, from sentenceStart: Int, runEnd: Int
  ) -> (place: Int, isMinus: Bool)? {
    guard start - 2 >= sentenceStart else { return nil }
    let earlier = text[start - 2]
    switch text[start - 1] {
    case "-", "－", "−", "–", "﹣":
      let isBehindWord =
        earlier == " " && start - 3 >= sentenceStart
        && (text[start - 3].isIdeograph || text[start - 3].isLatinLetter)
      if isBehindWord || earlier.isIdeograph { return (start - 1, true) }
      return Self.beforeSign.contains(earlier) ? (start - 1, true) : nil
    case "负":
      switch earlier {
      case "为", "达", "到", "至", "是", "在", "，": return (start - 1, true)
      default: return nil
      }
    case "+", "＋":
      guard runEnd < text.count, text[runEnd] == "%",
        earlier.isIdeograph || earlier.isLatinLetter || Self.beforeSign.contains(earlier)
      else { return nil }
      return (start - 1, false)
    default: return nil
    }
  }

  private func signed(
    _ figure: FigureToken, by sign: (place: Int, isMinus: Bool)?
  ) -> FigureToken {
    guard let sign, let unit = figure.unit, unit.sort != .count, unit.sort != .rank else {
      return figure
    }
    var figure = figure
    figure.range = sign.place..<figure.range.upperBound
    figure.isPlus = !sign.isMinus
    if sign.isMinus {
      figure.value = ExactDecimal(
        mantissa: -figure.value.mantissa, exponent: figure.value.exponent)
    }
    return figure
  }

  /// 10万分之24.5, 万分之3: what stands behind 分之 is so many of what stands before it.
  private func fraction(_ lower: Numeral, before end: Int) -> FigureToken? {
    var place = lower.range.upperBound
    let isTenThousand = place < end && text[place] == "万"
    if isTenThousand { place += 1 }
    guard place + 2 < end, text[place] == "分", text[place + 1] == "之",
      let unit = perMany(lower.value, isTenThousand || lower.isMultiplied),
      let upper = lexicon.numerals.numeral(in: text, at: place + 2, before: end)
    else { return nil }
    let token = FigureToken(
      sort: .plain, value: upper.value, unit: unit,
      range: lower.range.lowerBound..<upper.range.upperBound,
      numberEnd: upper.range.upperBound, end: upper.range.upperBound, isWords: false,
      isMultiplied: false)
    return finish(token, before: end)
  }

  /// The unit of so many of 100, 1000, 10 000 or 100 000.
  private func perMany(_ value: ExactDecimal, _ isMultiplied: Bool) -> KnownUnit? {
    switch (value.shortest, isMultiplied) {
    case ("100", false): lexicon.percent
    case ("1000", false): lexicon.permille
    case ("1", true): lexicon.unit("‱")
    case ("10", true), ("100000", _): lexicon.unit("人/10万人")
    default: nil
    }
  }

  /// 连续6年, 近3年, 2年平均: over how many years something is told.
  private func isYearCount(_ figure: FigureToken, before end: Int) -> Bool {
    guard figure.unit?.unit.symbol == "年", figure.range.lowerBound > 0 else { return false }
    switch text[figure.range.lowerBound - 1] {
    case "续", "近": return true
    default: break
    }
    guard figure.end < end else { return false }
    switch text[figure.end] {
    case "来", "间", "均", "平": return true
    default: return false
    }
  }

  /// Whether a number can be a figure: it has a unit, or a noun of persons or a list that may give
  /// it one, or is so large that it is money. 世界500强 is a name.
  private func counts(_ figure: FigureToken, before end: Int) -> Bool {
    if figure.unit != nil || keepsBareNumbers || isQuotient(figure, before: end) { return true }
    var place = figure.end
    guard place < end else { return figure.isMultiplied }
    if text[place] == "、" || text[place] == "和" || text[place] == "至", place + 1 < end,
      text[place + 1].isDigit
    {
      return true
    }
    if figure.isMultiplied, figure.value >= 10_000 { return true }
    let limit = min(end, place + 10)
    while place < limit, text[place].isIdeograph {
      switch lexicon.things.longest(in: text, at: place, before: limit)?.meaning {
      case .person?, .household?: return true
      default: break
      }
      place += 1
    }
    return false
  }

  /// 收入比由2.21缩小到1.98, 死亡率降到0.35以下: a number with a point that a change ends or begins
  /// with and nothing follows has no unit.
  private func isQuotient(_ figure: FigureToken, before end: Int) -> Bool {
    let range = figure.range
    let isIndex = isOfIndex(before: range.lowerBound)
    guard figure.value.exponent < 0 || isIndex, !figure.isMultiplied, range.lowerBound > 1 else {
      return false
    }
    switch text[range.lowerBound - 1] {
    case _ where isIndex: break
    case "到", "至", "为", "在": break
    case "由", "从": return figure.end < end && text[figure.end].isIdeograph
    default: return false
    }
    if figure.boundAfter != nil || figure.end >= end { return true }
    switch text[figure.end] {
    case "，", "。", "；", "、", "\n", ")": return true
    default: return false
    }
  }

  /// 价格指数控制在104以内, 融合指数52: an index has no unit.
  private func isOfIndex(before place: Int) -> Bool {
    let start = max(0, place - 10)
    var end = place
    while let word = lexicon.before.longestBackward(in: text, endingAt: end, from: start) {
      if case .stop = word.meaning { break }
      end -= word.length
    }
    return lexicon.indices.longestBackward(in: text, endingAt: end, from: start) != nil
  }

  func figure(_ numeral: Numeral, before end: Int) -> FigureToken {
    let found = unit(at: numeral.range.upperBound, before: end)
    let length = found?.unit == nil ? 0 : found?.length ?? 0
    let stop = numeral.range.upperBound + length
    let sign = found?.unit == nil ? signBefore(numeral.range.lowerBound) : nil
    var figure = FigureToken(
      sort: .plain, value: numeral.value, unit: found?.unit ?? sign?.unit,
      range: (sign?.start ?? numeral.range.lowerBound)..<stop,
      numberEnd: numeral.range.upperBound, end: stop,
      boundAfter: numeral.isMore ? .moreThan : nil, isWords: false,
      isMultiplied: numeral.isMultiplied)
    // 5年多, 3亿元多: 多 behind the unit.
    if figure.unit != nil, stop < end, text[stop] == "多" || text[stop] == "余",
      stop + 1 >= end || !text[stop + 1].isIdeograph || text[stop] == "余"
    {
      figure.boundAfter = .moreThan
      figure.end = stop + 1
    }
    return figure
  }

  /// €18.4 million, US$3 billion: a sign of money before the number.
  private func signBefore(_ place: Int) -> (unit: KnownUnit, start: Int)? {
    guard place > 0 else { return nil }
    switch text[place - 1] {
    case "$", "€", "£", "¥": break
    default: return nil
    }
    var start = place - 1
    while start > 0, place - start < 4, text[start - 1].isLatinLetter { start -= 1 }
    // A$6 million is not in US dollars: letters before the sign belong to it.
    for first in start..<(text[place - 1] == "$" ? start + 1 : place) {
      if let found = lexicon.units.longest(in: text, at: first, before: place),
        case .unit(let unit) = found.meaning, first + found.length == place
      {
        return (unit, first)
      }
    }
    return nil
  }

  // MARK: - Names

  /// Whether the digits at a place continue a name: K60, PM2.5, G310, 2+26, 310-25.
  private func isNamePart(before start: Int, from sentenceStart: Int) -> Bool {
    let last = text[start - 1]
    if last.isLatinLetter { return true }
    if last == "×" || last == "/" { return true }
    if last == "+" || last == "-" || last == "." || last == "·", start - 2 >= sentenceStart {
      let earlier = text[start - 2]
      return earlier.isDigit || earlier.isLatinLetter
    }
    return false
  }

  /// Whether a name goes on behind the digits: 5G, 7×24, 1+8, 12号线.
  private func isNamePart(after stop: Int, before end: Int) -> Bool {
    guard stop < end else { return false }
    let next = text[stop]
    if next == "×" || next == "+" || next == "·" { return true }
    if next.isLatinLetter { return unit(at: stop, before: end) == nil }
    return false
  }
}
