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
