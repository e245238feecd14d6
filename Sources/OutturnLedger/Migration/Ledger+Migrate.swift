/// What came of carrying a ledger over to the current version of the format.
public struct MigrationReport: Sendable {
  /// How many journals were carried over; none if all were in the current version.
  public let journals: Int
  /// How many of them are volumes'.
  public let volumes: Int
  /// What was done, step by step.
  public let steps: [String]
  /// What was mended before.
  public let mended: [Mending]
}

extension Ledger {
  /// The version of the format that this program writes.
  public static var formatVersion: Int { FileFormat.currentVersion }

  /// Carries a ledger over that was written in an older version of the format: all volumes and what stands
  /// outside them in one transaction, each by an entry that names the steps.
  ///
  /// No line that was there is touched, so seals stay good, and what the ledger said before can still be asked
  /// for.
  ///
  /// - Parameter isTrial: Whether to do everything but write.
  /// - Throws: ``LedgerError/differsFromJournal(file:)`` for a file that was edited by hand, and
  ///   ``LedgerError/brokenJournal(_:)``: only what was recorded is carried over.
  public static func migrate(
    _ folder: String, by: String, why: String = "", time: Timestamp, isTrial: Bool = false,
    patience: Patience = .usual
  ) throws(LedgerError) -> MigrationReport {
    try migrate(
      try disk(folder), folder: folder, by: by, why: why, time: time, isTrial: isTrial,
      patience: patience, migrations: .shipped)
  }

  static func migrate(
    _ files: any FileSystem, folder: String, by: String, why: String = "", time: Timestamp,
    isTrial: Bool = false, patience: Patience = .usual, migrations: Migrations
  ) throws(LedgerError) -> MigrationReport {
    let ledger = try find(files, folder: folder, migrations)
    return try ledger.writing(at: time, patience: patience) { (mended) throws(LedgerError) in
      let view = try ledger.view()
      var drafts: [MigrationDraft] = []
      if let draft = try MigrationDraft(.journal, view, isTrial: isTrial) { drafts.append(draft) }
      let volumes = try view.addressesWithJournals()
      drafts += try Workers.standard.map(volumes.count) { (index) throws(LedgerError) in
        try MigrationDraft(volumes[index].journal, view, isTrial: isTrial)
      }.compactMap(\.self)
      if !drafts.isEmpty {
        let count = try JournalTail(of: .journal, on: files)?.count ?? 0
        let settings = try view.journal(.journal, count: count).state(count: count).settings
        let transaction = Transaction(by: by, why: why, time: time, changes: [])
        try Draft.checkSignature(transaction, settings)
        if !isTrial { _ = try Draft.commit(drafts, transaction, on: files, after: mended) }
      }
      return MigrationReport(
        journals: drafts.count, volumes: drafts.count { $0.journal != .journal },
        steps: drafts.map(\.steps).max { $0.count < $1.count } ?? [], mended: mended)
    }
  }
}
