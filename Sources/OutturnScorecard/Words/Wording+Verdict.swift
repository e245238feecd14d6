import OutturnModel

/// How verdicts, paces and forces are told.
extension Wording {
  /// A word of the program, as the table of names has it.
  func name(_ word: some Named) -> String { word.name[language] }

  /// A verdict in words, as Chinese practice or plain English has them.
  public func verdict(_ verdict: Verdict) -> String { name(verdict) }

  /// A verdict with what qualifies it: `not met (reversed)`, `未到期（欠进度）`.
  public func verdict(of assessment: Assessment) -> String {
    var notes: [String] = []
    if assessment.isReversed { notes.append(pick("方向相反", "reversed")) }
    if let pace = assessment.pace { notes.append(name(pace)) }
    if let opinion = assessment.opinion {
      notes.append(pick("\(opinion.by)判定", "by \(opinion.by)"))
    }
    let word = verdict(assessment.verdict)
    if notes.isEmpty { return word }
    let inside = notes.joined(separator: comma)
    return pick("\(word)（\(inside)）", "\(word) (\(inside))")
  }

  /// A force in words; nothing for a plain promise.
  public func force(_ force: Force) -> String { force == .plain ? "" : name(force) }

  /// How settled an outcome is, in words.
  public func status(_ status: Outcome.Status) -> String { name(status) }

  /// A profile in words.
  public func profile(_ profile: Profile) -> String { name(profile) }

  /// The decided answer's finding, or a dash where there is none.
  public func outcome(of assessment: Assessment) -> String {
    assessment.outcomes.first.map { finding($0.finding, $0.measure) } ?? "–"
  }

  /// The policy in one sentence.
  public func policy(_ policy: Policy) -> String {
    let about = policy.aboutPercent.shortest
    return pick(
      "“左右”的容差取目标值的\(about)%与末位半个单位中较大者；超额边际\(policy.exceedMargin.shortest)；"
        + "部分完成下限\(policy.partlyFloor.shortest)；完成比达到\(policy.softRatio.shortest)提示目标偏松"
        + (policy.exceptions.isEmpty ? "" : "；另有\(policy.exceptions.count)项指标单独规定"),
      "about (左右) allows the larger of \(about)% of the target and half its last digit; "
        + "margin for exceeded \(policy.exceedMargin.shortest); "
        + "floor for partly met \(policy.partlyFloor.shortest); "
        + "soft target from ratio \(policy.softRatio.shortest)"
        + (policy.exceptions.isEmpty
          ? ""
          : policy.exceptions.count == 1
            ? "; one indicator has its own"
            : "; \(policy.exceptions.count) indicators have their own"))
  }
}

extension Verdict {
  /// A sign that tells the verdict without colour, one column wide or two.
  public var sign: String { signs.any }

  /// The sign where only ASCII can be shown.
  public var asciiSign: String { signs.ascii }

  private var signs: (any: String, ascii: String) {
    switch self {
    case .exceeded: ("✔+", "Y+")
    case .met: ("✔", "Y")
    case .metLate: ("✓", "y")
    case .partlyMet: ("◔", "/")
    case .notMet: ("✘", "X")
    case .pending: ("⧗", ".")
    case .noReport: ("?", "?")
    case .notComparable: ("~", "~")
    case .notTestable: ("-", "-")
    case .withdrawn: ("⊘", "w")
    }
  }
}
