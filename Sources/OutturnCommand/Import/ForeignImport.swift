/// `outturn import` of a StratML or IATI file.
struct ForeignImport {
  private let arguments: ParsedArguments
  private let environment: Environment
  private let open: OpenLedger

  init(_ arguments: ParsedArguments, _ environment: Environment, _ open: OpenLedger) {
    self.arguments = arguments
    self.environment = environment
    self.open = open
  }

  func run(_ bytes: [UInt8], _ form: ImportForm, _ output: inout Output) throws -> ExitCode {
    let name = arguments[ImportVerb.file]
    let imported: ImportedPromises
    do throws(XMLError) {
      imported = form == .iati ? try IATIReader.read(bytes) : try StratMLReader.read(bytes)
    } catch {
      throw Failure(
        zh: "这不是可读的 \(form.rawValue) 文件：\(error.sentence)",
        en: "it is no \(form.rawValue) file that can be read: \(error.sentence)",
        at: Failure.Spot(file: name, line: error.line, column: error.column))
    }
    let register = try open.register()
    let place = try arguments[Options.place].map { (text) throws(Failure) in
      try PlaceFinder(register.file).forRecording(text, of: "--place")
    }
    var intake = ForeignIntake(
      open.ledger, register, documents: imported.sources, place: place,
      source: arguments[Options.source].flatMap(SourceID.init(rawValue:)))
    try intake.add(imported.promises)
    try intake.add(imported.tellings)
    let isTrial = arguments[Options.dryRun]
    if !isTrial, !intake.changes.isEmpty { try open.commit(intake.changes, &output) }
    tell(imported.skipped, of: name, &output)
    intake.intake.tellPlaces(isTrial: isTrial, &output)
    tell(intake, &output)
    if !isTrial { try tellVerdicts(intake.verdicts, intake.intake, &output) }
    var summary = ImportSummary(keepsIDs: true)
    summary.add(intake.results, intake.intake)
    summary.tell(arguments, &output)
    return .fine
  }

  /// What could not be taken in, one by one.
  private func tell(
    _ skipped: [ImportedPromises.Skipped], of name: String, _ output: inout Output
  ) {
    for item in skipped.prefix(RowImport.mostTold) {
      output.note(
        zh: "说明：\(name):\(item.line)：略过“\(item.name)”：\(item.problem)",
        en: "note: \(name):\(item.line): left out \"\(item.name)\": \(item.problem)")
    }
    let more = skipped.count - RowImport.mostTold
    if more > 0 {
      output.note(zh: "说明：另略过 \(more) 条", en: "note: \(more) more were left out")
    }
  }

  private func tell(_ intake: ForeignIntake, _ output: inout Output) {
    if intake.sourceCount > 0 {
      output.note(
        zh: "说明：加入来源 \(intake.sourceCount) 个",
        en: "note: \(Count.of(intake.sourceCount, "source")) added")
    }
    if !intake.unknownIndicators.isEmpty {
      let list = intake.unknownIndicators.map(\.rawValue).sorted().joined(separator: ", ")
      output.note(
        zh: "说明：目录中没有这些指标，只留名称：\(list)",
        en: "note: the catalogue has not these indicators, only their names are kept: \(list)")
    }
    if intake.orphans > 0 {
      output.note(
        zh: "说明：\(intake.orphans) 条所属的总目标不在文件中",
        en: "note: \(intake.orphans) are parts of a whole that the file has not")
    }
  }

  /// Where the file's verdict is not the one that the rules give here.
  private func tellVerdicts(
    _ told: [RecordID: Verdict], _ intake: RecordIntake, _ output: inout Output
  ) throws {
    let places = Set(intake.records.compactMap { $0.address?.place }).sorted()
    guard !places.isEmpty else { return }
    let day = environment.today
    let (_, differing) = try open.ledger.readPlaces(
      Selection(places: places, parts: [.catalogue])
    ) { (register, place) throws(LedgerError) -> [(RecordID, Verdict, Verdict)] in
      Scorer(catalogue: register.catalogue, policy: register.file.settings.policy)
        .score(place.volumes, on: day, others: place.above)
        .compactMap { assessment in
          guard let verdict = told[assessment.commitment.id], verdict.isAssessed,
            verdict != assessment.verdict
          else { return nil }
          return (assessment.commitment.id, verdict, assessment.verdict)
        }
    }
    let all = Array(differing.joined())
    for (id, file, here) in all.prefix(RowImport.mostTold) {
      output.note(
        zh: "说明：\(id)：文件评价为 \(file.rawValue)，此处规则得 \(here.rawValue)；可用 outturn judge 记录",
        en: "note: \(id): the file says \(file.rawValue), the rules here say \(here.rawValue); "
          + "outturn judge can record the file's")
    }
    let more = all.count - RowImport.mostTold
    if more > 0 {
      output.note(zh: "说明：另有 \(more) 条评价不同", en: "note: \(more) more verdicts differ")
    }
  }
}
