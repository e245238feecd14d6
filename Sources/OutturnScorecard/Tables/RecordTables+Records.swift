import OutturnModel

/// What stands in the volumes, as recorded.
extension RecordTables {
  /// `commitments.csv`: one commitment a row.
  public static let commitments = RecordTable<Commitment>(
    "commitments",
    [
      .one(.id) { $0.id.rawValue }, .place, .one(.period) { "\($0.period)" },
      .many(TableField.indicator) { Cells.indicator($0.indicator, $0.target.measure) },
      .told(TableField.figure(of: "目标", "the target")) { Cells.target($0.target, $1) },
      .one(
        .init(
          "aim", zh: "目标形式", en: "form of the target",
          values: ["figure", "relation", "deed", "parts"], isRequired: true)
      ) { aim($0.target.aim) },
      .many(TableField.relation) {
        if case .relation(let relation) = $0.target.aim { relation.cells } else { Cells.empty(3) }
      },
      .one(.force) { $0.force.rawValue },
      .many(TableField.plain(PlainField.commitment)) {
        Cells.plain(PlainField.commitment, $0.draft)
      },
      .told(TableField.figure("baseline", of: "基数", "the baseline")) { commitment, words in
        commitment.baseline.map { Cells.finding(.figure($0.figure), .level, words) }
          ?? Cells.empty(5)
      },
      .one(.init("baselinePeriod", zh: "基数的期间", en: "period of the baseline")) {
        $0.baseline?.period?.description
      },
      .one(
        .init(
          "restatements", .integer, zh: "调整次数", en: "how often it was restated", isRequired: true)
      ) { "\($0.restatements.count)" },
      .many(TableField.standing) { Cells.standing($0.withdrawal, $0.version) },
      .many(TableField.evidence) { Cells.evidence($0.evidence) },
    ])

  private static func aim(_ aim: Target.Aim) -> String {
    switch aim {
    case .figure: "figure"
    case .relation: "relation"
    case .deed: "deed"
    case .parts: "parts"
    }
  }

  /// `outcomes.csv`: one outcome a row, as reported first.
  public static let outcomes = RecordTable<Outcome>(
    "outcomes",
    [
      .one(.id) { $0.id.rawValue }, .place, .one(.period) { "\($0.period)" },
      .many(TableField.indicator) { Cells.indicator($0.indicator, $0.measure) },
      .told(TableField.figure(of: "结果", "what was found")) {
        Cells.finding($0.finding, $0.measure, $1)
      },
      .many(TableField.relation) {
        if case .relation(let relation) = $0.finding { relation.cells } else { Cells.empty(3) }
      },
      .one(
        .word(
          "finding", Saying.Word.self, zh: "所述结果", en: "what is said came of it, without a figure")
      ) { $0.saying?.word.rawValue },
      .one(.init("doneOn", .date, zh: "完成日期", en: "when it came about")) {
        $0.saying?.on?.description
      },
      .one(.init("progress", .number, zh: "进度（%）", en: "how far it has come, in percent")) {
        $0.saying?.progress?.description
      },
      .one(
        .init("blanket", .integer, zh: "一句所总括的项数", en: "how many promises the sentence speaks of")
      ) { $0.saying?.blanket.map(String.init) },
      .many(TableField.plain(PlainField.outcome)) { Cells.plain(PlainField.outcome, $0.draft) },
      .one(
        .word("status", Outcome.Status.self, zh: "状态", en: "how settled it is", isRequired: true)
      ) {
        $0.status.rawValue
      },
      .one(
        .init(
          "vintages", .integer, zh: "后来又报次数", en: "how often it was told again", isRequired: true)
      ) { "\($0.vintages.count)" },
      .many(TableField.standing) { Cells.standing($0.withdrawal, $0.version) },
      .many(TableField.evidence) { Cells.evidence($0.evidence) },
    ])

  /// `links.csv`: which outcome answers which commitment, and why.
  public static let links = RecordTable<Link>(
    "links",
    [
      .one(.commitment) { $0.commitment.rawValue },
      .one(.init("outcome", zh: "结果编号", en: "id of the outcome", isRequired: true)) {
        $0.outcome.rawValue
      },
      .one(
        .word("standing", Link.Standing.self, zh: "是否成立", en: "whether it holds", isRequired: true)
      ) { $0.standing.rawValue },
      .many(
        [
          .init("rule", zh: "所依规则", en: "rule that made it"),
          .init("ruleVersion", .integer, zh: "规则版本", en: "version of the rule"),
          .init("person", zh: "认定人", en: "person who made it"),
        ]
      ) { link in
        switch link.basis {
        case .rule(let name, let version): [name, "\(version)", ""]
        case .person(let name): ["", "", name]
        }
      },
      .one(
        .init("confidence", .integer, zh: "把握程度，0至100", en: "how sure, 0 to 100", isRequired: true)
      ) { "\($0.confidence)" },
      .one(.init("reasons", zh: "理由", en: "why, separated by semicolons")) {
        $0.reasons.joined(separator: "; ")
      },
    ])
}
