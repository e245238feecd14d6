/// A jurisdiction's path of lower-case names, from the widest to the nearest: `cn/henan/zhengzhou`.
public struct PlacePath: Hashable, Sendable {
  /// The names, at most ``maximumDepth``.
  public let parts: [String]
  /// How deep a path may be.
  public static let maximumDepth = 8

  /// Reads a path, or nil unless each of its parts is a slug.
  public init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard (1...PlacePath.maximumDepth).contains(parts.count), parts.allSatisfy({ isSlug($0) })
    else { return nil }
    self.parts = parts.map(String.init)
  }

  private init(valid parts: [String]) { self.parts = parts }

  /// The last name: `zhengzhou`.
  public var name: String { parts.last ?? "" }
  /// The path above, or nil at the top.
  public var parent: PlacePath? {
    parts.count > 1 ? PlacePath(valid: Array(parts.dropLast())) : nil
  }
  /// Whether it is another place or lies in it.
  public func isWithin(_ other: PlacePath) -> Bool { parts.starts(with: other.parts) }
}

extension PlacePath: Comparable, CustomStringConvertible {
  /// Part by part, a parent before what lies in it.
  public static func < (left: PlacePath, right: PlacePath) -> Bool {
    left.parts.lexicographicallyPrecedes(right.parts)
  }
  /// The path with slashes.
  public var description: String { parts.joined(separator: "/") }
}

/// A jurisdiction that makes commitments.
public struct Place: Hashable, Sendable {
  /// Where it belongs.
  public let path: PlacePath
  /// What it is called.
  public let name: LocalizedName
  /// The code that an office of statistics gives it: 410100.
  public let code: String?

  /// Makes a place.
  public init(path: PlacePath, name: LocalizedName, code: String? = nil) {
    self.path = path
    self.name = name
    self.code = code
  }
}
