import OutturnModel

/// What stands in the volumes, as recorded.
extension RecordTables {
  /// `commitments.csv`: one commitment a row.
  public static let commitments = RecordTable<Commitment>(
    "commitments",
    [
      .one("id", isRequired: true) { $0.id },
      .place,
      .one("period", isRequired: true) { $0.period },
      .many(TableField.indicator) { Cells.indicator($0.indicator, $0.target.measure) },
      .told(TableField.figure(of: "目标", "the target")) { Cells.target($0.target, $1) },
      .many([.init("aim", values: ["figure", "relation", "deed", "parts"], isRequired: true)]) {
        [aim($0.target.aim)]
      },
      .many(TableField.relation) {
        if case .relation(let relation) = $0.target.aim { relation.cells } else { Cells.empty(3) }
      },
      .word("force", isRequired: true) { $0.force },
      .many(TableField.plain(PlainField.commitment)) {
        Cells.plain(PlainField.commitment, $0.draft)
      },
      .told(TableField.figure("baseline", of: "基数", "the baseline")) { commitment, words in
        commitment.baseline.map { Cells.finding(.figure($0.figure), .level, words) }
          ?? Cells.empty(5)
      },
      .one("baselinePeriod") { $0.baseline?.period },
      .one("restatements", .integer, isRequired: true) { $0.restatements.count },
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
      .one("id", isRequired: true) { $0.id },
      .place,
      .one("period", isRequired: true) { $0.period },
      .many(TableField.indicator) { Cells.indicator($0.indicator, $0.measure) },
      .told(TableField.figure(of: "结果", "what was found")) {
        Cells.finding($0.finding, $0.measure, $1)
      },
      .many(TableField.relation) {
        if case .relation(let relation) = $0.finding { relation.cells } else { Cells.empty(3) }
      },
      .word("finding") { $0.saying?.word },
      .one("doneOn", .date) { $0.saying?.on },
      .one("progress", .number) { $0.saying?.progress },
      .one("blanket", .integer) { $0.saying?.blanket },
      .many(TableField.plain(PlainField.outcome)) { Cells.plain(PlainField.outcome, $0.draft) },
      .word("status", isRequired: true) { $0.status },
      .one("vintages", .integer, isRequired: true) { $0.vintages.count },
      .many(TableField.standing) { Cells.standing($0.withdrawal, $0.version) },
      .many(TableField.evidence) { Cells.evidence($0.evidence) },
    ])

  /// `links.csv`: which outcome answers which commitment, and why.
  public static let links = RecordTable<Link>(
    "links",
    [
      .one("commitment", isRequired: true) { $0.commitment },
      .one("outcome", isRequired: true) { $0.outcome },
      .word("standing", isRequired: true) { $0.standing },
      .many([.init("rule"), .init("ruleVersion", .integer), .init("person")]) { link in
        switch link.basis {
        case .rule(let name, let version): [name, "\(version)", ""]
        case .person(let name): ["", "", name]
        }
      },
      .one("confidence", .integer, isRequired: true) { $0.confidence },
      .one("reasons") { $0.reasons.joined(separator: "; ") },
    ])
}
