/// What the columns of a foreign table mean: a JSON file.
///
///     {
///       "columns": {"年度": "period", "指标名称": "indicator", "目标值": "value", "计量单位": "unit"},
///       "constants": {"kind": "commitment", "place": "cn/henan/zhengzhou", "measure": "level"},
///       "words": {"bound": {"不低于": "atLeast", "不高于": "atMost"}},
///       "ignore": ["备注"]
///     }
package struct ImportMap {
  /// Our field by the table's column.
  package private(set) var columns: [String: RecordField] = [:]
  /// What every row says.
  package private(set) var constants: [RecordField: String] = [:]
  /// Our word by the table's word, for a field.
  package private(set) var words: [RecordField: [String: String]] = [:]
  /// Columns that are left out; `*` stands for all that are not named.
  package private(set) var ignored: Set<String> = []
  /// The records that it makes of every row, where it says so.
  package private(set) var records = MapRecords()

  /// A map that says nothing: every column is called as ours.
  package init() {}

  /// - Throws: `JSONError` at the place that is wrong.
  package init(_ bytes: [UInt8], named name: String) throws(JSONError) {
    let map = try JSONDocument(bytes, file: name).root.object()
    try map.rejectUnknownKeys(["columns", "constants", "words", "ignore"] + MapRecords.keys)
    records = try MapRecords(map)
    if let columns = try map.optional("columns")?.object() {
      for member in columns.members {
        let element = try columns.required(member.key)
        let field = try ImportMap.field(try element.string(), element)
        guard !self.columns.values.contains(field) else {
          throw element.invalid("two columns cannot both be \"\(field.rawValue)\"")
        }
        self.columns[member.key] = field
      }
    }
    if let constants = try map.optional("constants")?.object() {
      for member in constants.members {
        let field = try ImportMap.field(constants, member.key)
        let element = try constants.required(member.key)
        if element.kind == .number {
          self.constants[field] = try element.numberText()
        } else {
          self.constants[field] = try element.string()
        }
      }
    }
    if let words = try map.optional("words")?.object() {
      for member in words.members {
        let field = try ImportMap.field(words, member.key)
        let table = try words.required(member.key).object()
        for word in table.members {
          self.words[field, default: [:]][word.key] = try table.required(word.key).string()
        }
      }
    }
    for element in try map.optional("ignore")?.array() ?? [] {
      ignored.insert(try element.string())
    }
  }

  private static func field(_ text: String, _ element: JSONElement) throws(JSONError)
    -> RecordField
  {
    if let field = RecordField(rawValue: text) { return field }
    throw element.invalid(unknown(text))
  }

  package static func field(_ object: JSONObjectElement, _ key: String) throws(JSONError)
    -> RecordField
  {
    if let field = RecordField(rawValue: key) { return field }
    throw object.invalid(key: key, unknown(key))
  }

  private static func unknown(_ text: String) -> String {
    let near = NearestWord.to(text, in: RecordField.allCases.map(\.rawValue))
    return "there is no field \(VisibleText.quoted(text))"
      + (near.map { "; did you mean \"\($0)\"?" } ?? "")
  }

  // MARK: Using it

  /// What a column is: a field of ours; nil for one that is left out.
  ///
  /// - Throws: `Failure` for a column that nobody knows.
  package func field(of column: String, at spot: Failure.Spot) throws(Failure) -> RecordField? {
    if let field = columns[column] { return field }
    if ignored.contains(column) || column.isEmpty { return nil }
    if let field = RecordField(rawValue: column) { return field }
    if RecordField.passedOver.contains(column) || ignored.contains("*") { return nil }
    let near = NearestWord.to(column, in: RecordField.allCases.map(\.rawValue))
    throw Failure("unknownColumn", column, near, at: spot)
  }

  /// A cell in our words.
  package func translated(_ field: RecordField, _ text: String) -> String {
    words[field]?[text] ?? text
  }
}
