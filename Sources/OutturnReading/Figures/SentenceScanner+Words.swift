import OutturnModel

/// Reads what begins with a letter: cue words, numbers in Chinese and English words, ranks.
extension SentenceScanner {
  func word(
    at place: Int, before end: Int, from start: Int, into tokens: inout SentenceTokens
  ) -> Int {
    let scalar = text[place]
    if scalar == "第" {
      return ordinal(at: place, before: end, into: &tokens)
    }
    if scalar == "首", place + 1 < end, text[place + 1] == "位",
      place + 2 >= end || text[place + 2] != "度"
    {
      tokens.figures.append(rank(1, place..<(place + 2)))
      return place + 2
    }
    if scalar.isLatinLetter {
      return latinWord(at: place, before: end, from: start, into: &tokens)
    }
    let cue = lexicon.cues.longest(in: text, at: place, before: end)
    if let span = span(at: place, from: start, before: end), span.range.count >= cue?.length ?? 0 {
      tokens.cues.append(span)
      return span.range.upperBound
    }
    if let cue {
      tokens.cues.append(.init(word: cue.meaning, range: place..<(place + cue.length)))
      return place + cue.length
    }
    if scalar == "前", let top = top(at: place, from: start, before: end) {
      tokens.figures.append(top)
      return top.end
    }
    guard ChineseNumeral.begins(with: scalar) else { return place + 1 }
    if let plan = PlanName(at: place, in: text, before: end), plan.isTime {
      tokens.cues.append(.init(word: .time(.fixed(plan)), range: plan.range))
      return plan.range.upperBound
    }
    if let numeral = ChineseNumeral.scan(text, at: place, before: end) {
      if numeral.form == .words, let year = wordYear(numeral, before: end) {
        tokens.dates.append(year)
        return year.range.upperBound
      }
      if let figure = chineseFigure(numeral, from: start, before: end) {
        tokens.figures.append(figure)
        return figure.end
      }
      return numeral.range.upperBound
    }
    if let mark = mark(at: place, from: start, before: end) {
      tokens.figures.append(mark)
      return mark.end
    }
    return place + 1
  }

  /// 突破千亿元, 达到百万人: behind a verb or a bound word that says how far.
  private func mark(at place: Int, from start: Int, before end: Int) -> FigureToken? {
    guard let numeral = ChineseNumeral.mark(text, at: place, before: end),
      let word = lexicon.before.longestBackward(in: text, endingAt: place, from: start),
      word.length > 1
    else { return nil }
    switch word.meaning {
    case .bound(.moreThan), .verb(.reach): break
    default: return nil
    }
    let told = unit(at: numeral.range.upperBound, before: end)
    let isMoney = told == nil && isBareMoney(numeral, behind: place - word.length, from: start)
    guard let unit = isMoney ? lexicon.yuan : told?.unit else { return nil }
    let stop = numeral.range.upperBound + (told?.length ?? 0)
    var figure = FigureToken(
      sort: .plain, value: numeral.value, unit: unit, range: place..<stop,
      numberEnd: numeral.range.upperBound, end: stop, isWords: true, isMultiplied: true)
    figure.isMark = true
    return finish(figure, before: end)
  }

  /// 产值突破千亿: money whose 元 is left out, at the end of its clause.
  private func isBareMoney(_ numeral: Numeral, behind noun: Int, from start: Int) -> Bool {
    let stop = numeral.range.upperBound
    guard numeral.value >= 100_000_000, stop == text.count || !text[stop].isIdeograph else {
      return false
    }
    return (max(start, noun - 4)..<noun).contains { place in
      guard let found = lexicon.things.longest(in: text, at: place, before: noun),
        case .money = found.meaning
      else { return false }
      return place + found.length == noun
    }
  }

  /// A cue or a number that begins with a letter; only whole words are either.
  private func latinWord(
    at place: Int, before end: Int, from start: Int, into tokens: inout SentenceTokens
  ) -> Int {
    if place == start || !text[place - 1].isLatinLetter {
      if let cue = lexicon.cues.longest(in: text, at: place, before: end) {
        let stop = place + cue.length
        if stop >= text.count || !text[stop].isLatinLetter {
          tokens.cues.append(.init(word: cue.meaning, range: place..<stop))
          return stop
        }
      }
    }
    var stop = place + 1
    while stop < end, text[stop].isLatinLetter { stop += 1 }
    return stop
  }

  /// 二〇二三年.
  private func wordYear(_ numeral: Numeral, before end: Int) -> DateToken? {
    let stop = numeral.range.upperBound
    guard numeral.range.count == 4, numeral.value >= 1949, numeral.value <= 2100, stop < end,
      text[stop] == "年"
    else { return nil }
    return DateToken(
      year: Int(numeral.value.mantissa), range: numeral.range.lowerBound..<(stop + 1))
  }

  /// A number in Chinese characters counts as a figure only where it can hardly be part of a word:
  /// as a proportion, as a large number, or between a verb or bound word and a unit.
  private func chineseFigure(
    _ numeral: Numeral, from start: Int, before end: Int
  ) -> FigureToken? {
    let token: FigureToken
    switch numeral.form {
    case .percentWords, .permilleWords:
      let unit = numeral.form == .percentWords ? lexicon.percent : lexicon.permille
      let upper = upperShare(behind: numeral, before: end)
      let stop = upper?.range.upperBound ?? numeral.range.upperBound
      token = FigureToken(
        sort: .plain, value: numeral.value, upper: upper?.value, unit: unit,
        range: numeral.range.lowerBound..<stop, numberEnd: stop, end: stop,
        boundAfter: numeral.isMore ? .moreThan : nil, isWords: true, isMultiplied: false)
      return finish(token, before: end)
    case .digits, .words:
      break
    }
    guard let (unit, length) = unit(at: numeral.range.upperBound, before: end), let unit else {
      return nil
    }
    var figure = FigureToken(
      sort: .plain, value: numeral.value, unit: unit,
      range: numeral.range.lowerBound..<(numeral.range.upperBound + length),
      numberEnd: numeral.range.upperBound,
      end: numeral.range.upperBound + length,
      boundAfter: numeral.isMore ? .moreThan : nil, isWords: true,
      isMultiplied: numeral.isMultiplied)
    figure = finish(figure, before: end)
    let isLarge = numeral.isMultiplied && numeral.value >= 100
    let isMeasured =
      unit.sort == .proportion || unit.sort == .point
      || unit.sort == .duration && unit.unit.symbol == "个工作日"
    if isLarge || isMeasured { return figure }
    // 增加一倍, 增长近两倍
    if unit.sort == .ratio,
      let word = lexicon.before.longestBackward(
        in: text, endingAt: numeral.range.lowerBound, from: start)
    {
      switch word.meaning {
      case .verb, .bound: return figure
      default: break
      }
    }
    // 一批 and 一些 are no numbers; 十家以上 is one, 十多轮 hardly.
    guard numeral.value > 1 else { return nil }
    if figure.boundAfter != nil, figure.end > figure.range.upperBound { return figure }
    if opensClause(numeral, from: start), isDone(behind: figure, before: end) { return figure }
    guard
      let found = lexicon.before.longestBackward(
        in: text, endingAt: numeral.range.lowerBound, from: start), found.length > 1
    else { return nil }
    switch found.meaning {
    case .verb(.reach), .verb(.hold), .bound: return figure
    default: return nil
    }
  }

  /// 百分之四至百分之五: one range.
  private func upperShare(behind lower: Numeral, before end: Int) -> Numeral? {
    let joint = lower.range.upperBound
    guard joint + 1 < end, isDash(text[joint]) || text[joint] == "至" || text[joint] == "到",
      let upper = ChineseNumeral.scan(text, at: joint + 1, before: end), upper.form == lower.form,
      upper.value > lower.value
    else { return nil }
    return upper
  }

  private func opensClause(_ numeral: Numeral, from start: Int) -> Bool {
    guard numeral.range.lowerBound > start else { return true }
    switch text[numeral.range.lowerBound - 1] {
    case "，", "；", "。", ":", "\n", ")": return true
    default: return false
    }
  }

  /// 十件民生实事全部完成: what is counted is done, and the clause ends with that.
  private func isDone(behind figure: FigureToken, before end: Int) -> Bool {
    guard figure.unit?.sort == .count else { return false }
    var place = figure.end + 1
    let limit = min(end, figure.end + 24)
    while place < limit, text[place].isIdeograph || text[place] == "“" || text[place] == "”" {
      if let found = lexicon.predicates.longest(in: text, at: place, before: end),
        found.meaning == .add
      {
        let stop = place + found.length
        return stop >= end || !text[stop].isIdeograph
      }
      place += 1
    }
    return false
  }

  // MARK: - Ordinals
}
