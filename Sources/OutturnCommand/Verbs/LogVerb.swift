/// `outturn log [ID]`
enum LogVerb: Verb {
  static let name = "log"

  static let id = PositionalKey.optional("ID")
  static let person = OptionKey.text("by", "NAME")
  static let limit = OptionKey.text("limit", short: "n", "NUMBER")
  static let full = OptionKey.flag("full")
  static let format = Options.format([.text, .jsonl])

  /// How many records of one change are listed.
  static let usual = 10

  static var spec: CommandSpec {
    command(
      .look, [id.spec],
      [
        Options.places.spec, Options.periods.spec, person.spec, Options.from.spec, Options.to.spec,
        limit.spec,
        full.spec, format.spec, Options.output.spec, Options.ledger.spec,
      ])
  }

  static func run(_ arguments: ParsedArguments, _ output: inout Output) throws -> ExitCode {
    let open = try OpenLedger(arguments, &output)
    let choice = try LinkChoice(arguments, open.ledger.file())
    var wanted = arguments[id]
    var places = choice.places
    var isRecord = false
    var home: VolumeAddress?
    if let text = wanted, let found = try findRecord(text, open.ledger) {
      wanted = found.record.id.rawValue
      places = [found.address.place]
      isRecord = true
      // What is said of a commitment stands in its own volume; of an outcome, with the commitments.
      if case .commitment = found.record, choice.periods.isEmpty { home = found.address }
    }
    let selection = LogSelection(
      volumes: Selection(
        places: places, years: home.map { $0.year...$0.year } ?? years(choice.periods),
        isAlone: home != nil),
      mentioning: isRecord ? wanted : nil, by: arguments[person],
      from: try arguments.value(Options.from, as: .day),
      through: try arguments.value(Options.to, as: .day))
    var entries: [LogLine] = []
    for entry in try open.ledger.log(selection).reversed() {
      let changes = entry.entry.changes.filter { isAbout(wanted, $0.edit.id) }
      let isCarried =
        wanted == nil
        && !(entry.entry.steps.isEmpty && entry.entry.restamps.isEmpty
          && entry.entry.decides.isEmpty && entry.entry.seals == nil)
      if !changes.isEmpty || isCarried { entries.append(LogLine(entry: entry, changes: changes)) }
    }
    if let wanted, entries.isEmpty { throw Failure("journalsTellNoChange", wanted) }
    if let text = arguments[limit] {
      let most = try ValueReader.count.value(text, of: "--limit")
      entries = Array(entries.prefix(most))
    }
    for (index, line) in entries.enumerated() {
      if output.isClosed { break }
      if arguments[format] == .jsonl {
        output.raw(line.json(output.language).compact() + [0x0A])
      } else {
        if index > 0 { output.line() }
        line.print(most: arguments[full] ? .max : usual, to: &output)
      }
    }
    return .fine
  }

  /// The record that is meant, if it is one; sources, indicators and places go by their whole id.
  private static func findRecord(_ text: String, _ ledger: Ledger) throws -> RecordFinder.Found? {
    do {
      return try RecordFinder(ledger).find(text)
    } catch is Failure {
      return nil
    }
  }

  /// Whether a change is about a record: the record itself, or a link or an opinion that names it.
  private static func isAbout(_ wanted: String?, _ id: String) -> Bool {
    guard let wanted else { return true }
    return id == wanted || id.split(separator: " ").contains { $0 == wanted }
  }

  private static func years(_ periods: [Period]) -> ClosedRange<Int>? {
    guard let first = periods.map(\.first.year).min(), let last = periods.map(\.last.year).max()
    else { return nil }
    return first...last
  }
}

extension LogLine {
  func print(most: Int, to output: inout Output) {
    var line = StyledText(id, .strong)
    let address = entry.address.map { "  \($0)" } ?? ""
    line.append("  \(entry.entry.time)  \(entry.entry.by)\(address)")
    output.line(line)
    if !entry.entry.why.isEmpty { output.line("  “\(entry.entry.why)”") }
    for step in entry.entry.steps { output.line("  migrate \(step)") }
    for restamp in entry.entry.restamps {
      output.line("  restamp \(restamp.line.hex.prefix(8))  \(restamp.time)")
    }
    if entry.entry.seals != nil { output.say("sealLine") }
    for key in entry.entry.decides { output.line("  decide \(key)") }
    ChangeStory.print(changes, in: entry.address?.place, most: most, to: &output)
  }
}

extension ValueReader where Value == Int {
  /// A whole number above zero.
  static var count: Self {
    Self(
      name: Localized(zh: "个数", en: "count"),
      form: Localized("writeNumberAboveZero")
    ) { text in
      guard text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let value = Int(text), value > 0
      else { return nil }
      return value
    }
  }
}
