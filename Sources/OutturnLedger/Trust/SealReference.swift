/// Which seal is meant: its whole text, or only its root.
public enum SealReference: Hashable, Sendable {
  case seal(Seal)
  case root(Digest)

  /// Reads a seal's text, a root in hexadecimal, whatever stands around it, or a root in Base64.
  public init?(_ text: String) {
    let word = text.split(whereSeparator: \.isWhitespace)
    // What a page prints besides the digits, such as the day, is for people.
    let roots = word.compactMap { Digest(hex: $0.filter { $0.isLetter || $0.isNumber }) }
    if let seal = Seal(text) {
      self = .seal(seal)
    } else if let root = roots.first, roots.count == 1 {
      self = .root(root)
    } else if word.count == 1, let root = Base64.bytes(word[0]).flatMap({ Digest(bytes: $0) }) {
      self = .root(root)
    } else {
      return nil
    }
  }

  /// The root of the tree.
  public var root: Digest {
    switch self {
    case .seal(let seal): seal.root
    case .root(let root): root
    }
  }
}
