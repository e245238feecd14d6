extension Measure {
  /// What it is called.
  public var name: LocalizedSentence {
    switch self {
    case .growth: LocalizedSentence(zh: "增速", en: "growth")
    case .decrease: LocalizedSentence(zh: "降幅", en: "decrease")
    case .level: LocalizedSentence(zh: "总量", en: "level")
    case .increment: LocalizedSentence(zh: "新增", en: "added")
    case .share: LocalizedSentence(zh: "占比", en: "share")
    case .rate: LocalizedSentence(zh: "比率", en: "rate")
    case .changePP: LocalizedSentence(zh: "变动百分点", en: "change in points")
    case .rank: LocalizedSentence(zh: "位次", en: "rank")
    case .relative: LocalizedSentence(zh: "相对", en: "relative")
    case .milestone: LocalizedSentence(zh: "事项", en: "milestone")
    case .other: LocalizedSentence(zh: "其他", en: "other")
    }
  }
}

extension Verdict {
  /// What it is called.
  public var name: LocalizedSentence {
    switch self {
    case .exceeded: LocalizedSentence(zh: "超额完成", en: "exceeded")
    case .met: LocalizedSentence(zh: "完成", en: "met")
    case .metLate: LocalizedSentence(zh: "逾期完成", en: "met late")
    case .partlyMet: LocalizedSentence(zh: "部分完成", en: "partly met")
    case .notMet: LocalizedSentence(zh: "未完成", en: "not met")
    case .pending: LocalizedSentence(zh: "未到期", en: "pending")
    case .noReport: LocalizedSentence(zh: "未见报告", en: "no report")
    case .notComparable: LocalizedSentence(zh: "无法比较", en: "not comparable")
    case .notTestable: LocalizedSentence(zh: "无法检验", en: "not testable")
    case .withdrawn: LocalizedSentence(zh: "已撤回", en: "withdrawn")
    }
  }
}

extension Source.Voice {
  /// What it is called.
  public var name: LocalizedSentence {
    switch self {
    case .promiser: LocalizedSentence(zh: "承诺方", en: "promiser")
    case .independent: LocalizedSentence(zh: "独立来源", en: "independent")
    }
  }
}
