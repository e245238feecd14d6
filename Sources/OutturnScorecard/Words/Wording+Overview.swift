import OutturnModel

extension Wording {
  /// One row of an overview by place and year: what was promised, told, kept, kept in part, missed,
  /// and, of what was due, not told.
  func overviewRow(_ name: String, _ year: Int, _ summary: Scorecard.Summary) -> [String] {
    let counts = [
      summary.total, summary.due - summary[.noReport], summary.fulfilled,
      summary[.partlyMet], summary[.notMet], summary[.noReport],
    ]
    return [name, String(year)] + counts.map(String.init) + [percent(summary.fulfilment)]
  }
}
