extension Mention: LedgerObject {
  enum Field: String, CaseIterable {
    case clause, commitment, decided, end, rule, score, source, start
  }
  static let fields = JSONWords<Field>()

  init(_ fields: inout Fields<Field>, _ cursor: inout JSONCursor) throws(JSONError) {
    let clause: String = try fields.need(.clause, &cursor)
    let commitment: RecordID = try fields.need(.commitment, &cursor)
    let decided: Bool? = try fields.may(.decided, &cursor)
    let end = try fields.need(.end, &cursor, in: counts)
    let rule: String = try fields.need(.rule, &cursor)
    let score = try fields.need(.score, &cursor, in: 0...100)
    let source: SourceID = try fields.need(.source, &cursor)
    let start = try fields.need(.start, &cursor, in: counts)
    guard let span = Evidence.Span(start: start, end: end) else {
      throw fields.mismatch("the \"end\" comes after the \"start\"", cursor)
    }
    guard clause.unicodeScalars.count <= Mention.maximumLength else {
      throw fields.mismatch(
        "the clause of a mention has at most \(Mention.maximumLength) characters", cursor)
    }
    self.init(
      commitment: commitment, source: source, span: span, clause: clause, score: score,
      rule: rule, decided: decided)
  }

  func writeMembers(to writer: inout CanonicalWriter) {
    writer.member("clause", clause)
    writer.member("commitment", commitment.rawValue)
    if let decided {
      writer.key("decided")
      writer.bool(decided)
    }
    writer.member("end", span.end)
    writer.member("rule", rule)
    writer.member("score", score)
    writer.member("source", source.rawValue)
    writer.member("start", span.start)
  }
}

extension Search: LedgerObject {
  enum Field: String, CaseIterable { case commitments, sha256, source }
  static let fields = JSONWords<Field>()

  init(_ fields: inout Fields<Field>, _ cursor: inout JSONCursor) throws(JSONError) {
    let commitments = try fields.may(.commitments, &cursor) { (cursor) throws(JSONError) in
      let start = cursor.position
      let list = try [RecordID](from: &cursor)
      guard zip(list, list.dropFirst()).allSatisfy({ $0 < $1 }) else {
        throw cursor.mismatch("the commitments stand in order, each once", from: start)
      }
      return list
    }
    let digest: Digest = try fields.need(.sha256, &cursor)
    self.init(
      source: try fields.need(.source, &cursor), sha256: digest.hex,
      commitments: commitments ?? [])
  }

  func writeMembers(to writer: inout CanonicalWriter) {
    writer.member("commitments", commitments.map(\.rawValue))
    writer.member("sha256", sha256)
    writer.member("source", source.rawValue)
  }
}
