import OutturnModel

/// One thing a report promises or tells, as the reader proposes it.
public struct Statement: Sendable, Equatable {
  /// Whether it is promised or reported.
  public enum Kind: String, Sendable, CaseIterable {
    case commitment
    case outcome
  }

  /// Whether it is promised or reported.
  public let kind: Kind
  /// The time it is about; nil where the report names no year.
  public let period: Period?
  /// What is measured, in the report's own words.
  public let indicator: String
  /// Its id in the catalogue, nil when not sure.
  public let indicatorID: IndicatorID?
  /// How it is told.
  public let measure: Measure
  /// How the number bounds what it speaks of.
  public let bound: Bound
  /// The number in the unit, 万 and 亿 multiplied out; nil for targets without a number.
  public let value: ExactDecimal?
  /// The upper end of a range.
  public let upper: ExactDecimal?
  /// The unit as told; nil where there is none (a zero, a target without a number).
  public let unit: OutturnModel.Unit?
  /// How firmly it is promised; plain for outcomes.
  public let force: Force
  /// What a review says without a number.
  public let finding: Saying?
  /// What a target without a number says.
  public let relation: Relation.Kind?
  /// The clause as it stands in the decoded text.
  public let quote: String
  /// Where the clause stands, in Unicode scalars of the decoded text.
  public let range: Range<Int>
  /// Where the figure itself stands, in Unicode scalars of the decoded text.
  public let figureRange: Range<Int>
  /// What was decided without a word of the text that says so.
  public let doubts: Doubts
  /// The unit as the language of the report writes it (MW, USD); nil where its symbol says it.
  public var unitWords: String?
  /// What the row says besides, where a table tells it.
  package var row: Row?
  /// What the row of a table says besides its figures.
  package struct Row: Sendable, Equatable {
    package var responsible: String?
    package var support: String?
    package var order: Int?
    package var baseline: Baseline?
    package var status: Outcome.Status

    package init(
      responsible: String?, support: String?, order: Int?, baseline: Baseline?,
      status: Outcome.Status
    ) {
      self.responsible = responsible
      self.support = support
      self.order = order
      self.baseline = baseline
      self.status = status
    }
  }

  /// The unit as it is printed: in the report's language where that is known, else its symbol.
  public var unitTold: String? {
    guard let unitWords, !unitWords.isEmpty else { return unit?.symbol }
    return unitWords
  }

  /// How sure the reader is, in percent (docs/explanation/confidence.md tells how often each level is right).
  public var confidence: Int { Confidence.percent(doubts) }
}

extension Statement {
  /// What a cell of a table tells.
  package init(
    _ kind: Kind, _ period: Period, _ indicator: String, _ indicatorID: IndicatorID?,
    _ measure: Measure, figure: Figure?, force: Force, finding: Saying?, quote: String,
    at range: Range<Int>, row: Row
  ) {
    self.init(
      kind: kind, period: period, indicator: indicator, indicatorID: indicatorID, measure: measure,
      bound: figure?.bound ?? .none, value: figure?.value, upper: figure?.upper,
      unit: figure?.unit, force: force, finding: finding, relation: nil, quote: quote,
      range: range, figureRange: range, doubts: [], row: row)
  }
}
