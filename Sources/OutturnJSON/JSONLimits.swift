/// The bounds a reader keeps, so that no input can cost more than was allowed for it.
///
/// Every bound is checked before the cost it guards against is paid. A bound below 1 counts as 1.
public struct JSONLimits: Sendable, Equatable {
  /// The greatest depth that can be allowed, whatever is asked for: readers recurse at most so far.
  public static let greatestDepth = 512

  /// The most bytes a source may have. Default: 1 GiB.
  public let bytes: Int
  /// How many arrays and objects may stand inside one another. Default: 64; at most
  /// ``greatestDepth``.
  public let depth: Int
  /// The most bytes between the quotes of one string or key. Default: 1 MiB.
  public let stringLength: Int
  /// The most bytes of one number. Default: 128.
  public let numberLength: Int
  /// The most members of one object. Default: 100 000.
  public let members: Int
  /// The most items of one array. Default: 10 000 000.
  public let items: Int

  /// Makes a set of bounds; what is left out has its default.
  public init(
    bytes: Int = 1 << 30, depth: Int = 64, stringLength: Int = 1 << 20, numberLength: Int = 128,
    members: Int = 100_000, items: Int = 10_000_000
  ) {
    self.bytes = max(1, bytes)
    self.depth = min(max(1, depth), Self.greatestDepth)
    self.stringLength = max(1, stringLength)
    self.numberLength = max(1, numberLength)
    self.members = max(1, members)
    self.items = max(1, items)
  }

  /// The bounds for a ledger's own files.
  public static let standard = JSONLimits()

  /// Which bound was passed.
  public enum Bound: Sendable, Equatable {
    /// ``JSONLimits/bytes``.
    case bytes
    /// ``JSONLimits/depth``.
    case depth
    /// ``JSONLimits/stringLength``.
    case stringLength
    /// ``JSONLimits/numberLength``.
    case numberLength
    /// ``JSONLimits/members``.
    case members
    /// ``JSONLimits/items``.
    case items
  }
}
