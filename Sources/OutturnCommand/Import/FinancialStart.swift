/// The month in which financial years begin: told, set in the ledger, usual in the country, or
/// taken to be April.
struct FinancialStart {
  let month: Int
  /// Whether somebody told it.
  let isTold: Bool

  init(
    _ arguments: ParsedArguments, _ file: LedgerFile, _ place: PlacePath
  ) throws(Failure) {
    if let text = arguments[ImportVerb.yearStart] {
      month = try Self.month(text).rawValue
      isTold = true
    } else if let start = file.settings.yearStart {
      month = start.rawValue
      isTold = true
    } else {
      let country = place.description.split(separator: "/").first.map(String.init) ?? ""
      let usual = TableWords.shipped.entries("year").first { $0.word == country }
      month = usual.flatMap { Int($0.meaning) } ?? 4
      isTold = false
    }
  }

  /// The month of `--year-start`.
  static func month(_ text: String) throws(Failure) -> Period.Month {
    if let month = Int(text).flatMap(Period.Month.init) { return month }
    throw Failure("yearStartNoMonth", text)
  }

  func tell(_ output: inout Output) {
    output.note("financialYearTaken", month)
  }
}
