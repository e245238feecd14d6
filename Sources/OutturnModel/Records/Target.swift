/// What a commitment promises.
public struct Target: Hashable, Sendable {
  /// How the indicator is told.
  public let measure: Measure
  /// The figure, relation or deed promised.
  public let aim: Aim

  /// The forms a promise takes.
  public enum Aim: Hashable, Sendable {
    /// A figure to reach or keep.
    case figure(Figure)
    /// A saying without a number: 与经济增长同步.
    indirect case relation(Relation)
    /// A deed to be done by the end of the period: 年底前建成通车.
    case deed(String)
    /// All of the commitments that name this one as the whole they are part of.
    case parts
  }

  /// Makes a target.
  ///
  /// - Throws: ``TargetError`` when the measure does not go with the aim or with the unit.
  public init(measure: Measure, aim: Aim) throws(TargetError) {
    if case .figure(let figure) = aim { try measure.check(figure) }
    switch (aim, measure) {
    case (.figure, .relative), (.figure, .milestone): throw .figureUnderMeasure(measure)
    case (.relation, .relative), (.relation, .other), (.deed, .milestone), (.deed, .other): break
    case (.relation, _): throw .relationUnderMeasure(measure)
    case (.deed, _): throw .deedUnderMeasure(measure)
    case (.figure, _), (.parts, _): break
    }
    self.measure = measure
    self.aim = aim
  }

  /// The figure, where there is one.
  public var figure: Figure? { if case .figure(let figure) = aim { figure } else { nil } }
  /// The bound of the figure, or none.
  public var bound: Bound { figure?.bound ?? .none }
}

extension Measure {
  /// Checks that a figure's unit can stand under this measure.
  ///
  /// - Throws: ``TargetError/unitUnderMeasure(_:_:)``.
  func check(_ figure: Figure) throws(TargetError) {
    let dimension = figure.unit.dimension
    let fits =
      switch self {
      case .growth: dimension.isProportion || dimension.rawValue == "ratio"
      case .share: dimension.isProportion || dimension.rawValue.hasPrefix("per-")
      case .changePP: dimension == .point
      case .rank: dimension == .rank
      case .level, .increment: dimension != .point && dimension != .rank
      case .decrease, .rate, .relative, .milestone, .other: true
      }
    if !fits { throw .unitUnderMeasure(figure.unit, self) }
  }
}

/// Why the parts of a target do not go together.
public enum TargetError: Error, Hashable {
  /// A figure under `relative` or `milestone`.
  case figureUnderMeasure(Measure)
  /// A relation under a measure that needs a figure.
  case relationUnderMeasure(Measure)
  /// A deed under a measure that needs a figure.
  case deedUnderMeasure(Measure)
  /// A unit that the measure cannot have: money for a share.
  case unitUnderMeasure(Unit, Measure)
}

extension TargetError: CustomStringConvertible {
  /// One sentence: what is wrong and what to do.
  public var description: String {
    switch self {
    case .figureUnderMeasure(let measure):
      "a \"\(measure.rawValue)\" target has no figure: drop the figure or give the measure it is told in"
    case .relationUnderMeasure(let measure):
      "a \"\(measure.rawValue)\" target needs a figure: give one, or use the measure \"relative\""
    case .deedUnderMeasure(let measure):
      "a \"\(measure.rawValue)\" target needs a figure: give one, or use the measure \"milestone\""
    case .unitUnderMeasure(let unit, let measure):
      "a \"\(measure.rawValue)\" cannot be told in \(unit.symbol): mend the unit or the measure"
    }
  }
}
