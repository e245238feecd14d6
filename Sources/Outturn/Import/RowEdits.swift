/// Changes to a row as a person types them: `value=6 bound=about`.
package enum RowEdits {
  /// The row with the fields changed as asked.
  package static func apply(_ edits: [String], to old: RecordRow) throws(Failure) -> RecordRow {
    var row = old
    for edit in edits {
      let (name, value) = try parts(edit)
      let field = try field(name)
      if field == .statement { for other in statementFields { row.cells[other] = nil } }
      row.cells[field] = value.isEmpty ? nil : value
      // Another name may be another indicator.
      if field == .indicator, !edits.contains(where: { $0.hasPrefix("indicatorID=") }) {
        row.cells[.indicatorID] = nil
      }
    }
    return row
  }

  /// The field and the value of an edit.
  package static func parts(_ edit: String) throws(Failure) -> (field: String, value: String) {
    guard let equals = edit.firstIndex(of: "=") else {
      throw Failure("mustWrittenFieldValue", edit)
    }
    return (String(edit[..<equals]), String(edit[edit.index(after: equals)...]))
  }

  /// `responsible=East office value=7` has two edits: a value goes on to the next word that begins with letters
  /// and an equals sign.
  package static func parted(_ words: some Sequence<Substring>) -> [String] {
    var edits: [String] = []
    for word in words {
      let name = word.unicodeScalars.prefix { ("a"..."z").contains($0) || ("A"..."Z").contains($0) }
      if edits.isEmpty || (!name.isEmpty && word.unicodeScalars.dropFirst(name.count).first == "=")
      {
        edits.append(String(word))
      } else {
        edits[edits.count - 1] += " \(word)"
      }
    }
    return edits
  }

  private static func field(_ name: String) throws(Failure) -> RecordField {
    let fields = RecordField.allCases.filter { $0 != .kind && $0 != .place }
    if let field = fields.first(where: { $0.rawValue == name }) { return field }
    if name == "kind" || name == "place" { throw Failure("fieldCannotChange", name) }
    let names = fields.map(\.rawValue)
    if let near = NearestWord.to(name, in: names) { throw Failure("noField", name, near) }
    throw Failure("noFieldOf", name, names)
  }

  /// What a phrase says anew.
  private static let statementFields: [RecordField] = [
    .indicator, .indicatorID, .measure, .bound, .value, .upper, .unit, .text, .relation,
    .relationTo, .relationBy,
  ]
}

extension RecordRowReader {
  /// A reader that knows a ledger's catalogue, places and sources.
  package init(_ register: RegisterReading) {
    self.init(
      catalogue: register.catalogue, places: PlaceFinder(register.file),
      sources: Set(register.sources.keys))
  }

  /// Reads a row that stands alone; the first thing that is wrong with it is the error.
  package func readOne(_ row: RecordRow) throws(Failure) -> NewRecord {
    switch read(row) {
    case .success(let record): return record
    case .failure(let problems):
      guard let first = problems.list.first else { throw Failure("recordNotWhole") }
      let field = first.field.map { "\($0.rawValue): " } ?? ""
      throw Failure(zh: field + first.message.zh, en: field + first.message.en)
    }
  }
}
