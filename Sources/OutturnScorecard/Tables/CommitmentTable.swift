import OutturnFormats
import OutturnModel

/// `commitments.csv`: one commitment a row, as recorded.
public struct CommitmentTable: Sendable {
  let words: Wording

  /// Makes the table; the language is that of words where none were written down.
  public init(language: Language) { self.words = Wording(language) }

  /// The forms a target takes, as the cell names them.
  static let aims = ["figure", "relation", "deed", "parts"]

  /// The table's name and columns.
  public static let table = RecordTable(
    name: "commitments",
    fields: [.id, .place, .period] + TableField.indicator
      + TableField.figure(of: "目标", "the target") + [
        TableField("aim", zh: "目标形式", en: "form of the target", values: aims, isRequired: true)
      ] + TableField.relation + [
        TableField(
          "force", zh: "承诺力度", en: "how firmly it was promised",
          values: Force.allCases.map(\.rawValue), isRequired: true)
      ] + TableField.plain(PlainField.commitment)
      + TableField.figure("baseline", of: "基数", "the baseline") + [
        TableField("baselinePeriod", zh: "基数的期间", en: "period of the baseline"),
        TableField(
          "restatements", .integer, zh: "调整次数", en: "how often it was restated", isRequired: true),
        TableField("withdrawn", .date, zh: "撤回日期", en: "when it was withdrawn"),
        TableField("withdrawnWhy", zh: "撤回原因", en: "why it was withdrawn"),
        TableField("version", .integer, zh: "版本", en: "version of the record", isRequired: true),
      ] + TableField.evidence)

  /// The cells of a commitment.
  public func row(_ commitment: Commitment, place: PlacePath) -> [String] {
    let target = commitment.target
    var row = [commitment.id.rawValue, "\(place)", "\(commitment.period)"]
    row += Cells.indicator(commitment.indicator, target.measure)
    row += Cells.target(target, words)
    switch target.aim {
    case .figure: row += ["figure", "", "", ""]
    case .relation(let relation): row += ["relation"] + relation.cells
    case .deed: row += ["deed", "", "", ""]
    case .parts: row += ["parts", "", "", ""]
    }
    row += [commitment.force.rawValue] + Cells.plain(PlainField.commitment, commitment.draft)
    row +=
      commitment.baseline.map { Cells.finding(.figure($0.figure), .level, words) } ?? Cells.noFigure
    row += [
      commitment.baseline?.period?.description ?? "",
      "\(commitment.restatements.count)", commitment.withdrawal?.date.description ?? "",
      commitment.withdrawal?.why ?? "", "\(commitment.version)",
    ]
    return row + Cells.evidence(commitment.evidence)
  }

  /// The rows of a volume as CSV.
  public func rows(_ volume: Volume, as writer: CSVWriter) -> String {
    volume.commitments.map { writer.row(row($0, place: volume.place)) }.joined()
  }

  /// Writes header and rows of volumes as CSV.
  public func write(
    _ volumes: some Sequence<Volume>, as writer: CSVWriter, to sink: (String) -> Void
  ) {
    sink(Self.table.opening(as: writer))
    for volume in volumes { sink(rows(volume, as: writer)) }
  }
}
