extension Relation.Word: LedgerWord { static let words = JSONWords<Relation.Word>() }

extension IndicatorName: LedgerObject {
  enum Field: String, CaseIterable { case indicator, indicatorID }
  static let fields = JSONWords<Field>()

  init(_ fields: inout Fields<Field>, _ cursor: inout JSONCursor) throws(JSONError) {
    self.init(try fields.need(.indicator, &cursor), id: try fields.may(.indicatorID, &cursor))
  }

  /// Writes the two keys into the object that is open.
  func writeMembers(to writer: inout CanonicalWriter) {
    writer.member("indicator", told)
    writer.member("indicatorID", id?.rawValue)
  }
}

extension Relation.Comparand: LedgerObject {
  enum Field: String, CaseIterable { case indicator, indicatorID, lastYear, place }
  static let fields = JSONWords<Field>()

  init(_ fields: inout Fields<Field>, _ cursor: inout JSONCursor) throws(JSONError) {
    let told: String? = try fields.may(.indicator, &cursor)
    let id: IndicatorID? = try fields.may(.indicatorID, &cursor)
    let lastYear: Bool = try fields.may(.lastYear, &cursor) ?? false
    let place: String? = try fields.may(.place, &cursor)
    switch (told, lastYear, place) {
    case (.some(let told), false, nil): self = .indicator(IndicatorName(told, id: id))
    case (nil, true, nil) where id == nil: self = .lastYear
    case (nil, false, .some(let place)) where id == nil: self = .place(place)
    default:
      throw fields.mismatch(
        "a comparison is with one of \"indicator\", \"place\" and \"lastYear\"", cursor)
    }
  }

  func writeMembers(to writer: inout CanonicalWriter) {
    switch self {
    case .indicator(let name): name.writeMembers(to: &writer)
    case .place(let place): writer.member("place", place)
    case .lastYear:
      writer.key("lastYear")
      writer.bool(true)
    }
  }
}

extension Relation: LedgerObject {
  enum Field: String, CaseIterable { case kind, margin, than, times, with, words }
  static let fields = JSONWords<Field>()

  init(_ fields: inout Fields<Field>, _ cursor: inout JSONCursor) throws(JSONError) {
    let word: Word = try fields.need(.kind, &cursor)
    let margin: ExactDecimal? = try fields.may(.margin, &cursor)
    let than: Comparand? = try fields.may(.than, &cursor)
    let times: ExactDecimal? = try fields.may(.times, &cursor)
    let with: IndicatorName? = try fields.may(.with, &cursor)
    let words: String = try fields.need(.words, &cursor)
    let isFit =
      switch word {
      case .inStep: than == nil && times == nil && margin == nil
      case .above, .below: times == nil && with == nil
      case .multiple: than == nil && with == nil && margin == nil
      default: than == nil && times == nil && with == nil && margin == nil
      }
    let kind = isFit ? Kind(word, than: than, times: times, with: with, margin: margin) : nil
    guard let kind else {
      throw fields.mismatch(
        """
        \"\(word.rawValue)\" does not go with these keys: \"inStep\" has \"with\", \"above\" and \
        \"below\" have \"than\" and may have \"margin\", \"multiple\" has \"times\", others none
        """, cursor)
    }
    self.init(kind, words: words)
  }

  func writeMembers(to writer: inout CanonicalWriter) {
    writer.member("kind", kind.word.rawValue)
    switch kind {
    case .inStep(let with): writer.member("with", with)
    case .above(let than, let margin), .below(let than, let margin):
      writer.member("margin", margin?.description)
      writer.member("than", than)
    case .multiple(let times): writer.member("times", times.description)
    case .steady, .rising, .falling, .assigned, .firstEver, .never, .other: break
    }
    writer.member("words", words)
  }
}
