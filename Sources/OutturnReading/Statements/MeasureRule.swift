import OutturnModel

/// Decides how a figure is told: by its unit, the verb nearest to it, the verb its clause begins
/// with, the end of its noun phrase, the figure before it in a list, in this order.
struct MeasureRule {
  /// What the rule looks at.
  struct Evidence {
    var sort: FigureToken.Sort
    var unit: KnownUnit?
    var verb: VerbSense?
    var direction: VerbSense?
    var action: ActionSense?
    var isNamedAction: Bool
    var nounSense: NounSense?
    var predicate: PredicateSense?
    var isShare: Bool
    /// 累计, 共
    var isCumulative: Bool
    /// 用10天, 后20名: a figure that is neither a total nor added.
    var isOther: Bool
    /// 退出, 关闭, 拆除: what is counted went away.
    var isRemoval = false
    /// 每千名老人拥有: so many for each.
    var isPer = false
    /// Whether what is counted stands behind the number only.
    var isBefore = false
    /// 治理水土流失面积: the verb itself tells what is done to so much.
    var isTreated = false
    /// 实现 and nothing else is the verb.
    var isRealized = false
    /// 推进900个项目: works in hand, and nothing says how far they come.
    var isInHand = false
    /// 价格指数103%: where it stands, and not by how much it grew.
    var isIndex = false
    /// The measure of the figure before it in a list, when this one has no verb of its own.
    var previous: Measure?
  }

  /// A measure, and whether a word of the text told it.
  struct Decision: Equatable {
    var measure: Measure
    var doubt: Doubts
  }

  static func decide(_ evidence: Evidence) -> Decision {
    switch evidence.sort {
    case .ratioPart: return Decision(measure: .share, doubt: [])
    case .zero: return Decision(measure: .level, doubt: [])
    case .rank:
      let isMove = evidence.verb == .gain || evidence.verb == .fall
      return Decision(measure: isMove ? .other : .rank, doubt: [])
    case .plain: break
    }
    if evidence.isOther { return Decision(measure: .other, doubt: []) }
    if evidence.isIndex { return Decision(measure: .rate, doubt: []) }
    guard let unit = evidence.unit else { return withoutUnit(evidence.nounSense) }
    if unit.sort == .point { return Decision(measure: .changePP, doubt: []) }
    if unit.sort == .rank { return Decision(measure: .other, doubt: []) }
    if unit.sort == .proportion { return proportion(evidence) }
    if unit.sort == .concentration,
      evidence.verb != .fall || evidence.direction != nil
    {
      return Decision(measure: .rate, doubt: [])
    }
    return amount(evidence, unit: unit)
  }

  /// A number below zero: what grows by it falls, a rate or an amount keeps its sign.
  static func signed(
    _ decision: Decision, _ value: ExactDecimal
  ) -> (decision: Decision, value: ExactDecimal) {
    guard value < .zero else { return (decision, value) }
    let isFall: Bool =
      switch decision.measure {
      case .growth, .increment, .decrease: true
      case .share: decision.doubt.contains(.defaultMeasure)
      default: false
      }
    guard isFall else { return (decision, value) }
    return (
      Decision(measure: .decrease, doubt: decision.doubt.subtracting(.defaultMeasure)),
      value.magnitude
    )
  }

  /// A number with nothing behind it is told as its noun says: a death rate or an index is a rate, a
  /// width is a share, an output a level. What remains is a quotient, as the ratio of two incomes.
  private static func withoutUnit(_ sense: NounSense?) -> Decision {
    let measure: Measure =
      switch sense {
      case .rate: .rate
      case .share: .share
      case .growth: .growth
      case .fall: .decrease
      case .total: .level
      case .deed: .increment
      case .quotient, nil: .other
      }
    return Decision(measure: measure, doubt: .inferredUnit)
  }

  private static func proportion(_ evidence: Evidence) -> Decision {
    if evidence.isShare { return Decision(measure: .share, doubt: []) }
    if evidence.action == .cut, evidence.verb == nil {
      return Decision(measure: .decrease, doubt: [])
    }
    switch evidence.verb {
    case .grow, .gain: return Decision(measure: .growth, doubt: [])
    case .fall: return Decision(measure: .decrease, doubt: [])
    case .improve:
      // PM2.5浓度改善6%: what is better low has become less.
      return Decision(measure: evidence.nounSense == .rate ? .decrease : .growth, doubt: [])
    default: break
    }
    switch evidence.nounSense {
    case .growth: return Decision(measure: .growth, doubt: [])
    case .fall: return Decision(measure: .decrease, doubt: [])
    case .rate: return Decision(measure: .rate, doubt: [])
    case .share: return Decision(measure: .share, doubt: [])
    default: break
    }
    // 增长保持在6.5%以上
    if evidence.direction == .grow { return Decision(measure: .growth, doubt: []) }
    if evidence.verb == nil, let previous = evidence.previous,
      previous == .growth || previous == .decrease || previous == .share || previous == .rate
    {
      return Decision(measure: previous, doubt: .inheritedMeasure)
    }
    return Decision(measure: .share, doubt: .defaultMeasure)
  }

  private static func amount(_ evidence: Evidence, unit: KnownUnit) -> Decision {
    let isMoney = unit.sort == .money
    if evidence.isPer { return Decision(measure: .level, doubt: []) }
    if unit.sort == .ratio { return times(evidence.verb) }
    if evidence.isRemoval, !isMoney, evidence.verb == nil || evidence.verb == .done {
      return Decision(measure: .decrease, doubt: [])
    }
    switch evidence.verb {
    case .grow, .gain: return Decision(measure: .increment, doubt: [])
    case .fall: return Decision(measure: .decrease, doubt: [])
    // 新增贷款达到300亿元
    case .reach where evidence.isNamedAction && unit.countsThings:
      return Decision(measure: .increment, doubt: [])
    // 彻底改善48个乡镇面貌: a deed, done so many times.
    case .improve where unit.sort == .count && evidence.isBefore:
      return Decision(measure: .increment, doubt: .defaultMeasure)
    // 实现“免证办”500项: so many are so.
    case .done where evidence.isRealized && unit.sort == .count && evidence.action == nil:
      return Decision(measure: .level, doubt: .defaultMeasure)
    case .reach, .hold, .share, .rank, .improve: return Decision(measure: .level, doubt: [])
    case .done, nil: break
    }
    if !unit.countsThings { return Decision(measure: .level, doubt: []) }
    if evidence.isNamedAction { return Decision(measure: .increment, doubt: []) }
    // 累计淘汰产能1.2亿吨: an amount becomes less, however long it took.
    let isShed = evidence.action == .shed && !unit.isAddedUp && !isMoney
    if evidence.action == .cut || isShed || evidence.nounSense == .fall {
      return Decision(measure: .decrease, doubt: [])
    }
    if evidence.isCumulative { return Decision(measure: .level, doubt: []) }
    if isMoney {
      let carried: Measure? =
        evidence.verb == nil && (evidence.previous == .increment || evidence.previous == .decrease)
        ? evidence.previous : nil
      if evidence.action == nil, let carried {
        return Decision(measure: carried, doubt: .inheritedMeasure)
      }
      return Decision(measure: .level, doubt: evidence.verb == .done ? [] : .defaultMeasure)
    }
    switch evidence.action {
    case .progress where evidence.isInHand:
      return Decision(measure: .level, doubt: .defaultMeasure)
    case .add, .shed:
      let isTotal = evidence.nounSense == .total && !unit.isAddedUp && !evidence.isTreated
      return Decision(measure: isTotal ? .level : .increment, doubt: [])
    // 帮助80万人实现就业: what they were helped to is done.
    case .total where evidence.predicate == .add && unit.sort == .person:
      return Decision(measure: .increment, doubt: [])
    case .total: return Decision(measure: .level, doubt: [])
    case .support, .progress: return Decision(measure: .increment, doubt: .defaultMeasure)
    case .cut, nil: break
    }
    switch evidence.predicate {
    case .add, .enter: return Decision(measure: .increment, doubt: [])
    case .total: return Decision(measure: .level, doubt: [])
    case .progress, nil: break
    }
    switch evidence.nounSense {
    case .deed: return Decision(measure: .increment, doubt: [])
    case .total where evidence.verb == .done || evidence.previous == nil:
      return Decision(measure: .level, doubt: [])
    case .rate: return Decision(measure: .rate, doubt: [])
    default: break
    }
    if evidence.verb == .done {
      return Decision(measure: unit.isAddedUp ? .increment : .level, doubt: [])
    }
    if let previous = evidence.previous,
      previous == .increment || previous == .decrease || previous == .level
    {
      return Decision(measure: previous, doubt: .inheritedMeasure)
    }
    return Decision(measure: .level, doubt: .defaultMeasure)
  }

  /// 增长1.7倍 is growth, 减少1倍 a decrease; 是2030年的1.6倍 is neither.
  private static func times(_ verb: VerbSense?) -> Decision {
    switch verb {
    case .grow, .gain: Decision(measure: .growth, doubt: [])
    case .fall: Decision(measure: .decrease, doubt: [])
    default: Decision(measure: .other, doubt: [])
    }
  }
}
