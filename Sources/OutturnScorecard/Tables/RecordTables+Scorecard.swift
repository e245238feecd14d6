import OutturnModel

extension RecordTables {
  /// `scorecard.csv`: one assessment a row.
  public static let scorecard = RecordTable<Assessment>(
    "scorecard",
    [
      .one(.commitment) { $0.commitment.id.rawValue }, .one(.place) { "\($0.place)" },
      .one(.period) { "\($0.commitment.period)" },
      .many(TableField.indicator) {
        Cells.indicator($0.commitment.indicator, $0.commitment.target.measure)
      },
      .told(TableField.figure(of: "目标", "the target")) { Cells.target($0.commitment.target, $1) },
      .one(.force) { $0.commitment.force.rawValue },
      .one(.init("responsible", zh: "责任单位", en: "who is to do it")) { $0.commitment.responsible },
      .one(.word("verdict", Verdict.self, zh: "评价", en: "what came of it", isRequired: true)) {
        $0.verdict.rawValue
      },
      .one(.word("pace", Pace.self, zh: "进度", en: "how it is doing while it is open")) {
        $0.pace?.rawValue
      },
      .one(.init("gap", .number, zh: "差距，正为好", en: "distance from the target; positive is good")) {
        $0.gap?.value.description
      },
      .one(.init("gapUnit", zh: "差距的单位", en: "unit of the gap")) { $0.gap?.unit.symbol },
      .one(.init("ratio", .number, zh: "完成比例", en: "achievement ratio, raw")) {
        $0.ratio?.description
      },
      .one(
        .init("reversed", .boolean, zh: "方向相反", en: "things moved the wrong way", isRequired: true)
      ) { "\($0.isReversed)" },
      .one(
        .init(
          "toleranceDecides", .boolean, zh: "结论取决于容差", en: "another verdict without the tolerance",
          isRequired: true)
      ) { "\($0.toleranceDecides)" },
      .one(.init("tolerance", .number, zh: "容差", en: "tolerance used")) {
        $0.tolerance?.description
      },
      .told(
        [
          .init("outcome", zh: "结果编号", en: "id of the outcome that decided"),
          .word("outcomeMeasure", Measure.self, zh: "结果的计量方式", en: "how the outcome is told"),
        ] + TableField.figure("outcome", of: "结果", "the outcome") + [
          .word("status", Outcome.Status.self, zh: "结果的状态", en: "how settled the outcome is"),
          .init("derivation", zh: "推算过程", en: "how the outcome was derived"),
        ]
      ) { assessment, words in
        guard let answer = assessment.outcomes.first else { return Cells.empty(9) }
        return [answer.id.rawValue, answer.measure.rawValue]
          + Cells.finding(answer.finding, answer.measure, words)
          + [answer.status.rawValue, answer.derivation?[words.language] ?? ""]
      },
      .told([
        .init("sentence", zh: "算式", en: "arithmetic that can be checked by hand", isRequired: true)
      ]) { [$0.arithmetic[$1.language]] },
      .one(.word("profile", Profile.self, zh: "评价口径", en: "profile", isRequired: true)) {
        $0.profile.rawValue
      },
      .one(.init("rule", zh: "规则与版本", en: "rule and its version", isRequired: true)) {
        "\($0.rule.name) \($0.rule.version)"
      },
      .one(.init("reasons", zh: "原因代码", en: "codes of reasons, separated by spaces")) {
        $0.reasons.map(\.code.rawValue).joined(separator: " ")
      },
      .many(TableField.evidence) { Cells.evidence($0.commitment.evidence) },
    ])
}
