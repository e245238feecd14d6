import OutturnModel

/// Names of money: the payer, what it is for, and what it is.
extension SentenceReader {
  /// 中央财政就业资金: the payer, what the money is for, and what it is.
  func withPurpose(
    _ named: Named, of frame: ClauseFrame, state: inout State, doubts: inout Doubts
  ) -> Named {
    guard frame.figure.unit?.sort == .money, let first = named.subject.parts.first,
      first.lowerBound >= frame.left.lowerBound
    else { return named }
    let payer = lexicon.payers.longest(in: text, at: first.lowerBound, before: first.upperBound)
    // 安排资金3亿元: nobody pays, and it is money for nothing.
    guard payer != nil || named.subject.parts.count == 1 && isFund(first) else { return named }
    let whole = first.lowerBound..<(first.lowerBound + (payer?.length ?? 0))
    let rest = [whole.upperBound..<first.upperBound] + named.subject.parts.dropFirst()
    var fund: [Range<Int>] = []
    for part in rest {
      let words = withoutFillers(subjects.trimmed(part))
      if words.isEmpty { continue }
      guard isFund(words) else {
        // 中央财政拟安排“三农”投入: the purpose is told, and 拟安排 is no part of the name.
        guard !frame.isNamedAction, words.lowerBound > part.lowerBound,
          part.lowerBound == whole.upperBound, words.count > 2
        else {
          return named
        }
        var told = named
        told.subject = Subject([whole, words] + rest.dropFirst())
        return told
      }
      fund.append(words)
    }
    var named = named
    let purpose =
      purpose(behind: frame, state: state, isNamed: payer == nil)
      ?? (isPart(frame) ? state.purpose : nil)
      ?? lead(before: frame.figure.range.lowerBound, in: state, skippingFigures: true)
    state.purpose = purpose
    // 从2026年到2030年，…投资520亿元: no topic.
    guard var purpose, payer != nil || !text[purpose].contains(where: \.isDigit) else {
      // What it is for is not told: it can be anything.
      doubts.insert(.oddSubject)
      if payer != nil { named.subject = Subject([whole] + fund) }
      return named
    }
    if payer == nil { doubts.insert(.oddSubject) }
    // 农业补贴 and 补贴资金 are 农业补贴资金.
    if let word = fund.first?.prefix(2), word.count == 2, purpose.count > 3,
      text[purpose].suffix(2).elementsEqual(text[word])
    {
      purpose = purpose.lowerBound..<(purpose.upperBound - 2)
    }
    named.subject = Subject([whole, purpose].filter { !$0.isEmpty } + fund)
    return named
  }

  /// Whether a stretch says nothing but that it is money: 资金, 补助资金.
  private func isFund(_ words: Range<Int>) -> Bool {
    lexicon.funds.longest(in: text, at: words.lowerBound, before: words.upperBound)?.length
      == words.count
  }

  /// A stretch without the words at its head that tell nothing of what it is: 拟, 将每年, 安排.
  private func withoutFillers(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    while start < range.upperBound {
      if start + 2 <= range.upperBound, text[start] == "为", text[start + 1] == "此" {
        start += 2
      } else if let lead = lexicon.lead.longest(in: text, at: start, before: range.upperBound),
        case .filler = lead.meaning
      {
        start += lead.length
      } else if let verb = lexicon.measureVerbs.longest(
        in: text, at: start, before: range.upperBound), start + verb.length < range.upperBound
      {
        start += verb.length
      } else {
        break
      }
    }
    return start..<range.upperBound
  }

  /// 100亿元支持职业教育发展; …，用于廉租房建设; 安排资金5亿元，加强水利建设 where nothing else names it.
  private func purpose(behind frame: ClauseFrame, state: State, isNamed: Bool) -> Range<Int>? {
    guard let clauses = state.clauses,
      let index = clauses.index(of: frame.figure.range.lowerBound)
    else { return nil }
    let own = frame.figure.end..<max(frame.figure.end, clauses.ranges[index].upperBound)
    if let found = purpose(in: own) { return found }
    for next in (index + 1)..<min(index + 3, max(index + 1, clauses.ranges.count))
    where !clauses.hasFigure[next] {
      let clause = clauses.ranges[next]
      return purpose(in: clause) ?? (isNamed ? leads.topic(of: clause) : nil)
    }
    return nil
  }

  private func purpose(in range: Range<Int>) -> Range<Int>? {
    var place = range.lowerBound
    while place < range.upperBound, place < range.lowerBound + 12 {
      if let found = lexicon.purposes.longest(in: text, at: place, before: range.upperBound) {
        return leads.topic(of: (place + found.length)..<range.upperBound)
      }
      place += 1
    }
    return nil
  }
}
