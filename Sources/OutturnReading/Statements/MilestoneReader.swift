import OutturnModel

/// Reads deeds with a deadline: 年底前建成通车.
struct MilestoneReader {
  let lexicon: Lexicon
  let text: [Unicode.Scalar]
  private let frames: FrameReader
  private let subjects: SubjectReader

  init(lexicon: Lexicon, text: [Unicode.Scalar]) {
    self.lexicon = lexicon
    self.text = text
    frames = FrameReader(lexicon: lexicon, text: text)
    subjects = SubjectReader(lexicon: lexicon, text: text)
  }

  /// The deeds of a sentence whose clause names a deadline and holds no figure.
  func drafts(
    of tokens: SentenceTokens, in sentence: Range<Int>, times: [TimeReader.Named]
  ) -> [Draft] {
    var result: [Draft] = []
    for time in times where time.isDeadline {
      guard let clause = clause(around: time.range, tokens, sentence) else { continue }
      if tokens.figures.contains(where: { clause.range.contains($0.range.lowerBound) }) { continue }
      if tokens.cues.contains(where: {
        if case .relation = $0.word { clause.range.contains($0.range.lowerBound) } else { false }
      }) {
        continue
      }
      guard let draft = deed(time, clause) else { continue }
      result.append(draft)
    }
    return result
  }

  private struct Clause {
    var range: Range<Int>
    var before: Range<Int>
  }

  /// The clause that holds a time, and the clause before it.
  private func clause(
    around time: Range<Int>, _ tokens: SentenceTokens, _ sentence: Range<Int>
  ) -> Clause? {
    var starts = (sentence.lowerBound, sentence.lowerBound)
    for next in tokens.breaks
    where next.strength != .item && text[next.place] != "(" && text[next.place] != ")" {
      if next.place < time.lowerBound {
        starts = (starts.1, next.place + 1)
      } else if next.place >= time.upperBound {
        return Clause(range: starts.1..<next.place, before: starts.0..<max(starts.0, starts.1 - 1))
      }
    }
    return Clause(
      range: starts.1..<sentence.upperBound, before: starts.0..<max(starts.0, starts.1 - 1))
  }

  private func headPeeled(_ range: Range<Int>) -> Range<Int> {
    let token = FigureToken(
      sort: .zero, value: .zero, unit: nil, range: range.upperBound..<range.upperBound,
      numberEnd: range.upperBound,
      end: range.upperBound, isWords: false, isMultiplied: false)
    return frames.headPeeled(token, left: range)
  }

  private func milestone(
    of subject: Range<Int>, _ time: TimeReader.Named, _ clause: Clause
  ) -> Draft {
    var draft = Draft(
      subject: Subject([subject]), clause: subjects.trimmed(clause.range), figure: time.range)
    draft.measure = .milestone
    draft.bound = .none
    draft.period = time.period
    return draft
  }

  private func deed(_ time: TimeReader.Named, _ clause: Clause) -> Draft? {
    var after = time.range.upperBound..<clause.range.upperBound
    while !after.isEmpty, isDeadlineWord(text[after.lowerBound]) {
      after = (after.lowerBound + 1)..<after.upperBound
    }
    guard hasVerb(after) else { return nil }
    let before = noun(clause.range.lowerBound..<time.range.lowerBound)
    let behind = noun(after)
    let subject: Range<Int>
    if before.count > 1 {
      subject = before
    } else if behind.count > 4, !isOnlyVerb(behind) {
      subject = behind
    } else {
      let earlier = noun(clause.before)
      subject = earlier.count > 1 ? earlier : behind
    }
    return subject.count > 1 ? milestone(of: subject, time, clause) : nil
  }

  /// 实质性开工, 建成通车: what is done, and not to what.
  private func isOnlyVerb(_ range: Range<Int>) -> Bool {
    guard range.count <= 6 else { return false }
    for place in range {
      if let found = lexicon.predicates.longest(in: text, at: place, before: range.upperBound),
        place + found.length == range.upperBound
      {
        return true
      }
    }
    return false
  }

  private func isDeadlineWord(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "底", "前", "要", "末", "以", "之", "内", "，": true
    default: false
    }
  }

  /// Whether something is done in a stretch of text.
  private func hasVerb(_ range: Range<Int>) -> Bool {
    for place in range {
      if lexicon.predicates.longest(in: text, at: place, before: range.upperBound)?.meaning == .add
      {
        return true
      }
      if let found = lexicon.inner.longest(in: text, at: place, before: range.upperBound) {
        switch found.meaning {
        case .action, .named: return true
        default: break
        }
      }
    }
    return false
  }

  private func noun(_ range: Range<Int>) -> Range<Int> {
    var noun = headPeeled(range)
    while !noun.isEmpty {
      switch text[noun.upperBound - 1] {
      case "要", "在", "将", "于", "到", "至", "年", "今", "争", "力", "保", "确": break
      default: return subjects.trimmed(noun)
      }
      noun = noun.lowerBound..<(noun.upperBound - 1)
    }
    return noun
  }
}
