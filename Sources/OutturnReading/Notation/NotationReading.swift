import OutturnModel

/// What a person typed, understood: `GDP +9%`, `新增城镇就业13万人以上`.
public struct NotationReading: Sendable, Equatable {
  /// What is measured, and its id where the catalogue knows the name.
  public let indicator: IndicatorName
  /// What is promised or reported of it.
  public let target: Target
  /// How firmly it is promised.
  public let force: Force
  /// The time named; nil where none is.
  public let period: Period?
  /// Where it starts: `from 2,000 to 1,500`.
  public var baseline: Figure?
  /// What the phrase tells of the stage that something is in: `construction has started`.
  public var stage: Saying.Word?
  /// How each word was understood, in the order of the text.
  public let parts: [NotationPart]
}

/// A few words of what was typed, and how they were understood.
public struct NotationPart: Sendable, Equatable {
  /// What words mean.
  public enum Meaning: Sendable, Equatable {
    /// What is measured.
    case indicator(IndicatorID?)
    /// How it is told.
    case measure(Measure)
    /// How the number bounds it.
    case bound(Bound)
    /// The number, or the lower end of a range.
    case number(ExactDecimal)
    /// The upper end of a range.
    case upper(ExactDecimal)
    /// The unit.
    case unit(OutturnModel.Unit)
    /// How firmly it is promised.
    case force(Force)
    /// The time it is about.
    case period(Period)
    /// The year that a change is counted from.
    case base
    /// The number that it starts from.
    case baseline(ExactDecimal)
    /// What a target without a number says.
    case relation(Relation.Kind)
    /// Nothing that changes the meaning.
    case filler
  }

  /// The bytes of the words in what was typed.
  public let range: Range<Int>
  /// The words.
  public let words: String
  /// What they mean.
  public let meaning: Meaning
}

/// Why something typed is not understood, and where.
public enum NotationError: Error, Sendable, Equatable {
  /// There are no words.
  case empty
  /// There is neither a figure nor words such as 与经济增长同步.
  case noFigure(at: Range<Int>)
  /// There is a figure and nothing that says what is measured.
  case noIndicator(at: Range<Int>)
  /// There are two figures where one is expected.
  case secondFigure(words: String, at: Range<Int>)
  /// Words that are no verb, bound, unit or date stand where one is expected.
  case notUnderstood(words: String, at: Range<Int>, suggestion: String?)
  /// The unit cannot be one of the indicator's.
  case wrongUnit(unit: String, indicator: String, usual: String, at: Range<Int>)
  /// A bare number, where the indicator can be told in several units.
  case noUnit(number: String, usual: String, at: Range<Int>)
  /// The parts do not go together.
  case doesNotFit(TargetError, at: Range<Int>)
  /// The figure is no figure.
  case badFigure(FigureError, at: Range<Int>)

  /// The bytes of the words that are meant.
  public var range: Range<Int> {
    switch self {
    case .empty: 0..<0
    case .noFigure(let at), .noIndicator(let at), .secondFigure(_, let at),
      .notUnderstood(_, let at, _), .wrongUnit(_, _, _, let at), .noUnit(_, _, let at),
      .doesNotFit(_, let at),
      .badFigure(_, let at):
      at
    }
  }
}

extension NotationError: CustomStringConvertible {
  /// One sentence: what is not understood and what to do.
  public var description: String {
    switch self {
    case .empty:
      "there is nothing to read: type what is measured and a figure, such as \"GDP +9%\""
    case .noFigure:
      "there is no figure: add one, such as \"+9%\", \"<= 3%\" or \"13万人以上\""
    case .noIndicator:
      "nothing says what is measured: put its name before the figure, such as \"GDP +9%\""
    case .secondFigure(let words, _):
      "\"\(words)\" is a second figure: write one statement a figure, or a range with ~ (1~2家)"
    case .notUnderstood(let words, _, let suggestion):
      "\"\(words)\" is not understood"
        + (suggestion.map { ": did you mean \"\($0)\"?" }
          ?? ": expected a unit, a date, or a word such as \"growth\", \">=\", 增长 or 以上")
    case .wrongUnit(let unit, let indicator, let usual, _):
      "\"\(indicator)\" is not told in \(unit): use \(usual)"
    case .noUnit(let number, let usual, _):
      "\"\(number)\" has no unit: add one, such as \(usual) or %"
    case .doesNotFit(let error, _): error.description
    case .badFigure(let error, _): error.description
    }
  }
}
