/// A record that a cell of a table tells, before it has a place and an id.
package struct TableRecord: Sendable {
  package enum Content: Sendable {
    case figure(Figure)
    /// A deed, with the day or month that the cell names.
    case deed(String, CellDate?, Progress)
  }
  package enum Progress: String, Sendable {
    case done, begun, notDone

    package var word: Saying.Word {
      switch self {
      case .done: .done
      case .begun: .begun
      case .notDone: .notDone
      }
    }
  }

  package let isCommitment: Bool
  /// The line of the file or the row of the sheet.
  package let line: Int
  package let column: Int
  /// `Sheet!D4`.
  package let place: String
  /// The cell's text.
  package let quote: String
  package let header: String
  package var name: String
  package let measure: Measure
  package var content: Content
  package var period: Period
  package var due: Period?
  package var status = Outcome.Status.final
  package var force = Force.plain
  package var responsible: String?
  package var support: String?
  package var order: Int?
  package var note: String?
  package var baseline: Baseline?
  /// Which way is good, where the row shows it.
  package var direction: Direction?
  /// Whether it is a goal told in a sentence, which results of earlier years report on.
  package var isGoal = false
  /// What the row says of the place, where it has a column for it.
  package var placeName: String?

  /// What a result's cell found.
  package var finding: Outcome.Finding {
    switch content {
    case .figure(let figure): return .figure(figure)
    case .deed(_, let date, let progress):
      let day = progress == .done ? date?.day(in: period.volumeYear) : nil
      return .said(Saying(progress.word, on: day))
    }
  }
}

/// A row's records: what stands in one row belongs together.
package struct TableRow: Sendable {
  package let line: Int
  package var records: [TableRecord] = []
}

/// A cell or a row that gave no record, and why.
package struct TableSkip: Sendable {
  package enum Reason: Sendable {
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

  package let line: Int
  package let column: Int
  package let text: String
  package let reason: Reason

  /// Whether the row cannot be taken as it is, and a person has to mend it.
  package var isRefused: Bool { if case .words = reason { false } else { true } }
}
