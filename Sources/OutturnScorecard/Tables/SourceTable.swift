import OutturnFormats
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
      TableField("sha256", zh: "文件的SHA-256", en: "SHA-256 of its bytes"),
      TableField("url", zh: "出处", en: "where it was found"),
    ])

  /// The cells of a source.
  public static func row(_ source: Source) -> [String] {
    [
      source.id.rawValue, source.title, source.publisher, source.date?.description ?? "",
      source.place?.description ?? "", source.planYear.map(String.init) ?? "",
      source.sha256 ?? "", source.url ?? "",
    ]
  }

  /// Writes header and rows as CSV.
  public static func write(
    _ sources: some Sequence<Source>, as writer: CSVWriter, to sink: (String) -> Void
  ) {
    sink(table.opening(as: writer))
    for source in sources { sink(writer.row(row(source))) }
  }
}
