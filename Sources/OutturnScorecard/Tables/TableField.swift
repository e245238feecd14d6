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
  public let meaning: LocalizedSentence
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

  init(
    _ name: String, _ type: Kind = .string, zh: String, en: String, values: [String] = [],
    isRequired: Bool = false
  ) {
    self.name = name
    self.type = type
    self.meaning = LocalizedSentence(zh: zh, en: en)
    self.values = values
    self.isRequired = isRequired
  }

  /// A column of one of the words of an enumeration.
  static func word<Word: CaseIterable & RawRepresentable<String>>(
    _ name: String, _ type: Word.Type, zh: String, en: String, isRequired: Bool = false
  ) -> TableField {
    TableField(
      name, zh: zh, en: en, values: Word.allCases.map(\.rawValue), isRequired: isRequired)
  }

  static let commitment = TableField(
    "commitment", zh: "承诺编号", en: "id of the commitment", isRequired: true)
  static let id = TableField("id", zh: "记录编号", en: "id of the record", isRequired: true)
  static let place = TableField("place", zh: "地区路径", en: "path of the place", isRequired: true)
  static let period = TableField(
    "period", zh: "期间：年、半年、季、月、日或多年", en: "year, half, quarter, month, day or years",
    isRequired: true)

  static let force = word(
    "force", Force.self, zh: "承诺力度", en: "how firmly it was promised", isRequired: true)

  /// Whether a record still stands.
  static let standing = [
    TableField("withdrawn", .date, zh: "撤回日期", en: "when it was withdrawn"),
    TableField("withdrawnWhy", zh: "撤回原因", en: "why it was withdrawn"),
    TableField("version", .integer, zh: "版本", en: "version of the record", isRequired: true),
  ]

  /// What every table says of what is measured.
  static let indicator = [
    TableField("indicator", zh: "指标，如原文所称", en: "indicator as told", isRequired: true),
    TableField("indicatorID", zh: "指标目录编号", en: "id of the indicator in the catalogue"),
    word("measure", Measure.self, zh: "计量方式", en: "how the indicator is told", isRequired: true),
  ]

  /// A figure in cells; `prefix` tells two figures of a row apart.
  static func figure(_ prefix: String = "", of zh: String, _ en: String) -> [TableField] {
    func name(_ part: String) -> String {
      prefix.isEmpty ? part : prefix + part.prefix(1).uppercased() + part.dropFirst()
    }
    return [
      word(name("bound"), Bound.self, zh: "\(zh)的界限", en: "bound of \(en)"),
      TableField(name("value"), .number, zh: "\(zh)的数值或下限", en: "\(en), or its lower end"),
      TableField(name("upper"), .number, zh: "\(zh)的上限", en: "upper end of \(en)"),
      TableField(name("unit"), zh: "\(zh)的单位", en: "unit of \(en)"),
      TableField(name("text"), zh: "\(zh)的文字", en: "words of \(en)"),
    ]
  }

  /// Where a record stands in its source.
  static let evidence = [
    TableField("source", zh: "来源编号", en: "id of the source"),
    TableField("start", .integer, zh: "起始字符", en: "first Unicode scalar of the clause"),
    TableField("end", .integer, zh: "结束字符（不含）", en: "one past the last scalar"),
    TableField("quote", zh: "原文分句", en: "the clause itself"),
    TableField("cell", zh: "所在单元格", en: "cell of a table that states it"),
    TableField("alsoIn", zh: "也见于的来源", en: "ids of other sources that state the same"),
  ]

  /// The columns of plain fields.
  static func plain<Draft>(_ fields: [PlainField<Draft>]) -> [TableField] {
    fields.map { field in
      let (zh, en) = (field.meaning.zh, field.meaning.en)
      return switch field.kind {
      case .text: TableField(field.name, zh: zh, en: en)
      case .number: TableField(field.name, .integer, zh: zh, en: en)
      case .words(let words): TableField(field.name, zh: zh, en: en, values: words)
      }
    }
  }

  /// A saying without a number, in cells.
  static let relation = [
    TableField(
      "relation", zh: "无数字的说法", en: "kind of a saying without a number",
      values: Relation.kindNames),
    TableField("relationTo", zh: "与何者相比", en: "what it is compared with"),
    TableField("relationBy", .number, zh: "相差或倍数", en: "margin or multiple"),
  ]
}
