import OutturnModel

/// How verdicts, paces and forces are told.
extension Wording {
  /// A verdict in words, as Chinese practice or plain English has them.
  public func verdict(_ verdict: Verdict) -> String { verdict.name.text(in: language) }

  /// A measure in words.
  public func measure(_ measure: Measure) -> String { measure.name.text(in: language) }

  /// Whose voice, in words.
  func voice(_ voice: Source.Voice) -> String { voice.name.text(in: language) }

  /// A verdict with what qualifies it: `not met (reversed)`, `未到期（欠进度）`.
  public func verdict(of assessment: Assessment) -> String {
    var notes: [String] = []
    if assessment.isReversed { notes.append(pick("方向相反", "reversed")) }
    if let pace = assessment.pace { notes.append(self.pace(pace)) }
    if let opinion = assessment.opinion {
      notes.append(pick("\(opinion.by)判定", "by \(opinion.by)"))
    }
    let word = verdict(assessment.verdict)
    if notes.isEmpty { return word }
    let inside = notes.joined(separator: comma)
    return pick("\(word)（\(inside)）", "\(word) (\(inside))")
  }

  /// A pace in words.
  public func pace(_ pace: Pace) -> String {
    switch pace {
    case .ahead: pick("超进度", "ahead")
    case .onPace: pick("达进度", "on pace")
    case .behind: pick("欠进度", "behind")
    }
  }

  /// A force in words; nothing for a plain promise.
  public func force(_ force: Force) -> String {
    switch force {
    case .expected: pick("预期", "expected")
    case .assured: pick("确保", "assured")
    case .strived: pick("力争", "striven for")
    case .plain: ""
    }
  }

  /// How settled an outcome is, in words.
  public func status(_ status: Outcome.Status) -> String {
    switch status {
    case .preliminary: pick("初步数", "preliminary")
    case .final: pick("正式数", "final")
    case .revised: pick("修订数", "revised")
    }
  }

  /// A profile in words.
  public func profile(_ profile: Profile) -> String {
    switch profile {
    case .standard: pick("默认规则", "default")
    case .strict: pick("严格", "strict")
    case .cpp: "CPP"
    case .psa: "PSA"
    }
  }

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
  public var sign: String {
    switch self {
    case .exceeded: "✔+"
    case .met: "✔"
    case .metLate: "✓"
    case .partlyMet: "◔"
    case .notMet: "✘"
    case .pending: "⧗"
    case .noReport: "?"
    case .notComparable: "~"
    case .notTestable: "-"
    case .withdrawn: "⊘"
    }
  }

  /// The sign where only ASCII can be shown.
  public var asciiSign: String {
    switch self {
    case .exceeded: "Y+"
    case .met: "Y"
    case .metLate: "y"
    case .partlyMet: "/"
    case .notMet: "X"
    case .pending: "."
    case .noReport: "?"
    case .notComparable: "~"
    case .notTestable: "-"
    case .withdrawn: "w"
    }
  }
}
