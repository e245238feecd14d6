extension Mention: LedgerCodable {
  private enum Field: String, CaseIterable {
    case clause, commitment, decided, end, rule, score, source, start
  }
  private static let fields = JSONWords<Field>()

  init(from cursor: inout JSONCursor) throws(JSONError) {
    var fields = try cursor.object(of: Self.fields)
    let begin = fields.members.start
    var clause: String?
    var commitment: RecordID?
    var decided: Bool?
    var end: Int?
    var rule: String?
    var score: Int?
    var source: SourceID?
    var start: Int?
    while let field = try cursor.next(&fields) {
      switch field {
      case .clause: clause = try cursor.string()
      case .commitment: commitment = try cursor.identifier()
      case .decided: decided = try cursor.bool()
      case .end: end = try cursor.count()
      case .rule: rule = try cursor.string()
      case .score: score = try cursor.count(in: 0...100)
      case .source: source = try cursor.identifier()
      case .start: start = try cursor.count()
      }
    }
    guard let clause else { throw cursor.missing(.clause, in: fields) }
    guard let commitment else { throw cursor.missing(.commitment, in: fields) }
    guard let end else { throw cursor.missing(.end, in: fields) }
    guard let rule else { throw cursor.missing(.rule, in: fields) }
    guard let score else { throw cursor.missing(.score, in: fields) }
    guard let source else { throw cursor.missing(.source, in: fields) }
    guard let start else { throw cursor.missing(.start, in: fields) }
    guard let span = Evidence.Span(start: start, end: end) else {
      throw cursor.mismatch("the \"end\" comes after the \"start\"", from: begin)
    }
    guard clause.unicodeScalars.count <= Mention.maximumLength else {
      throw cursor.mismatch(
        "the clause of a mention has at most \(Mention.maximumLength) characters", from: begin)
    }
    self.init(
      commitment: commitment, source: source, span: span, clause: clause, score: score,
      rule: rule, decided: decided)
  }

  func write(to writer: inout CanonicalWriter) {
    writer.beginObject()
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
    writer.endObject()
  }
}

extension Search: LedgerCodable {
  private enum Field: String, CaseIterable { case commitments, sha256, source }
  private static let fields = JSONWords<Field>()

  init(from cursor: inout JSONCursor) throws(JSONError) {
    var fields = try cursor.object(of: Self.fields)
    var commitments: [RecordID] = []
    var digest: Digest?
    var source: SourceID?
    while let field = try cursor.next(&fields) {
      switch field {
      case .commitments:
        let start = cursor.position
        commitments = try cursor.list { (cursor) throws(JSONError) in try cursor.identifier() }
        guard zip(commitments, commitments.dropFirst()).allSatisfy({ $0 < $1 }) else {
          throw cursor.mismatch("the commitments stand in order, each once", from: start)
        }
      case .sha256: digest = try cursor.digest()
      case .source: source = try cursor.identifier()
      }
    }
    guard let digest else { throw cursor.missing(.sha256, in: fields) }
    guard let source else { throw cursor.missing(.source, in: fields) }
    self.init(source: source, sha256: digest.hex, commitments: commitments)
  }

  func write(to writer: inout CanonicalWriter) {
    writer.beginObject()
    writer.member("commitments", commitments.map(\.rawValue))
    writer.member("sha256", sha256)
    writer.member("source", source.rawValue)
    writer.endObject()
  }
}
