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
    box = ProposalBox(ProposalFolder(open.ledger, environment))
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
      year: try arguments.value(Options.year, as: .year))
    let news = try ReportNews(
      report, open.ledger, register, decisions: try box.decisions(report.source.id), sure: sure)
    if report.unusable > 0 {
      output.note(
        zh: "\(file.name)：\(report.unusable) 条没有年份或读得不全，未采用",
        en:
          "\(file.name): \(Count.of(report.unusable, "statement")) without a year, or not whole, left out"
      )
    }
    tell(
      try news.gone(),
      zh: { "账本中有 \($0) 条出自此来源、而这次没有读到：\($1)" },
      en: { "\($0) of this source not found in the report now: \($1)" }, of: file, &output)
    tell(
      try news.misquoted(),
      zh: { "账本中有 \($0) 条所引的话不在报告的该处：\($1)；见 outturn check evidence --sources" },
      en: {
        "\($0) with words that do not stand in the report where they say: \($1); see: outturn check "
          + "evidence --sources"
      }, of: file, &output)
    tellSiblings(news.siblings(register), of: file, &output)
    if arguments[Options.accept] {
      let changes = report.foundation(register.file) + news.wanted
      if !changes.isEmpty { try open.commit(changes, &output) }
      let found = try news.search(readBy: sure == 0 ? .program : nil)
      if !found.isEmpty {
        try open.commit(
          found, why: "searched \(report.source.id) for what was promised", &output)
      }
      tellAccepted(news, &output)
    } else {
      let left =
        arguments[Options.dryRun]
        ? news.fresh.count - news.decided : try box.put(report, news.fresh)
      output.line(
        zh: "\(file.name)：\(left) 条待定，账本已有 \(news.known) 条；用 outturn review 逐条决定。",
        en: """
          \(file.name): \(Count.of(left, "proposal")), \(news.known) in the ledger already; decide with: \
          outturn review
          """)
    }
  }

  private func tellAccepted(_ news: ReportNews, _ output: inout Output) {
    let report = news.report
    let taken = news.wanted.count
    let unsure = news.fresh.count - news.decided - taken
    output.line(
      zh: "\(report.file.name)：收入 \(taken) 条，已有 \(news.known) 条"
        + (unsure > 0 ? "，把握不足而未收 \(unsure) 条" : "")
        + (news.decided > 0 ? "，另有 \(news.decided) 条已在审阅中决定" : "") + "（来源 \(report.source.id)）。",
      en: "\(report.file.name): took in \(taken), \(news.known) in the ledger already"
        + (unsure > 0 ? ", \(unsure) not sure enough" : "")
        + (news.decided > 0 ? ", \(news.decided) decided in review" : "")
        + " (source \(report.source.id)).")
  }

  /// Says that the ledger has other documents of the place and the year.
  private func tellSiblings(_ others: [SourceID], of file: ReportFile, _ output: inout Output) {
    if others.isEmpty { return }
    let list = shown(others, most: 3)
    output.note(
      zh: "\(file.name)：账本中另有同一地方、同一年的文件（\(list)），这是又一个来源。",
      en: """
        \(file.name): the ledger has another document of this place and year (\(list)); this \
        is a source of its own
        """)
  }

  /// Says of records that something is the matter with them, where there are any.
  private func tell(
    _ records: [RecordID], zh: (Int, String) -> String, en: (String, String) -> String,
    of file: ReportFile, _ output: inout Output
  ) {
    if records.isEmpty { return }
    let list = shown(records, most: 5)
    output.note(
      zh: "\(file.name)：" + zh(records.count, list),
      en: "\(file.name): " + en(Count.of(records.count, "record"), list))
  }

  private func shown<Owner>(_ ids: [Identifier<Owner>], most: Int) -> String {
    ids.prefix(most).map(\.rawValue).joined(separator: ", ") + (ids.count > most ? ", …" : "")
  }
}
