/// Where the statements of reports meet a ledger: what is new is taken in or laid out for review.
struct ReadingDesk {
  private let open: OpenLedger
  private let arguments: ParsedArguments
  private let box: ProposalBox
  /// From which confidence on statements are taken in; all without one.
  private let sure: Int

  init(_ open: OpenLedger, _ arguments: ParsedArguments, _ environment: Environment, sure: Int?) {
    self.open = open
    box = ProposalBox(ProposalFolder(open.ledger, environment))
    self.arguments = arguments
    self.sure = sure ?? 0
  }

  /// Takes a report's statements in, or proposes them.
  func take(_ file: ReportFile, _ statements: [Statement], _ output: inout Output) throws {
    // Read anew for each report, with the lock: the one before, or somebody else, may have added its
    // place or its source.
    let open = try open.held(output)
    let register = try open.register()
    let report = try ReportIntake(
      file, statements, register, place: arguments[Options.place],
      source: try arguments.value(Options.source, as: ValueReader<SourceID>.id()),
      year: try arguments.value(Options.year, as: .year))
    let news = try ReportNews(
      report, open.ledger, register, decisions: try box.decisions(report.source.id), sure: sure)
    if report.unusable > 0 { output.note("statementsLeftOutOf", file.name, report.unusable) }
    tell("recordsGone", try news.gone(), most: 5, of: file, &output)
    tell("recordsMisquoted", try news.misquoted(), most: 5, of: file, &output)
    tell("anotherDocument", news.siblings(register), most: 3, of: file, &output)
    if arguments[Options.accept] {
      let changes = report.foundation(register.file) + news.wanted
      if !changes.isEmpty { try open.commit(changes, &output) }
      let found = try news.search(readBy: sure == 0 ? .program : nil)
      if !found.isEmpty {
        try open.commit(found, why: "searched \(report.source.id) for what was promised", &output)
      }
      tellAccepted(news, &output)
    } else {
      let left =
        arguments[Options.dryRun]
        ? news.fresh.count - news.decided : try box.put(report, news.fresh)
      output.say("readSummary", file.name, left, news.known)
    }
  }

  private func tellAccepted(_ news: ReportNews, _ output: inout Output) {
    let report = news.report
    let taken = news.wanted.count
    let unsure = news.fresh.count - news.decided - taken
    output.say(
      "takenInSummary", report.file.name, taken, news.known, max(unsure, 0), news.decided,
      report.source.id)
  }

  /// Says of records or sources that something is the matter with them, where there are any.
  private func tell<Owner>(
    _ name: String, _ ids: [Identifier<Owner>], most: Int, of file: ReportFile,
    _ output: inout Output
  ) {
    if ids.isEmpty { return }
    let list = ids.prefix(most).map(\.rawValue).joined(separator: ", ")
    output.note(name, file.name, list + (ids.count > most ? ", …" : ""), ids.count)
  }
}
