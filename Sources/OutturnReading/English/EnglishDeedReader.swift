import OutturnModel

/// Finds deeds that English sentences promise for a day, where no figure tells them.
struct EnglishDeedReader {
  let sentence: EnglishSentence
  let setting: EnglishSetting
  let isItem: Bool
  /// What the sentence before told.
  let last: EnglishDraft?
  private var tokens: [EnglishToken] { sentence.tokens }

  /// What is to be done by a day, where no figure tells it.
  func deeds(_ rule: EnglishKindRule) -> [EnglishDraft] {
    guard let year = setting.year else { return [] }
    var drafts: [EnglishDraft] = []
    for time in sentence.times {
      guard let period = time.period, period.last.year >= year, isDeadline(time, year) else {
        continue
      }
      guard
        let index = sentence.verbs.lastIndex(where: {
          $0.range.upperBound <= time.tokens.lowerBound
        })
      else { continue }
      let part = sentence.verbs[index].range.lowerBound..<time.tokens.upperBound
      guard
        !sentence.figures.contains(where: {
          $0.start < part.upperBound && $0.start >= part.lowerBound
            && sentence.openBracket(before: $0.start) == nil
        }),
        !(part.lowerBound..<time.tokens.lowerBound).contains(where: {
          tokens[$0].kind == .semicolon
        })
      else { continue }
      guard isDeedTime(time, sentence.verbs[index], year),
        !sentence.figures.contains(where: {
          $0.tokens.upperBound <= part.lowerBound && part.lowerBound - $0.tokens.upperBound < 5
            && !($0.tokens.upperBound..<part.lowerBound).contains { tokens[$0].kind == .comma }
        })
      else { continue }
      let kind = rule.kind(of: index)
      guard
        kind == .commitment || kind == .expected
          || kind == .open && (setting.isPlan == true || isItem)
      else { continue }
      let verb = sentence.verbs[index]
      let names = EnglishNameReader(sentence: sentence)
      let object = verb.isPassive ? nil : sentence.phrases.phrase(at: verb.range.upperBound)
      let parts = object.map { [$0] } ?? names.subject(of: verb)
      // take place, take effect: the subject tells.
      let title = EnglishNameWords(sentence: sentence)
      guard
        let name = parts.flatMap({ title.words(of: $0) })
          ?? names.subject(of: verb).flatMap({ title.words(of: $0) }) ?? last?.name
      else { continue }
      drafts.append(
        EnglishDraft(
          kind: .commitment, period: period, name: name, measure: .milestone, bound: .none,
          value: nil, upper: nil, unit: nil, unitWords: nil,
          force: EnglishForceRule(sentence: sentence).force(kind, verb), relation: nil,
          clause: EnglishEvidence(sentence: sentence).clause(
            of: EnglishFigure(sort: .bare, tokens: time.tokens, start: verb.range.lowerBound)),
          figure: time.tokens, doubts: [.noNumber, .english]))
    }
    return drafts
  }

  /// A deadline goes with any verb, another time only with what is made, begun or ended.
  private func isDeedTime(_ time: EnglishTime, _ verb: EnglishVerbGroup, _ year: Int) -> Bool {
    if time.sense == .deadline { return true }
    if time.sense == .span {
      let first = sentence.lower(time.tokens.lowerBound)
      guard first == "within" || first == "in" else { return false }
    }
    switch verb.sense {
    case .make?, .begin?, .end?, .remove?: return true
    default: return verb.isPassive && verb.sense != .intend && verb.sense != .expect
    }
  }

  private func isDeadline(_ time: EnglishTime, _ year: Int) -> Bool {
    switch time.sense {
    case .deadline: return true
    case .span: return time.period.map { $0.first.year >= year } ?? false
    case .at:
      guard let period = time.period else { return false }
      return period.first.year > year || !period.isYear
    default: return false
    }
  }
}
