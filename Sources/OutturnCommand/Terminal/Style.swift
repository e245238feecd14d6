/// How a piece of text stands out. Never the only sign of a meaning.
enum Style: Sendable, Equatable {
  case plain
  case strong
  case faint
  case good
  case fair
  case bad

  /// The parameters of the terminal's "select graphic rendition", ECMA-48 §8.3.117.
  var rendition: String? {
    switch self {
    case .plain: nil
    case .strong: "1"
    case .faint: "2"
    case .good: "32"
    case .fair: "33"
    case .bad: "31"
    }
  }
}

/// Text in pieces of one style each.
struct StyledText: Sendable, Equatable {
  private(set) var pieces: [(text: String, style: Style)] = []

  init(_ text: String = "", _ style: Style = .plain) {
    if !text.isEmpty { pieces.append((text, style)) }
  }

  mutating func append(_ text: String, _ style: Style = .plain) {
    if !text.isEmpty { pieces.append((text, style)) }
  }

  static func == (one: StyledText, other: StyledText) -> Bool {
    one.pieces.elementsEqual(other.pieces) { $0 == $1 }
  }
}
