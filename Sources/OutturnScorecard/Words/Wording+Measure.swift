import OutturnModel

extension Wording {
  /// A measure in words.
  public func measure(_ measure: Measure) -> String {
    switch measure {
    case .growth: pick("增速", "growth")
    case .decrease: pick("降幅", "decrease")
    case .level: pick("总量", "level")
    case .increment: pick("新增", "increment")
    case .share: pick("占比", "share")
    case .rate: pick("比率", "rate")
    case .changePP: pick("变动（百分点）", "change in points")
    case .rank: pick("位次", "rank")
    case .relative: pick("相对", "relative")
    case .milestone: pick("事项", "milestone")
    case .other: pick("其他", "other")
    }
  }
}
