/// The words for the kinds of sayings without a number.
enum RelationWord: String, CaseIterable {
  case inStep, above, below, steady, rising, falling, multiple, assigned, firstEver, never, other
}

extension IndicatorName: LedgerCodable {
  private enum Field: String, CaseIterable { case indicator, indicatorID }
  private static let fields = JSONWords<Field>()

  init(from cursor: inout JSONCursor) throws(JSONError) {
    var fields = try cursor.object(of: Self.fields)
    var told: String?
    var id: IndicatorID?
    while let field = try cursor.next(&fields) {
      switch field {
      case .indicator: told = try cursor.string()
      case .indicatorID: id = try cursor.identifier()
      }
    }
    guard let told else { throw cursor.missing(.indicator, in: fields) }
    self.init(told, id: id)
  }

  func write(to writer: inout CanonicalWriter) {
    writer.beginObject()
    writeMembers(to: &writer)
    writer.endObject()
  }

  /// Writes the two keys into the object that is open.
  func writeMembers(to writer: inout CanonicalWriter) {
    writer.member("indicator", told)
    writer.member("indicatorID", id?.rawValue)
  }
}

extension Relation.Comparand: LedgerCodable {
  private enum Field: String, CaseIterable { case indicator, indicatorID, lastYear, place }
  private static let fields = JSONWords<Field>()

  init(from cursor: inout JSONCursor) throws(JSONError) {
    var fields = try cursor.object(of: Self.fields)
    var told: String?
    var id: IndicatorID?
    var lastYear = false
    var place: String?
    while let field = try cursor.next(&fields) {
      switch field {
      case .indicator: told = try cursor.string()
      case .indicatorID: id = try cursor.identifier()
      case .lastYear: lastYear = try cursor.bool()
      case .place: place = try cursor.string()
      }
    }
    switch (told, lastYear, place) {
    case (.some(let told), false, nil): self = .indicator(IndicatorName(told, id: id))
    case (nil, true, nil) where id == nil: self = .lastYear
    case (nil, false, .some(let place)) where id == nil: self = .place(place)
    default:
      throw cursor.mismatch(
        "a comparison is with one of \"indicator\", \"place\" and \"lastYear\"",
        from: fields.members.start)
    }
  }

  func write(to writer: inout CanonicalWriter) {
    writer.beginObject()
    switch self {
    case .indicator(let name): name.writeMembers(to: &writer)
    case .place(let place): writer.member("place", place)
    case .lastYear:
      writer.key("lastYear")
      writer.bool(true)
    }
    writer.endObject()
  }
}

extension Relation: LedgerCodable {
  private enum Field: String, CaseIterable { case kind, margin, than, times, with, words }
  private static let fields = JSONWords<Field>()
  private static let kinds = JSONWords<RelationWord>()

  init(from cursor: inout JSONCursor) throws(JSONError) {
    var fields = try cursor.object(of: Self.fields)
    var word: RelationWord?
    var margin: ExactDecimal?
    var than: Comparand?
    var times: ExactDecimal?
    var with: IndicatorName?
    var words: String?
    while let field = try cursor.next(&fields) {
      switch field {
      case .kind: word = try cursor.word(of: Self.kinds)
      case .margin: margin = try cursor.decimal()
      case .than: than = try Comparand(from: &cursor)
      case .times: times = try cursor.decimal()
      case .with: with = try IndicatorName(from: &cursor)
      case .words: words = try cursor.string()
      }
    }
    guard let word else { throw cursor.missing(.kind, in: fields) }
    guard let words else { throw cursor.missing(.words, in: fields) }
    let kind: Kind?
    switch (word, than, times, with) {
    case (.inStep, nil, nil, .some(let with)) where margin == nil: kind = .inStep(with: with)
    case (.above, .some(let than), nil, nil): kind = .above(than, margin: margin)
    case (.below, .some(let than), nil, nil): kind = .below(than, margin: margin)
    case (.multiple, nil, .some(let times), nil) where margin == nil: kind = .multiple(times)
    case (_, nil, nil, nil) where margin == nil: kind = word.plainKind
    default: kind = nil
    }
    guard let kind else {
      throw cursor.mismatch(
        """
        \"\(word.rawValue)\" does not go with these keys: \"inStep\" has \"with\", \"above\" and \
        \"below\" have \"than\" and may have \"margin\", \"multiple\" has \"times\", others none
        """, from: fields.members.start)
    }
    self.init(kind, words: words)
  }

  func write(to writer: inout CanonicalWriter) {
    writer.beginObject()
    writer.member("kind", kind.word.rawValue)
    switch kind {
    case .inStep(let with):
      writer.member("with", with)
    case .above(let than, let margin), .below(let than, let margin):
      writer.member("margin", margin?.description)
      writer.member("than", than)
    case .multiple(let times):
      writer.member("times", times.description)
    case .steady, .rising, .falling, .assigned, .firstEver, .never, .other: break
    }
    writer.member("words", words)
    writer.endObject()
  }
}

extension Relation.Kind {
  fileprivate var word: RelationWord {
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
}

extension RelationWord {
  /// The kind, if it needs nothing besides the word.
  fileprivate var plainKind: Relation.Kind? {
    switch self {
    case .steady: .steady
    case .rising: .rising
    case .falling: .falling
    case .assigned: .assigned
    case .firstEver: .firstEver
    case .never: .never
    case .other: .other
    case .inStep, .above, .below, .multiple: nil
    }
  }
}
