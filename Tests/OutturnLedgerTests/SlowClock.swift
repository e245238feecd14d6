import OutturnModel
import Synchronization

@testable import OutturnLedger

/// Files of which it can be told when they are looked at: all are old unless the clock is set back.
final class SlowClock: FileSystem {
  let disk: DiskFileSystem
  /// How much later than the system's clock this one is.
  let ahead: Atomic<Int64>
  /// How many journals were read, and how many volumes.
  let reads = Atomic<Int>(0)
  let volumeReads = Atomic<Int>(0)

  init(_ disk: DiskFileSystem, ahead seconds: Int64 = 60) {
    self.disk = disk
    ahead = Atomic(seconds * 1_000_000_000)
  }

  func now() -> Int64 { disk.now() + ahead.load(ordering: .relaxed) }
  func stamp(_ path: LedgerPath) throws(FileFailure) -> FileStamp? { try disk.stamp(path) }
  func list(
    _ folder: LedgerPath, stamping ending: String
  ) throws(FileFailure) -> [StampedName] { try disk.list(folder, stamping: ending) }
  func status(_ path: LedgerPath) throws(FileFailure) -> FileStatus? { try disk.status(path) }
  func read(
    _ path: LedgerPath, from offset: Int, limit: Int
  ) throws(FileFailure) -> [UInt8] {
    if path.name.hasSuffix("journal.jsonl") { reads.add(1, ordering: .relaxed) }
    if VolumeAddress(path: path)?.path == path { volumeReads.add(1, ordering: .relaxed) }
    return try disk.read(path, from: offset, limit: limit)
  }
  func read(_ path: LedgerPath, first count: Int) throws(FileFailure) -> [UInt8] {
    try disk.read(path, first: count)
  }
  func list(
    _ folder: LedgerPath?
  ) throws(FileFailure) -> [(name: String, kind: FileStatus.Kind)] { try disk.list(folder) }
  func makeFolder(_ path: LedgerPath) throws(FileFailure) { try disk.makeFolder(path) }
  func create(
    _ path: LedgerPath, _ bytes: [UInt8], like model: LedgerPath?
  ) throws(FileFailure) { try disk.create(path, bytes, like: model) }
  func append(_ path: LedgerPath, _ bytes: [UInt8]) throws(FileFailure) {
    try disk.append(path, bytes)
  }
  func truncate(_ path: LedgerPath, to size: Int) throws(FileFailure) {
    try disk.truncate(path, to: size)
  }
  func synchronise(_ path: LedgerPath?) throws(FileFailure) { try disk.synchronise(path) }
  func rename(_ from: LedgerPath, to: LedgerPath) throws(FileFailure) {
    try disk.rename(from, to: to)
  }
  func remove(_ path: LedgerPath) throws(FileFailure) { try disk.remove(path) }
  func lock(_ path: LedgerPath) throws(FileFailure) -> (any FileLock)? { try disk.lock(path) }
}
