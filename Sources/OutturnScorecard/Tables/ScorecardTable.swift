import OutturnFormats
import OutturnModel

/// `scorecard.csv`: one assessment a row.
public struct ScorecardTable: Sendable {
  let words: Wording

  /// Makes the table; the language is that of sentences and words.
  public init(language: Language) { self.words = Wording(language) }

  /// The table's name and columns.
  public static let table = RecordTable(
    name: "scorecard",
    fields: [
      .commitment, .place, .period,
    ] + TableField.indicator + TableField.figure(of: "目标", "the target") + [
      TableField(
        "force", zh: "承诺力度", en: "how firmly it was promised",
        values: Force.allCases.map(\.rawValue), isRequired: true),
      TableField("responsible", zh: "责任单位", en: "who is to do it"),
      TableField(
        "verdict", zh: "评价", en: "what came of it", values: Verdict.allCases.map(\.rawValue),
        isRequired: true),
      TableField(
        "pace", zh: "进度", en: "how it is doing while it is open",
        values: Pace.allCases.map(\.rawValue)),
      TableField("gap", .number, zh: "差距，正为好", en: "distance from the target; positive is good"),
      TableField("gapUnit", zh: "差距的单位", en: "unit of the gap"),
      TableField("ratio", .number, zh: "完成比例", en: "achievement ratio, raw"),
      TableField(
        "reversed", .boolean, zh: "方向相反", en: "things moved the wrong way", isRequired: true),
      TableField(
        "toleranceDecides", .boolean, zh: "结论取决于容差", en: "another verdict without the tolerance",
        isRequired: true),
      TableField("tolerance", .number, zh: "容差", en: "tolerance used"),
      TableField("outcome", zh: "结果编号", en: "id of the outcome that decided"),
      TableField(
        "outcomeMeasure", zh: "结果的计量方式", en: "how the outcome is told",
        values: Measure.allCases.map(\.rawValue)),
    ] + TableField.figure("outcome", of: "结果", "the outcome") + [
      TableField(
        "status", zh: "结果的状态", en: "how settled the outcome is",
        values: Outcome.Status.allCases.map(\.rawValue)),
      TableField("derivation", zh: "推算过程", en: "how the outcome was derived"),
      TableField(
        "sentence", zh: "算式", en: "arithmetic that can be checked by hand", isRequired: true),
      TableField(
        "profile", zh: "评价口径", en: "profile", values: Profile.allCases.map(\.rawValue),
        isRequired: true),
      TableField("rule", zh: "规则与版本", en: "rule and its version", isRequired: true),
      TableField("reasons", zh: "原因代码", en: "codes of reasons, separated by spaces"),
    ] + TableField.evidence)

  /// The cells of an assessment.
  public func row(_ assessment: Assessment) -> [String] {
    let commitment = assessment.commitment
    let answer = assessment.outcomes.first
    var row = [commitment.id.rawValue, "\(assessment.place)", "\(commitment.period)"]
    row += Cells.indicator(commitment.indicator, commitment.target.measure)
    row += Cells.target(commitment.target, words)
    row += [
      commitment.force.rawValue, commitment.responsible ?? "", assessment.verdict.rawValue,
      assessment.pace?.rawValue ?? "", assessment.gap?.value.description ?? "",
      assessment.gap?.unit.symbol ?? "", assessment.ratio?.description ?? "",
      "\(assessment.isReversed)", "\(assessment.toleranceDecides)",
      assessment.tolerance?.description ?? "", answer?.id.rawValue ?? "",
      answer?.measure.rawValue ?? "",
    ]
    row += answer.map { Cells.finding($0.finding, $0.measure, words) } ?? Cells.noFigure
    row += [
      answer?.status.rawValue ?? "",
      answer?.derivation?.text(in: words.language) ?? "",
      assessment.arithmetic.text(in: words.language), assessment.profile.rawValue,
      "\(assessment.rule.name) \(assessment.rule.version)",
      assessment.reasons.map(\.code.rawValue).joined(separator: " "),
    ]
    return row + Cells.evidence(commitment.evidence)
  }

  /// Writes header and rows as CSV.
  public func write(
    _ assessments: some Sequence<Assessment>, as writer: CSVWriter, to sink: (String) -> Void
  ) {
    sink(Self.table.opening(as: writer))
    for assessment in assessments { sink(writer.row(row(assessment))) }
  }

  /// The rows of a section as CSV.
  public func rows(_ section: ScorecardSection, as writer: CSVWriter) -> String {
    section.assessments.map { writer.row(row($0)) }.joined()
  }
}
