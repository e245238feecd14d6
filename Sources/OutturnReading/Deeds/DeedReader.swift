import OutturnModel

/// Reads what a sentence promises or tells without a number: 今年全面取消牧业税, 云河大桥建成通车.
///
/// A clause is a deed where a verb of a definite act stands before a thing (出台数据条例), where
/// something countable is to rise, fall or hold (提高最低工资标准), or where a subject reaches an end
/// (社区养老全覆盖). What is only to be strengthened, advanced or improved is none.
///
/// - Complexity: O(*n*) in the sentence's length, times the length of the longest word.
final class DeedReader: Sendable {
  /// Which part of a report is read.
  enum Half: Sendable, Equatable {
    case plan, review
  }

  let words: DeedWords
  let text: [Unicode.Scalar]
  let objects: DeedObjects
  let clauses: DeedClauses
  private let blankets: BlanketReader

  init(lexicon: Lexicon, text: [Unicode.Scalar], words: DeedWords = .shipped) {
    self.words = words
    self.text = text
    objects = DeedObjects(words: words, text: text)
    clauses = DeedClauses(text: text)
    blankets = BlanketReader(words: words, text: text)
  }

  /// The deeds of a sentence, in order.
  ///
  /// - Parameter others: What was read of the sentence's figures; a clause that holds one of them is
  ///   told already.
  func drafts(
    of sentence: Range<Int>, tokens: SentenceTokens, half: Half, beside others: [Draft]
  ) -> [Draft] {
    var result: [Draft] = []
    var index = 0
    var figure = 0
    var one = DeedClause(
      reader: self, clause: sentence, half: half, times: times(in: tokens), before: nil)
    for clause in clauses.clauses(of: sentence) where text[clause].contains(where: \.isIdeograph) {
      while index < others.count, others[index].figure.lowerBound < clause.lowerBound { index += 1 }
      if index < others.count, clause.contains(others[index].figure.lowerBound) { continue }
      while figure < tokens.figures.count,
        tokens.figures[figure].range.lowerBound < clause.lowerBound
      {
        figure += 1
      }
      let told = tokens.figures[figure...].prefix { $0.range.lowerBound < clause.upperBound }
      one.clause = clause
      for deed in one.deeds() where !isTold(deed, others) {
        let deed = uncounted(deed, told)
        result.append(deed.draft(half))
        one.before = deed
      }
    }
    if half == .review, blankets.mayStand(in: sentence) {
      result += blankets.drafts(of: clauses.clauses(of: sentence))
    }
    return result
  }

  /// 推进900个工业项目: how many stands in the quote and not in the name.
  private func uncounted(_ deed: Deed, _ figures: ArraySlice<FigureToken>) -> Deed {
    let counts = figures.filter { figure in
      switch figure.unit?.sort {
      // 10万头生猪养殖项目: a size, and no count of what is done.
      case .count, .person:
        !figure.isMultiplied && !isQuoted(figure.range.lowerBound, in: deed.clause)
      default: false
      }
    }
    guard !counts.isEmpty else { return deed }
    var deed = deed
    var parts: [Range<Int>] = []
    for part in deed.thing.parts {
      var start = part.lowerBound
      for figure in counts
      where figure.range.lowerBound >= start && figure.end < part.upperBound {
        parts.append(start..<figure.range.lowerBound)
        start = figure.end
      }
      parts.append(start..<part.upperBound)
    }
    deed.thing.parts = parts.filter { !$0.isEmpty }
    return deed
  }

  /// The most scalars of a name between quotation marks before a number in it.
  private static let longestQuoted = 40

  /// “双十行动”: a number in a name between quotation marks belongs to it.
  private func isQuoted(_ place: Int, in clause: Range<Int>) -> Bool {
    guard clause.contains(place) else { return false }
    let before = text[max(clause.lowerBound, place - Self.longestQuoted)..<place]
    guard let open = before.lastIndex(where: { $0 == "“" || $0 == "《" || $0 == "(" }) else {
      return false
    }
    return !before[open...].contains { $0 == "”" || $0 == "》" || $0 == ")" }
  }

  /// 下调缴费比例，各地可降至16%: a figure behind tells what the direction comes to.
  private func isTold(_ deed: Deed, _ others: [Draft]) -> Bool {
    guard deed.relation != nil, let thing = deed.thing.parts.last else { return false }
    return others.contains { $0.subject.parts.contains { $0.overlaps(thing) } }
  }

  /// Where times are named, in order.
  private func times(in tokens: SentenceTokens) -> [Range<Int>] {
    var result = tokens.dates.map(\.range)
    for cue in tokens.cues { if case .time = cue.word { result.append(cue.range) } }
    return result.count < 2 ? result : result.sorted { $0.lowerBound < $1.lowerBound }
  }
}
