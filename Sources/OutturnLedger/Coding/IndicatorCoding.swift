extension Indicator: LedgerCodable {
  private enum Field: String, CaseIterable {
    case aliases, basis, direction, en, id, kind, sector, units, zh
  }
  private static let fields = JSONWords<Field>()

  init(from cursor: inout JSONCursor) throws(JSONError) {
    self = try cursor.members(of: Self.fields) { (fields, cursor) throws(JSONError) in
      let aliases: [String] = try fields.may(.aliases, &cursor) ?? []
      let basis: Basis? = try fields.may(.basis, &cursor)
      let direction: Direction? = try fields.may(.direction, &cursor)
      let en: String = try fields.may(.en, &cursor) ?? ""
      let id: IndicatorID = try fields.need(.id, &cursor)
      let kind: Kind = try fields.need(.kind, &cursor)
      let sector: String = try fields.need(.sector, &cursor)
      let units: [String] = try fields.may(.units, &cursor) ?? []
      guard let name = LocalizedName(zh: try fields.may(.zh, &cursor) ?? "", en: en) else {
        throw fields.mismatch("an indicator needs a name, \"en\" or \"zh\"", cursor)
      }
      return Indicator(
        id: id, name: name, aliases: aliases, sector: sector, direction: direction, kind: kind,
        basis: basis, units: units)
    }
  }

  func write(to writer: inout CanonicalWriter) {
    writer.beginObject()
    writer.member("aliases", aliases)
    writer.member("basis", basis?.rawValue)
    writer.member("direction", direction?.rawValue)
    writer.member("en", name.en.isEmpty ? nil : name.en)
    writer.member("id", id.rawValue)
    writer.member("kind", kind.rawValue)
    writer.member("sector", sector)
    writer.member("units", units)
    writer.member("zh", name.zh.isEmpty ? nil : name.zh)
    writer.endObject()
  }
}
