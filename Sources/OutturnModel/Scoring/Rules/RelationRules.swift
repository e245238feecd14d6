extension Promise {
  static let untestable = Assessment.Rule("wording")

  /// The rule for a saying without a number: the table from what it says to what judges it.
  func relationRule(for kind: Relation.Kind) -> Assessment.Rule {
    switch kind {
    case .inStep: .init("in-step")
    case .above: .init("above")
    case .below: .init("below")
    case .steady: .init("maintain")
    case .rising: .init("rising")
    case .falling: .init("falling")
    case .multiple: .init("multiple")
    case .assigned: .init("assigned")
    case .firstEver: .init("first-ever")
    case .never: .init("never")
    case .other: Promise.untestable
    }
  }

  /// What a report's words say about a promise in words; nil when they say nothing about it.
  func relationVerdict(promised: Relation.Kind, said: Relation.Kind) -> Verdict? {
    switch (promised, said) {
    case (.inStep(let a), .inStep(let b)), (.inStep(let a), .above(.indicator(let b), _)):
      return words.linking.areSame(a, b) ? .met : nil
    case (.inStep(let a), .below(.indicator(let b), _)):
      return words.linking.areSame(a, b) ? .notMet : nil
    case (.above(let a, let wanted), .above(let b, let told)),
      (.below(let a, let wanted), .below(let b, let told)):
      guard a.isSame(as: b, words) else { return nil }
      guard let wanted else { return .met }
      return told.map { $0 >= wanted ? .met : .notMet }
    case (.above(let a, _), .below(let b, _)), (.below(let a, _), .above(let b, _)):
      return a.isSame(as: b, words) ? .notMet : nil
    case (.rising, .above(.lastYear, _)), (.falling, .below(.lastYear, _)): return .met
    case (.rising, .below(.lastYear, _)), (.falling, .above(.lastYear, _)): return .notMet
    case (.steady, .steady), (.rising, .rising), (.falling, .falling), (.assigned, .assigned),
      (.firstEver, .firstEver), (.never, .never):
      return .met
    case (.steady, .rising): return direction.direction == .higher ? .met : nil
    case (.steady, .falling): return direction.direction == .lower ? .met : nil
    case (.rising, .falling), (.falling, .rising), (.rising, .steady), (.falling, .steady):
      return .notMet
    case (.multiple(let wanted), .multiple(let told)): return told >= wanted ? .met : .notMet
    default: return nil
    }
  }
}

extension Relation.Kind {
  /// Whether it says the contrary.
  func isOpposite(of other: Relation.Kind) -> Bool {
    switch (self, other) {
    case (.rising, .falling), (.falling, .rising), (.rising, .below(.lastYear, _)),
      (.falling, .above(.lastYear, _)):
      true
    default: false
    }
  }
}

extension Relation.Comparand {
  /// Whether both name the same thing.
  func isSame(as other: Relation.Comparand, _ words: ScoringWords) -> Bool {
    switch (self, other) {
    case (.indicator(let a), .indicator(let b)): words.linking.areSame(a, b)
    case (.place(let a), .place(let b)):
      a == b
        || words.linking.depth(ofPlaceNamed: a).map {
          $0 == words.linking.depth(ofPlaceNamed: b)
        } ?? false
    case (.lastYear, .lastYear): true
    default: false
    }
  }
}
