import OutturnJSON
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
    let open = try OpenLedger(arguments, environment, &output)
    let found = try RecordFinder(open.ledger).find(arguments[id])
    let register = try open.register()
    let place = found.address.place
    let old: RecordRow =
      switch found.record {
      case .commitment(let record): RecordRow(record, place: place)
      case .outcome(let record): RecordRow(record, place: place)
      }
    let edited = try edited(old, arguments[fields])
    let new = try read(edited, register)
    let change: Change
    let row: RecordRow
    switch (found.record, new.content) {
    case (.commitment(let before), .commitment(let promise)):
      let made = new.commitment(before.id, promise)
      let after = Commitment(
        id: before.id, indicator: made.indicator, period: made.period, target: made.target,
        force: made.force, evidence: made.evidence, responsible: made.responsible,
        baseline: made.baseline, partOf: made.partOf, restatements: before.restatements,
        version: before.version + 1)
      change = .amend(after, in: found.address)
      row = RecordRow(after, place: place)
    case (.outcome(let before), .outcome(let report)):
      let made = try new.outcome(before.id, report)
      let after = try Outcome(
        id: before.id, indicator: made.indicator, period: made.period, measure: made.measure,
        finding: made.finding, status: made.status, evidence: made.evidence,
        vintages: before.vintages, version: before.version + 1)
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

  /// The row with the fields changed as asked.
  private static func edited(
    _ old: RecordRow, _ edits: [String]
  ) throws(Failure) -> RecordRow {
    var row = old
    for edit in edits {
      guard let equals = edit.firstIndex(of: "=") else {
        throw Failure(
          zh: "“\(edit)”应写作 字段=值", en: "\"\(edit)\" must be written as FIELD=VALUE")
      }
      let field = try field(String(edit[..<equals]))
      let value = String(edit[edit.index(after: equals)...])
      if field == .statement { for other in statementFields { row.cells[other] = nil } }
      row.cells[field] = value.isEmpty ? nil : value
      // Another name may be another indicator.
      if field == .indicator, !edits.contains(where: { $0.hasPrefix("indicatorID=") }) {
        row.cells[.indicatorID] = nil
      }
    }
    return row
  }

  private static func field(_ name: String) throws(Failure) -> RecordField {
    let fields = RecordField.allCases.filter { $0 != .kind && $0 != .place }
    if let field = fields.first(where: { $0.rawValue == name }) { return field }
    if name == "kind" || name == "place" {
      throw Failure(
        zh: "\(name) 不能更改", en: "the \(name) of a record cannot be changed",
        hint: Localized(
          zh: "撤回它（withdraw），再重新记录。", en: "Withdraw it and record it anew."))
    }
    let names = fields.map(\.rawValue)
    if let near = NearestWord.to(name, in: names) {
      throw Failure(
        zh: "没有字段“\(name)”，是不是 \(near)？",
        en: "there is no field \"\(name)\"; did you mean \(near)?")
    }
    throw Failure(
      zh: "没有字段“\(name)”", en: "there is no field \"\(name)\"",
      hint: Localized(
        zh: "字段有：\(names.joined(separator: "、"))", en: "Fields: \(names.joined(separator: ", "))"))
  }

  /// What a phrase says anew.
  private static let statementFields: [RecordField] = [
    .indicator, .indicatorID, .measure, .bound, .value, .upper, .unit, .text, .relation,
    .relationTo, .relationBy,
  ]

  private static func read(
    _ row: RecordRow, _ register: RegisterReading
  ) throws(Failure) -> NewRecord {
    let reader = RecordRowReader(
      catalogue: register.catalogue, places: PlaceFinder(register.file),
      sources: Set(register.sources.keys))
    switch reader.read(row) {
    case .success(let record): return record
    case .failure(let problems):
      guard let first = problems.list.first else {
        throw Failure(zh: "记录不完整", en: "the record is not whole")
      }
      let field = first.field.map { "\($0.rawValue): " } ?? ""
      throw Failure(zh: field + first.message.zh, en: field + first.message.en)
    }
  }
}
