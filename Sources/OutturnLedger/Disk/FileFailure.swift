/// Why something could not be done with a file, as the operating system tells it.
public struct FileFailure: Error, Hashable, Sendable {
  /// What was tried.
  public enum Operation: String, Hashable, Sendable {
    case look, read, list, create, append, truncate, synchronise, rename, remove, lock
    case makeFolder
  }

  /// What stood in the way.
  public enum Reason: Hashable, Sendable {
    /// There is no such file or folder.
    case missing
    /// There is one already.
    case exists
    /// A folder (or something else) where a file should be.
    case notAFile
    /// A file where a folder should be.
    case notAFolder
    /// A symbolic link; a ledger has none, so that no path leaves it.
    case symbolicLink
    /// The permission is lacking.
    case forbidden
    /// The disk is mounted for reading only.
    case readOnly
    /// No room is left, or the quota is used up.
    case full
    /// Larger than a file of this kind may be.
    case tooLarge(bytes: Int, limit: Int)
    /// Anything else, by the number the operating system gives it.
    case system(Int32)
  }

  /// What was tried.
  public let operation: Operation
  /// The file or folder, as a path inside the ledger, or the ledger's own folder.
  public let path: String
  /// What stood in the way.
  public let reason: Reason

  /// A failure of `operation` at `path`.
  public init(_ operation: Operation, _ path: String, _ reason: Reason) {
    self.operation = operation
    self.path = path
    self.reason = reason
  }
}
