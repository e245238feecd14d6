/// A time as a header, a title or a cell tells it: a year of some kind and a part of it.
package struct TableTime: Hashable, Sendable {
  package enum Base: Hashable, Sendable {
    case year(Int)
    /// A financial year, by the calendar year in which it begins.
    case financial(Int)
    case years(Int, Int)
  }
  package enum Part: Hashable, Sendable {
    case quarter(Int)
    case half(Int)
    /// Months of the year, both included.
    case months(Int, Int)
  }

  package var base: Base?
  package var part: Part?
  /// Whether the whole year is named: 全年, annual.
  package var isWhole = false

  package init() {}

  package var isEmpty: Bool { base == nil && part == nil && !isWhole }

  /// This time, with what it leaves open taken from another.
  package func filled(from other: TableTime, withPart: Bool) -> TableTime {
    var time = self
    if time.base == nil { time.base = other.base }
    if withPart, part == nil, !isWhole { time.part = other.part }
    return time
  }

  /// This time, a single month of it taken as the last one of those since January.
  package func since(_ isSince: Bool) -> TableTime {
    guard isSince, case .months(let first, let last)? = part, first == last else { return self }
    var time = self
    time.part = .months(1, last)
    return time
  }

  /// The period, where the year is known.
  ///
  /// - Parameter start: The month in which financial years begin.
  package func period(yearStart start: Int) -> Period? {
    let first: Int
    switch base {
    case nil: return nil
    case .years(let from, let to): return Period.years(from, to)
    case .year(let year):
      guard let part else { return .year(year) }
      // Parts of a plain year go by the calendar.
      return Self.period(part, of: year, start: 1)
    case .financial(let year): first = year
    }
    guard let part else { return MonthSpan(first, start, count: 12).period }
    return Self.period(part, of: first, start: start)
  }

  private static func period(_ part: Part, of year: Int, start: Int) -> Period? {
    switch part {
    case .quarter(let number): MonthSpan(year, start + (number - 1) * 3, count: 3).period
    case .half(let number): MonthSpan(year, start + (number - 1) * 6, count: 6).period
    case .months(let from, let to):
      // Months are named by the calendar, also in a financial year.
      MonthSpan(
        from < start ? year + 1 : year, from,
        count: to >= from ? to - from + 1 : to + 12 - from + 1
      ).period
    }
  }
}

/// Months in a row, and the plainest period that they are.
package struct MonthSpan: Hashable, Sendable {
  package let year: Int
  package let month: Int
  package let count: Int

  /// - Parameter month: From 1; more than 12 leads into later years.
  package init(_ year: Int, _ month: Int, count: Int) {
    self.year = year + (month - 1) / 12
    self.month = (month - 1) % 12 + 1
    self.count = count
  }

  package var period: Period? {
    switch (count, month) {
    case (12, 1): return .year(year)
    case (6, 1), (6, 7): return Period.Half(rawValue: month / 7 + 1).map { .half(year, $0) }
    case (3, 1), (3, 4), (3, 7), (3, 10):
      return Period.Quarter(rawValue: month / 3 + 1).map { .quarter(year, $0) }
    case (1, _): return Period.Month(rawValue: month).map { .month(year, $0) }
    default:
      let last = month + count - 2
      return Period("\(year)-\(Self.two(month))/\(year + last / 12)-\(Self.two(last % 12 + 1))")
    }
  }

  private static func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
}

extension TableTime {
  /// The time of a period that a person gave.
  package init(_ period: Period) {
    self.init()
    switch period {
    case .year(let year): base = .year(year)
    case .half(let year, let half): (base, part) = (.year(year), .half(half.rawValue))
    case .quarter(let year, let quarter): (base, part) = (.year(year), .quarter(quarter.rawValue))
    case .month(let year, let month):
      (base, part) = (.year(year), .months(month.rawValue, month.rawValue))
    case .day(let day): (base, part) = (.year(day.year), .months(day.month, day.month))
    case .years(let range): base = .years(range.first, range.last)
    case .months(let first, let last):
      (base, part) = (.year(first.year), .months(first.month.rawValue, last.month.rawValue))
    }
  }
}
