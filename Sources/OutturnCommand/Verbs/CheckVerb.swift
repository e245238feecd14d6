/// `outturn check`: what in a ledger is not as it should be.
enum CheckVerb: Verb {
  static let name = "check"
  static let names = PositionalKey.any(
    "CHECK", completion: .words(CheckName.allCases.map(\.rawValue) + [CheckDue.name]))
  static let format = Options.format([.text, .json])
  static let sources = OptionKey.text("sources", "FOLDER", completion: .folder)

  static var spec: CommandSpec {
    let list = CheckName.allCases
    let zh = list.map { "  \($0.rawValue)  \($0.summary.zh)" }.joined(separator: "\n")
    let en = list.map { "  \($0.rawValue)  \($0.summary.en)" }.joined(separator: "\n")
    return CommandSpec(
      name: name, group: .trust, positionals: [names.spec],
      options: [
        Options.ledger.spec, ScoredLedger.on.spec, CheckDue.within.spec, Options.places.spec,
        RecordChoice.responsible.spec, sources.spec, format.spec, Options.output.spec,
      ], more: Localized(zh: zh, en: en))
  }

  static func run(_ arguments: ParsedArguments, _ output: inout Output) throws -> ExitCode {
    if arguments[names] == [CheckDue.name] { return try due(arguments, &output) }
    var checks: Set<CheckName> = []
    for text in arguments[names] {
      guard let name = CheckName(rawValue: text) else {
        throw Failure("noSuchCheck", text, hint: spec.positionals[0].help)
      }
      checks.insert(name)
    }
    if checks.isEmpty {
      checks = Set(CheckName.allCases).subtracting([.overdue, .sums, .plausible, .doubles])
    }
    let open = try OpenLedger(arguments, &output)
    let day = try arguments.value(ScoredLedger.on, as: .day) ?? arguments.environment.now.day
    let documents = try arguments[sources].map { folder in
      guard checks.contains(.evidence) else { throw Failure("sourcesCheckEvidence") }
      return try SourceDocuments(folder, open.register().sources, arguments.environment)
    }
    let texts = documents?.texts ?? [:]
    var findings = try open.ledger.check(checks, on: day, now: arguments.environment.now) {
      source in
      texts[source.id].map { .text($0) }
    }
    if checks.contains(.signed) {
      findings += try signed(
        open, isAlone: checks.count == 1, isTold: arguments[format] != .json, arguments.environment,
        &output)
    }
    documents?.tell(&output)
    if arguments[format] == .json {
      for finding in findings { output.raw(RecordJSON.line(json(finding, output.language))) }
    } else {
      for finding in findings { print(finding, &output) }
      if !findings.isEmpty { output.note("findingsCounted", findings.count) }
    }
    return findings.isEmpty ? .fine : .wanting
  }

  /// What is wanting in the signatures on entries. Where they cannot be checked here, that is told and the other
  /// checks go on.
  private static func signed(
    _ open: OpenLedger, isAlone: Bool, isTold: Bool, _ environment: Environment,
    _ output: inout Output
  ) throws -> [Finding] {
    do {
      guard let signatures = try SignatureCheck(open.ledger, with: environment.sshKeygen) else {
        return []
      }
      if isAlone, isTold { signatures.tell(&output) }
      return signatures.findings
    } catch let failure as Failure where !isAlone {
      output.note("signaturesNotChecked", Both(failure.message))
      return []
    }
  }

  private static func due(_ arguments: ParsedArguments, _ output: inout Output) throws -> ExitCode {
    let text = arguments[CheckDue.within] ?? "30"
    guard let days = Int(text), (0...36_600).contains(days) else {
      throw Failure("withinNoDays", text)
    }
    let open = try OpenLedger(arguments, &output)
    let list = try DueList(
      open.ledger, try RecordChoice(arguments, in: open.ledger.file()),
      on: try arguments.value(ScoredLedger.on, as: .day) ?? arguments.environment.now.day,
      within: days)
    CheckDue(list: list).print(as: arguments[format], to: &output)
    return list.isOverdue ? .wanting : .fine
  }

  private static func print(_ finding: Finding, _ output: inout Output) {
    let language = output.language
    let place =
      [finding.path.text]
      + [finding.position?.line, finding.position?.column]
      .compactMap { $0.map(String.init) }
    output.write(place.joined(separator: ":"), .strong)
    output.line(": \(finding.check.rawValue): \(finding.what.text(in: language))")
    if let excerpt = finding.excerpt { output.line(excerpt.rendered) }
    output.line("  → \(finding.mend.text(in: language))")
  }

  private static func json(_ finding: Finding, _ language: Language) -> JSONValue {
    [
      "check": .string(finding.check.rawValue), "file": .string(finding.path.text),
      "line": .whole(finding.position?.line), "column": .whole(finding.position?.column),
      "record": .text(finding.record), "what": .string(finding.what.text(in: language)),
      "mend": .string(finding.mend.text(in: language)),
    ]
  }
}
