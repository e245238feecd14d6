extension Relation {
  /// The kinds of sayings by their names.
  public enum Word: String, Hashable, Sendable, CaseIterable {
    case inStep, above, below, steady, rising, falling, multiple, assigned, firstEver, never, other
  }
}

extension Relation.Kind {
  /// Its name.
  public var word: Relation.Word {
    switch self {
    case .inStep: .inStep
    case .above: .above
    case .below: .below
    case .steady: .steady
    case .rising: .rising
    case .falling: .falling
    case .multiple: .multiple
    case .assigned: .assigned
    case .firstEver: .firstEver
    case .never: .never
    case .other: .other
    }
  }

  /// The kind of a name with what it needs besides; `nil` where that is missing.
  public init?(
    _ word: Relation.Word, than: Relation.Comparand?, times: ExactDecimal?, with: IndicatorName?,
    margin: ExactDecimal?
  ) {
    let kind: Relation.Kind? =
      switch word {
      case .inStep: with.map { .inStep(with: $0) }
      case .above: than.map { .above($0, margin: margin) }
      case .below: than.map { .below($0, margin: margin) }
      case .multiple: times.map { .multiple($0) }
      case .steady: .steady
      case .rising: .rising
      case .falling: .falling
      case .assigned: .assigned
      case .firstEver: .firstEver
      case .never: .never
      case .other: .other
      }
    guard let kind else { return nil }
    self = kind
  }
}
