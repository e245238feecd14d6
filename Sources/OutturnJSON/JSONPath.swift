/// Which value of a text is meant: `$.commitments[3].target.value`.
public struct JSONPath: Sendable, Equatable, CustomStringConvertible {
  /// One step down.
  public enum Step: Sendable, Equatable {
    /// To the member with this key.
    case key(String)
    /// To the item with this number, from 0.
    case index(Int)
  }

  /// The steps from the root.
  public let steps: [Step]

  /// The path of these steps.
  public init(_ steps: [Step]) { self.steps = steps }

  /// The path from `$`. A key that is no plain word stands in brackets and quotes; what a terminal
  /// could act on is made harmless.
  public var description: String {
    steps.reduce("$") { text, step in
      switch step {
      case .index(let index): "\(text)[\(index)]"
      case .key(let key) where Self.isPlain(key): "\(text).\(key)"
      case .key(let key): "\(text)[\"\(VisibleText.of(key))\"]"
      }
    }
  }

  private static func isPlain(_ key: String) -> Bool {
    !key.isEmpty && key.utf8.count <= 60
      && key.unicodeScalars.allSatisfy { scalar in
        scalar == "_" || scalar == "-" || scalar.properties.numericType != nil
          || scalar.properties.isAlphabetic && VisibleText.isHarmless(scalar)
      }
  }
}
