import OutturnModel

/// A record that a cell of a table tells, before it has a place and an id.
struct TableRecord: Sendable {
  enum Content: Sendable {
    case figure(Figure)
    /// A deed, with the day or month that the cell names.
    case deed(String, CellDate?, Progress)
  }
  enum Progress: Sendable { case done, begun, notDone }

  let isCommitment: Bool
  /// The line of the file or the row of the sheet.
  let line: Int
  let column: Int
  /// `Sheet!D4`.
  let place: String
  /// The cell's text.
  let quote: String
  let header: String
  var name: String
  let measure: Measure
  let content: Content
  var period: Period
  var due: Period?
  var status = Outcome.Status.final
  var force = Force.plain
  var responsible: String?
  var support: String?
  var order: Int?
  var note: String?
  var baseline: Baseline?
  /// Whether it is a goal told in a sentence, which results of earlier years report on.
  var isGoal = false
  /// What the row says of the place, where it has a column for it.
  var placeName: String?
}

/// A row's records: what stands in one row belongs together.
struct TableRow: Sendable {
  let line: Int
  var records: [TableRecord] = []
}

/// A cell or a row that gave no record, and why.
struct TableSkip: Sendable {
  enum Reason: Sendable {
    /// A word for nothing, or words without a figure.
    case words
    /// A number that can be read in two ways.
    case unclear(String)
    /// No unit is told and the measure needs one, or parts do not go together.
    case unfit(String)
    /// A percentage that may be a share of one.
    case scale
    /// No year is known.
    case noPeriod
  }

  let line: Int
  let column: Int
  let text: String
  let reason: Reason

  /// Whether the row cannot be taken as it is, and a person has to mend it.
  var isRefused: Bool { if case .words = reason { false } else { true } }
}
