extension Indicator: LedgerCodable {
  private enum Field: String, CaseIterable {
    case aliases, basis, direction, en, id, kind, sector, units, zh
  }
  private static let fields = JSONWords<Field>()
  private static let bases = JSONWords<Basis>()
  private static let kinds = JSONWords<Kind>()
  static let directions = JSONWords<Direction>()

  init(from cursor: inout JSONCursor) throws(JSONError) {
    var fields = try cursor.object(of: Self.fields)
    var aliases: [String] = []
    var basis: Basis?
    var direction: Direction?
    var en = ""
    var id: IndicatorID?
    var kind: Kind?
    var sector: String?
    var units: [String] = []
    var zh = ""
    while let field = try cursor.next(&fields) {
      switch field {
      case .aliases: aliases = try cursor.strings()
      case .basis: basis = try cursor.word(of: Self.bases)
      case .direction: direction = try cursor.word(of: Self.directions)
      case .en: en = try cursor.string()
      case .id: id = try cursor.identifier()
      case .kind: kind = try cursor.word(of: Self.kinds)
      case .sector: sector = try cursor.string()
      case .units: units = try cursor.strings()
      case .zh: zh = try cursor.string()
      }
    }
    guard let id else { throw cursor.missing(.id, in: fields) }
    guard let kind else { throw cursor.missing(.kind, in: fields) }
    guard let sector else { throw cursor.missing(.sector, in: fields) }
    guard let name = LocalizedName(zh: zh, en: en) else {
      throw cursor.mismatch(
        "an indicator needs a name, \"en\" or \"zh\"", from: fields.members.start)
    }
    self.init(
      id: id, name: name, aliases: aliases, sector: sector, direction: direction, kind: kind,
      basis: basis, units: units)
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
