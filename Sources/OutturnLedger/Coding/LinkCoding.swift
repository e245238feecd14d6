extension Link: LedgerObject {
  enum Field: String, CaseIterable {
    case commitment, confidence, outcome, person, reasons, rule, ruleVersion, standing
  }
  static let fields = JSONWords<Field>()

  init(_ fields: inout Fields<Field>, _ cursor: inout JSONCursor) throws(JSONError) {
    let commitment: RecordID = try fields.need(.commitment, &cursor)
    let confidence = try fields.need(.confidence, &cursor, in: 0...100)
    let outcome: RecordID = try fields.need(.outcome, &cursor)
    let person: String? = try fields.may(.person, &cursor)
    let reasons: [String] = try fields.may(.reasons, &cursor) ?? []
    let rule: String? = try fields.may(.rule, &cursor)
    let ruleVersion = try fields.may(.ruleVersion, &cursor, in: counts)
    let standing: Standing = try fields.need(.standing, &cursor)
    let basis: Basis
    switch (person, rule, ruleVersion) {
    case (.some(let person), nil, nil): basis = .person(person)
    case (nil, .some(let rule), .some(let version)): basis = .rule(rule, version: version)
    default:
      throw fields.mismatch(
        "a link has either a \"person\", or a \"rule\" and its \"ruleVersion\"", cursor)
    }
    self.init(
      commitment: commitment, outcome: outcome, standing: standing, basis: basis,
      confidence: confidence, reasons: reasons)
  }

  func writeMembers(to writer: inout CanonicalWriter) {
    writer.member("commitment", commitment.rawValue)
    writer.member("confidence", confidence)
    writer.member("outcome", outcome.rawValue)
    if case .person(let person) = basis { writer.member("person", person) }
    writer.member("reasons", reasons)
    if case .rule(let rule, let version) = basis {
      writer.member("rule", rule)
      writer.member("ruleVersion", version)
    }
    writer.member("standing", standing.rawValue)
  }
}

extension Opinion: LedgerObject {
  enum Field: String, CaseIterable { case by, commitment, date, published, verdict, why }
  static let fields = JSONWords<Field>()

  init(_ fields: inout Fields<Field>, _ cursor: inout JSONCursor) throws(JSONError) {
    let by: String = try fields.need(.by, &cursor)
    let commitment: RecordID = try fields.need(.commitment, &cursor)
    let date: Day = try fields.need(.date, &cursor)
    let isPublished: Bool = try fields.need(.published, &cursor)
    self.init(
      commitment: commitment, by: by, verdict: try fields.need(.verdict, &cursor),
      why: try fields.need(.why, &cursor), date: date, isPublished: isPublished)
  }

  func writeMembers(to writer: inout CanonicalWriter) {
    writer.member("by", by)
    writer.member("commitment", commitment.rawValue)
    writer.member("date", date.description)
    writer.key("published")
    writer.bool(isPublished)
    writer.member("verdict", verdict.rawValue)
    writer.member("why", why)
  }
}
