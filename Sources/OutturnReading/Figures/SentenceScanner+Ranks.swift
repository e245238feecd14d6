import OutturnModel

/// Reads ranks: 第3位, 前三.
extension SentenceScanner {
  /// 第5位 and 第一 behind a ranking verb are ranks; 第十三届 is a name.
  func ordinal(at place: Int, before end: Int, into tokens: inout SentenceTokens) -> Int {
    guard let numeral = lexicon.numerals.numeral(in: text, at: place + 1, before: end) else {
      return place + 1
    }
    var stop = numeral.range.upperBound
    guard numeral.value > .zero, numeral.value < 1000, numeral.value.exponent == 0 else {
      return stop
    }
    if stop < end, text[stop] == "位" || text[stop] == "名" {
      stop += 1
    } else if !endsAsRank(stop, before: end) {
      return stop
    }
    tokens.figures.append(rank(numeral.value, place..<stop))
    return stop
  }

  /// Whether nothing follows an ordinal that it belongs to: `居第2和第3位` are two ranks, 第一、第二产业
  /// are names.
  private func endsAsRank(_ place: Int, before end: Int) -> Bool {
    guard place < end else { return true }
    if text[place] == "位" || text[place] == "名" { return true }
    guard text[place] == "和" || text[place] == "、" else { return !text[place].isIdeograph }
    let start = place + 1 < end && text[place + 1] == "第" ? place + 2 : place + 1
    guard let next = lexicon.numerals.numeral(in: text, at: start, before: end) else {
      return text[place] == "、"
    }
    return endsAsRank(next.range.upperBound, before: end)
  }

  func rank(_ value: ExactDecimal, _ range: Range<Int>) -> FigureToken {
    FigureToken(
      sort: .rank, value: value, unit: lexicon.rank, range: range, numberEnd: range.upperBound,
      end: range.upperBound, isWords: false,
      isMultiplied: false)
  }

  /// 全省前三, 进入前10位: a rank or better, behind a place or a verb of ranking.
  func top(at place: Int, from start: Int, before end: Int) -> FigureToken? {
    guard let numeral = lexicon.numerals.numeral(in: text, at: place + 1, before: end),
      numeral.value > .zero, numeral.value < 1000, numeral.value.exponent == 0,
      endsAsRank(numeral.range.upperBound, before: end), isRanked(before: place, from: start),
      unit(at: numeral.range.upperBound, before: end).map({
        $0.unit?.sort == .rank || $0.unit?.sort == .person
      }) ?? true,
      !followsCount(place, from: start)
    else { return nil }
    let next = numeral.range.upperBound
    let hasUnit = next < end && (text[next] == "位" || text[next] == "名")
    var figure = rank(numeral.value, place..<(hasUnit ? next + 1 : next))
    figure.boundAfter = .atMost
    return figure
  }

  /// 6个市进入前十: how many did.
  private func followsCount(_ place: Int, from start: Int) -> Bool {
    let marks = "，；：。、".unicodeScalars
    let head = text[start..<place].lastIndex { marks.contains($0) } ?? start
    return text[head..<place].contains(where: \.isDigit)
  }

  private func isRanked(before place: Int, from start: Int) -> Bool {
    if place > start, text[place - 1] == "强" { return true }
    if lexicon.wide.longestBackward(in: text, endingAt: place, from: start) != nil { return true }
    if case .verb(.rank)? = lexicon.before.longestBackward(
      in: text, endingAt: place, from: start)?.meaning
    {
      return true
    }
    return false
  }
}
