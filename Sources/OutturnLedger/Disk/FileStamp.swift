/// What a file system says of a file besides its bytes: while it says the same, the file is the same.
///
/// The time of the last change (`ctime`) is set by the system at every change of bytes, of name or of
/// the other times, and no program can set it back; the size and the file's number are compared too.
/// One thing slips through: a change within the same tick of the clock as the stamp was taken. So, as
/// in git's index (racy-git), a stamp is believed only if the file had been left alone for a while
/// when it was taken; see ``isSettled(at:)``.
public struct FileStamp: Hashable, Sendable {
  /// Which disk, and which file on it.
  let device: UInt64
  let number: UInt64
  let size: Int64
  /// Nanoseconds since 1970.
  let modified: Int64
  let changed: Int64

  /// How long a file must have been left alone. The coarsest clock that a file system in use writes
  /// times with has steps of two seconds (FAT).
  static let calm: Int64 = 3_000_000_000

  /// Whether a change made after `moment` would have shown in the stamp.
  ///
  /// - Parameter moment: Nanoseconds since 1970, read before the stamp was taken.
  func isSettled(at moment: Int64) -> Bool {
    max(modified, changed) < moment - FileStamp.calm
  }
}

extension FileStamp {
  /// A digest of files and their stamps; `nil` if one of them would not show every later change.
  ///
  /// - Parameter moment: Nanoseconds since 1970, read before the stamps were taken.
  static func digest(of files: [(path: LedgerPath, stamp: FileStamp?)], at moment: Int64) -> Digest?
  {
    var hash = SHA256()
    var bytes: [UInt8] = []
    for (path, stamp) in files {
      guard let stamp, stamp.isSettled(at: moment) else { return nil }
      bytes.removeAll(keepingCapacity: true)
      bytes += path.text.utf8
      bytes.append(0)
      let times = [stamp.size, stamp.modified, stamp.changed].map(UInt64.init(bitPattern:))
      for number in [stamp.device, stamp.number] + times {
        for shift in stride(from: 0, to: 64, by: 8) {
          bytes.append(UInt8(truncatingIfNeeded: number >> UInt64(shift)))
        }
      }
      hash.update(bytes)
    }
    return hash.finish()
  }
}
