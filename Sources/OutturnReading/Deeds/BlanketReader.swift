import OutturnModel

/// Reads sum-ups of a list that was promised: 年初承诺的26件实事全部兑现.
struct BlanketReader {
  let words: DeedWords
  let text: [Unicode.Scalar]

  /// The sum-ups of a sentence of a review.
  func drafts(
    of tokens: SentenceTokens, in sentence: Range<Int>, clauses: [Range<Int>]
  ) -> [Draft] {
    var result: [Draft] = []
    var index = 0
    for figure in tokens.figures where figure.upper == nil && figure.unit?.sort == .count {
      while index + 1 < clauses.count, clauses[index].upperBound <= figure.range.lowerBound {
        index += 1
      }
      let clause = clauses[index]
      guard clause.contains(figure.range.lowerBound), let count = Int("\(figure.value)"),
        let thing = thing(behind: figure, in: clause), isFulfilled(clause, behind: thing)
      else { continue }
      var draft = Draft(
        subject: Subject([thing]), clause: clause,
        figure: (clause.upperBound - 1)..<clause.upperBound)
      draft.bound = .none
      draft.measure = .other
      draft.saying = Saying(.fulfilled, blanket: count)
      result.append(draft)
    }
    return result
  }

  /// 民生实事 behind its count.
  private func thing(behind figure: FigureToken, in clause: Range<Int>) -> Range<Int>? {
    let start = figure.end
    for place in start..<max(start, min(start + 8, clause.upperBound)) {
      if let found = words.blankets.longest(in: text, at: place, before: clause.upperBound) {
        return start..<(place + found.length)
      }
    }
    return nil
  }

  private func isFulfilled(_ clause: Range<Int>, behind thing: Range<Int>) -> Bool {
    let isDone: (DeedWords.Told) -> Bool = { told in
      if case .word(let word) = told { word == .fulfilled || word == .exceeded } else { false }
    }
    if let told = words.told.longestBackward(
      in: text, endingAt: clause.upperBound, from: thing.upperBound), isDone(told.meaning)
    {
      return true
    }
    return clause.prefix(12).contains { place in
      let found = words.results.longest(in: text, at: place, before: thing.lowerBound)
      return found.map { $0.meaning.word != .missed } ?? false
    }
  }
}
