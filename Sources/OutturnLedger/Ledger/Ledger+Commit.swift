import OutturnModel

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
    try LedgerError.of { () throws(FileFailure) in try WorkFolder.make(on: files) }
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
    defer { withExtendedLifetime(lock) {} }
    let recovered = try LedgerError.of { () throws(FileFailure) in
      try FileTransaction.recover(on: files)
    }
    return try body(mended + recovered)
  }
}
