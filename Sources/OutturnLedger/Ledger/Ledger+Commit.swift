#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// How long a writer waits for another one.
public struct Patience: Sendable {
  /// Milliseconds until giving up.
  public let limit: Int
  /// Called once, when there has been a wait of half a second, with what the other wrote of itself.
  public let onWait: @Sendable (_ holder: String?) -> Void

  /// A patience of so many milliseconds.
  public init(limit: Int, onWait: @escaping @Sendable (_ holder: String?) -> Void = { _ in }) {
    self.limit = limit
    self.onWait = onWait
  }

  /// A minute, in silence.
  public static let usual = Patience(limit: 60_000)
}

/// A ledger's lock, with what was mended when it was taken.
final class LedgerHold: Sendable {
  let lock: LedgerLock
  let mended: [Mending]

  init(lock: LedgerLock, mended: [Mending]) {
    self.lock = lock
    self.mended = mended
  }
}

extension Ledger {
  /// Makes a transaction: all of it or, if this throws, nothing.
  ///
  /// When this returns the change is on the disk: it outlives a crash and a power cut. Of the ledger
  /// only the volumes that the transaction goes to are read, and of their journals only the end.
  @discardableResult
  public func commit(
    _ transaction: Transaction, patience: Patience = .usual
  ) throws(LedgerError) -> Receipt {
    try writing(at: transaction.time, patience: patience) { (mended) throws(LedgerError) in
      try Draft(transaction, on: files, migrations).commit(after: mended)
    }
  }

  /// Does something with the lock held and everything mended.
  func writing<Value>(
    at time: Timestamp, patience: Patience,
    _ body: (_ mended: [Mending]) throws(LedgerError) -> Value
  ) throws(LedgerError) -> Value {
    do throws(LedgerError) {
      return try locking(at: time, patience: patience, body)
    } catch {
      guard let view = try? view() else { throw error }
      throw LineEnds(view).told(error)
    }
  }

  private func locking<Value>(
    at time: Timestamp, patience: Patience,
    _ body: (_ mended: [Mending]) throws(LedgerError) -> Value
  ) throws(LedgerError) -> Value {
    if let hold {
      // A change made earlier under the same lock may have been committed and not put in place.
      let recovered = try LedgerError.wrapping(try FileTransaction.recover(on: files))
      return try body(mended + hold.mended + recovered)
    }
    let held = try held(at: time, patience: patience)
    defer { withExtendedLifetime(held) {} }
    return try body(mended + (held.hold?.mended ?? []))
  }

  /// The ledger with its lock taken and everything mended. For as long as the value lives nobody else
  /// writes: what is decided by what is read from it is still right when it is committed.
  public func held(at time: Timestamp, patience: Patience = .usual) throws(LedgerError) -> Ledger {
    if hold != nil { return self }
    try LedgerError.wrapping(try WorkFolder.make(on: files))
    let lock: LedgerLock
    do throws(LedgerLock.Failure) {
      lock = try LedgerLock.take(
        on: files, note: "process \(getpid()) since \(time)",
        patience: LedgerLock.Patience(limit: patience.limit, onWait: patience.onWait))
    } catch {
      switch error {
      case .file(let failure): throw .file(failure)
      case .held(let holder): throw .locked(holder: holder)
      }
    }
    let recovered = try LedgerError.wrapping(try FileTransaction.recover(on: files))
    return Ledger(
      folder: folder, files: files, mended: mended, heads: heads, leastHeadBytes: leastHeadBytes,
      vouched: vouched, tails: tails, hold: LedgerHold(lock: lock, mended: recovered), migrations)
  }
}
