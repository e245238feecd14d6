/// Something a person has to mend: one sentence, where it is, and what to do.
///
/// Every error of every room becomes one of these before it is shown, so text, stream and exit
/// code are decided in one place.
public struct Failure: Error, Sendable {
  /// Where in which input.
  public struct Spot: Sendable, Equatable {
    /// The file.
    public let file: String
    /// The line, from 1.
    public var line: Int?
    /// The column, from 1.
    public var column: Int?

    /// Makes it.
    public init(file: String, line: Int? = nil, column: Int? = nil) {
      self.file = file
      self.line = line
      self.column = column
    }
  }

  /// What kind of thing it is.
  public enum Kind: Sendable, Equatable {
    /// Wrong usage or input, or the surroundings refuse.
    case wrong
    /// Something was checked and found wanting.
    case wanting
  }

  /// What kind of thing it is.
  public var kind: Kind = .wrong
  /// One clear sentence, without a full stop.
  public let message: Localized
  /// Where it is.
  public let spot: Spot?
  /// Lines of the input with a caret under the place, ready to print.
  public let excerpt: String?
  /// What to do, in one line.
  public let hint: Localized?

  /// Makes it.
  public init(
    zh: String, en: String, at spot: Spot? = nil, excerpt: String? = nil, hint: Localized? = nil
  ) {
    self.message = Localized(zh: zh, en: en)
    self.spot = spot
    self.excerpt = excerpt
    self.hint = hint
  }
}
