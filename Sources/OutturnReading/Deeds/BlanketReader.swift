import OutturnModel

/// Reads sum-ups of a list that was promised: 年初承诺的26件实事全部兑现.
struct BlanketReader {
  let words: DeedWords
  let text: [Unicode.Scalar]

  /// Whether a sentence holds a word for what a sum-up counts.
  func mayStand(in sentence: Range<Int>) -> Bool {
    sentence.contains {
      words.blankets.longest(in: text, at: $0, before: sentence.upperBound) != nil
    }
  }

  /// The sum-ups of a sentence of a review.
  func drafts(of clauses: DeedClauses.Pieces) -> [Draft] {
    clauses.compactMap { clause in
      guard let (count, thing) = counted(in: clause), isFulfilled(clause, behind: thing) else {
        return nil
      }
      var draft = Draft(
        subject: Subject([thing]), clause: clause,
        figure: (clause.upperBound - 1)..<clause.upperBound)
      draft.bound = .none
      draft.measure = .other
      draft.saying = Saying(.fulfilled, blanket: count)
      return draft
    }
  }

  /// 26件实事, 十件民生实事: the count, and what is counted.
  private func counted(in clause: Range<Int>) -> (count: Int, thing: Range<Int>)? {
    for place in clause.dropFirst(2) {
      guard let found = words.blankets.longest(in: text, at: place, before: clause.upperBound)
      else {
        continue
      }
      for unit in max(clause.lowerBound + 1, place - 8)..<place
      where Self.units.contains(text[unit]) {
        let digits = text[..<unit].lastIndex { !$0.isDigit && !Self.numerals.contains($0) } ?? -1
        let start = max(clause.lowerBound, digits + 1)
        guard let number = number(start..<unit) else { continue }
        return (number, (unit + 1)..<(place + found.length))
      }
    }
    return nil
  }

  private static let units = "件项个大类" as ScalarSet
  private static let numerals = "一二两三四五六七八九十百" as ScalarSet

  private func number(_ range: Range<Int>) -> Int? {
    guard !range.isEmpty else { return nil }
    var view = String.UnicodeScalarView()
    view.append(contentsOf: text[range])
    if let number = Int(String(view)) { return number }
    guard let found = ChineseNumeral.scan(text, at: range.lowerBound, before: range.upperBound),
      found.range == range
    else { return nil }
    return Int("\(found.value)")
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
