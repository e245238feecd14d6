import OutturnModel

/// `indicators.csv`: one indicator of the ledger's catalogue a row.
public enum IndicatorTable {
  /// The table's name and columns.
  public static let table = RecordTable(
    name: "indicators",
    fields: [
      .id,
      TableField("zh", zh: "中文名称", en: "what it is called in Chinese"),
      TableField("en", zh: "英文名称", en: "what it is called in English"),
      TableField("aliases", zh: "别名，以分号隔开", en: "other names, separated by semicolons"),
      TableField("sector", zh: "领域", en: "the field it belongs to", isRequired: true),
      TableField(
        "direction", zh: "好的方向", en: "which direction is good",
        values: Direction.allCases.map(\.rawValue)),
      TableField(
        "kind", zh: "是哪一种数", en: "what sort of number it is",
        values: Indicator.Kind.allCases.map(\.rawValue), isRequired: true),
      TableField(
        "basis", zh: "按何种价格", en: "the prices its growth is told in",
        values: Indicator.Basis.allCases.map(\.rawValue)),
      TableField("units", zh: "单位，以分号隔开", en: "the units it may have, separated by semicolons"),
    ])

  /// The cells of an indicator.
  public static func row(_ indicator: Indicator) -> [String] {
    [
      indicator.id.rawValue, indicator.name.zh, indicator.name.en,
      indicator.aliases.joined(separator: "; "), indicator.sector,
      indicator.direction?.rawValue ?? "", indicator.kind.rawValue,
      indicator.basis?.rawValue ?? "", indicator.units.joined(separator: "; "),
    ]
  }
}
