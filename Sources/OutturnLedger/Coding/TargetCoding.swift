extension Target: LedgerCodable {
  private enum Field: String, CaseIterable {
    case bound, deed, measure, parts, relation, resolution, text, unit, upper, upperResolution
    case value
  }
  private static let fields = JSONWords<Field>()
  static let measures = JSONWords<Measure>()

  init(from cursor: inout JSONCursor) throws(JSONError) {
    var fields = try cursor.object(of: Self.fields)
    let start = fields.members.start
    var parts = FigureParts()
    var measure: Measure?
    var deed: String?
    var relation: Relation?
    var isParts = false
    while let field = try cursor.next(&fields) {
      switch field {
      case .bound: try parts.take(.bound, &cursor)
      case .resolution: try parts.take(.resolution, &cursor)
      case .text: try parts.take(.text, &cursor)
      case .unit: try parts.take(.unit, &cursor)
      case .upper: try parts.take(.upper, &cursor)
      case .upperResolution: try parts.take(.upperResolution, &cursor)
      case .value: try parts.take(.value, &cursor)
      case .deed: deed = try cursor.string()
      case .measure: measure = try cursor.word(of: Self.measures)
      case .parts: isParts = try cursor.bool()
      case .relation: relation = try Relation(from: &cursor)
      }
    }
    guard let measure else { throw cursor.missing(.measure, in: fields) }
    let aim: Aim
    switch (parts.isBegun, deed, relation, isParts) {
    case (true, nil, nil, false): aim = .figure(try parts.figure(cursor, from: start))
    case (false, .some(let deed), nil, false): aim = .deed(deed)
    case (false, nil, .some(let relation), false): aim = .relation(relation)
    case (false, nil, nil, true): aim = .parts
    default:
      throw cursor.mismatch(
        "a target has one of a figure, a \"relation\", a \"deed\" and \"parts\"", from: start)
    }
    do {
      try self.init(measure: measure, aim: aim)
    } catch {
      throw cursor.mismatch(error.description, from: start)
    }
  }

  func write(to writer: inout CanonicalWriter) {
    writer.beginObject()
    figure?.writeBound(to: &writer)
    if case .deed(let deed) = aim { writer.member("deed", deed) }
    writer.member("measure", measure.rawValue)
    if case .parts = aim {
      writer.key("parts")
      writer.bool(true)
    }
    if case .relation(let relation) = aim { writer.member("relation", relation) }
    figure?.writeRest(to: &writer)
    writer.endObject()
  }
}

extension Baseline: LedgerCodable {
  private enum Field: String, CaseIterable {
    case bound, period, resolution, text, unit, upper, upperResolution, value
  }
  private static let fields = JSONWords<Field>()

  init(from cursor: inout JSONCursor) throws(JSONError) {
    var fields = try cursor.object(of: Self.fields)
    var parts = FigureParts()
    var period: Period?
    while let field = try cursor.next(&fields) {
      switch field {
      case .bound: try parts.take(.bound, &cursor)
      case .resolution: try parts.take(.resolution, &cursor)
      case .text: try parts.take(.text, &cursor)
      case .unit: try parts.take(.unit, &cursor)
      case .upper: try parts.take(.upper, &cursor)
      case .upperResolution: try parts.take(.upperResolution, &cursor)
      case .value: try parts.take(.value, &cursor)
      case .period: period = try cursor.period()
      }
    }
    self.init(try parts.figure(cursor, from: fields.members.start), period: period)
  }

  func write(to writer: inout CanonicalWriter) {
    writer.beginObject()
    figure.writeBound(to: &writer)
    writer.member("period", period?.description)
    figure.writeRest(to: &writer)
    writer.endObject()
  }
}
