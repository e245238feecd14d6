/// A file that is not what its journal leads to.
public struct HandEdit: Equatable, Sendable {
  /// How it is different.
  public enum Kind: Equatable, Sendable {
    /// It is not there.
    case missing
    /// It cannot be read.
    case unreadable(LedgerError)
    /// It is as it was after an earlier entry.
    case isBehind(entry: Int)
    /// It says the same in another layout, or with another revision.
    case layout
    /// A journal whose whole last line has lost its line feed.
    case lineFeed
    /// These records are different: before, as the journal has them; after, as the file has them.
    case records([RecordEdit])
  }

  /// The file.
  public let path: LedgerPath
  /// The volume it is; `nil` for files outside the volumes.
  public let address: VolumeAddress?
  /// How it is different.
  public let kind: Kind
}

extension Ledger {
  /// The files that were edited by hand, damaged or taken away, and how they are different from what
  /// their journals lead to.
  ///
  /// - Throws: ``LedgerError/brokenJournal(_:)`` if a journal itself is unsound: then nothing says
  ///   how its files should be.
  public func handEdits() throws(LedgerError) -> [HandEdit] {
    try inspecting { (view) throws(LedgerError) in try Self.handEdits(view) }
  }

  static func handEdits(_ view: LedgerView) throws(LedgerError) -> [HandEdit] {
    let addresses = try view.addressesWithJournals()
    return try Workers.standard.map(addresses.count + 1) {
      (index) throws(LedgerError) -> [HandEdit] in
      let address = index == 0 ? nil : addresses[index - 1]
      if let address, ByteReplay(address, view) != nil { return [] }
      return try handEdits(of: JournalInspection(address, view), view)
    }.flatMap(\.self)
  }

  /// The files of one journal that are not what it leads to.
  static func handEdits(
    of inspection: JournalInspection, _ view: LedgerView
  ) throws(LedgerError) -> [HandEdit] {
    var edits: [HandEdit] = []
    let path = inspection.journal.path
    if inspection.journal.fault?.kind == .lostFeed {
      edits.append(HandEdit(path: path, address: VolumeAddress(path: path), kind: .lineFeed))
    }
    for fault in try inspection.altered() { edits.append(try inspection.edit(fault, view)) }
    return edits
  }

  /// Puts files back to what their journals lead to. Nothing is recorded: nothing changes by it that
  /// was ever recorded.
  ///
  /// - Parameter paths: The files; `nil`: all that are different.
  /// - Returns: What was there instead.
  @discardableResult
  public func restore(
    _ paths: [LedgerPath]? = nil, at time: Timestamp, patience: Patience = .usual
  ) throws(LedgerError) -> [HandEdit] {
    try writing(at: time, patience: patience) { (_) throws(LedgerError) in
      let view = try view()
      let edits = try Self.handEdits(view).filter { paths?.contains($0.path) ?? true }
      var changes: [FileTransaction.Change] = []
      for edit in edits {
        if edit.kind == .lineFeed {
          let size = try LedgerError.wrapping(try files.status(edit.path)?.size ?? 0)
          changes.append(.append(edit.path, length: size, bytes: [UInt8(ascii: "\n")]))
          continue
        }
        guard let bytes = JournalInspection(edit.address, view).expected[edit.path] else {
          continue
        }
        changes.append(.replace(edit.path, bytes: bytes))
      }
      guard !changes.isEmpty else { return edits }
      try apply(changes)
      return edits
    }
  }

  /// Takes edits made by hand into the ledger, as changes with a name and a reason.
  ///
  /// - Parameter paths: The files; `nil`: all in which records are different.
  /// - Throws: ``LedgerError/unreadable(_:)`` for a file that cannot be read, and
  ///   ``LedgerError/refused(_:)`` for an edit that breaks a rule. Nothing is taken in then.
  @discardableResult
  public func adopt(
    _ paths: [LedgerPath]? = nil, by: String, why: String, time: Timestamp,
    patience: Patience = .usual
  ) throws(LedgerError) -> Receipt {
    try writing(at: time, patience: patience) { (mended) throws(LedgerError) in
      let view = try view()
      var changes: [Change] = []
      for edit in try Self.handEdits(view) where paths?.contains(edit.path) ?? true {
        switch edit.kind {
        case .missing, .layout, .isBehind, .lineFeed: continue
        case .unreadable(let error): throw error
        case .records(let records):
          for record in records {
            changes.append(.edit(.adopt, try record.adopted(), in: edit.address))
          }
        }
      }
      let transaction = Transaction(by: by, why: why, time: time, changes: changes)
      return try Draft(transaction, on: files, isAdopting: true, migrations).commit(after: mended)
    }
  }
}

extension RecordEdit {
  /// The edit with a version of its own, which somebody who edits a file by hand does not give.
  fileprivate func adopted() throws(LedgerError) -> RecordEdit {
    switch self {
    case .changed(let before, let after) where after.version ?? 1 <= before.version ?? 0:
      .changed(from: before, to: try after.numbered((before.version ?? 0) + 1))
    default: self
    }
  }
}

extension JournalInspection {
  /// Whether the journal says how its files should be.
  var isReplayable: Bool {
    (journal.fault?.leavesTheRest ?? true) && !journal.entries.isEmpty
      && !faults.contains { fault in
        switch fault.kind {
        case .doesNotReplay, .unreadable: true
        default: false
        }
      }
  }

  /// The files that are not what the journal leads to.
  fileprivate func altered() throws(LedgerError) -> [TrustFault] {
    if let fault = journal.fault, !fault.leavesTheRest { throw .brokenJournal(fault) }
    var altered: [TrustFault] = []
    for fault in faults {
      switch fault.kind {
      case .differs, .isBehind, .missing: altered.append(fault)
      case .doesNotReplay(let entry):
        throw .brokenJournal(
          JournalFault(
            file: journal.path.text, line: entry,
            kind: .doesNotApply(record: "\(fault.path)")))
      case .journal(let fault) where fault.leavesTheRest: continue
      case .journal(let fault): throw .brokenJournal(fault)
      case .unreadable(let failure): throw .file(failure)
      case .unknown, .stray, .incomplete, .seal, .lineEnds: continue
      }
    }
    return altered
  }

  fileprivate func edit(_ fault: TrustFault, _ view: LedgerView) throws(LedgerError) -> HandEdit {
    let (path, address) = (fault.path, VolumeAddress(path: journal.path))
    func edit(_ kind: HandEdit.Kind) -> HandEdit {
      HandEdit(path: path, address: address, kind: kind)
    }
    if case .isBehind(let entry) = fault.kind { return edit(.isBehind(entry: entry)) }
    let expected = try journal.state()
    let limit = address == nil ? LedgerLimits.register : LedgerLimits.volume
    guard let bytes = try view.bytes(path, limit: limit) else { return edit(.missing) }
    do throws(LedgerError) {
      var found = expected
      try found.know(path, bytes)
      let edits = Comparison.edits(from: expected, to: found)
      return edit(edits.isEmpty ? .layout : .records(edits))
    } catch {
      return edit(.unreadable(error))
    }
  }
}
