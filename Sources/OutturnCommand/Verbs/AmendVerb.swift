import OutturnLedger
import OutturnModel

/// `outturn amend ID FIELD=VALUE...`
enum AmendVerb: Verb {
  static let name = "amend"

  static let id = PositionalKey.one("ID")
  static let fields = PositionalKey.atLeastOne("FIELD=VALUE")

  static var spec: CommandSpec {
    CommandSpec(
      name: name, group: .change, positionals: [id.spec, fields.spec], options: Options.writing)
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
