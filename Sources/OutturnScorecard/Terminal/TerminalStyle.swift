import OutturnModel

/// How a scorecard is drawn in a terminal or a text file.
public struct TerminalStyle: Hashable, Sendable {
  /// The language of the words.
  public let language: Language
  /// The columns there are, at least 40; nil when lines may be as long as they are (not a terminal).
  public let width: Int?
  /// Whether colours may be used.
  public let colour: Bool
  /// Whether bars with a target mark are drawn.
  public let bars: Bool
  /// Whether only ASCII signs and lines may be used.
  public let ascii: Bool

  /// Makes a style; a width below 40 counts as 40.
  public init(
    language: Language, width: Int? = nil, colour: Bool = false, bars: Bool = false,
    ascii: Bool = false
  ) {
    self.language = language
    self.width = width.map { max(40, $0) }
    self.colour = colour
    self.bars = bars
    self.ascii = ascii
  }

  /// The sign of a verdict.
  func sign(_ verdict: Verdict) -> String { ascii ? verdict.asciiSign : verdict.sign }
  /// The line under a heading.
  var rule: String { ascii ? "-" : "─" }

  /// Colours a text by SGR codes; the palette keeps apart for colour-blind readers.
  func paint(_ text: String, _ paint: Paint) -> String {
    colour && !text.isEmpty ? "\u{1B}[\(paint.rawValue)m\(text)\u{1B}[0m" : text
  }

  /// What a colour is used for.
  enum Paint: String {
    case heading = "1"
    case quiet = "2"
    case good = "36"
    case partly = "33"
    case bad = "1;31"
    case open = "35"
  }
}

extension Verdict {
  var paint: TerminalStyle.Paint {
    switch self {
    case .exceeded, .met, .metLate: .good
    case .partlyMet: .partly
    case .notMet: .bad
    case .noReport, .notComparable: .open
    case .pending, .notTestable, .withdrawn: .quiet
    }
  }
}
