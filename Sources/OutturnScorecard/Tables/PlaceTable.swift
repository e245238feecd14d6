import OutturnModel

/// `places.csv`: one place a row.
public enum PlaceTable {
  /// The table's name and columns.
  public static let table = RecordTable(
    name: "places",
    fields: [
      TableField("path", zh: "地区路径", en: "path of the place", isRequired: true),
      TableField("zh", zh: "中文名称", en: "what it is called in Chinese"),
      TableField("en", zh: "英文名称", en: "what it is called in English"),
      TableField("code", zh: "行政区划代码", en: "its administrative code"),
    ])

  /// The cells of a place.
  public static func row(_ place: Place) -> [String] {
    ["\(place.path)", place.name.zh, place.name.en, place.code ?? ""]
  }
}
