import OutturnFormats
import OutturnModel

/// `links.csv`: which outcome answers which commitment, and why.
public enum LinkTable {
  /// The table's name and columns.
  public static let table = RecordTable(
    name: "links",
    fields: [
      .commitment,
      TableField("outcome", zh: "结果编号", en: "id of the outcome", isRequired: true),
      TableField(
        "standing", zh: "是否成立", en: "whether it holds",
        values: Link.Standing.allCases.map(\.rawValue), isRequired: true),
      TableField("rule", zh: "所依规则", en: "rule that made it"),
      TableField("ruleVersion", .integer, zh: "规则版本", en: "version of the rule"),
      TableField("person", zh: "认定人", en: "person who made it"),
      TableField(
        "confidence", .integer, zh: "把握程度，0至100", en: "how sure, 0 to 100", isRequired: true),
      TableField("reasons", zh: "理由", en: "why, separated by semicolons"),
    ])

  /// The cells of a link.
  public static func row(_ link: Link) -> [String] {
    var row = [link.commitment.rawValue, link.outcome.rawValue, link.standing.rawValue]
    switch link.basis {
    case .rule(let name, let version): row += [name, "\(version)", ""]
    case .person(let name): row += ["", "", name]
    }
    return row + ["\(link.confidence)", link.reasons.joined(separator: "; ")]
  }

  /// The rows of a volume as CSV.
  public static func rows(_ volume: Volume, as writer: CSVWriter) -> String {
    volume.links.map { writer.row(row($0)) }.joined()
  }

  /// Writes header and rows of volumes as CSV.
  public static func write(
    _ volumes: some Sequence<Volume>, as writer: CSVWriter, to sink: (String) -> Void
  ) {
    sink(table.opening(as: writer))
    for volume in volumes { sink(rows(volume, as: writer)) }
  }
}
