extension Target: LedgerObject {
  enum Field: String, FigureField {
    case bound, deed, measure, parts, relation, resolution, text, unit, upper, upperResolution
    case value
  }
  static let fields = JSONWords<Field>()

  init(_ fields: inout Fields<Field>, _ cursor: inout JSONCursor) throws(JSONError) {
    var parts = FigureParts(try fields.may(.bound, &cursor))
    let deed: String? = try fields.may(.deed, &cursor)
    let measure: Measure = try fields.need(.measure, &cursor)
    let isParts: Bool = try fields.may(.parts, &cursor) ?? false
    let relation: Relation? = try fields.may(.relation, &cursor)
    try parts.take(try fields.powerOfTen(.resolution, &cursor), &fields, &cursor)
    let aim: Aim
    switch (parts.isBegun, deed, relation, isParts) {
    case (true, nil, nil, false): aim = .figure(try parts.figure(fields, cursor))
    case (false, .some(let deed), nil, false): aim = .deed(deed)
    case (false, nil, .some(let relation), false): aim = .relation(relation)
    case (false, nil, nil, true): aim = .parts
    default:
      throw fields.mismatch(
        "a target has one of a figure, a \"relation\", a \"deed\" and \"parts\"", cursor)
    }
    do throws(TargetError) {
      try self.init(measure: measure, aim: aim)
    } catch {
      throw fields.mismatch(error.description, cursor)
    }
  }

  func writeMembers(to writer: inout CanonicalWriter) {
    figure?.writeBound(to: &writer)
    if case .deed(let deed) = aim { writer.member("deed", deed) }
    writer.member("measure", measure.rawValue)
    if case .parts = aim {
      writer.key("parts")
      writer.bool(true)
    }
    if case .relation(let relation) = aim { writer.member("relation", relation) }
    figure?.writeRest(to: &writer)
  }
}

extension Baseline: LedgerObject {
  enum Field: String, FigureField {
    case bound, period, resolution, text, unit, upper, upperResolution, value
  }
  static let fields = JSONWords<Field>()

  init(_ fields: inout Fields<Field>, _ cursor: inout JSONCursor) throws(JSONError) {
    var parts = FigureParts(try fields.may(.bound, &cursor))
    let period: Period? = try fields.may(.period, &cursor)
    try parts.take(try fields.powerOfTen(.resolution, &cursor), &fields, &cursor)
    self.init(try parts.figure(fields, cursor), period: period)
  }

  func writeMembers(to writer: inout CanonicalWriter) {
    figure.writeBound(to: &writer)
    writer.member("period", period?.description)
    figure.writeRest(to: &writer)
  }
}
