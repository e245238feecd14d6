import OutturnModel

/// Puts the bound words before and behind a figure together.
enum BoundRule {
  /// The bound of a figure.
  ///
  /// - 低于 and 降到…以下 are less than; 控制在…以内 is at most.
  /// - Where two words speak, the one before wins, but a vague one yields.
  static func decide(_ frame: ClauseFrame) -> Bound {
    let figure = frame.figure
    if figure.upper != nil { return .between }
    if figure.isBelow, frame.direction == .fall, frame.verb == .reach { return .lessThan }
    switch (frame.boundBefore, figure.boundAfter) {
    case (nil, nil): return .exactly
    case (nil, .some(let after)): return after
    case (.some(let before), nil): return before
    case (.some(.about), .some(let after)): return after
    case (.some(let before), .some): return before
    }
  }
}
