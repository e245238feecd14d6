/// A transaction being got ready: the volumes it goes to, changed, with their journals' ends.
struct Draft {
  private let transaction: Transaction
  private let files: any FileSystem
  private var volumes: [VolumeAddress: VolumeDraft] = [:]
  private var register: RegisterDraft?

  /// Reads what the transaction is about and makes its changes in memory, checking the rules.
  ///
  /// - Parameter isAdopting: Whether to begin with what the journals lead to, whatever the files
  ///   hold.
  init(
    _ transaction: Transaction, on files: any FileSystem, isAdopting: Bool = false,
    mayRemove: Bool = false, _ migrations: Migrations
  ) throws(LedgerError) {
    self.transaction = transaction
    self.files = files
    guard !transaction.changes.isEmpty else { throw .refused(.empty) }
    // What stands outside the volumes comes first: records speak of sources and places.
    for change in transaction.changes where change.address == nil {
      var draft: RegisterDraft
      if let begun = register {
        draft = begun
      } else {
        draft = try RegisterDraft(
          on: files, isAdopting: isAdopting, mayRemove: mayRemove, migrations)
      }
      // Held once only, so that changing it copies nothing.
      register = nil
      try draft.make(change)
      register = draft
    }
    let before: LedgerFile?
    if let register { before = register.before } else { before = try LedgerView(files).file() }
    try Self.checkSignature(transaction, before?.settings)
    guard let file = register?.file ?? before else { throw .refused(.unknown("ledger")) }
    for change in transaction.changes {
      guard let address = change.address else { continue }
      guard file.place(address.place) != nil else {
        throw .refused(.dangling(id: "\(address)", names: "\(address.place)"))
      }
      var draft: VolumeDraft
      if let begun = volumes.removeValue(forKey: address) {
        draft = begun
      } else {
        draft = try VolumeDraft(address, on: files, isAdopting: isAdopting, migrations)
      }
      try draft.make(change)
      volumes[address] = draft
    }
    var references = ReferenceCheck(
      files: files, places: file.places, sources: register?.state.sources ?? [:],
      volumes: volumes)
    for draft in volumes.values { try references.check(draft) }
  }

  static func checkSignature(
    _ transaction: Transaction, _ settings: LedgerSettings?
  ) throws(LedgerError) {
    func isPlain(_ text: String, most: Int) -> Bool {
      text.utf8.count <= most && text.unicodeScalars.allSatisfy { VisibleText.isHarmless($0) }
    }
    guard !transaction.by.isEmpty, isPlain(transaction.by, most: 200),
      isPlain(transaction.why, most: 10_000)
    else { throw .refused(.unsigned) }
    let needsReason = transaction.changes.contains { change in
      switch change {
      case .amend, .mend: true
      // What tells its own reason, as a record that is imported does, needs no other.
      case .restate(_, let restatement, _): restatement.why.isEmpty
      case .withdraw(_, let withdrawal, _): withdrawal.why.isEmpty
      case .edit(let action, _, _): action == .undo || action == .adopt
      default: false
      }
    }
    if needsReason, transaction.why.isEmpty { throw .refused(.unsigned) }
    if let settings, !settings.people.isEmpty,
      !settings.people.contains(where: { $0.name == transaction.by })
    {
      throw .refused(.notASignatory(transaction.by))
    }
  }

  /// Writes everything.
  func commit(after mended: [Mending]) throws(LedgerError) -> Receipt {
    try Self.commit(
      (register.map { [$0] } ?? [])
        + volumes.values.sorted { $0.address < $1.address },
      transaction, on: files, after: mended)
  }

  /// Writes what is to become of several journals, with who, why and when.
  static func commit(
    _ drafts: [any JournalDraft], _ transaction: Transaction, on files: any FileSystem,
    after mended: [Mending]
  ) throws(LedgerError) -> Receipt {
    let time = transaction.time
    let name = drafts.count > 1 ? try name(of: drafts, transaction.by, time) : nil
    var changes: [FileTransaction.Change] = []
    var entries: [LedgerPath: Int] = [:]
    for draft in drafts {
      let (entry, replaced) = try Self.entry(of: draft, transaction, name: name)
      let line = try Self.canonical(try entry.line())
      changes.append(
        .append(draft.journal, length: draft.tail.length, bytes: line + [UInt8(ascii: "\n")]))
      changes += replaced.map { .replace($0.path, bytes: $0.bytes) }
      entries[draft.journal] = entry.number
    }
    let result = try LedgerError.wrapping(try FileTransaction(changes: changes).apply(on: files))
    let isInPlace: Bool
    switch result {
    case .done: isInPlace = true
    case .committed: isInPlace = false
    case .uncertain(let failure): throw .uncertain(failure)
    }
    return Receipt(
      entries: entries, changes: drafts.flatMap(\.changes), time: time, isInPlace: isInPlace,
      mended: mended, clock: ClockDoubt(time, after: drafts.compactMap(\.tail.time).max()))
  }

  /// A journal's next entry, with the files that it leaves behind.
  static func entry(
    of draft: any JournalDraft, _ transaction: Transaction, name: String? = nil,
    seals: Digest? = nil
  ) throws(LedgerError) -> (
    entry: JournalEntry, replaced: [(path: LedgerPath, bytes: [UInt8])]
  ) {
    let replaced = try draft.replacements()
    let entry = JournalEntry(
      number: draft.tail.count + 1, time: transaction.time, by: transaction.by,
      why: transaction.why, changes: draft.changes, previous: draft.tail.head,
      files: Dictionary(
        replaced.map { ($0.path, SHA256.hash($0.bytes)) }, uniquingKeysWith: { $1 }),
      transaction: name, steps: draft.steps, restamps: draft.restamps, seals: seals)
    return (entry, replaced)
  }

  /// What the entries of one command have in common: how many there are, so that a missing one is
  /// missed, and a digest of the journals' heads before it, so that no two commands share it.
  static func name(
    of drafts: [any JournalDraft], _ by: String, _ time: Timestamp
  ) throws(LedgerError) -> String {
    var hash = SHA256()
    hash.update(Array("\(time)\n\(by)\n".utf8))
    for draft in drafts { hash.update(draft.tail.head.bytes) }
    return "\(drafts.count)-\(hash.finish().hex.prefix(16))"
  }

  /// Does something that fails only for values no file can hold.
  static func canonical(
    _ body: @autoclosure () throws(CanonicalMisuse) -> [UInt8]
  ) throws(LedgerError) -> [UInt8] {
    do throws(CanonicalMisuse) {
      return try body()
    } catch {
      throw .refused(.notTellable(id: "-", why: error.description))
    }
  }
}

/// One journal's part in a transaction.
protocol JournalDraft {
  var journal: LedgerPath { get }
  var tail: JournalTail { get }
  /// What its entry says was done.
  var changes: [RecordChange] { get }
  /// The steps by which its files are carried over from an older version of the format.
  var steps: [String] { get }
  /// When entries of this journal were really made.
  var restamps: [JournalEntry.Restamp] { get }
  /// The files that are different afterwards.
  func replacements() throws(LedgerError) -> [(path: LedgerPath, bytes: [UInt8])]
}

extension JournalDraft {
  var steps: [String] { [] }
  var restamps: [JournalEntry.Restamp] { [] }
}
