/// The month in which financial years begin: told, set in the ledger, usual in the country, or
/// taken to be April.
package struct FinancialStart {
  package let month: Int
  /// Whether somebody told it.
  package let isTold: Bool

  package init(_ told: Period.Month?, _ file: LedgerFile, _ place: PlacePath) {
    let country = place.description.split(separator: "/").first.map(String.init) ?? ""
    let usual = TableWords.shipped.entries("year").first { $0.word == country }
    let known = told ?? file.settings.yearStart
    month = known?.rawValue ?? usual.flatMap { Int($0.meaning) } ?? 4
    isTold = known != nil
  }
}
