/// All that a table told: its records row by row, what gave none, and how it was understood.
package struct TableReading: Sendable {
  package let layout: TableLayout
  package var rows: [TableRow] = []
  package var skips: [TableSkip] = []
  /// Whether a financial year was told, so that the month it begins in mattered.
  package var usesFinancialYears = false

  package var records: [TableRecord] { rows.flatMap(\.records) }
  package var refusals: [TableSkip] { skips.filter(\.isRefused) }
}

extension TableRow {
  /// Which outcomes of the row answer which commitments of it, as indices.
  package var links: [(commitment: Int, outcome: Int)] {
    var links: [(Int, Int)] = []
    for (place, commitment) in records.enumerated() where commitment.isCommitment {
      for (other, outcome) in records.enumerated() where !outcome.isCommitment {
        guard commitment.name == outcome.name, commitment.measure == outcome.measure,
          Self.isAbout(outcome, commitment)
        else { continue }
        links.append((place, other))
      }
    }
    return links
  }

  private static func isAbout(_ outcome: TableRecord, _ commitment: TableRecord) -> Bool {
    switch (commitment.content, outcome.content) {
    case (.figure(let target), .figure(let found)):
      return target.unit.dimension == found.unit.dimension
        && (commitment.period.contains(outcome.period) || isGoalAhead(commitment, outcome))
    case (.deed, .deed): return commitment.period.volumeYear == outcome.period.volumeYear
    default: return false
    }
  }

  /// A goal for a later year that the row reports on now.
  private static func isGoalAhead(_ commitment: TableRecord, _ outcome: TableRecord) -> Bool {
    commitment.isGoal && outcome.period < commitment.period
  }
}
