import OutturnFormats
import OutturnJSON
import OutturnModel

/// The counts of places and years: one place and year a row, or a line of JSON.
public enum TallyTable {
  /// A place, a year and its counts.
  public typealias Row = (place: PlacePath, year: Int, tally: Tally)

  private static let header =
    ["place", "year", "total", "due", "assessed", "fulfilled"]
    + Verdict.allCases.map(\.rawValue)
    + ["coverage", "fulfilment", "low", "high", "silence", "strict", "lenient"]

  /// Header and rows as CSV; shares are in percent.
  public static func write(
    _ rows: some Sequence<Row>, as writer: CSVWriter, to sink: (String) -> Void
  ) {
    sink(writer.opening + writer.row(header))
    for (place, year, tally) in rows {
      let summary = tally.summary
      let counts = [summary.total, summary.due, summary.assessed, summary.fulfilled]
      let shares = [
        summary.coverage, summary.fulfilment, summary.lowerBound, summary.upperBound,
        summary.silence, tally.strict, tally.lenient,
      ]
      sink(
        writer.row(
          [place.description, String(year)] + counts.map(String.init)
            + Verdict.allCases.map { String(summary[$0]) }
            + shares.map { $0.percent?.description ?? "" }))
    }
  }

  /// One object a line: `place`, `year` and the counts of `summary` in a scorecard.
  public static func writeLines(
    _ rows: some Sequence<Row>, _ json: ScorecardJSON, to sink: (String) -> Void
  ) {
    for row in rows { sink(ScorecardJSON.text(object(row, json)) + "\n") }
  }

  /// A list of such objects.
  public static func writeList(
    _ rows: some Sequence<Row>, _ json: ScorecardJSON, to sink: (String) -> Void
  ) {
    var separator = "[\n"
    for row in rows {
      sink(separator + ScorecardJSON.text(object(row, json)))
      separator = ",\n"
    }
    sink(separator == "[\n" ? "[]\n" : "\n]\n")
  }

  private static func object(_ row: Row, _ json: ScorecardJSON) -> JSONValue {
    var object = JSONObject([("place", .text(row.place)), ("year", .whole(row.year))])
    if case .object(let summary) = json.summary(row.tally, silent: []) {
      for member in summary.members where member.key != "silence" {
        object[member.key] = member.value
      }
    }
    return .object(object)
  }
}
