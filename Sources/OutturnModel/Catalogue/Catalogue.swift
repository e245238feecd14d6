import OutturnTables
import Synchronization

/// The indicators a ledger knows, found by id or by any of their names.
public struct Catalogue: Sendable {
  private let fields: Shared<Fields>

  private struct Fields {
    let indicators: [Indicator]
    let byID: [IndicatorID: Indicator]
    let names: NameIndex
  }

  /// All indicators, in order.
  public var indicators: [Indicator] { fields.value.indicators }

  /// The catalogue that ships with the program (`indicators.tsv`).
  public static let shipped = Catalogue(rows: Table(outturn_table_indicators(), columns: 10))

  /// Makes a catalogue; the first indicator with an id or a name keeps it.
  public init(_ indicators: [Indicator]) {
    fields = Shared(
      Fields(
        indicators: indicators,
        byID: Dictionary(indicators.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }),
        names: NameIndex()))
  }

  /// Reads rows of id, sector, direction, kind, basis, units, Chinese and English names, and
  /// Chinese and English aliases. A row that is not whole is left out; tests hold the shipped
  /// table to having none.
  public init(rows table: Table) {
    self.init(
      table.rows.compactMap { row in
        guard let id = IndicatorID(rawValue: String(row[0])),
          row[2] == "-" || Direction(rawValue: String(row[2])) != nil,
          let kind = Indicator.Kind(rawValue: String(row[3])),
          let name = LocalizedName(zh: String(row[6]), en: String(row[7]))
        else { return nil }
        return Indicator(
          id: id, name: name, aliases: Table.list(row[8]) + Table.list(row[9]),
          sector: String(row[1]), direction: Direction(rawValue: String(row[2])), kind: kind,
          basis: Indicator.Basis(rawValue: String(row[4])), units: Table.list(row[5]))
      })
  }

  /// The indicator with an id.
  public subscript(id: IndicatorID) -> Indicator? { fields.value.byID[id] }

  /// The indicator that a name or an alias stands for, whatever its spaces, quotes and capitals.
  public func indicator(named name: String) -> Indicator? {
    indicator(keyed: Catalogue.key(name))
  }

  /// The same for a name as ``key(_:)`` gives it.
  func indicator(keyed key: String) -> Indicator? {
    fields.value.names.position(of: key, in: indicators).map { indicators[$0] }
  }

  /// Whether any name or alias may begin as a text does: tells by two scalars, quickly.
  func mayBegin(_ text: String) -> Bool {
    fields.value.names.mayBegin(Catalogue.key(text), in: indicators)
  }

  /// A name as the catalogue compares it: ASCII letters small, brackets ASCII, no spaces, quotes or
  /// hyphens.
  public static func key(_ name: String) -> String {
    // Most names need nothing, or only what bytes can tell.
    var isPlain = true
    for byte in name.utf8 {
      switch byte {
      case 0x21, 0x23...0x26, 0x28...0x2C, 0x2E...0x40, 0x5B...0x7E: break
      case 0xE2, 0xE3, 0xC2, 0xE1, 0xEF, 0x00...0x7F: isPlain = false
      default: break
      }
      if !isPlain { break }
    }
    if isPlain { return name }
    var scalars = String.UnicodeScalarView()
    for scalar in name.unicodeScalars {
      switch scalar {
      case "A"..."Z": scalars.append(Unicode.Scalar(UInt8(scalar.value + 32)))
      case "（": scalars.append("(")
      case "）": scalars.append(")")
      case "“", "”", "‘", "’", "\"", "'", "「", "」", "-": continue
      case "a"..."z", "0"..."9", "\u{3400}"..."\u{9FFF}": scalars.append(scalar)
      case _ where scalar.properties.isWhitespace: continue
      default: scalars.append(scalar)
      }
    }
    return String(scalars)
  }
}

/// Where each name of a catalogue stands. Most commands never ask, so it is made when first asked.
private final class NameIndex: Sendable {
  private let made = Mutex<Names?>(nil)

  private struct Names {
    var positions: [String: Int] = [:]
    /// What names begin with.
    var heads: Set<UInt64> = []

    init(of indicators: [Indicator]) {
      positions.reserveCapacity(indicators.count * 6)
      for (index, indicator) in indicators.enumerated() {
        let names = [indicator.name.zh, indicator.name.en].filter { !$0.isEmpty }
        for key in (names + indicator.aliases).map(Catalogue.key) where positions[key] == nil {
          positions[key] = index
          heads.insert(NameIndex.head(of: key))
        }
      }
    }
  }

  func position(of key: String, in indicators: [Indicator]) -> Int? {
    names(of: indicators) { $0.positions[key] }
  }

  func mayBegin(_ key: String, in indicators: [Indicator]) -> Bool {
    names(of: indicators) { $0.heads.contains(NameIndex.head(of: key)) }
  }

  private func names<Result: Sendable>(
    of indicators: [Indicator], _ find: (Names) -> Result
  ) -> Result {
    made.withLock { made in
      let names = made ?? Names(of: indicators)
      made = names
      return find(names)
    }
  }

  /// The first two scalars of a name.
  private static func head(of key: String) -> UInt64 {
    key.unicodeScalars.prefix(2).reduce(0) { $0 << 32 | UInt64($1.value) }
  }
}
