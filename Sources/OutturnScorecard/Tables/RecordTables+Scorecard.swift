import OutturnModel

extension RecordTables {
  /// `scorecard.csv`: one assessment a row.
  public static let scorecard = RecordTable<Assessment>(
    "scorecard",
    [
      .one("commitment", isRequired: true) { $0.commitment.id },
      .one("place", isRequired: true) { $0.place },
      .one("period", isRequired: true) { $0.commitment.period },
      .many(TableField.indicator) {
        Cells.indicator($0.commitment.indicator, $0.commitment.target.measure)
      },
      .told(TableField.figure(of: "目标", "the target")) { Cells.target($0.commitment.target, $1) },
      .word("force", isRequired: true) { $0.commitment.force },
      .one("responsible") { $0.commitment.responsible },
      .word("verdict", isRequired: true) { $0.verdict },
      .word("pace") { $0.pace },
      .one("gap", .number) { $0.gap?.value },
      .one("gapUnit") { $0.gap?.unit },
      .one("ratio", .number) { $0.ratio },
      .one("reversed", .boolean, isRequired: true) { $0.isReversed },
      .one("toleranceDecides", .boolean, isRequired: true) { $0.toleranceDecides },
      .one("tolerance", .number) { $0.tolerance },
      .told(
        [.init("outcome"), .word("outcomeMeasure", Measure.self)]
          + TableField.figure("outcome", of: "结果", "the outcome")
          + [.word("status", Outcome.Status.self), .init("derivation")]
      ) { assessment, words in
        guard let answer = assessment.outcomes.first else { return Cells.empty(9) }
        return [answer.id.rawValue, answer.measure.rawValue]
          + Cells.finding(answer.finding, answer.measure, words)
          + [answer.status.rawValue, answer.derivation?[words.language] ?? ""]
      },
      .told([.init("sentence", isRequired: true)]) { [$0.arithmetic[$1.language]] },
      .word("profile", isRequired: true) { $0.profile },
      .one("rule", isRequired: true) { "\($0.rule.name) \($0.rule.version)" },
      .one("reasons") { $0.reasons.map(\.code.rawValue).joined(separator: " ") },
      .many(TableField.evidence) { Cells.evidence($0.commitment.evidence) },
    ])
}
