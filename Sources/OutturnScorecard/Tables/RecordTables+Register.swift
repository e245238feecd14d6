import OutturnModel

/// What stands outside the volumes.
extension RecordTables {
  /// `sources.csv`: one source a row.
  public static let sources = RecordTable<Source>(
    "sources",
    [
      .one("id", isRequired: true) { $0.id },
      .one("title", isRequired: true) { $0.title },
      .one("publisher") { $0.publisher },
      .one("date") { $0.date },
      .one("place") { $0.place },
      .one("planYear", .integer) { $0.planYear },
      .one("about") { $0.about },
      .one("sha256") { $0.sha256 },
      .one("url") { $0.url },
      .one("archived") { $0.archived },
      .word("extent") { $0.extent },
      .word("readBy") { $0.readBy },
      .word("voice") { $0.voice },
      .one("aliases") { $0.aliases.joined(separator: "; ") },
    ])

  /// `places.csv`: one place a row.
  public static let places = RecordTable<Place>(
    "places",
    [
      .one("path", isRequired: true) { $0.path },
      .one("zh") { $0.name.zh },
      .one("en") { $0.name.en },
      .one("code") { $0.code },
    ])

  /// `indicators.csv`: one indicator of the ledger's catalogue a row.
  public static let indicators = RecordTable<Indicator>(
    "indicators",
    [
      .one("id", isRequired: true) { $0.id },
      .one("zh") { $0.name.zh },
      .one("en") { $0.name.en },
      .one("aliases") { $0.aliases.joined(separator: "; ") },
      .one("sector", isRequired: true) { $0.sector },
      .word("direction") { $0.direction },
      .word("kind", isRequired: true) { $0.kind },
      .word("basis") { $0.basis },
      .one("units") { $0.units.joined(separator: "; ") },
    ])
}
