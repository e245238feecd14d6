import OutturnModel

/// `sources.csv`: one source a row.
public enum SourceTable {
  /// The table's name and columns.
  public static let table = RecordTable(
    name: "sources",
    fields: [
      .id,
      TableField("title", zh: "标题", en: "what it is called", isRequired: true),
      TableField("publisher", zh: "发布单位", en: "who published it"),
      TableField("date", zh: "发布日期：日、月或年", en: "when it was published: a day, month or year"),
      TableField("place", zh: "地区路径", en: "path of the place it speaks of"),
      TableField("planYear", .integer, zh: "计划年度", en: "the year it plans for"),
      TableField("about", zh: "所述期间", en: "the time it speaks of, where it plans for no year"),
      TableField("sha256", zh: "文件的SHA-256", en: "SHA-256 of its bytes"),
      TableField("url", zh: "出处", en: "where it was found"),
      TableField("archived", zh: "存档地址", en: "where a copy of it is kept"),
      TableField(
        "extent", zh: "读到什么程度", en: "how far it was read",
        values: Source.Extent.allCases.map(\.rawValue)),
      TableField(
        "readBy", zh: "由谁读", en: "who read it", values: Source.ReadBy.allCases.map(\.rawValue)),
      TableField(
        "voice", zh: "是否承诺者自己的话", en: "whether the promiser speaks in it",
        values: Source.Voice.allCases.map(\.rawValue)),
      TableField("aliases", zh: "别名，以分号隔开", en: "other names, separated by semicolons"),
    ])

  /// The cells of a source.
  public static func row(_ source: Source) -> [String] {
    [
      source.id.rawValue, source.title, source.publisher, source.date?.description ?? "",
      source.place?.description ?? "", source.planYear.map(String.init) ?? "",
      source.about?.description ?? "", source.sha256 ?? "", source.url ?? "",
      source.archived ?? "", source.extent?.rawValue ?? "", source.readBy?.rawValue ?? "",
      source.voice?.rawValue ?? "", source.aliases.joined(separator: "; "),
    ]
  }
}
