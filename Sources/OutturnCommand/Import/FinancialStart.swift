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
    throw Failure(
      zh: "--year-start：“\(text)”不是月份", en: "--year-start: \"\(text)\" is no month",
      hint: Localized(zh: "写作 1 到 12。", en: "Write 1 to 12."))
  }

  func tell(_ output: inout Output) {
    output.note(
      zh: "说明：财政年度按从 \(month) 月开始计；不是这样请用 --year-start",
      en: "note: financial years are taken to begin in month \(month); say otherwise with "
        + "--year-start")
  }
}
