import OutturnTables

/// The units the program knows, found by any of their spellings.
public struct UnitTable: Sendable {
  /// All units, in the order of the table.
  public let units: [Unit]
  private let spellings: [String: Int]
  private let english: [Int: [String]]

  /// The table that ships with the program (`units.tsv`).
  public static let shipped = UnitTable(Table(outturn_table_units(), columns: 5))

  /// Reads units from rows of symbol, dimension, factor, Chinese and English spellings.
  ///
  /// A row whose factor is not a positive fraction is left out; the first of two rows with the
  /// same spelling keeps it. Tests hold the shipped table to having neither.
  public init(_ table: Table) {
    var units: [Unit] = []
    var spellings: [String: Int] = [:]
    var english: [Int: [String]] = [:]
    for row in table.rows {
      guard let factor = Unit.Factor(row[2]) else { continue }
      let index = units.count
      units.append(
        Unit(
          symbol: String(row[0]), dimension: Dimension(rawValue: String(row[1])), factor: factor))
      let words = Table.list(row[4])
      english[index] = words
      for spelling in [String(row[0])] + Table.list(row[3]) + words {
        let key = UnitTable.key(spelling)
        if spellings[key] == nil { spellings[key] = index }
      }
    }
    self.units = units
    self.spellings = spellings
    self.english = english
  }

  /// The unit with a spelling: its symbol or any other spelling in the table, capitals or not.
  public subscript(spelling: String) -> Unit? {
    spellings[UnitTable.key(spelling)].map { units[$0] }
  }

  /// Every spelling, its ASCII capitals made small, with its unit.
  public var allSpellings: some Sequence<(spelling: String, unit: Unit)> {
    spellings.lazy.map { ($0.key, units[$0.value]) }
  }

  /// A unit's usual English spelling, or its symbol when the table has none.
  public func englishName(of unit: Unit) -> String {
    spellings[UnitTable.key(unit.symbol)].flatMap { english[$0]?.first } ?? unit.symbol
  }

  /// A spelling as the table compares it: ASCII capitals made small.
  private static func key(_ spelling: String) -> String {
    guard spelling.utf8.contains(where: { (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) })
    else { return spelling }
    return String(
      decoding: spelling.utf8.map {
        (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains($0) ? $0 + 32 : $0
      }, as: UTF8.self)
  }
}
