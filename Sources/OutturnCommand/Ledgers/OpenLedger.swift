/// The ledger a command works on: found, opened, and what opening mended told as a note.
///
///     let open = try OpenLedger(arguments, &output)
///     let reading = try open.ledger.read(choice.selection)
///     let receipt = try open.commit([.record(promise, in: address)], &output)
struct OpenLedger {
  let ledger: Ledger
  private let arguments: ParsedArguments
  private let environment: Environment

  /// What the command will do. Who writes has the ledger's lock from the beginning, so that what is
  /// decided by what was read is still right when it is recorded. Reading anew believes nothing that was kept
  /// of earlier runs.
  enum Use { case reading, readingAnew, writing }

  /// - Throws: `Failure` when none is found, `LedgerError` when it cannot be opened.
  init(_ arguments: ParsedArguments, _ output: inout Output, for use: Use = .reading) throws {
    self.arguments = arguments
    self.environment = arguments.environment
    let found = try Ledger.open(LedgerFolder.find(arguments, arguments.environment))
    let opened =
      use == .readingAnew
      ? found
      : CacheFile("heads", ".txt", of: found.folder, arguments.environment).map {
        found.keeping(
          heads: $0, vouched: CacheFile("vouched", ".txt", of: found.folder, arguments.environment))
      }
        ?? found
    OpenLedger.tell(opened.mended, &output)
    // A trial writes nothing, also where nothing can be written.
    if arguments.isGiven(Options.dryRun) {
      ledger = try found.forTrial().held(at: arguments.environment.now)
    } else if use == .writing {
      ledger = try opened.held(at: arguments.environment.now, patience: OpenLedger.patience(output))
    } else {
      ledger = opened
    }
  }

  private init(_ ledger: Ledger, _ arguments: ParsedArguments, _ environment: Environment) {
    self.ledger = ledger
    self.arguments = arguments
    self.environment = environment
  }

  /// The same with the ledger's lock, for as long as the value lives.
  func held(_ output: Output) throws -> OpenLedger {
    OpenLedger(
      try ledger.held(at: environment.now, patience: OpenLedger.patience(output)), arguments,
      environment)
  }

  /// What stands outside the volumes: settings, places, the catalogue and the sources.
  func register(
    asOf: Timestamp? = nil, sources: Set<SourceID>? = nil
  ) throws(LedgerError) -> RegisterReading {
    try ledger.register(asOf: asOf, sources: sources)
  }

  /// What stands outside the volumes, with the source of `--source` and no other; with all where
  /// there is none of that id, so that the nearest can be told.
  func registerForRecording() throws -> RegisterReading {
    let given = Set(try arguments.sources())
    let reading = try register(sources: given)
    return reading.sources.count == given.count ? reading : try register()
  }

  /// Who signs.
  func signer() throws(Failure) -> String {
    try Signer.name(arguments, environment)
  }

  /// Makes changes in the name of who signs, with the reason of `--why` unless another is given.
  @discardableResult
  func commit(_ changes: [Change], why: String? = nil, _ output: inout Output) throws -> Receipt {
    let transaction = Transaction(
      by: try Signer.name(arguments, environment), why: why ?? arguments[Options.why] ?? "",
      time: environment.now, changes: changes)
    let receipt = try ledger.commit(transaction, patience: OpenLedger.patience(output))
    if arguments.isGiven(Options.dryRun) {
      output.say("trialBegins")
      let places = Set(changes.compactMap { $0.address?.place })
      ChangeStory.print(
        receipt.changes, in: places.count == 1 ? places.first : nil, most: LogVerb.usual,
        to: &output)
      return receipt
    }
    output.noteChange()
    OpenLedger.tell(receipt.clock, receipt.time, &output)
    OpenLedger.tell(receipt.mended.filter { !ledger.mended.contains($0) }, &output)
    return receipt
  }

  /// What a crash had left, told to the person whose command found it.
  static func tell(_ mended: [Mending], _ output: inout Output) {
    for mending in mended {
      switch mending {
      case .finished(let paths): output.note("brokenChangeFinished", list(paths))
      case .undone(let paths): output.note("brokenChangeTakenBack", list(paths))
      case .left(let paths): output.note("brokenChangeGivenUp", list(paths))
      }
    }
  }

  /// What speaks against the clock.
  static func tell(_ doubt: ClockDoubt?, _ time: Timestamp, _ output: inout Output) {
    switch doubt {
    case nil: return
    case .behind(let last): output.note("clockBehind", time, last)
    case .ahead(let last): output.note("clockAhead", time, last)
    }
  }

  private static func list(_ paths: [LedgerPath]) -> String {
    paths.map(\.text).joined(separator: ", ")
  }

  /// Waits a minute for another writer, saying so after a moment.
  private static func patience(_ output: Output) -> Patience {
    let language = output.language
    let isQuiet = output.presentation.isQuiet
    return Patience(limit: 60_000) { holder in
      guard !isQuiet else { return }
      let who = holder.map { " (\($0))" } ?? ""
      let note = Localized("waitingForLock", who)
      var sink = TextSink(.descriptor(2))
      sink.write(SafeText.lines(note[language]) + "\n")
      sink.flush()
    }
  }
}

extension ParsedArguments {
  /// The reason of `--why`, for commands that do not go without one.
  func reason() throws(Failure) -> String {
    if let why = self[Options.why], why.contains(where: { !$0.isWhitespace }) { return why }
    throw Failure("needsReason", command)
  }
}
