#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// The one lock of a ledger, held by whoever writes. It goes when this object goes and when its
/// process ends, however that ends.
final class LedgerLock: Sendable {
  private let held: any FileLock

  private init(_ held: any FileLock) {
    self.held = held
  }

  /// How long to wait for another to finish, and whom to tell.
  struct Patience: Sendable {
    /// Milliseconds until giving up.
    let limit: Int
    /// Called once, when the lock has been waited for a while, with what the lock's file says.
    let onWait: @Sendable (String?) -> Void
  }

  /// Why the lock was not had.
  enum Failure: Error, Hashable, Sendable {
    case file(FileFailure)
    /// Another has it; `holder` is what it wrote of itself.
    case held(holder: String?)
  }

  /// Milliseconds before the person is told that there is a wait.
  private static let quiet = 500

  /// Takes the lock, waiting as long as `patience` has it.
  ///
  /// - Parameter note: what to write of ourselves for others who wait: process and time.
  static func take(
    on files: some FileSystem, note: String, patience: Patience
  ) throws(Failure) -> LedgerLock {
    var waited = 0
    var step = 1
    var isTold = false
    while true {
      do {
        if let held = try files.lock(WorkFolder.lock) {
          // Only for people's eyes: it may fail, and it need not last.
          try? files.truncate(WorkFolder.lock, to: 0)
          try? files.append(WorkFolder.lock, Array(note.utf8))
          return LedgerLock(held)
        }
      } catch {
        throw .file(error)
      }
      if waited >= patience.limit { throw .held(holder: holder(on: files)) }
      if waited >= quiet, !isTold {
        isTold = true
        patience.onWait(holder(on: files))
      }
      usleep(UInt32(step * 1000))
      waited += step
      step = min(step * 2, 20)
    }
  }

  private static func holder(on files: some FileSystem) -> String? {
    guard let bytes = try? files.read(WorkFolder.lock, limit: 1000), !bytes.isEmpty else {
      return nil
    }
    // Whatever stands there, nothing of it may steer a terminal.
    let text = bytes.map { (0x20..<0x7f).contains($0) ? $0 : UInt8(ascii: " ") }
    return String(decoding: text, as: UTF8.self)
  }
}
