extension Candidate {
  /// Weighs an outcome against a commitment.
  init(
    _ commitment: Commitment, _ outcome: Outcome, _ match: Match,
    _ comparability: LinkingRun.Comparability
  ) {
    var reasons = [Candidate.words(match, commitment, outcome)]
    var objections: [LocalizedSentence] = []
    var confidence: Int
    switch match {
    case .sameIndicator: confidence = 100
    case .behindWords: confidence = 92
    case .sameName: confidence = 97
    case .generic: confidence = 65
    case .nearScope: confidence = 84
    case .component, .joint: confidence = 90
    case .alike(let size): confidence = 40 + size / 20
    case .apart(let conflict, let size):
      confidence = size / 20
      objections.append(Candidate.words(conflict))
    }
    switch comparability {
    case .yes:
      reasons.append(
        LocalizedSentence(zh: "口径可比", en: "told in a measure that can be held against the target"))
    case .derived:
      confidence -= 5
      reasons.append(
        LocalizedSentence(zh: "口径可以换算", en: "the target's measure can be derived from it"))
    case .no(let cause):
      confidence /= 2
      objections.append(
        cause == .silence
          ? LocalizedSentence(zh: "与目标出自同一文件", en: "told in the same document as the promise")
          : Reason(cause).text)
    }
    if outcome.period == commitment.when {
      reasons.append(
        LocalizedSentence(
          zh: "同一时期（\(outcome.period)）", en: "about the same time (\(outcome.period))"))
    } else {
      confidence -= 3
      if case .no(.period) = comparability {
      } else {
        reasons.append(
          LocalizedSentence(
            zh: "所述时期\(outcome.period)，目标\(commitment.when)",
            en: "about \(outcome.period), promised for \(commitment.when)"))
      }
    }
    if case .alike = match, !Candidate.isPlausible(commitment, outcome) {
      confidence -= 15
      reasons.append(
        LocalizedSentence(zh: "数值相差悬殊", en: "the numbers are far apart"))
    }
    self.init(
      commitment: commitment.id, outcome: outcome.id, match: match,
      confidence: max(0, min(100, confidence)), reasons: reasons, objections: objections)
  }

  /// Whether a rule may link the two.
  var isSure: Bool { objections.isEmpty && confidence >= Linker.sure }

  /// The same, left to a person.
  var doubted: Candidate {
    Candidate(
      commitment: commitment, outcome: outcome, match: match,
      confidence: min(confidence, Linker.sure - 1),
      reasons: reasons + [
        LocalizedSentence(zh: "另有同样接近的名称", en: "another name comes as near")
      ], objections: objections)
  }

  /// The likelier one first; of equals the one with the smaller id.
  static func isLikelier(_ left: Candidate, _ right: Candidate) -> Bool {
    if left.objections.isEmpty != right.objections.isEmpty { return left.objections.isEmpty }
    if left.confidence != right.confidence { return left.confidence > right.confidence }
    return (left.commitment, left.outcome) < (right.commitment, right.outcome)
  }

  private static func words(
    _ match: Match, _ commitment: Commitment, _ outcome: Outcome
  ) -> LocalizedSentence {
    let (a, b) = (commitment.indicator.told, outcome.indicator.told)
    switch match {
    case .sameIndicator:
      let id = commitment.indicator.id?.rawValue ?? ""
      return LocalizedSentence(
        zh: "目录中的同一指标（\(id)）", en: "the same indicator of the catalogue (\(id))")
    case .behindWords(let id):
      return LocalizedSentence(
        zh: "“\(a)”与“\(b)”同为目录中的指标（\(id)）",
        en: "“\(a)” and “\(b)” both stand for the indicator \(id)")
    case .generic:
      return LocalizedSentence(
        zh: "同一名称（\(a)），但过于笼统", en: "the same name (\(a)), but one that says little")
    case .sameName: return LocalizedSentence(zh: "同一名称（\(a)）", en: "the same name (\(a))")
    case .nearScope:
      return LocalizedSentence(
        zh: "“\(a)”与“\(b)”仅口径宽窄不同", en: "“\(a)” and “\(b)” differ only in how much they take in")
    case .component:
      return LocalizedSentence(zh: "“\(b)”是“\(a)”的一部分", en: "“\(b)” is one part of “\(a)”")
    case .joint(let id):
      return LocalizedSentence(
        zh: "“\(b)”一并说到目录中的指标（\(id)）", en: "“\(b)” tells of the indicator \(id) among others")
    case .alike(let size), .apart(_, let size):
      return LocalizedSentence(
        zh: "名称“\(a)”与“\(b)”相近（\(size / 10)%）",
        en: "the names “\(a)” and “\(b)” are alike (\(size / 10)%)")
    }
  }

  private static func words(_ conflict: NameForm.Conflict) -> LocalizedSentence {
    switch conflict {
    case .apart:
      LocalizedSentence(zh: "有一个词使两者有别", en: "a word sets the two apart")
    case .marks:
      LocalizedSentence(
        zh: "名称中的数字或字母不同", en: "a number or a Latin word in the name is not the same")
    case .share: LocalizedSentence(zh: "占比的整体不同", en: "shares of different wholes")
    case .deeds: LocalizedSentence(zh: "所做之事不同", en: "what is done to it is not the same")
    case .catalogue:
      LocalizedSentence(zh: "目录中的两项指标", en: "two indicators of the catalogue")
    }
  }

  /// Whether two numbers may be about the same thing: within four times of each other, unless they
  /// are rates.
  private static func isPlausible(_ commitment: Commitment, _ outcome: Outcome) -> Bool {
    guard let promised = commitment.target.figure, let told = outcome.figure,
      commitment.target.measure == outcome.measure,
      let value = told.quantity.converted(to: promised.unit)?.value,
      promised.value > .zero, value > .zero
    else { return true }
    switch commitment.target.measure {
    case .level, .increment, .share, .rate:
      return value * 4 >= promised.value && promised.value * 4 >= value
    case .growth, .decrease, .changePP, .rank, .relative, .milestone, .other: return true
    }
  }
}
