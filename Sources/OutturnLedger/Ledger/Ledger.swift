/// A folder with a ledger in it.
///
///     let ledger = try Ledger.open("data")
///     let reading = try ledger.read(Selection(places: [zhengzhou], years: 2020...2020))
///     try ledger.commit(Transaction(by: "Li", time: now, changes: [.record(promise, in: volume)]))
///
/// A ledger holds nothing open but the folder itself and goes by nothing it remembers: each reading sees what
/// was committed when it ended, each writing takes the lock for as long as it lasts.
public struct Ledger: Sendable {
  /// The folder, as it was given.
  public let folder: String
  /// What a crash had left and opening mended.
  public let mended: [Mending]
  let files: any FileSystem
  /// The steps by which what was written in older versions of the format is read.
  let migrations: Migrations
  /// Where the heads of its journals are kept from one run to the next.
  let heads: (any HeadKeeper)?
  /// How long files must be together for anything to be kept.
  let leastHeadBytes: Int
  /// Where it is kept which files were found to be what their journals say.
  let vouched: (any HeadKeeper)?
  /// Ends of journals that were read a moment ago.
  let tails: TailShelf
  /// The lock, where this value holds it.
  let hold: LedgerHold?

  init(
    folder: String, files: any FileSystem, mended: [Mending] = [],
    heads: (any HeadKeeper)? = nil, leastHeadBytes: Int = 0, vouched: (any HeadKeeper)? = nil,
    tails: TailShelf = TailShelf(), hold: LedgerHold? = nil, _ migrations: Migrations = .shipped
  ) {
    self.folder = folder
    self.files = files
    self.mended = mended
    self.heads = heads
    self.leastHeadBytes = leastHeadBytes
    self.vouched = vouched
    self.tails = tails
    self.hold = hold
    self.migrations = migrations
  }

  /// The same ledger, with a place to keep the heads of its journals in.
  ///
  /// - Parameters:
  ///   - leastBytes: How long files must be together: reading fewer bytes takes less time than keeping
  ///     what was found does.
  ///   - vouched: Keeps which files were found to be what their journals say.
  public func keeping(
    heads: some HeadKeeper, fromBytes leastBytes: Int = 4 << 20, vouched: (any HeadKeeper)? = nil
  ) -> Ledger {
    Ledger(
      folder: folder, files: files, mended: mended, heads: heads, leastHeadBytes: leastBytes,
      vouched: vouched, tails: tails, hold: hold, migrations)
  }

  /// The files as they are once the change that stands is in place.
  func view() throws(LedgerError) -> LedgerView { try LedgerView(files, migrations) }

  /// Opens the ledger in a folder, and finishes or undoes what a crash left there.
  ///
  /// Nothing is waited for: if somebody is writing, or the folder cannot be written to, that is left
  /// to the next one who writes, and readers see the right thing anyhow.
  ///
  /// - Throws: ``LedgerError/olderFormat(file:version:)`` for one that has to be carried over first.
  public static func open(_ folder: String) throws(LedgerError) -> Ledger {
    try open(try disk(folder), folder: folder)
  }

  static func disk(_ folder: String) throws(LedgerError) -> DiskFileSystem {
    do throws(FileFailure) {
      return try DiskFileSystem(root: folder)
    } catch {
      if error.reason == .missing || error.reason == .notAFolder { throw .noLedger(at: folder) }
      throw .file(error)
    }
  }

  static func open(
    _ files: any FileSystem, folder: String, _ migrations: Migrations = .shipped
  ) throws(LedgerError) -> Ledger {
    let ledger = try find(files, folder: folder, migrations)
    if !migrations.isEmpty, let older = try ledger.olderVersion() {
      throw .olderFormat(file: LedgerPath.ledger.text, version: older)
    }
    return ledger
  }

  /// The version of the format that the ledger's own journal was last written in, if it is an older one. That of
  /// `ledger.json` may have been written by anybody.
  private func olderVersion() throws(LedgerError) -> Int? {
    guard let bytes = try view().bytes(.ledger, limit: LedgerLimits.register),
      let told = FileFormat.otherVersion(of: bytes, than: FileFormat.currentVersion),
      told < FileFormat.currentVersion, let tail = try? JournalTail(of: .journal, on: files),
      tail.version < FileFormat.currentVersion
    else { return nil }
    return tail.version
  }

  /// The ledger in a folder, whatever version of the format it is written in.
  static func find(
    _ files: any FileSystem, folder: String, _ migrations: Migrations
  ) throws(LedgerError) -> Ledger {
    // First of all: the very first change may have been cut short.
    let mended = Ledger(folder: folder, files: files).mendIfPossible()
    let isThere = try LedgerError.of { () throws(FileFailure) in
      if try files.status(.ledger) != nil { return true }
      // The very first change may stand and not be in place.
      return try DraftOverlay(on: files).read(.ledger, limit: LedgerLimits.register, on: files)
        != nil
    }
    guard isThere else { throw .noLedger(at: folder) }
    return Ledger(folder: folder, files: files, mended: mended, migrations)
  }

  /// Begins a ledger in a folder, which is made if it is not there (its parent must be).
  public static func create(
    in folder: String, settings: LedgerSettings,
    indicators: [Indicator] = Catalogue.shipped.indicators, by: String, why: String = "",
    time: Timestamp
  ) throws(LedgerError) -> Ledger {
    let files = try LedgerError.of { () throws(FileFailure) in
      try DiskFileSystem.makeRoot(folder)
      return try DiskFileSystem(root: folder)
    }
    return try create(
      files, folder: folder, settings: settings, indicators: indicators, by: by, why: why,
      time: time)
  }

  static func create(
    _ files: any FileSystem, folder: String, settings: LedgerSettings,
    indicators: [Indicator], by: String, why: String = "", time: Timestamp
  ) throws(LedgerError) -> Ledger {
    let ledger = Ledger(folder: folder, files: files)
    _ = ledger.mendIfPossible()
    let isThere = try LedgerError.of { () throws(FileFailure) in
      if try files.status(.ledger) != nil { return true }
      return try files.status(.journal) != nil
    }
    guard !isThere else { throw .alreadyALedger(at: folder) }
    let changes =
      [.edit(.define, .added(.settings(settings)), in: nil)]
      + indicators.sorted { $0.id < $1.id }.map {
        Change.edit(.define, .added(.indicator($0)), in: nil)
      }
    _ = try ledger.commit(Transaction(by: by, why: why, time: time, changes: changes))
    return ledger
  }

  /// Mends if there is something to mend and nobody is at it.
  private func mendIfPossible() -> [Mending] {
    do throws(FileFailure) {
      let isMarked = try files.status(WorkFolder.prepared) != nil
      let isCommitted = try files.status(WorkFolder.committed) != nil
      guard isMarked || isCommitted, let lock = try files.lock(WorkFolder.lock) else { return [] }
      let mended = try FileTransaction.recover(on: files)
      withExtendedLifetime(lock) {}
      return mended
    } catch {
      return []
    }
  }
}
