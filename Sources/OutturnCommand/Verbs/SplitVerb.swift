import Outturn
import OutturnLedger
import OutturnModel

/// `outturn split ID PART PART...`
enum SplitVerb: Verb {
  static let name = "split"

  static let id = PositionalKey.one("ID")
  static let parts = PositionalKey.atLeastOne("PART")
  static let keep = OptionKey.flag("keep")

  static var spec: CommandSpec {
    CommandSpec(
      name: name, group: .change, positionals: [id.spec, parts.spec],
      options: [keep.spec] + Options.writing)
  }

  static func run(
    _ arguments: ParsedArguments, _ environment: Environment, _ output: inout Output
  ) throws -> ExitCode {
    let why = try arguments.reason()
    let open = try OpenLedger(arguments, environment, &output, for: .writing)
    let found = try RecordFinder(open.ledger).find(arguments[id])
    guard case .commitment(let whole) = found.record else {
      throw Failure(
        zh: "\(found.record.id) 不是承诺", en: "\(found.record.id) is no commitment")
    }
    guard arguments[parts].count > 1 else {
      throw Failure(zh: "要分成两份以上", en: "a split needs two parts at least")
    }
    let register = try open.register()
    let reader = RecordRowReader(register)
    let old = RecordRow(whole, place: found.address.place)
    var intake = RecordIntake(open.ledger, register.file)
    var made: [(id: RecordID, figure: Figure?)] = []
    for part in arguments[parts] {
      var row = try RowEdits.apply(edits(part), to: old)
      // A number of its own does not stand where the whole's does.
      if row.cells[.value] != old.cells[.value] {
        for field in [RecordField.text, .quote, .start, .end, .cell]
        where row.cells[field] == old.cells[field] { row.cells[field] = nil }
      }
      if arguments[keep] { row.cells[.partOf] = whole.id.rawValue }
      let record = try reader.readOne(row)
      guard case .new(let id) = try intake.add(record) else {
        throw Failure(
          zh: "“\(part)”与另一份或原来的相同", en: "\"\(part)\" is like another part, or the whole",
          hint: Localized(
            zh: "用 value、split 或 indicator 区分。", en: "Tell them apart by value, split or indicator."
          ))
      }
      let figure: Figure? =
        if case .commitment(let promise) = record.content { promise.target.figure } else { nil }
      made.append((id, figure))
    }
    if !arguments[keep] {
      intake.also(
        .withdraw(
          whole.id, Withdrawal(date: environment.today, why: why), in: found.address))
    }
    try open.commit(intake.changes, why: why, &output)
    for part in made { output.line("\(part.id)") }
    if let figure = whole.target.figure, !addUp(made.map(\.figure), to: figure) {
      output.note(
        Localized(
          zh: "说明：各份之和不等于原来的 \(figure.value.shortest) \(figure.unit.symbol)。",
          en: "note: the parts do not add up to \(figure.value.shortest) \(figure.unit.symbol)."))
    }
    return .fine
  }

  /// `responsible=East office value=7` as edits: a field's value goes on to the next field.
  private static func edits(_ part: String) -> [String] {
    var edits: [String] = []
    for word in part.split(separator: " ") {
      let name = word.prefix { $0 != "=" }
      let isField = name.utf8.count < word.utf8.count && RecordField(rawValue: String(name)) != nil
      if isField || edits.isEmpty {
        edits.append(String(word))
      } else {
        edits[edits.count - 1] += " " + word
      }
    }
    return edits
  }

  private static func addUp(_ parts: [Figure?], to whole: Figure) -> Bool {
    guard !whole.unit.dimension.isProportion else { return true }
    let values = parts.compactMap { part in
      part?.unit == whole.unit ? part?.value : nil
    }
    return values.count < parts.count || values.reduce(.zero, +) == whole.value
  }
}
