extension Link: LedgerCodable {
  private enum Field: String, CaseIterable {
    case commitment, confidence, outcome, person, reasons, rule, ruleVersion, standing
  }
  private static let fields = JSONWords<Field>()
  private static let standings = JSONWords<Standing>()

  init(from cursor: inout JSONCursor) throws(JSONError) {
    var fields = try cursor.object(of: Self.fields)
    var commitment: RecordID?
    var confidence: Int?
    var outcome: RecordID?
    var person: String?
    var reasons: [String] = []
    var rule: String?
    var ruleVersion: Int?
    var standing: Standing?
    while let field = try cursor.next(&fields) {
      switch field {
      case .commitment: commitment = try cursor.identifier()
      case .confidence: confidence = try cursor.count(in: 0...100)
      case .outcome: outcome = try cursor.identifier()
      case .person: person = try cursor.string()
      case .reasons: reasons = try cursor.strings()
      case .rule: rule = try cursor.string()
      case .ruleVersion: ruleVersion = try cursor.count()
      case .standing: standing = try cursor.word(of: Self.standings)
      }
    }
    guard let commitment else { throw cursor.missing(.commitment, in: fields) }
    guard let outcome else { throw cursor.missing(.outcome, in: fields) }
    guard let confidence else { throw cursor.missing(.confidence, in: fields) }
    guard let standing else { throw cursor.missing(.standing, in: fields) }
    let basis: Basis
    switch (person, rule, ruleVersion) {
    case (.some(let person), nil, nil): basis = .person(person)
    case (nil, .some(let rule), .some(let version)): basis = .rule(rule, version: version)
    default:
      throw cursor.mismatch(
        "a link has either a \"person\", or a \"rule\" and its \"ruleVersion\"",
        from: fields.members.start)
    }
    self.init(
      commitment: commitment, outcome: outcome, standing: standing, basis: basis,
      confidence: confidence, reasons: reasons)
  }

  func write(to writer: inout CanonicalWriter) {
    writer.beginObject()
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
    writer.endObject()
  }
}

extension Opinion: LedgerCodable {
  private enum Field: String, CaseIterable { case by, commitment, date, published, verdict, why }
  private static let fields = JSONWords<Field>()
  private static let verdicts = JSONWords<Verdict>()

  init(from cursor: inout JSONCursor) throws(JSONError) {
    var fields = try cursor.object(of: Self.fields)
    var by: String?
    var commitment: RecordID?
    var date: Day?
    var isPublished: Bool?
    var verdict: Verdict?
    var why: String?
    while let field = try cursor.next(&fields) {
      switch field {
      case .by: by = try cursor.string()
      case .commitment: commitment = try cursor.identifier()
      case .date: date = try cursor.day()
      case .published: isPublished = try cursor.bool()
      case .verdict: verdict = try cursor.word(of: Self.verdicts)
      case .why: why = try cursor.string()
      }
    }
    guard let by else { throw cursor.missing(.by, in: fields) }
    guard let commitment else { throw cursor.missing(.commitment, in: fields) }
    guard let date else { throw cursor.missing(.date, in: fields) }
    guard let isPublished else { throw cursor.missing(.published, in: fields) }
    guard let verdict else { throw cursor.missing(.verdict, in: fields) }
    guard let why else { throw cursor.missing(.why, in: fields) }
    self.init(
      commitment: commitment, by: by, verdict: verdict, why: why, date: date,
      isPublished: isPublished)
  }

  func write(to writer: inout CanonicalWriter) {
    writer.beginObject()
    writer.member("by", by)
    writer.member("commitment", commitment.rawValue)
    writer.member("date", date.description)
    writer.key("published")
    writer.bool(isPublished)
    writer.member("verdict", verdict.rawValue)
    writer.member("why", why)
    writer.endObject()
  }
}
