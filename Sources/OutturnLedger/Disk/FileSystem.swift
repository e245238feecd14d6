/// What stands at a path.
struct FileStatus: Hashable, Sendable {
  /// Whether it is a file, a folder, or something a ledger cannot hold.
  enum Kind: Hashable, Sendable {
    case file, folder, symbolicLink, other
  }

  /// Whether it is a file, a folder, or something a ledger cannot hold.
  let kind: Kind
  /// The size in bytes; of meaning for files only.
  let size: Int

  /// The status of a thing of `kind`.
  init(kind: Kind, size: Int) {
    self.kind = kind
    self.size = size
  }
}

/// The file operations that a ledger makes, inside its own folder.
///
/// The ledger goes through this small protocol so that its tests can make every single step fail or
/// be the last one before a power cut. ``DiskFileSystem`` is the real one.
///
/// No operation follows a symbolic link. What is written is on the disk only after ``synchronise(_:)``
/// of the file, and a new, renamed or removed name only after ``synchronise(_:)`` of its folder.
protocol FileSystem: Sendable {
  /// What stands at `path`, or `nil` if nothing does.
  func status(_ path: LedgerPath) throws(FileFailure) -> FileStatus?

  /// The bytes of the file at `path`, from `offset` on; refused if there are more than `limit`.
  func read(_ path: LedgerPath, from offset: Int, limit: Int) throws(FileFailure) -> [UInt8]

  /// The first `count` bytes of the file at `path`, or all if it has fewer.
  func read(_ path: LedgerPath, first count: Int) throws(FileFailure) -> [UInt8]

  /// The names in a folder (`nil`: the ledger's own) with their kinds, sorted by name.
  func list(_ folder: LedgerPath?) throws(FileFailure) -> [(name: String, kind: FileStatus.Kind)]

  /// The names in a folder with their kinds, and the stamps of the files whose names end with
  /// `ending`, sorted by name.
  func list(_ folder: LedgerPath, stamping ending: String) throws(FileFailure) -> [StampedName]

  /// The stamp of the file at `path`, or `nil` if there is none or the system has no stamps.
  func stamp(_ path: LedgerPath) throws(FileFailure) -> FileStamp?

  /// The time now, by the clock that stamps are made with, in nanoseconds since 1970.
  func now() -> Int64

  /// Makes a folder; its parent must be there, and it must not.
  func makeFolder(_ path: LedgerPath) throws(FileFailure)

  /// Makes a new file with these bytes; there must be none. It gets the permissions of `model`,
  /// if that is there.
  func create(_ path: LedgerPath, _ bytes: [UInt8], like model: LedgerPath?) throws(FileFailure)

  /// Adds bytes at the end of a file, which is made if there is none.
  func append(_ path: LedgerPath, _ bytes: [UInt8]) throws(FileFailure)

  /// Cuts a file to its first `size` bytes.
  func truncate(_ path: LedgerPath, to size: Int) throws(FileFailure)

  /// Puts a file's bytes, or a folder's names (`nil`: the ledger's own folder's), on the disk.
  func synchronise(_ path: LedgerPath?) throws(FileFailure)

  /// Does the same for many, in whatever order.
  func synchronise(all paths: [LedgerPath?]) throws(FileFailure)

  /// Gives a file a new name in the same folder, in place of the file that had it, in one step.
  func rename(_ from: LedgerPath, to: LedgerPath) throws(FileFailure)

  /// Removes a file.
  func remove(_ path: LedgerPath) throws(FileFailure)

  /// Takes the lock on the file at `path` (made if there is none), or tells that another has it.
  /// The lock is given up when the returned value goes, and when the process ends, however it ends.
  func lock(_ path: LedgerPath) throws(FileFailure) -> (any FileLock)?
}

/// A name in a folder.
struct StampedName: Sendable {
  let name: String
  let kind: FileStatus.Kind
  /// The stamp, where it was asked for and there is one.
  let stamp: FileStamp?
}

/// A lock that is held for as long as this object lives.
protocol FileLock: AnyObject, Sendable {}

extension FileSystem {
  /// For disks without stamps.
  func list(_ folder: LedgerPath, stamping ending: String) throws(FileFailure) -> [StampedName] {
    try list(folder).map { StampedName(name: $0.name, kind: $0.kind, stamp: nil) }
  }

  /// For disks without stamps.
  func stamp(_ path: LedgerPath) throws(FileFailure) -> FileStamp? { nil }

  /// For disks without stamps.
  func now() -> Int64 { 0 }

  /// One after the other.
  func synchronise(all paths: [LedgerPath?]) throws(FileFailure) {
    for path in paths { try synchronise(path) }
  }

  /// The whole file at `path`; refused if it has more than `limit` bytes.
  func read(_ path: LedgerPath, limit: Int) throws(FileFailure) -> [UInt8] {
    try read(path, from: 0, limit: limit)
  }

  /// The whole file at `path`, or `nil` if there is none.
  func readIfPresent(_ path: LedgerPath, limit: Int) throws(FileFailure) -> [UInt8]? {
    do {
      return try read(path, from: 0, limit: limit)
    } catch {
      if error.reason == .missing { return nil }
      throw error
    }
  }

  /// Removes a file if it is there.
  func removeIfPresent(_ path: LedgerPath) throws(FileFailure) {
    do {
      try remove(path)
    } catch {
      if error.reason != .missing { throw error }
    }
  }

  /// Makes a folder and those above it, unless they are there, and puts their names on the disk.
  func makeFolders(_ path: LedgerPath) throws(FileFailure) {
    var changed: Set<LedgerPath?> = []
    try makeFolders(path, changing: &changed)
    for folder in changed { try synchronise(folder) }
  }

  /// Makes a folder and those above it, unless they are there.
  ///
  /// - Parameter changed: Gets the folders that have new names in them.
  func makeFolders(
    _ path: LedgerPath, changing changed: inout Set<LedgerPath?>
  ) throws(FileFailure) {
    if let status = try status(path) {
      guard status.kind == .folder else {
        throw FileFailure(
          .makeFolder, path.text, status.kind == .symbolicLink ? .symbolicLink : .notAFolder)
      }
      return
    }
    if let above = path.folder { try makeFolders(above, changing: &changed) }
    try makeFolder(path)
    changed.insert(path.folder)
  }
}
