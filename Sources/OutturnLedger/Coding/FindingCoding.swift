/// A figure's keys, `{"relation":{…}}` or `{"blanket":26,"on":"2031-06-30","said":"done"}`.
extension Outcome.Finding: LedgerCodable {
  private enum Field: String, CaseIterable {
    case blanket, bound, on, progress, relation, resolution, said, text, unit, upper
    case upperResolution, value
  }
  private static let fields = JSONWords<Field>()
  private static let words = JSONWords<Saying.Word>()

  init(from cursor: inout JSONCursor) throws(JSONError) {
    var fields = try cursor.object(of: Self.fields)
    let start = fields.members.start
    var parts = FigureParts()
    var blanket: Int?
    var day: Day?
    var progress: ExactDecimal?
    var relation: Relation?
    var word: Saying.Word?
    while let field = try cursor.next(&fields) {
      switch field {
      case .bound: try parts.take(.bound, &cursor)
      case .resolution: try parts.take(.resolution, &cursor)
      case .text: try parts.take(.text, &cursor)
      case .unit: try parts.take(.unit, &cursor)
      case .upper: try parts.take(.upper, &cursor)
      case .upperResolution: try parts.take(.upperResolution, &cursor)
      case .value: try parts.take(.value, &cursor)
      case .blanket: blanket = try cursor.count()
      case .on: day = try cursor.day()
      case .progress: progress = try cursor.decimal()
      case .relation: relation = try Relation(from: &cursor)
      case .said: word = try cursor.word(of: Self.words)
      }
    }
    let isBare = blanket == nil && day == nil && progress == nil
    switch (parts.isBegun, word, relation) {
    case (true, nil, nil) where isBare: self = .figure(try parts.figure(cursor, from: start))
    case (false, .some(let word), nil):
      self = .said(Saying(word, on: day, progress: progress, blanket: blanket))
    case (false, nil, .some(let relation)) where isBare: self = .relation(relation)
    default:
      throw cursor.mismatch(
        "a finding has one of a figure, a \"relation\" and \"said\" (\"on\", \"progress\" and "
          + "\"blanket\" go with \"said\")", from: start)
    }
  }

  func write(to writer: inout CanonicalWriter) {
    writer.beginObject()
    switch self {
    case .figure(let figure):
      figure.writeBound(to: &writer)
      figure.writeRest(to: &writer)
    case .relation(let relation):
      writer.member("relation", relation)
    case .said(let saying):
      if let blanket = saying.blanket { writer.member("blanket", blanket) }
      writer.member("on", saying.on?.description)
      writer.member("progress", saying.progress?.description)
      writer.member("said", saying.word.rawValue)
    }
    writer.endObject()
  }
}
