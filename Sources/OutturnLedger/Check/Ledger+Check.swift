/// What the checks of records go by.
struct CheckContext: Sendable {
  let names: Set<CheckName>
  let day: Day
  /// The moment of the check; `nil` where it is not known.
  var now: Timestamp?
  let settings: LedgerSettings?
  let places: Set<PlacePath>
  let indicators: [IndicatorID: Indicator]
  let sources: [SourceID: Source]
  let text: @Sendable (Source) -> SourceText?

  /// The text of a source, where it is at hand.
  func text(of source: Source) -> SourceText? { text(source) }
}

extension Ledger {
  /// Runs checks over the whole ledger and returns all that they find wanting, in order of the files.
  ///
  /// Several places are looked at a time, and each is forgotten once it is known what is wrong with it.
  ///
  /// - Parameters:
  ///   - names: Which checks; by default all.
  ///   - day: The day on which `overdue` is asked.
  ///   - now: The moment of the check: later stamps are told.
  ///   - workers: Who share the places; what is found is the same however many there are.
  ///   - text: The decoded text of a source's document, where it is at hand.
  public func check(
    _ names: Set<CheckName> = Set(CheckName.allCases), on day: Day, now: Timestamp? = nil,
    workers: Workers = .standard,
    text: @escaping @Sendable (Source) -> SourceText? = { _ in nil }
  ) throws(LedgerError) -> [Finding] {
    try inspecting { (view) throws(LedgerError) in
      var run = CheckRun(view, names)
      var context = run.context(day: day, text: text)
      context.now = now
      if names.contains(.unique) { run.checkNames(context) }
      run.checkSources(context)
      if names.contains(.chained) { try run.checkChains(workers) }
      if names.contains(.signed) { try run.checkSignatures(context, workers) }
      if names.contains(.clock) { try run.checkClock(context, workers) }
      try run.checkPlaces(context, workers)
      try run.tellLineEnds()
      return run.findings.sorted(by: Finding.precedes)
    }
  }
}

/// A run of the checks that concern files and the ledger as a whole.
struct CheckRun {
  let view: LedgerView
  let names: Set<CheckName>
  private(set) var findings: [Finding] = []

  init(_ view: LedgerView, _ names: Set<CheckName>) {
    self.view = view
    self.names = names
  }

  mutating func add(_ finding: Finding) {
    findings.append(finding)
  }

  mutating func add(_ more: some Sequence<Finding>) {
    findings += more
  }

  /// Puts one finding in place of all that come from changed line ends.
  mutating func tellLineEnds() throws(LedgerError) {
    let ends = LineEnds(view)
    let changed = Set(findings.map(\.path)).filter { ends.areChanged(around: $0) }
    guard !changed.isEmpty else { return }
    let files = try ends.changed()
    findings.removeAll { changed.contains($0.path) }
    guard let first = files.first else { return }
    add(TrustFault(first, .lineEnds(files: files.count)).finding(view))
  }

  // MARK: - readable and canonical

  private mutating func note(_ error: LedgerError, at path: LedgerPath) {
    guard names.contains(.readable) else { return }
    if case .unreadable(let error) = error {
      let at = error.path.map { "\($0): " } ?? ""
      add(
        Finding(
          .readable, path, position: error.position, excerpt: error.excerpt,
          Told("cannotBeRead", at, error.problem.sentence)))
    } else {
      add(Finding(.readable, path, Told("failedToRead", error)))
    }
  }

  private mutating func compare(_ bytes: [UInt8], _ canonical: [UInt8], _ path: LedgerPath) {
    guard names.contains(.canonical), bytes != canonical else { return }
    let place = zip(bytes, canonical).prefix { $0 == $1 }.map { _ in () }.count
    let start = min(place, max(0, bytes.count - 1))
    add(
      Finding(
        .canonical, path, position: SourcePosition(of: start, in: bytes.span),
        excerpt: bytes.isEmpty ? nil : SourceExcerpt(of: bytes.span, at: start),
        Told("notCanonical")))
  }

  /// Reads a file, noting what is wrong with it.
  private mutating func read<Value>(
    _ path: LedgerPath, limit: Int, _ parse: ([UInt8]) throws(LedgerError) -> Value,
    _ write: (Value) throws(CanonicalMisuse) -> [UInt8]
  ) -> (Value, [UInt8])? {
    do throws(LedgerError) {
      guard let bytes = try view.bytes(path, limit: limit) else { return nil }
      let value = try parse(bytes)
      let canonical = try Draft.canonical(try write(value))
      compare(bytes, canonical, path)
      return (value, bytes)
    } catch {
      note(error, at: path)
      return nil
    }
  }

  mutating func volume(_ address: VolumeAddress) -> (Volume, [UInt8])? {
    read(address.path, limit: LedgerLimits.volume) { (bytes) throws(LedgerError) in
      try VolumeFile.read(bytes, at: address)
    } _: { (volume) throws(CanonicalMisuse) in
      try VolumeFile.bytes(of: volume)
    }
  }

  /// Reads what stands outside the volumes.
  mutating func context(
    day: Day, text: @escaping @Sendable (Source) -> SourceText?
  ) -> CheckContext {
    let file = read(.ledger, limit: LedgerLimits.register) { (bytes) throws(LedgerError) in
      try LedgerFile.read(bytes)
    } _: { (file) throws(CanonicalMisuse) in
      try file.bytes()
    }
    let indicators = read(.indicators, limit: LedgerLimits.register) {
      (bytes) throws(LedgerError) in
      try IndicatorsFile.read(bytes)
    } _: { (indicators) throws(CanonicalMisuse) in
      try IndicatorsFile.bytes(of: indicators)
    }
    var sources: [SourceID: Source] = [:]
    do throws(LedgerError) {
      for id in try view.sourceIDs() {
        let source = read(SourceFile.path(of: id), limit: LedgerLimits.source) {
          (bytes) throws(LedgerError) in
          try SourceFile.read(bytes, id: id)
        } _: { (source) throws(CanonicalMisuse) in
          try SourceFile.bytes(of: source)
        }
        sources[id] = source?.0
      }
    } catch {
      note(error, at: .sources)
    }
    return CheckContext(
      names: names, day: day, settings: file?.0.settings,
      places: Set(file?.0.places.map(\.path) ?? []),
      indicators: Dictionary(
        (indicators?.0 ?? []).map { ($0.id, $0) }, uniquingKeysWith: { old, _ in old }),
      sources: sources, text: text)
  }

  // MARK: - chained

  mutating func checkChains(_ workers: Workers) throws(LedgerError) {
    let view = view
    let addresses = try view.addressesWithJournals()
    let isTraced = try view.hasSeals()
    let journals = try workers.map(addresses.count + 1) {
      (index) throws(LedgerError) -> (InspectedJournal, [Finding]) in
      if index > 0, let replay = ByteReplay(addresses[index - 1], view) {
        return (InspectedJournal(replay, isTraced: isTraced), [])
      }
      let inspection = JournalInspection(index == 0 ? nil : addresses[index - 1], view)
      var findings: [Finding] = []
      if inspection.isReplayable {
        for edit in try Ledger.handEdits(of: inspection, view) {
          findings += edit.findings(try view.bytes(edit.path, limit: LedgerLimits.volume))
        }
      }
      return (InspectedJournal(inspection, isTraced: isTraced), findings)
    }
    for fault in try Ledger.verification(of: journals.map(\.0), view).faults {
      switch fault.kind {
      // Told field by field.
      case .differs, .isBehind, .missing: continue
      default: add(fault.finding(view))
      }
    }
    add(journals.lazy.flatMap(\.1))
  }

  // MARK: - unique

  /// Names that stand for more than one indicator.
  mutating func checkNames(_ context: CheckContext) {
    var met: [String: IndicatorID] = [:]
    for indicator in context.indicators.values.sorted(by: { $0.id < $1.id }) {
      let names = [indicator.name.zh, indicator.name.en] + indicator.aliases
      for name in Set(names.filter { !$0.isEmpty }.map(Catalogue.key)).sorted() {
        guard let other = met[name] else {
          met[name] = indicator.id
          continue
        }
        add(
          Finding(
            .unique, .indicators, record: indicator.id.rawValue,
            Told("nameTwice", name, other, indicator.id)))
      }
    }
  }

  /// Ids that are in two volumes: possible only where two places share the last part of their path.
  mutating func checkUnique(_ volumes: [(address: VolumeAddress, ids: [RecordID])]) {
    var ids: [RecordID: VolumeAddress] = [:]
    for (address, own) in volumes {
      for id in own {
        if let other = ids.updateValue(address, forKey: id), other != address {
          add(Finding(.unique, address.path, record: id.rawValue, Told("idTwice", id, other)))
        }
      }
    }
  }

  // MARK: - signed

  mutating func checkSignatures(_ context: CheckContext, _ workers: Workers) throws(LedgerError) {
    guard let people = context.settings?.people, !people.isEmpty else { return }
    let allowed = Set(people.map(\.name))
    let view = view
    let journals =
      [LedgerPath.journal] + (try view.addressesWithJournals()).map(\.journal)
    let found = try workers.map(journals.count) { (index) throws(LedgerError) -> [Finding] in
      let path = journals[index]
      guard let bytes = try view.bytes(path, limit: LedgerLimits.journal) else { return [] }
      return Journal(bytes, at: path, view.migrations).entries.filter { !allowed.contains($0.by) }
        .map { entry in
          Finding(
            .signed, path, position: SourcePosition(offset: 0, line: entry.number, column: 1),
            Told("signedByOutsider", entry.number, entry.by))
        }
    }
    add(found.joined())
  }
}

extension TrustFault {
  /// The fault as a finding of `chained`.
  func finding(_ view: LedgerView) -> Finding {
    var position: SourcePosition?
    var excerpt: SourceExcerpt?
    if case .journal(let fault) = kind {
      if case .unreadable(let error) = fault.kind {
        position = error.position
        excerpt = error.excerpt
      } else {
        position = SourcePosition(offset: 0, line: fault.line, column: 1)
      }
    }
    return Finding(
      .chained, path, position: position, excerpt: excerpt,
      Told(what: what, mend: mend))
  }
}
