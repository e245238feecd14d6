/// A volume being changed.
struct VolumeDraft: JournalDraft {
  let address: VolumeAddress
  private(set) var state: RecordState
  private(set) var changes: [RecordChange] = []
  let tail: JournalTail
  var restamps: [JournalEntry.Restamp] = []

  var journal: LedgerPath { address.journal }

  /// Reads the volume and the end of its journal, which must fit each other.
  ///
  /// - Parameter isAdopting: Whether to begin with what the journal leads to, whatever the file
  ///   holds.
  init(
    _ address: VolumeAddress, on files: any FileSystem, isAdopting: Bool = false,
    _ migrations: Migrations
  ) throws(LedgerError) {
    self.address = address
    if isAdopting {
      tail = try TailMending.readAlone(address.journal, on: files)
      let journal = try LedgerView(files, migrations).journal(address.journal, count: tail.count)
      state = try journal.state(count: tail.count)
      return
    }
    let bytes = try LedgerError.wrapping(
      try files.readIfPresent(address.path, limit: LedgerLimits.volume))
    tail = try TailMending.read(
      address.journal, files: [address.path: bytes.map { SHA256.hash($0) }], on: files)
    guard let bytes else {
      state = RecordState(at: address)
      return
    }
    let volume = try VolumeFile.read(bytes, at: address)
    guard volume.revision == tail.count else { throw .differsFromJournal(file: address.path.text) }
    state = RecordState(volume, at: address)
  }

  func replacements() throws(LedgerError) -> [(path: LedgerPath, bytes: [UInt8])] {
    var next = state
    next.finish()
    let files = try next.files()
    for (path, bytes) in files where bytes.count > LedgerLimits.volume {
      throw .file(
        FileFailure(.create, path.text, .tooLarge(bytes: bytes.count, limit: LedgerLimits.volume)))
    }
    return files.map { ($0.key, $0.value) }
  }

  /// Makes one change.
  mutating func make(_ change: Change) throws(LedgerError) {
    switch change {
    case .record(let record, _):
      guard state.commitments[record.id] == nil else { throw .refused(.exists("\(record.id)")) }
      try put(.record, .commitment(record))
    case .report(let record, _):
      guard state.outcomes[record.id] == nil else { throw .refused(.exists("\(record.id)")) }
      try put(.report, .outcome(record))
    case .amend(let record, _):
      _ = try commitment(record.id, before: record.version)
      try put(.amend, .commitment(record))
    case .mend(let record, _):
      _ = try outcome(record.id, before: record.version)
      try put(.amend, .outcome(record))
    case .restate(let id, let restatement, _):
      try put(.restate, .commitment(try commitment(id).restated(restatement)))
    case .revise(let id, let vintage, _):
      try put(.revise, .outcome(try outcome(id).revised(vintage)))
    case .withdraw(let id, let withdrawal, _):
      if state.outcomes[id] != nil {
        try put(.withdraw, .outcome(try outcome(id).withdrawn(withdrawal)))
      } else {
        try put(.withdraw, .commitment(try commitment(id).withdrawn(withdrawal)))
      }
    case .link(let link, _): try put(.link, .link(link))
    case .unlink(let key, _):
      guard let old = state.links[key] else { throw .refused(.unknown("\(key)")) }
      try apply(.unlink, .removed(.link(old)))
    case .judge(let opinion, _): try put(.judge, .opinion(opinion))
    case .mention(let mention, _): try put(.search, .mention(mention))
    case .unmention(let key, _):
      guard let old = state.mentions[key] else { throw .refused(.unknown("\(key)")) }
      try apply(.search, .removed(.mention(old)))
    case .search(let search, _): try put(.search, .search(search))
    case .edit(let action, let edit, _): try apply(action, edit)
    case .source, .indicator, .place, .settings: throw .refused(.unknown("\(address)"))
    }
  }

  private func commitment(
    _ id: RecordID, before version: Int? = nil
  ) throws(LedgerError) -> Commitment {
    guard let old = state.commitments[id] else { throw .refused(.unknown("\(id)")) }
    if old.withdrawal != nil { throw .refused(.withdrawn("\(id)")) }
    if let version, version != old.version + 1 { throw .refused(.changedMeanwhile("\(id)")) }
    return old
  }

  private func outcome(_ id: RecordID, before version: Int? = nil) throws(LedgerError) -> Outcome {
    guard let old = state.outcomes[id] else { throw .refused(.unknown("\(id)")) }
    if old.withdrawal != nil { throw .refused(.withdrawn("\(id)")) }
    if let version, version != old.version + 1 { throw .refused(.changedMeanwhile("\(id)")) }
    return old
  }

  /// Puts a record in the place of what there is.
  private mutating func put(_ action: Action, _ record: LedgerRecord) throws(LedgerError) {
    try apply(action, RecordEdit(putting: record, over: state[record]))
  }

  private mutating func apply(_ action: Action, _ edit: RecordEdit) throws(LedgerError) {
    try check(edit)
    let change = RecordChange(action, edit)
    do throws(RecordState.Misfit) {
      try state.make(change)
    } catch {
      throw .refused(action == .undo ? .cannotUndo(edit.id) : .changedMeanwhile(edit.id))
    }
    changes.append(change)
  }

  /// The rules for a record by itself.
  private func check(_ edit: RecordEdit) throws(LedgerError) {
    try RecordCheck.check(edit)
    switch edit.after {
    case .commitment(let record): try checkPlace(record.id, record.period, .commitment)
    case .outcome(let record): try checkPlace(record.id, record.period, .outcome)
    default: return
    }
  }

  private func checkPlace(
    _ id: RecordID, _ period: Period, _ kind: RecordKind
  ) throws(LedgerError) {
    guard let told = id.location, told.kind == kind, told.place == address.place.name,
      told.year == address.year
    else { throw .refused(.wrongVolume(id: "\(id)", address)) }
    guard period.volumeYear == address.year else {
      throw .refused(.wrongPeriod(id: "\(id)", period, address))
    }
  }
}

extension Commitment {
  func restated(_ restatement: Restatement) -> Commitment {
    copy {
      $0.restatements.append(restatement)
      $0.version += 1
    }
  }

  func withdrawn(_ withdrawal: Withdrawal) -> Commitment {
    copy {
      $0.withdrawal = withdrawal
      $0.version += 1
    }
  }
}

extension Outcome {
  func revised(_ vintage: Vintage) throws(LedgerError) -> Outcome {
    try changed {
      $0.vintages.append(vintage)
      $0.version += 1
    }
  }

  func withdrawn(_ withdrawal: Withdrawal) throws(LedgerError) -> Outcome {
    try changed {
      $0.withdrawal = withdrawal
      $0.version += 1
    }
  }

  /// The same but for what is changed; what does not go together is refused.
  func changed(_ change: (inout Draft) -> Void) throws(LedgerError) -> Outcome {
    do throws(TargetError) {
      return try copy(change)
    } catch {
      throw .refused(.notTellable(id: "\(id)", why: error.description))
    }
  }
}
