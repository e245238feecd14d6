import Synchronization

/// Something that is made when it is first asked for, by whichever thread asks, and then kept.
final class Lazily<Value: Sendable>: Sendable {
  private let make: @Sendable () throws(LedgerError) -> Value
  private let made = Mutex<Value?>(nil)

  init(_ make: @escaping @Sendable () throws(LedgerError) -> Value) { self.make = make }

  /// - Throws: What making it throws; the next to ask tries again.
  func value() throws(LedgerError) -> Value {
    try made.withLock { (value) throws(LedgerError) in
      if let value { return value }
      let new = try make()
      value = new
      return new
    }
  }
}
