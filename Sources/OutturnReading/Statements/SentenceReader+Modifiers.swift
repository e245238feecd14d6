import OutturnModel

/// Modifiers that a thing shares with what its sentence told before: 城市 in 城市道路照明灯…、道路绿化….
extension SentenceReader {
  /// A name with the modifier that stands only before an earlier thing.
  func modified(_ named: Named, of frame: ClauseFrame, state: State) -> Named? {
    let own = named.own
    guard !named.isDependent, named.subject.parts.first == own, own.count > 1,
      text[own.lowerBound].isIdeograph, !frame.isNewPart || state.topics.isEmpty
    else { return nil }
    guard let modifier = modifier(of: own, frame: frame, state: state) else { return nil }
    var named = named
    named.subject = Subject(modifier).followed(by: named.subject)
    return named
  }

  private func modifier(of own: Range<Int>, frame: ClauseFrame, state: State) -> [Range<Int>]? {
    if let topic = state.topics.last, let last = topic.parts.last,
      last.upperBound <= own.lowerBound
    {
      if frame.joint == .item,
        subjects.indicators.indicator(named: [own], in: text) == nil
      {
        if let place = topic.parts.first, topic.parts.count > 1, subjects.isScope(place),
          !isWholePlace(place),
          lexicon.scopes.longest(in: text, at: own.lowerBound, before: own.upperBound) == nil
        {
          return [place]
        }
        if topic.parts.count == 3, let payer = topic.parts.first,
          lexicon.payers.longest(in: text, at: payer.lowerBound, before: payer.upperBound)?.length
            == payer.count
        {
          return [payer, topic.parts[1]]
        }
        if let found = inside(own.prefix(2), last, isMiddle: true) { return [found] }
      }
      if frame.joint == .item || frame.clausesSince <= 1 {
        if let found = stem(of: own, in: last) ?? holderOfMean(own, in: last) { return [found] }
      }
    }
    guard state.topics.isEmpty, own.count > 2, subjects.sense(of: own)?.isRatio == true,
      lexicon.lead.longest(in: text, at: own.lowerBound, before: own.upperBound)?.meaning.isStop
        ?? true
    else { return nil }
    return leadModifier(of: own.prefix(4), before: frame.figure.range.lowerBound, state: state)
      .map { [$0] }
  }

  /// 全市: the place of the whole report.
  private func isWholePlace(_ place: Range<Int>) -> Bool {
    lexicon.whole.longest(in: text, at: place.lowerBound, before: place.upperBound)?.length
      == place.count
  }

  /// What stands in a name before words that the next name begins with: 中小学 in 中小学优秀校长、优秀教师.
  private func inside(
    _ words: Range<Int>, _ name: Range<Int>, isMiddle: Bool
  ) -> Range<Int>? {
    guard words.count > 1, name.count > words.count + 2 else { return nil }
    var place = name.lowerBound + 2
    let end = name.upperBound - words.count - (isMiddle ? 1 : 0)
    while place <= end {
      if text[place..<(place + words.count)].elementsEqual(text[words]) {
        return name.lowerBound..<place
      }
      place += 1
    }
    return nil
  }

  /// 安排财政赤字80亿元，赤字率…: the rate of what was told before.
  private func stem(of own: Range<Int>, in name: Range<Int>) -> Range<Int>? {
    guard own.count > 2, subjects.sense(of: own)?.isRatio == true else { return nil }
    let stem = own.dropLast()
    guard name.count > stem.count + 1, text[name].suffix(stem.count).elementsEqual(text[stem])
    else { return nil }
    return name.lowerBound..<(name.upperBound - stem.count)
  }

  /// 农村居民人均收入增长8%，人均支出增长5%: whose mean it is.
  private func holderOfMean(_ own: Range<Int>, in name: Range<Int>) -> Range<Int>? {
    func mean(at place: Int, before end: Int) -> Bool {
      guard let word = lexicon.pers.longest(in: text, at: place, before: end) else { return false }
      return word.length < 3
    }
    let start = text[own.lowerBound] == "年" ? own.lowerBound + 1 : own.lowerBound
    guard mean(at: start, before: own.upperBound),
      let place = name.dropFirst(2).first(where: { mean(at: $0, before: name.upperBound) })
    else { return nil }
    return name.lowerBound..<place
  }

  /// 健全农村生活污水处理设施管护机制，污水处理率65%: the words before the same words of a clause
  /// without a figure.
  private func leadModifier(
    of words: Range<Int>, before place: Int, state: State
  ) -> Range<Int>? {
    guard let clauses = state.clauses, let index = clauses.index(of: place) else { return nil }
    for clause in clauses.ranges[max(0, index - 2)..<index].reversed() {
      guard let start = leads.start(of: clause), start + 4 < clause.upperBound,
        let found = inside(words, start..<clause.upperBound, isMiddle: false),
        found.count <= LeadTopic.longest, text[found].allSatisfy(\.isIdeograph),
        subjects.items(found).count == 1, !leads.tells(found)
      else { continue }
      return found
    }
    return nil
  }

  // MARK: - Steps

  /// How the steps of one thing are called: 三个档次分别提高到.
  func steps(of own: Range<Int>) -> String? {
    guard !own.isEmpty,
      let count = lexicon.numerals.numeral(in: text, at: own.lowerBound, before: own.upperBound),
      let word = lexicon.steps.longest(
        in: text, at: count.range.upperBound, before: own.upperBound),
      count.range.upperBound + word.length == own.upperBound
    else { return nil }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: text[count.range.upperBound..<own.upperBound])
    let name = String(view)
    return name.contains("档") ? "档" : name
  }

  /// 第一档, 一类区
  static func step(_ index: Int, _ word: String) -> String {
    let numbers = ["一", "二", "三", "四", "五", "六", "七", "八", "九", "十"]
    guard index < numbers.count else { return word }
    return word == "档" ? "第\(numbers[index])档" : numbers[index] + word
  }
}
