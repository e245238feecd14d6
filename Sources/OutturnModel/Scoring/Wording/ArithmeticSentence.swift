/// The one sentence of an assessment: what was found, what was promised, and the sum between them.
struct ArithmeticSentence {
  let commitment: Commitment
  let judgement: Judgement
  /// What was reported, for targets that it could not be held against.
  let reported: Assessment.Answer?

  var sentence: Localized {
    switch judgement.verdict {
    case .withdrawn:
      let day = commitment.withdrawal.map { "\($0.date)" } ?? ""
      let why = commitment.withdrawal?.why ?? ""
      return Localized(zh: "已于\(day)撤回：\(why)。", en: "Withdrawn on \(day): \(why).")
    case .notTestable:
      return Localized(zh: "目标“\(words)”：\(reason.zh)。", en: "Target “\(words)”: \(reason.en).")
    case .noReport:
      return Localized(zh: "目标\(target.zh)：\(reason.zh)。", en: "Target \(target.en): \(reason.en).")
    case .pending: return pending
    case .notComparable where judgement.range == nil: return notComparable
    case .exceeded, .met, .metLate, .partlyMet, .notMet, .notComparable: return compared
    }
  }

  /// The words of a target that has no figure.
  private var words: String {
    switch commitment.target.aim {
    case .relation(let relation): relation.words
    case .deed(let deed): deed
    case .figure, .parts: commitment.indicator.told
    }
  }

  private var reason: Localized {
    Reason(judgement.cause ?? .silence, missing: judgement.missing).text
  }

  /// The target in words.
  var target: Localized {
    switch commitment.target.aim {
    case .figure(let figure): return QuantityWords.sentence(figure, commitment.target.measure)
    case .relation, .deed: return Localized(zh: "“\(words)”", en: "“\(words)”")
    case .parts: return Localized(zh: "（分项）", en: "of several parts")
    }
  }

  private var pending: Localized {
    let day = "\(commitment.lastDay)"
    guard let progress = judgement.progress else {
      let stage = judgement.basis.flatMap { basis -> Localized? in
        guard case .said(let saying) = basis.finding else { return nil }
        return Localized(zh: "，\(saying.name.zh)", en: "; so far: \(saying.name.en)")
      }
      return Localized(
        zh: "目标\(target.zh)：\(day)到期，尚未到期\(stage?.zh ?? "")。",
        en: "Target \(target.en): open until \(day)\(stage?.en ?? "").")
    }
    return ProgressSentence(
      progress: progress, target: target,
      unit: judgement.gap?.unit ?? commitment.target.figure?.unit.ofDistance ?? .point,
      trend: judgement.trend
    ).sentence
  }

  /// What was told with different values, and what each would come to.
  private var contradicted: Localized {
    let each = judgement.rivals.map { rival in
      let told = rival.told(commitment.target.measure)
      return Localized(
        zh: "\(told.zh)则为“\(rival.verdict.name.zh)”",
        en: "\(told.en) would be \(rival.verdict.name.en)")
    }.joined(zh: "，", en: ", ")
    return Localized(
      zh: "目标\(target.zh)：\(reason.zh)：\(each.zh)。",
      en: "Target \(target.en): \(reason.en): \(each.en).")
  }

  private var notComparable: Localized {
    if !judgement.rivals.isEmpty, judgement.basis == nil { return contradicted }
    guard let reported, case .figure(let figure) = reported.finding else {
      return Localized(zh: "目标\(target.zh)：\(reason.zh)。", en: "Target \(target.en): \(reason.en).")
    }
    let told = QuantityWords.sentence(figure, reported.measure)
    let (a, b) = (reported.measure.name, commitment.target.measure.name)
    return Localized(
      zh: "所报\(told.zh)（\(a.zh)），目标\(target.zh)（\(b.zh)）：\(reason.zh)。",
      en: "Reported \(told.en) (\(a.en)), promised \(target.en) (\(b.en)): \(reason.en).")
  }

  private var compared: Localized {
    if case .parts = commitment.target.aim { return parts }
    guard let basis = judgement.basis else { return target.ended }
    switch basis.finding {
    case .figure(let figure):
      return FigureSentence(
        commitment: commitment, judgement: judgement, basis: basis, figure: figure, target: target
      ).sentence
    case .relation(let relation):
      let kept = judgement.verdict.isFulfilled
      return Localized(
        zh: "报告称“\(relation.words)”，目标\(target.zh)：\(kept ? "达到" : "未达到")。",
        en: "Reported “\(relation.words)” against \(target.en): \(kept ? "kept" : "not kept").")
    case .said(let saying):
      return SayingSentence(
        commitment: commitment, judgement: judgement, saying: saying, target: target
      ).sentence
    }
  }

  private var parts: Localized {
    let share = (judgement.ratio ?? .zero) * 100
    let percent = share.rounded(toPlaces: 1).shortest
    guard let range = judgement.range else {
      return Localized(zh: "分项达到\(percent)%。", en: "\(percent)% of its parts met.")
    }
    return Localized(
      zh: "已知达到的分项占\(percent)%，其余没有结果：介于“\(range.worst.name.zh)”与“\(range.best.name.zh)”之间。",
      en:
        "\(percent)% of its parts are known to be met, others have no verdict: between \(range.worst.name.en) and \(range.best.name.en)."
    )
  }
}
