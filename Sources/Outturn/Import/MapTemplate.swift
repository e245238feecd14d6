/// What a field of a record is made of: words with the cells of columns in them, as in
/// `cn/{province}/{city}`.
package struct MapTemplate: Hashable {
  package enum Part: Hashable {
    case words(String)
    case column(String)
  }

  package let parts: [Part]

  package init(_ text: String) {
    var parts: [Part] = []
    var rest = text[...]
    while let open = rest.firstIndex(of: "{"), let close = rest[open...].firstIndex(of: "}") {
      if open > rest.startIndex { parts.append(.words(String(rest[..<open]))) }
      parts.append(.column(String(rest[rest.index(after: open)..<close])))
      rest = rest[rest.index(after: close)...]
    }
    if !rest.isEmpty { parts.append(.words(String(rest))) }
    self.parts = parts
  }

  /// The columns that it names.
  package var columns: [String] {
    parts.compactMap { if case .column(let name) = $0 { name } else { nil } }
  }

  /// The text for a row; nil where a cell of it is empty.
  package func text(_ cells: [String: String], asPath: Bool) -> String? {
    var text = ""
    for part in parts {
      switch part {
      case .words(let words): text += words
      case .column(let name):
        guard let cell = cells[name], !cell.isEmpty else { return nil }
        text += asPath ? MapTemplate.path(cell) : cell
      }
    }
    return text
  }

  /// A cell as a part of a place's path: small letters, hyphens for all else.
  private static func path(_ cell: String) -> String {
    var path = ""
    for scalar in FoldedText(cell).scalars {
      if scalar.isLatinLetter || scalar.isDigit {
        path.unicodeScalars.append(scalar)
      } else if !path.isEmpty, !path.hasSuffix("-") {
        path += "-"
      }
    }
    while path.hasSuffix("-") { path.removeLast() }
    return path
  }
}

/// The records that a map makes of every row.
///
///     "each": {"place": "cn/{province}/{city}", "period": "{year}", "indicator": "GDP"},
///     "records": [{"kind": "commitment", "measure": "growth", "value": "{planned}", "unit": "%"},
///                 {"kind": "outcome", "measure": "growth", "value": "{real}", "unit": "%"}],
///     "where": {"level": "city"}, "na": ["NA", "."], "round": 2
package struct MapRecords {
  /// What every record says.
  package private(set) var each: [RecordField: MapTemplate] = [:]
  /// What each record of a row says.
  package private(set) var records: [[RecordField: MapTemplate]] = []
  /// The rows that are meant: the cells that columns must have.
  package private(set) var wanted: [String: Set<String>] = [:]
  /// Cells that say nothing.
  package private(set) var blanks: Set<String> = []
  /// The most places behind the point that numbers keep.
  package private(set) var places: Int?

  package static let keys = ["each", "records", "where", "na", "round"]

  package var isEmpty: Bool { records.isEmpty }

  package init() {}

  /// - Throws: `JSONError` at the place that is wrong.
  package init(_ map: JSONObjectElement) throws(JSONError) {
    if let each = try map.optional("each")?.object() { self.each = try Self.templates(each) }
    for record in try map.optional("records")?.array() ?? [] {
      records.append(try Self.templates(try record.object()))
    }
    if let wanted = try map.optional("where")?.object() {
      for member in wanted.members {
        let element = try wanted.required(member.key)
        self.wanted[member.key] =
          element.kind == .array ? try Set(Self.texts(element)) : try [Self.text(element)]
      }
    }
    if let blanks = map.optional("na") { self.blanks = Set(try Self.texts(blanks)) }
    if let round = map.optional("round") {
      let places = Int(try round.numberText())
      guard let places, (0...9).contains(places) else {
        throw round.invalid("a whole number from 0 to 9 is expected here")
      }
      self.places = places
    }
  }

  private static func texts(_ element: JSONElement) throws(JSONError) -> [String] {
    var texts: [String] = []
    for item in try element.array() { texts.append(try text(item)) }
    return texts
  }

  private static func text(_ element: JSONElement) throws(JSONError) -> String {
    element.kind == .number ? try element.numberText() : try element.string()
  }

  private static func templates(
    _ object: JSONObjectElement
  ) throws(JSONError) -> [RecordField: MapTemplate] {
    var templates: [RecordField: MapTemplate] = [:]
    for member in object.members {
      let field = try ImportMap.field(object, member.key)
      templates[field] = MapTemplate(try text(try object.required(member.key)))
    }
    return templates
  }

  /// The columns that it speaks of.
  package var columns: Set<String> {
    Set(([each] + records).flatMap { $0.values.flatMap(\.columns) }).union(wanted.keys)
  }

  /// The records of a row, none where it is not meant or has no figure for them.
  package func rows(
    _ row: ImportTable.Row, _ standard: [RecordField: String], _ map: ImportMap
  ) -> [RecordRow] {
    var cells = row.cells.filter { !blanks.contains($0.value) }
    if cells["row"] == nil { cells["row"] = "\(row.line)" }
    guard wanted.allSatisfy({ $1.contains(cells[$0] ?? "") }) else { return [] }
    return records.compactMap { record in
      var fields = standard
      for (field, template) in each.merging(record, uniquingKeysWith: { _, own in own }) {
        let text = template.text(cells, asPath: field == .place)
        if text == nil, field == .value || field == .text || field == .statement { return nil }
        guard let text else { continue }
        fields[field] = Self.numbers.contains(field) ? number(text) : map.translated(field, text)
      }
      return RecordRow(line: row.line, cells: fields)
    }
  }

  private static let numbers: Set<RecordField> = [.value, .upper, .baselineValue, .baselineUpper]

  /// A number as it is written in tables, as our files write it.
  private func number(_ text: String) -> String {
    let folded = FoldedText(text).trimmed
    guard case .number(let number)? = CellNumber.first(in: folded, from: 0, NumberStyle()),
      number.range == 0..<folded.count
    else { return text }
    let rounded = places.map { number.value.rounded(toPlaces: $0) } ?? number.value
    return places == nil ? rounded.description : rounded.shortest
  }
}
