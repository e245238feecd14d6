/// Why a file is no zip archive that is taken in.
public struct ZipError: Error, Hashable, Sendable {
  /// What is wrong.
  public let problem: Problem
  /// The entry where it is wrong; nil for the archive itself.
  public let entry: String?

  /// The kinds of problems.
  public enum Problem: Error, Hashable, Sendable {
    /// It is no zip archive, or one that is cut off.
    case notAnArchive
    /// The bytes do not fit together.
    case damaged
    /// It unpacks to more than is taken in.
    case tooLarge
    /// It is locked with a password.
    case encrypted
    /// It is packed in a way other than stored or deflated, or larger than a plain zip may be.
    case method
    /// There is no such entry.
    case missing
  }
}

extension ZipError: CustomStringConvertible {
  /// One sentence: what is wrong and what to do.
  public var description: String {
    let place = entry.map { "\"\($0)\" in it: " } ?? ""
    return place + sentence
  }

  private var sentence: String {
    switch problem {
    case .notAnArchive: "this is no zip archive, or one that is cut off: save the file anew"
    case .damaged: "the packed bytes are damaged: save the file anew"
    case .tooLarge: "it unpacks to more than is taken in: save what is needed as CSV"
    case .encrypted: "it is locked with a password: save it without one"
    case .method: "it is packed in a way that is not known here: save the file anew"
    case .missing: "it is not there: save the file anew as .xlsx"
    }
  }
}
