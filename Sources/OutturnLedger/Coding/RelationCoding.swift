/// The words for the kinds of sayings without a number.
enum RelationWord: String, LedgerWord {
  case inStep, above, below, steady, rising, falling, multiple, assigned, firstEver, never, other

  static let words = JSONWords<RelationWord>()
}

extension IndicatorName: LedgerCodable {
  private enum Field: String, CaseIterable { case indicator, indicatorID }
  private static let fields = JSONWords<Field>()

  init(from cursor: inout JSONCursor) throws(JSONError) {
    self = try cursor.members(of: Self.fields) { (fields, cursor) throws(JSONError) in
      IndicatorName(
        try fields.need(.indicator, &cursor), id: try fields.may(.indicatorID, &cursor))
    }
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
    self = try cursor.members(of: Self.fields) { (fields, cursor) throws(JSONError) in
      let told: String? = try fields.may(.indicator, &cursor)
      let id: IndicatorID? = try fields.may(.indicatorID, &cursor)
      let lastYear: Bool = try fields.may(.lastYear, &cursor) ?? false
      let place: String? = try fields.may(.place, &cursor)
      switch (told, lastYear, place) {
      case (.some(let told), false, nil): return .indicator(IndicatorName(told, id: id))
      case (nil, true, nil) where id == nil: return .lastYear
      case (nil, false, .some(let place)) where id == nil: return .place(place)
      default:
        throw fields.mismatch(
          "a comparison is with one of \"indicator\", \"place\" and \"lastYear\"", cursor)
      }
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

  init(from cursor: inout JSONCursor) throws(JSONError) {
    self = try cursor.members(of: Self.fields) { (fields, cursor) throws(JSONError) in
      let word: RelationWord = try fields.need(.kind, &cursor)
      let margin: ExactDecimal? = try fields.may(.margin, &cursor)
      let than: Comparand? = try fields.may(.than, &cursor)
      let times: ExactDecimal? = try fields.may(.times, &cursor)
      let with: IndicatorName? = try fields.may(.with, &cursor)
      let words: String = try fields.need(.words, &cursor)
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
        throw fields.mismatch(
          """
          \"\(word.rawValue)\" does not go with these keys: \"inStep\" has \"with\", \"above\" and \
          \"below\" have \"than\" and may have \"margin\", \"multiple\" has \"times\", others none
          """, cursor)
      }
      return Relation(kind, words: words)
    }
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
