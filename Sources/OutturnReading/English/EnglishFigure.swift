import OutturnModel

/// A figure of an English sentence.
struct EnglishFigure: Sendable {
  /// What sort of number it is.
  enum Sort: Sendable {
    /// With a unit, or money.
    case measured
    /// Counts the noun behind it.
    case counted
    /// A number with neither unit nor noun.
    case bare
    /// A place in an order.
    case rank
    /// double, halve
    case multiple
  }

  var sort: Sort
  /// Its tokens from the first that is part of the number to its unit.
  var tokens: Range<Int>
  /// Where the words that bound it begin.
  var start: Int
  var value: ExactDecimal?
  var upper: ExactDecimal?
  var unit: EnglishLexicon.UnitName?
  var bound: Bound = .exactly
  /// Whether the number is in words.
  var isWords = false
  /// additional, more: stands between the number and its noun or before the number.
  var isMore = false
  /// What it counts, in tokens.
  var noun: Range<Int>?

  var isMoney: Bool { unit?.unit.sort == .money }
  var isPercent: Bool { unit?.unit.sort == .proportion }
  var isPoint: Bool { unit?.unit.sort == .point }
  var isDuration: Bool {
    switch unit?.unit.sort {
    case .duration?, .passing?: true
    default: false
    }
  }
}
