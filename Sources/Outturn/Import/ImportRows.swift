/// Turns a file's rows into rows of our fields: by its own names, a map, and what was given on the
/// command line.
package struct ImportRows {
  private let map: ImportMap
  private let name: String
  /// What holds where a row says nothing: options of the command line.
  private var standard: [RecordField: String]
  private var fields: [String: RecordField] = [:]
  /// Keys of lines of JSON that were met.
  private var known: Set<String> = []
  private let hasHeader: Bool

  /// - Throws: `Failure` when a column is unknown or one is missing.
  package init(
    _ table: ImportTable, map: ImportMap, defaults: [RecordField: String], named name: String
  ) throws(Failure) {
    self.map = map
    self.name = name
    standard = defaults.merging(map.constants) { option, _ in option }
    hasHeader = table.header != nil
    guard map.records.isEmpty, let header = table.header else {
      if !map.records.isEmpty { try checkColumns(table.header, named: name) }
      return
    }
    fields = try fields(header, named: name)
    if standard[.kind] == nil, !fields.values.contains(.kind) {
      if header.contains("aim") { standard[.kind] = "commitment" }
      if header.contains("finding") { standard[.kind] = "outcome" }
    }
    try checkComplete(Set(fields.values).union(standard.keys), named: name)
  }

  /// Whether rows can give several records, which belong together.
  package var isJoined: Bool { !map.records.isEmpty }

  /// What a row of the table tells.
  ///
  /// - Throws: `Failure` when a line of JSON has an unknown key.
  package mutating func rows(of row: ImportTable.Row) throws(Failure) -> [RecordRow] {
    if isJoined { return map.records.rows(row, standard, map) }
    if !hasHeader {
      for key in row.cells.keys.sorted() where known.insert(key).inserted {
        fields[key] = try map.field(of: key, at: Failure.Spot(file: name, line: row.line))
      }
    }
    return [record(row)]
  }

  /// Every column that the map's records speak of must be there.
  private func checkColumns(_ header: [String]?, named name: String) throws(Failure) {
    guard let header else { return }
    for column in map.records.columns.sorted() where column != "row" && !header.contains(column) {
      let near = NearestWord.to(column, in: header)
      throw Failure("mappedColumnMissing", column, near, at: Failure.Spot(file: name, line: 1))
    }
  }

  private func fields(
    _ header: [String], named name: String
  ) throws(Failure) -> [String: RecordField] {
    var fields: [String: RecordField] = [:]
    let spot = Failure.Spot(file: name, line: 1)
    for column in header {
      guard let field = try map.field(of: column, at: spot) else { continue }
      if let other = fields.first(where: { $0.value == field })?.key {
        throw Failure("columnsAlike", other, column, field.rawValue, at: spot)
      }
      fields[column] = field
    }
    for column in map.columns.keys.sorted() where !header.contains(column) {
      throw Failure("mappedColumnAbsent", column, at: spot)
    }
    return fields
  }

  /// A table without these columns cannot be meant as it is.
  private func checkComplete(_ there: Set<RecordField>, named name: String) throws(Failure) {
    var needed: [RecordField] = [.kind, .place, .period]
    if !there.contains(.statement) { needed += [.indicator, .measure, .value] }
    if !there.isDisjoint(with: [.relation, .progress, .finding]) {
      needed.removeAll { $0 == .value }
    }
    let missing = needed.filter { !there.contains($0) }.map(\.rawValue)
    guard !missing.isEmpty else { return }
    throw Failure(
      missing.count == 1 ? "columnMissing" : "columnsMissing", missing,
      at: Failure.Spot(file: name, line: 1))
  }

  private func record(_ row: ImportTable.Row) -> RecordRow {
    var cells: [RecordField: String] = standard
    for (column, text) in row.cells {
      guard let field = fields[column] else { continue }
      cells[field] = map.translated(field, text)
    }
    var record = RecordRow(line: row.line, cells: cells)
    if map.columns.isEmpty {
      record.id = row.cells["id"].flatMap(RecordID.init(rawValue:))
      record.withdrawal = row.cells["withdrawn"].flatMap { Day($0) }.map {
        Withdrawal(date: $0, why: row.cells["withdrawnWhy"] ?? "")
      }
    }
    return record
  }
}
