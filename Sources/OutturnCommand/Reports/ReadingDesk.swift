import OutturnLedger
import OutturnModel
import OutturnReading

/// Where the statements of reports meet a ledger: what is new is taken in or laid out for review.
struct ReadingDesk {
  private let open: OpenLedger
  private let arguments: ParsedArguments
  private let box: ProposalBox
  /// From which confidence on statements are taken in; all without one.
  private let sure: Int

  init(
    _ open: OpenLedger, _ arguments: ParsedArguments, _ environment: Environment, sure: Int?
  ) {
    self.open = open
    box = ProposalBox(open.ledger, environment)
    self.arguments = arguments
    self.sure = sure ?? 0
  }

  /// Takes a report's statements in, or proposes them.
  func take(
    _ file: ReportFile, _ statements: [Statement], _ output: inout Output
  ) throws {
    // Read anew for each report, with the lock: the one before, or somebody else, may have added its
    // place or its source.
    let open = try open.held(output)
    let register = try open.register()
    let report = try ReportIntake(
      file, statements, register, place: arguments[Options.place],
      source: try arguments.value(Options.source, as: ValueReader<SourceID>.id()),
      year: try arguments.value(ReadVerb.year, as: .year))
    var intake = RecordIntake(open.ledger, register.file)
    var fresh: [(item: ReportIntake.Item, id: RecordID)] = []
    var there: Set<RecordID> = []
    var wanted = RecordIntake(open.ledger, register.file)
    let decided = try box.decisions(report.source.id)
    var isDecided = 0
    let recorded =
      report.isNewSource
      ? nil : try RecordedClauses(of: report.source.id, at: report.place, in: open.ledger)
    for item in report.items {
      if let id = recorded?.record(of: item.record) {
        there.insert(id)
        continue
      }
      let result = try intake.add(item.record)
      there.insert(result.id)
      guard case .new(let id) = result else { continue }
      fresh.append((item, id))
      // What a person skipped or edited is not taken in behind his back.
      if decided[id] != nil {
        isDecided += 1
      } else if item.statement.confidence >= sure {
        _ = try wanted.add(item.record)
      }
    }
    if report.unusable > 0 {
      output.note(
        Localized(
          zh: "\(file.name)：\(report.unusable) 条没有年份或读得不全，未采用",
          en:
            "\(file.name): \(Count.of(report.unusable, "statement")) without a year, or not whole, left out"
        ))
    }
    try tellGone(report, there, &output)
    try tellMisquoted(report, &output)
    tellSiblings(report, register, &output)
    let known = report.items.count - fresh.count
    if arguments[Options.accept] {
      let changes = report.foundation(register.file) + wanted.records
      if !changes.isEmpty { try open.commit(changes, &output) }
      try search(report, in: open, isAll: sure == 0, &output)
      tellAccepted(
        report, taken: wanted.records.count, known: known, decided: isDecided,
        unsure: fresh.count - isDecided - wanted.records.count, &output)
    } else {
      let left =
        arguments[Options.dryRun]
        ? fresh.count - isDecided : try box.put(report, fresh.map { (id: $0.id, item: $0.item) })
      output.line(
        Localized(
          zh: "\(file.name)：\(left) 条待定，账本已有 \(known) 条；用 outturn review 逐条决定。",
          en: """
            \(file.name): \(Count.of(left, "proposal")), \(known) in the ledger already; decide with: \
            outturn review
            """))
    }
  }

  /// Notes how far the report was read and looks in it for what was promised for its time.
  private func search(
    _ report: ReportIntake, in open: OpenLedger, isAll: Bool, _ output: inout Output
  ) throws {
    let volumes = try open.ledger.read(Selection(places: [report.place], isAlone: true)).volumes
    let source = report.source
    let changes = DocumentSearch.changes(
      report.file, source, readBy: isAll ? .program : nil, volumes)
    if !changes.isEmpty {
      try open.commit(changes, why: "searched \(source.id) for what was promised", &output)
    }
  }

  private func tellAccepted(
    _ report: ReportIntake, taken: Int, known: Int, decided: Int, unsure: Int,
    _ output: inout Output
  ) {
    output.line(
      Localized(
        zh: "\(report.file.name)：收入 \(taken) 条，已有 \(known) 条"
          + (unsure > 0 ? "，把握不足而未收 \(unsure) 条" : "")
          + (decided > 0 ? "，另有 \(decided) 条已在审阅中决定" : "") + "（来源 \(report.source.id)）。",
        en: "\(report.file.name): took in \(taken), \(known) in the ledger already"
          + (unsure > 0 ? ", \(unsure) not sure enough" : "")
          + (decided > 0 ? ", \(decided) decided in review" : "")
          + " (source \(report.source.id))."))
  }

  /// Says that the ledger has other documents of the place and the year: one may be the other
  /// corrected, and what both say would be taken in twice.
  private func tellSiblings(
    _ report: ReportIntake, _ register: RegisterReading, _ output: inout Output
  ) {
    guard report.isNewSource, let year = report.source.planYear else { return }
    let others = register.sources.values.filter {
      $0.place == report.place && $0.planYear == year && $0.sha256 != nil
    }.map(\.id.rawValue).sorted()
    guard !others.isEmpty else { return }
    let list = others.prefix(3).joined(separator: ", ") + (others.count > 3 ? ", …" : "")
    output.note(
      Localized(
        zh: "\(report.file.name)：账本中另有同一地方、同一年的文件（\(list)），这是又一个来源。",
        en: """
          \(report.file.name): the ledger has another document of this place and year (\(list)); this \
          is a source of its own
          """))
  }

  /// Says which records cite words that do not stand where they say in the very document they are from.
  private func tellMisquoted(_ report: ReportIntake, _ output: inout Output) throws {
    guard !report.isNewSource, report.source.sha256 == report.file.digest.hex else { return }
    let decoded = report.file.report.decoded
    let text = DocumentText(
      Array(decoded.text(ofScalars: 0..<decoded.scalarCount).unicodeScalars))
    let source = report.source.id
    let wrong = try open.ledger.read(Selection(places: [report.place])) { volume in
      volume.records.filter { record in
        guard let evidence = record.evidence, evidence.source == source, !record.isWithdrawn,
          let clause = evidence.clause
        else { return false }
        return !text.holds(clause)
      }.map(\.id)
    }.volumes.flatMap(\.content)
    guard !wrong.isEmpty else { return }
    let shown =
      wrong.prefix(5).map(\.rawValue).joined(separator: ", ") + (wrong.count > 5 ? ", …" : "")
    output.note(
      Localized(
        zh:
          "\(report.file.name)：账本中有 \(wrong.count) 条所引的话不在报告的该处：\(shown)；见 outturn check evidence --sources",
        en: """
          \(report.file.name): \(Count.of(wrong.count, "record")) with words that do not stand in the \
          report where they say: \(shown); see: outturn check evidence --sources
          """))
  }

  /// Says which records of the source no longer stand in the report: a corrected one. A record that
  /// a person edited still has the clause it was read from.
  private func tellGone(
    _ report: ReportIntake, _ there: Set<RecordID>, _ output: inout Output
  ) throws {
    guard !report.isNewSource else { return }
    let source = report.source.id
    let quotes = Set(report.items.compactMap { $0.record.evidence?.clause?.text })
    let reading = try open.ledger.read(Selection(places: [report.place])) { volume in
      volume.records.filter { record in
        guard let evidence = record.evidence, evidence.source == source, !record.isWithdrawn,
          record.version == 1
        else { return false }
        return !there.contains(record.id)
          && !(evidence.clause.map { quotes.contains($0.text) } ?? false)
      }.map(\.id)
    }
    let gone = reading.volumes.flatMap(\.content)
    guard !gone.isEmpty else { return }
    let shown =
      gone.prefix(5).map(\.rawValue).joined(separator: ", ") + (gone.count > 5 ? ", …" : "")
    output.note(
      Localized(
        zh: "\(report.file.name)：账本中有 \(gone.count) 条出自此来源、而这次没有读到：\(shown)",
        en:
          "\(report.file.name): \(Count.of(gone.count, "record")) of this source not found in the report now: \(shown)"
      ))
  }
}
