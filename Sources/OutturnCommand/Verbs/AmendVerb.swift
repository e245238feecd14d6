import OutturnLedger
import OutturnModel

/// `outturn amend ID FIELD=VALUE...`
enum AmendVerb: Verb {
  static let name = "amend"

  static let id = PositionalKey.one(
    "ID", Localized(zh: "记录的编号，或足以辨认的一段", en: "The record's id, or enough of it"))
  static let fields = PositionalKey.atLeastOne(
    "FIELD=VALUE", Localized(zh: "要改的字段；“字段=”为清空", en: "A field to change; FIELD= empties it"))

  static var spec: CommandSpec {
    CommandSpec(
      name: name, group: .change,
      summary: Localized(zh: "更正我们自己记错的内容", en: "Mend our own mistake in a record"),
      description: Localized(
        zh: """
          更正记录中的字段，并说明理由。旧的内容留在日志中。字段与导入表格的列同名：indicator、\
          indicatorID、measure、bound、value、upper、unit、text、force、responsible、status、period、source、\
          quote 等；statement=短语 一次改好指标与数值。

          政府调整了目标，用 restate；结果后来另有说法，用 revise；不该有的记录，用 withdraw。
          """,
        en: """
          Mends fields of a record, with a reason. What it said before stays in the journal. Fields \
          are called like the columns of an import: indicator, indicatorID, measure, bound, value, \
          upper, unit, text, force, responsible, status, period, source, quote and others; \
          statement=PHRASE mends indicator and figure at once.

          When the government changed its target use restate; when an outcome was told again with \
          another figure, revise; when the record should not be there, withdraw.
          """),
      positionals: [id.spec, fields.spec], options: Options.writing,
      examples: [
        .init(
          line:
            "outturn amend zhengzhou-2020-c4k7qz value=6 bound=about --why 'misread the clause'",
          explanation: Localized(zh: "数值读错了", en: "The figure was misread")),
        .init(
          line: "outturn amend c4k7qz indicatorID=gdp --why 'it is the city product'",
          explanation: Localized(zh: "指明是哪个指标", en: "Say which indicator it is")),
      ])
  }

  static func run(
    _ arguments: ParsedArguments, _ environment: Environment, _ output: inout Output
  ) throws -> ExitCode {
    let why = try arguments.reason()
    let open = try OpenLedger(arguments, environment, &output, for: .writing)
    let found = try RecordFinder(open.ledger).find(arguments[id])
    let register = try open.register()
    let place = found.address.place
    let old: RecordRow =
      switch found.record {
      case .commitment(let record): RecordRow(record, place: place)
      case .outcome(let record): RecordRow(record, place: place)
      }
    let new = try RecordRowReader(register).readOne(
      try RowEdits.apply(arguments[fields], to: old))
    let change: Change
    let row: RecordRow
    switch (found.record, new.content) {
    case (.commitment(let before), .commitment(let promise)):
      let after = new.commitment(before.id, promise).copy {
        $0.restatements = before.restatements
        $0.version = before.version + 1
      }
      change = .amend(after, in: found.address)
      row = RecordRow(after, place: place)
    case (.outcome(let before), .outcome(let report)):
      let after = try new.outcome(before.id, report).copy {
        $0.vintages = before.vintages
        $0.version = before.version + 1
      }
      change = .mend(after, in: found.address)
      row = RecordRow(after, place: place)
    default: return .wrong
    }
    let differences = RecordRow.differences(from: old, to: row)
    guard !differences.isEmpty else {
      throw LedgerError.refused(.noDifference(found.record.id.rawValue))
    }
    try open.commit([change], why: why, &output)
    output.line(
      Localized(zh: "已更正 \(found.record.id)：", en: "Amended \(found.record.id):"))
    for difference in differences {
      output.line(
        "  \(difference.field.rawValue): \(difference.old ?? "–") → \(difference.new ?? "–")")
    }
    return .fine
  }
}
