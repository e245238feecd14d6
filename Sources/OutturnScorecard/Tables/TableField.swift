import OutturnModel

/// A column of an exported table: its name for machines, its type, and what it means.
///
/// One list of fields makes the header of the CSV and the Table Schema of the data package.
public struct TableField: Hashable, Sendable {
  /// The name in the header.
  public let name: String
  /// The type of its cells.
  public let type: Kind
  /// What it means.
  public let meaning: Localized
  /// The only values it may have; empty when any may stand there.
  public let values: [String]
  /// Whether every row has a value.
  public let isRequired: Bool

  /// The types of Table Schema that are used.
  public enum Kind: String, Hashable, Sendable {
    /// Any text.
    case string
    /// A decimal.
    case number
    /// A whole number.
    case integer
    /// `true` or `false`.
    case boolean
    /// A day.
    case date
  }

  /// - Parameter meaning: What it means, where `names.tsv` does not say it.
  init(
    _ name: String, _ type: Kind = .string, values: [String] = [], isRequired: Bool = false,
    meaning: Localized? = nil
  ) {
    self.name = name
    self.type = type
    self.meaning = meaning ?? NameTable.shipped.name("column", name)
    self.values = values
    self.isRequired = isRequired
  }

  /// The field in a table, which may mean something of its own there.
  func told(in table: String) -> TableField {
    guard let own = NameTable.shipped["column", "\(table).\(name)"] else { return self }
    return TableField(name, type, values: values, isRequired: isRequired, meaning: own)
  }

  /// A column of one of the words of an enumeration.
  static func word<Word: CaseIterable & RawRepresentable<String>>(
    _ name: String, _ type: Word.Type, isRequired: Bool = false, meaning: Localized? = nil
  ) -> TableField {
    TableField(
      name, values: Word.allCases.map(\.rawValue), isRequired: isRequired, meaning: meaning)
  }

  /// Whether a record still stands.
  static let standing = [
    TableField("withdrawn", .date), TableField("withdrawnWhy"),
    TableField("version", .integer, isRequired: true),
  ]

  /// What every table says of what is measured.
  static let indicator = [
    TableField("indicator", isRequired: true), TableField("indicatorID"),
    word("measure", Measure.self, isRequired: true),
  ]

  /// A figure in cells; `prefix` tells two figures of a row apart.
  static func figure(_ prefix: String = "", of zh: String, _ en: String) -> [TableField] {
    func name(_ part: String) -> String {
      prefix.isEmpty ? part : prefix + part.prefix(1).uppercased() + part.dropFirst()
    }
    func field(_ part: String, _ zh: String, _ en: String, _ type: Kind = .string) -> TableField {
      TableField(name(part), type, meaning: Localized(zh: zh, en: en))
    }
    return [
      word(name("bound"), Bound.self, meaning: Localized(zh: "\(zh)的界限", en: "bound of \(en)")),
      field("value", "\(zh)的数值或下限", "\(en), or its lower end", .number),
      field("upper", "\(zh)的上限", "upper end of \(en)", .number),
      field("unit", "\(zh)的单位", "unit of \(en)"),
      field("text", "\(zh)的文字", "words of \(en)"),
    ]
  }

  /// Where a record stands in its source.
  static let evidence = [
    TableField("source"), TableField("start", .integer), TableField("end", .integer),
    TableField("quote"), TableField("cell"), TableField("alsoIn"),
  ]

  /// The columns of plain fields.
  static func plain<Draft>(_ fields: [PlainField<Draft>]) -> [TableField] {
    fields.map { field in
      switch field.kind {
      case .text: TableField(field.name, meaning: field.meaning)
      case .number: TableField(field.name, .integer, meaning: field.meaning)
      case .words(let words): TableField(field.name, values: words, meaning: field.meaning)
      }
    }
  }

  /// A saying without a number, in cells.
  static let relation = [
    TableField("relation", values: Relation.kindNames), TableField("relationTo"),
    TableField("relationBy", .number),
  ]
}
