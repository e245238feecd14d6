import OutturnModel

extension Period {
  /// The days a format with a first and a last day is given: a deadline runs from the first day of
  /// its year, so that the first day is before the last one.
  var exchangeSpan: (first: Day, last: Day) {
    switch self {
    case .month, .day:
      let start = Period.year(last.year).first
      return start < last ? (start, last) : (Period.year(max(1, last.year - 1)).first, last)
    default: return (first, last)
    }
  }

  /// The period between two days, where they bound a year, a half, a quarter, a month, several
  /// years, months or a day; else the deadline on the last day. Months from January on are a
  /// deadline's.
  init(first: Day, last: Day) {
    let candidates: [Period?] =
      [
        .years(first.year, last.year), .half(last.year, .first), .half(last.year, .second),
        .quarter(last.year, .first), .quarter(last.year, .second), .quarter(last.year, .third),
        .quarter(last.year, .fourth),
      ] + Month.allCases.map { .month(last.year, $0) }
      + [
        first.month == 1 && first.year == last.year
          ? nil : Period.between(YearMonth(of: first), YearMonth(of: last))
      ]
    let match = candidates.lazy.compactMap { $0 }.first { $0.first == first && $0.last == last }
    self = match ?? .day(last)
  }
}
