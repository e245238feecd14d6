extension Indicator: LedgerObject {
  enum Field: String, CaseIterable {
    case aliases, basis, direction, en, id, kind, sector, units, zh
  }
  static let fields = JSONWords<Field>()

  init(_ fields: inout Fields<Field>, _ cursor: inout JSONCursor) throws(JSONError) {
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
    self.init(
      id: id, name: name, aliases: aliases, sector: sector, direction: direction, kind: kind,
      basis: basis, units: units)
  }

  func writeMembers(to writer: inout CanonicalWriter) {
    writer.member("aliases", aliases)
    writer.member("basis", basis?.rawValue)
    writer.member("direction", direction?.rawValue)
    writer.member("en", name.en.isEmpty ? nil : name.en)
    writer.member("id", id.rawValue)
    writer.member("kind", kind.rawValue)
    writer.member("sector", sector)
    writer.member("units", units)
    writer.member("zh", name.zh.isEmpty ? nil : name.zh)
  }
}
