import OutturnModel
import Synchronization

/// A disk in memory, for ledgers that no folder holds.
final class MemoryFileSystem: FileSystem {
  private enum Node {
    case folder
    case file([UInt8])
  }

  private let nodes = Mutex<[String: Node]>([:])
  private let isLocked = Mutex(false)

  private static func folder(of path: String) -> String {
    path.lastIndex(of: "/").map { String(path[..<$0]) } ?? ""
  }

  private func file(
    _ path: LedgerPath, _ operation: FileFailure.Operation
  ) throws(FileFailure) -> [UInt8] {
    switch nodes.withLock({ $0[path.text] }) {
    case .file(let bytes): return bytes
    case .folder: throw FileFailure(operation, path.text, .notAFile)
    case nil: throw FileFailure(operation, path.text, .missing)
    }
  }

  private func put(_ path: LedgerPath, _ node: Node?) {
    nodes.withLock { $0[path.text] = node }
  }

  func status(_ path: LedgerPath) throws(FileFailure) -> FileStatus? {
    switch nodes.withLock({ $0[path.text] }) {
    case .file(let bytes): FileStatus(kind: .file, size: bytes.count)
    case .folder: FileStatus(kind: .folder, size: 0)
    case nil: nil
    }
  }

  func read(
    _ path: LedgerPath, from offset: Int, limit: Int
  ) throws(FileFailure) -> [UInt8] {
    let bytes = try file(path, .read).dropFirst(offset)
    guard bytes.count <= limit else {
      throw FileFailure(.read, path.text, .tooLarge(bytes: bytes.count, limit: limit))
    }
    return Array(bytes)
  }

  func read(_ path: LedgerPath, first count: Int) throws(FileFailure) -> [UInt8] {
    Array(try file(path, .read).prefix(count))
  }

  func list(
    _ folder: LedgerPath?
  ) throws(FileFailure) -> [(name: String, kind: FileStatus.Kind)] {
    let wanted = folder?.text ?? ""
    let found = nodes.withLock { nodes -> [(name: String, kind: FileStatus.Kind)]? in
      if !wanted.isEmpty {
        guard case .folder? = nodes[wanted] else { return nil }
      }
      return nodes.filter { Self.folder(of: $0.key) == wanted }.map { name, node in
        let isFolder = if case .folder = node { true } else { false }
        return (String(name.split(separator: "/").last ?? ""), isFolder ? .folder : .file)
      }
    }
    guard let found else { throw FileFailure(.list, wanted, .missing) }
    return found.sorted { $0.name < $1.name }
  }

  func makeFolder(_ path: LedgerPath) throws(FileFailure) {
    guard try status(path) == nil else { throw FileFailure(.makeFolder, path.text, .exists) }
    put(path, .folder)
  }

  func create(
    _ path: LedgerPath, _ bytes: [UInt8], like model: LedgerPath?
  ) throws(FileFailure) {
    guard try status(path) == nil else { throw FileFailure(.create, path.text, .exists) }
    put(path, .file(bytes))
  }

  func append(_ path: LedgerPath, _ bytes: [UInt8]) throws(FileFailure) {
    let old = try status(path) == nil ? [] : try file(path, .append)
    put(path, .file(old + bytes))
  }

  func truncate(_ path: LedgerPath, to size: Int) throws(FileFailure) {
    put(path, .file(Array(try file(path, .truncate).prefix(size))))
  }

  /// There is nothing that could be lost.
  func synchronise(_ path: LedgerPath?) throws(FileFailure) {}

  func rename(_ from: LedgerPath, to: LedgerPath) throws(FileFailure) {
    put(to, .file(try file(from, .rename)))
    put(from, nil)
  }

  func remove(_ path: LedgerPath) throws(FileFailure) {
    _ = try file(path, .remove)
    put(path, nil)
  }

  private final class Lock: FileLock {
    let disk: MemoryFileSystem

    init(_ disk: MemoryFileSystem) { self.disk = disk }

    deinit { disk.isLocked.withLock { $0 = false } }
  }

  func lock(_ path: LedgerPath) throws(FileFailure) -> (any FileLock)? {
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
}
