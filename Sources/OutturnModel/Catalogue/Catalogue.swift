import OutturnTables

/// The indicators a ledger knows, found by id or by any of their names.
public struct Catalogue: Sendable {
  /// All indicators, in order.
  public let indicators: [Indicator]
  private let byID: [IndicatorID: Int]
  private let byName: [String: Int]

  /// The catalogue that ships with the program (`indicators.tsv`).
  public static let shipped = Catalogue(rows: Table(outturn_table_indicators(), columns: 10))

  /// Makes a catalogue; the first indicator with an id or a name keeps it.
  public init(_ indicators: [Indicator]) {
    self.indicators = indicators
    var byID: [IndicatorID: Int] = [:]
    var byName: [String: Int] = [:]
    for (index, indicator) in indicators.enumerated() {
      if byID[indicator.id] == nil { byID[indicator.id] = index }
      for name in [indicator.name.zh, indicator.name.en] + indicator.aliases
      where !name.isEmpty {
        let key = Catalogue.key(name)
        if byName[key] == nil { byName[key] = index }
      }
    }
    self.byID = byID
    self.byName = byName
  }

  /// Reads rows of id, sector, polarity, kind, basis, units, Chinese and English names, and
  /// Chinese and English aliases. A row that is not whole is left out; tests hold the shipped
  /// table to having none.
  public init(rows table: Table) {
    self.init(
      table.rows.compactMap { row in
        guard let id = IndicatorID(rawValue: String(row[0])),
          let polarity = Polarity(rawValue: String(row[2])),
          let kind = Indicator.Kind(rawValue: String(row[3])),
          let name = LocalizedName(zh: String(row[6]), en: String(row[7]))
        else { return nil }
        return Indicator(
          id: id, name: name, aliases: Table.list(row[8]) + Table.list(row[9]),
          sector: String(row[1]), polarity: polarity, kind: kind,
          basis: Indicator.Basis(rawValue: String(row[4])), units: Table.list(row[5]))
      })
  }

  /// The indicator with an id.
  public subscript(id: IndicatorID) -> Indicator? { byID[id].map { indicators[$0] } }

  /// The indicator that a name or an alias stands for, whatever its spaces, quotes and capitals.
  public func indicator(named name: String) -> Indicator? {
    byName[Catalogue.key(name)].map { indicators[$0] }
  }

  /// A name as the catalogue compares it: ASCII letters small, no spaces, quotes or hyphens.
  public static func key(_ name: String) -> String {
    var scalars = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
      switch scalar {
      case "A"..."Z": scalars.append(Unicode.Scalar(UInt8(scalar.value + 32)))
      case "“", "”", "‘", "’", "\"", "'", "「", "」", "-": continue
      case _ where scalar.properties.isWhitespace: continue
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }
}
