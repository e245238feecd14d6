import OutturnModel
import OutturnTables

extension Wording {
  /// A field of the catalogue in words, or its id where the table has no words for it.
  public func sector(_ id: String) -> String {
    SectorTable.shipped.names[id].map { $0.text(in: language) } ?? id
  }
}

/// The words for the fields of the catalogue (`sectors.tsv`).
struct SectorTable: Sendable {
  let names: [String: LocalizedName]
  /// The ids in the order of the table.
  let order: [String: Int]

  static let shipped = SectorTable(Table(outturn_table_sectors(), columns: 3))

  /// Whether a field is to be read before another one: in the order of the table, then by id.
  func isRead(_ id: String, before other: String) -> Bool {
    (order[id] ?? .max, id) < (order[other] ?? .max, other)
  }

  private init(_ table: Table) {
    var names: [String: LocalizedName] = [:]
    var order: [String: Int] = [:]
    for (index, row) in table.rows.enumerated() {
      names[String(row[0])] = LocalizedName(zh: String(row[1]), en: String(row[2]))
      order[String(row[0])] = index
    }
    self.names = names
    self.order = order
  }
}
