/// The numbers of a policy by the names that `policy set` takes.
package enum PolicyField: String, CaseIterable {
  case aboutPercent, exceedMargin, partlyFloor, softRatio, nominalAnswersReal

  /// Where its number stands; `nil` for what is true or false.
  package var number: WritableKeyPath<Policy.Draft, ExactDecimal>? {
    switch self {
    case .aboutPercent: \.aboutPercent
    case .exceedMargin: \.exceedMargin
    case .partlyFloor: \.partlyFloor
    case .softRatio: \.softRatio
    case .nominalAnswersReal: nil
    }
  }

  /// Its value as a person types it.
  package func told(_ policy: Policy.Draft) -> String {
    number.map { policy[keyPath: $0].description } ?? "\(policy.nominalAnswersReal)"
  }

  package var meaning: Localized { Localized("policy \(rawValue)") }

  /// What a single indicator can have otherwise.
  package enum Single: String, CaseIterable {
    case tolerance, exceedMargin, partlyFloor

    package var number: WritableKeyPath<Policy.Exception, ExactDecimal?> {
      switch self {
      case .tolerance: \.tolerance
      case .exceedMargin: \.exceedMargin
      case .partlyFloor: \.partlyFloor
      }
    }
  }
}

extension Policy.Exception {
  /// What it sets otherwise.
  package var fields: [(field: PolicyField.Single, value: ExactDecimal)] {
    PolicyField.Single.allCases.compactMap { field in
      self[keyPath: field.number].map { (field, $0) }
    }
  }

  /// `tolerance=0.2 partlyFloor=0.6`
  package var told: String {
    fields.map { "\($0.field.rawValue)=\($0.value)" }.joined(separator: " ")
  }
}

extension Policy {
  /// The policy with fields changed as a person types them: `aboutPercent=3`.
  ///
  /// - Parameter indicator: For which indicator alone; `FIELD=` takes its exception away.
  /// - Throws: ``Failure`` that names the edit.
  public func edited(
    _ edits: [String], for indicator: IndicatorID? = nil
  ) throws(Failure) -> Policy {
    var draft = draft
    var exception = indicator.flatMap { self.exceptions[$0] } ?? Exception()
    for edit in edits {
      let (name, value) = try RowEdits.parts(edit)
      if indicator != nil {
        let field = try Failure.choice(PolicyField.Single.self, name, of: "FIELD")
        exception[keyPath: field.number] = value.isEmpty ? nil : try Policy.number(value, edit)
      } else if let number = try Failure.choice(PolicyField.self, name, of: "FIELD").number {
        draft[keyPath: number] = try Policy.number(value, edit)
      } else {
        guard let isSo = Bool(value) else { throw Policy.wrong(edit) }
        draft.nominalAnswersReal = isSo
      }
    }
    if let indicator { draft.exceptions[indicator] = exception.fields.isEmpty ? nil : exception }
    return Policy(draft)
  }

  /// A number that is not below zero.
  private static func number(_ text: String, _ edit: String) throws(Failure) -> ExactDecimal {
    guard let value = ExactDecimal(text), !value.isNegative else { throw wrong(edit) }
    return value
  }

  private static func wrong(_ edit: String) -> Failure {
    Failure("wrongPolicyValue", edit)
  }
}
