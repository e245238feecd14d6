import OutturnModel

/// A number in a text together with its unit and the words that bound it from behind.
struct FigureToken: Sendable {
  /// What sort of number it is.
  enum Sort: Sendable {
    /// A number of something.
    case plain
    /// One part of `16:40:44`.
    case ratioPart
    /// 第5位, 首位
    case rank
    /// 为零, 清零
    case zero
  }

  let sort: Sort
  /// The number, or the lower end of a range.
  var value: ExactDecimal
  /// The upper end of a range.
  var upper: ExactDecimal?
  /// The unit, nil when none stands there.
  var unit: KnownUnit?
  /// The number, its sign and its unit.
  var range: Range<Int>
  /// Where the number ends and its unit begins.
  var numberEnd: Int
  /// Where the bound words behind it end: 以上, 左右; the figure's own end when there are none.
  var end: Int
  /// The bound told behind the number, or by 多 and 余.
  var boundAfter: Bound?
  /// Whether the number is written in Chinese characters.
  let isWords: Bool
  /// Whether 万 or another word multiplies it.
  let isMultiplied: Bool
  /// Whether 的 follows (5亿元以上的), so that the figure describes a noun.
  var isFollowedByDe: Bool = false
  /// Whether the unit was inferred from the noun.
  var isUnitInferred: Bool = false
  /// Whether a plus stands before it: GDP+9%.
  var isPlus: Bool = false
  /// Whether it is a round mark without a digit of its own: 突破千亿元.
  var isMark: Bool = false
  /// Whether the bound word behind is 以下.
  var isBelow: Bool = false
}

extension FigureToken {
  /// Whether it is a part of a ratio.
  var isRatioPart: Bool { if case .ratioPart = sort { true } else { false } }
}

/// A year, month or day as a text names it.
struct DateToken: Sendable, Equatable {
  var year: Int?
  var month: Int?
  var day: Int?
  /// The last year of `2018—2022年`, the last month of `10—11月`.
  var last: Int?
  var range: Range<Int>
}

/// What the scanner finds in a sentence, in the order of the text.
struct SentenceTokens: Sendable {
  var figures: [FigureToken] = []
  var dates: [DateToken] = []
  var cues: [Cue] = []
  var breaks: [Break] = []
  /// The insides of quotation marks and book-title marks.
  var quoted: [Range<Int>] = []

  /// A place where a sentence is divided.
  struct Break: Sendable {
    /// How strongly.
    enum Strength: Sendable {
      /// 、
      case item
      /// ，
      case clause
      /// ；：。 and brackets
      case part
    }
    let place: Int
    let strength: Strength
  }

  /// A word that tells about the whole clause or sentence.
  struct Cue: Sendable {
    let word: CueWord
    let range: Range<Int>
  }
}

extension SentenceTokens.Cue {
  /// Whether it tells of a target without a number.
  var isRelation: Bool { if case .relation = word { true } else { false } }
}
