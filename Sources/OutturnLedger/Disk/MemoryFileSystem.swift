import Synchronization

/// A disk in memory, for a ledger that no folder holds; or over another disk, as that would be: it
/// reads what is there and keeps what is written.
final class MemoryFileSystem: FileSystem {
  private enum Node {
    case folder
    case file([UInt8])
    case gone
  }

  private let base: (any FileSystem)?
  private let nodes = Mutex<[String: Node]>([:])
  private let isLocked = Mutex(false)

  init(over base: (any FileSystem)? = nil) { self.base = base }

  private func node(_ path: LedgerPath) -> Node? { nodes.withLock { $0[path.text] } }
  private func put(_ path: LedgerPath, _ node: Node) { nodes.withLock { $0[path.text] = node } }
  private func takeAway(_ path: LedgerPath) {
    nodes.withLock { $0[path.text] = base == nil ? nil : .gone }
  }

  private func whole(
    _ path: LedgerPath, _ operation: FileFailure.Operation
  ) throws(FileFailure) -> [UInt8] {
    switch node(path) {
    case .file(let bytes): return bytes
    case .folder: throw FileFailure(operation, path.text, .notAFile)
    case .gone: throw FileFailure(operation, path.text, .missing)
    case nil:
      guard let base else { throw FileFailure(operation, path.text, .missing) }
      return try base.read(path, from: 0, limit: .max)
    }
  }

  func status(_ path: LedgerPath) throws(FileFailure) -> FileStatus? {
    switch node(path) {
    case .file(let bytes): FileStatus(kind: .file, size: bytes.count)
    case .folder: FileStatus(kind: .folder, size: 0)
    case .gone: nil
    case nil: try base?.status(path)
    }
  }

  func read(_ path: LedgerPath, from offset: Int, limit: Int) throws(FileFailure) -> [UInt8] {
    if let base, node(path) == nil { return try base.read(path, from: offset, limit: limit) }
    let bytes = try whole(path, .read).dropFirst(offset)
    guard bytes.count <= limit else {
      throw FileFailure(.read, path.text, .tooLarge(bytes: bytes.count, limit: limit))
    }
    return Array(bytes)
  }

  func read(_ path: LedgerPath, first count: Int) throws(FileFailure) -> [UInt8] {
    if let base, node(path) == nil { return try base.read(path, first: count) }
    return Array(try whole(path, .read).prefix(count))
  }

  func list(_ folder: LedgerPath?) throws(FileFailure) -> [(name: String, kind: FileStatus.Kind)] {
    var found: [String: FileStatus.Kind] = [:]
    let isNew = if let folder, case .folder? = node(folder) { true } else { false }
    if let base, !isNew {
      for (name, kind) in try base.list(folder) { found[name] = kind }
    } else if let folder, !isNew {
      throw FileFailure(.list, folder.text, .missing)
    }
    let start = folder.map { $0.text + "/" } ?? ""
    for (path, node) in nodes.withLock({ $0 }) where path.hasPrefix(start) {
      let name = String(path.dropFirst(start.count))
      guard !name.contains("/") else { continue }
      switch node {
      case .gone: found[name] = nil
      case .folder: found[name] = .folder
      case .file: found[name] = .file
      }
    }
    return found.sorted { $0.key < $1.key }.map { (name: $0.key, kind: $0.value) }
  }

  func makeFolder(_ path: LedgerPath) throws(FileFailure) {
    guard try status(path) == nil else { throw FileFailure(.makeFolder, path.text, .exists) }
    put(path, .folder)
  }

  func create(_ path: LedgerPath, _ bytes: [UInt8], like model: LedgerPath?) throws(FileFailure) {
    guard try status(path) == nil else { throw FileFailure(.create, path.text, .exists) }
    put(path, .file(bytes))
  }

  func append(_ path: LedgerPath, _ bytes: [UInt8]) throws(FileFailure) {
    put(path, .file(try status(path) == nil ? bytes : whole(path, .append) + bytes))
  }

  func truncate(_ path: LedgerPath, to size: Int) throws(FileFailure) {
    put(path, .file(Array(try whole(path, .truncate).prefix(size))))
  }

  /// There is nothing that could be lost.
  func synchronise(_ path: LedgerPath?) throws(FileFailure) {}

  func rename(_ from: LedgerPath, to: LedgerPath) throws(FileFailure) {
    put(to, .file(try whole(from, .rename)))
    takeAway(from)
  }

  func remove(_ path: LedgerPath) throws(FileFailure) {
    _ = try whole(path, .remove)
    takeAway(path)
  }

  private final class Lock: FileLock {
    let disk: MemoryFileSystem

    init(_ disk: MemoryFileSystem) { self.disk = disk }

    deinit { disk.isLocked.withLock { $0 = false } }
  }

  /// Over another disk it is a trial of its own, to which nobody else writes.
  func lock(_ path: LedgerPath) throws(FileFailure) -> (any FileLock)? {
    if base != nil { return Lock(self) }
    let isHeld = isLocked.withLock { isLocked in
      defer { isLocked = true }
      return isLocked
    }
    return isHeld ? nil : Lock(self)
  }
}

extension Ledger {
  /// Begins a ledger that no folder holds: it lives as long as this value, and does all that another does.
  ///
  ///     let ledger = try Ledger.inMemory(
  ///       LedgerSettings(name: "Trial"), by: "Lin", time: now)
  public static func inMemory(
    _ settings: LedgerSettings, indicators: [Indicator] = Catalogue.shipped.indicators,
    by: String, time: Timestamp
  ) throws(LedgerError) -> Ledger {
    try create(
      MemoryFileSystem(), folder: "", settings: settings, indicators: indicators, by: by,
      time: time)
  }

  /// The same ledger for a trial: what is changed in it is kept in memory for as long as the value lives,
  /// and the folder stays as it is.
  public func forTrial() -> Ledger {
    Ledger(folder: folder, files: MemoryFileSystem(over: files), mended: mended, migrations)
  }
}
