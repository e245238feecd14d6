import Synchronization

/// Ends of journals that were read a moment ago by the same command, so that they are not read twice: once
/// to hold volumes against them, and once for the seal.
final class TailShelf: Sendable {
  private let tails = Mutex<[LedgerPath: HeadMemo.Entry]>([:])

  /// Notes the end of a journal, by the stamp that it had before it was read.
  func note(_ tail: JournalTail, of path: LedgerPath, _ stamp: FileStamp) {
    let entry = HeadMemo.Entry(stamp: stamp, count: tail.count, digest: tail.head)
    tails.withLock { $0[path] = entry }
  }

  /// All that were noted.
  var entries: [LedgerPath: HeadMemo.Entry] { tails.withLock { $0 } }
}
