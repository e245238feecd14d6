/// A figure's keys, `{"relation":{…}}` or `{"blanket":26,"on":"2031-06-30","said":"done"}`.
extension Outcome.Finding: LedgerObject {
  enum Field: String, FigureField {
    case blanket, bound, on, progress, relation, resolution, said, text, unit, upper
    case upperResolution, value
  }
  static let fields = JSONWords<Field>()

  init(_ fields: inout Fields<Field>, _ cursor: inout JSONCursor) throws(JSONError) {
    let blanket = try fields.may(.blanket, &cursor, in: counts)
    let bound: Bound? = try fields.may(.bound, &cursor)
    let day: Day? = try fields.may(.on, &cursor)
    let progress: ExactDecimal? = try fields.may(.progress, &cursor)
    let relation: Relation? = try fields.may(.relation, &cursor)
    var parts = FigureParts(bound)
    let resolution: ExactDecimal? = try fields.powerOfTen(.resolution, &cursor)
    let word: Saying.Word? = try fields.may(.said, &cursor)
    try parts.take(resolution, &fields, &cursor)
    let isBare = blanket == nil && day == nil && progress == nil
    switch (parts.isBegun, word, relation) {
    case (true, nil, nil) where isBare: self = .figure(try parts.figure(fields, cursor))
    case (false, .some(let word), nil):
      self = .said(Saying(word, on: day, progress: progress, blanket: blanket))
    case (false, nil, .some(let relation)) where isBare: self = .relation(relation)
    default:
      throw fields.mismatch(
        "a finding has one of a figure, a \"relation\" and \"said\" (\"on\", \"progress\" and "
          + "\"blanket\" go with \"said\")", cursor)
    }
  }

  func writeMembers(to writer: inout CanonicalWriter) {
    switch self {
    case .figure(let figure):
      figure.writeBound(to: &writer)
      figure.writeRest(to: &writer)
    case .relation(let relation): writer.member("relation", relation)
    case .said(let saying):
      if let blanket = saying.blanket { writer.member("blanket", blanket) }
      writer.member("on", saying.on?.description)
      writer.member("progress", saying.progress?.description)
      writer.member("said", saying.word.rawValue)
    }
  }
}
