import OutturnFormats
import OutturnModel

/// `outcomes.csv`: one outcome a row, as reported first.
public struct OutcomeTable: Sendable {
  let words: Wording

  /// Makes the table; the language is that of words where none were written down.
  public init(language: Language) { self.words = Wording(language) }

  /// The table's name and columns.
  public static let table = RecordTable(
    name: "outcomes",
    fields: [.id, .place, .period] + TableField.indicator
      + TableField.figure(of: "结果", "what was found") + TableField.relation + [
        TableField(
          "finding", zh: "所述结果", en: "what is said came of it, without a figure",
          values: Saying.Word.allCases.map(\.rawValue)),
        TableField("doneOn", .date, zh: "完成日期", en: "when it came about"),
        TableField("progress", .number, zh: "进度（%）", en: "how far it has come, in percent"),
        TableField(
          "blanket", .integer, zh: "一句所总括的项数", en: "how many promises the sentence speaks of"),
      ] + TableField.plain(PlainField.outcome) + [
        TableField(
          "status", zh: "状态", en: "how settled it is",
          values: Outcome.Status.allCases.map(\.rawValue), isRequired: true),
        TableField(
          "vintages", .integer, zh: "后来又报次数", en: "how often it was told again", isRequired: true),
        TableField("withdrawn", .date, zh: "撤回日期", en: "when it was withdrawn"),
        TableField("withdrawnWhy", zh: "撤回原因", en: "why it was withdrawn"),
        TableField("version", .integer, zh: "版本", en: "version of the record", isRequired: true),
      ] + TableField.evidence)

  /// The cells of an outcome.
  public func row(_ outcome: Outcome, place: PlacePath) -> [String] {
    var row = [outcome.id.rawValue, "\(place)", "\(outcome.period)"]
    row += Cells.indicator(outcome.indicator, outcome.measure)
    row += Cells.finding(outcome.finding, outcome.measure, words)
    switch outcome.finding {
    case .figure: row += ["", "", "", "", "", "", ""]
    case .relation(let relation): row += relation.cells + ["", "", "", ""]
    case .said(let saying):
      row += [
        "", "", "", saying.word.rawValue, saying.on?.description ?? "",
        saying.progress?.description ?? "", saying.blanket.map { "\($0)" } ?? "",
      ]
    }
    row += Cells.plain(PlainField.outcome, outcome.draft)
    row += [
      outcome.status.rawValue, "\(outcome.vintages.count)",
      outcome.withdrawal?.date.description ?? "", outcome.withdrawal?.why ?? "",
      "\(outcome.version)",
    ]
    return row + Cells.evidence(outcome.evidence)
  }

  /// The rows of a volume as CSV.
  public func rows(_ volume: Volume, as writer: CSVWriter) -> String {
    volume.outcomes.map { writer.row(row($0, place: volume.place)) }.joined()
  }

  /// Writes header and rows of volumes as CSV.
  public func write(
    _ volumes: some Sequence<Volume>, as writer: CSVWriter, to sink: (String) -> Void
  ) {
    sink(Self.table.opening(as: writer))
    for volume in volumes { sink(rows(volume, as: writer)) }
  }
}
