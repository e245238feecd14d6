/// The time a figure is about.
///
/// A month or a day as a commitment's period is its deadline (``Commitment/due``): the thing is to
/// be done at any time up to its end. Several years are a plan that runs over them (a five-year
/// plan, `2021/2025`).
public enum Period: Hashable, Sendable {
  /// A calendar year.
  case year(Int)
  /// A half of a year, 1 or 2.
  case half(Int, Half)
  /// A quarter of a year.
  case quarter(Int, Quarter)
  /// A month; of a commitment, its deadline.
  case month(Int, Month)
  /// A day; of a commitment, its deadline.
  case day(Day)
  /// Several whole years, from the first to the last.
  case years(YearRange)
  /// Any months in a row, from the first to the last: a fiscal year, a season. The months of a
  /// year, a half or a quarter are told as that: see ``between(_:_:)``.
  case months(YearMonth, YearMonth)

  /// The halves of a year.
  public enum Half: Int, Hashable, Sendable, CaseIterable {
    /// January to June.
    case first = 1
    /// July to December.
    case second
  }

  /// The quarters of a year.
  public enum Quarter: Int, Hashable, Sendable, CaseIterable {
    /// January to March.
    case first = 1
    /// April to June.
    case second
    /// July to September.
    case third
    /// October to December.
    case fourth
  }

  /// The months of a year.
  public enum Month: Int, Hashable, Sendable, CaseIterable {
    /// The months, January first.
    case january = 1, february, march, april, may, june, july, august, september, october,
      november, december
  }

  /// Two or more years in a row.
  public struct YearRange: Hashable, Sendable {
    /// The first year.
    public let first: Int
    /// The last year, after the first.
    public let last: Int

    /// Makes a range, or nil when it does not run forward or leaves the years 1 to 9999.
    public init?(first: Int, last: Int) {
      guard first >= 1, first < last, last <= 9999 else { return nil }
      self.first = first
      self.last = last
    }
  }

  /// The years `first` to `last`: a single year when both are the same, nil when they run backward.
  public static func years(_ first: Int, _ last: Int) -> Period? {
    first == last ? .year(first) : YearRange(first: first, last: last).map(Period.years)
  }

  /// From the beginning of a month to the end of another, told as a year, a half, a quarter or a
  /// month where that is the same; nil when it runs backward.
  public static func between(_ first: YearMonth, _ last: YearMonth) -> Period? {
    let (start, count) = (first.month.rawValue, last.count - first.count + 1)
    switch (start, count) {
    case (_, ...0): return nil
    case (_, 1): return .month(first.year, first.month)
    case (1, _) where count % 12 == 0: return .years(first.year, last.year)
    case (1, 6): return .half(first.year, .first)
    case (7, 6): return .half(first.year, .second)
    case (_, 3) where start % 3 == 1:
      return Quarter(rawValue: start / 3 + 1).map { .quarter(first.year, $0) }
    default: return .months(first, last)
    }
  }

  /// The first day.
  public var first: Day {
    switch self {
    case .year(let year): Day(valid: year, 1, 1)
    case .half(let year, let half): Day(valid: year, half == .first ? 1 : 7, 1)
    case .quarter(let year, let quarter): Day(valid: year, quarter.rawValue * 3 - 2, 1)
    case .month(let year, let month): Day(valid: year, month.rawValue, 1)
    case .day(let day): day
    case .years(let range): Day(valid: range.first, 1, 1)
    case .months(let first, _): Day(valid: first.year, first.month.rawValue, 1)
    }
  }

  /// The last day.
  public var last: Day {
    switch self {
    case .year(let year): Day(valid: year, 12, 31)
    case .half(let year, .first): Day(valid: year, 6, 30)
    case .half(let year, .second): Day(valid: year, 12, 31)
    case .quarter(let year, let quarter): Period.end(year, quarter.rawValue * 3)
    case .month(let year, let month): Period.end(year, month.rawValue)
    case .day(let day): day
    case .years(let range): Day(valid: range.last, 12, 31)
    case .months(_, let last): Period.end(last.year, last.month.rawValue)
    }
  }

  /// The year of the volume that keeps records of this period: the year it ends in.
  public var volumeYear: Int { last.year }

  /// Whether the period is one whole calendar year.
  public var isYear: Bool { if case .year = self { true } else { false } }

  /// Whether the period is a month or a day: a commitment's deadline.
  public var isDeadline: Bool {
    switch self {
    case .month, .day: true
    case .year, .half, .quarter, .months, .years: false
    }
  }

  /// Whether all of another period lies in this one.
  public func contains(_ other: Period) -> Bool { first <= other.first && other.last <= last }

  /// How much of the period is over at the end of a day, as whole months of all months.
  ///
  /// This is the 序时进度 of Chinese practice: at the end of November 11/12 of a year are over.
  ///
  /// - Returns: months over and months in all; a month or a day counts as one.
  public func elapsed(on day: Day) -> (over: Int, all: Int) {
    Span(self).elapsed(on: day)
  }

  private static func end(_ year: Int, _ month: Int) -> Day {
    Day(valid: year, month, Day.lastDay(ofMonth: month, year: year))
  }
}

extension Period: Comparable {
  /// The period that ends earlier comes first; of two that end together, the longer one.
  public static func < (left: Period, right: Period) -> Bool {
    left.last != right.last ? left.last < right.last : left.first < right.first
  }
}

extension Period: CustomStringConvertible, LosslessStringConvertible {
  /// Reads `2017`, `2017-H1`, `2017-Q3`, `2017-10`, `2017-06-30`, `2018/2022`,
  /// `2024-04/2025-03` or `2024-H2/2025-H1`.
  ///
  /// - Returns: nil for any other text, and for years that run backward.
  public init?(_ text: String) {
    // Nearly all periods are years.
    if let year = Period.wholeYear(text[...]) {
      self = .year(year)
      return
    }
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    if parts.count == 2 {
      // From the beginning of one to the end of the other.
      guard parts.allSatisfy({ $0.utf8.count < 10 }), let first = Period(String(parts[0])),
        let last = Period(String(parts[1])), first.first < last.first, first.last < last.last,
        let made = Period.between(YearMonth(of: first.first), YearMonth(of: last.last))
      else { return nil }
      self = made
      return
    }
    let bytes = Array(text.utf8)
    guard bytes.count >= 4, let year = Period.wholeYear(text.prefix(4)) else { return nil }
    switch bytes.count {
    case 4: self = .year(year)
    case 7 where bytes[4] == UInt8(ascii: "-"):
      let number = Int(digits: bytes[6...6])
      switch bytes[5] {
      case UInt8(ascii: "H"):
        guard let half = number.flatMap(Half.init) else { return nil }
        self = .half(year, half)
      case UInt8(ascii: "Q"):
        guard let quarter = number.flatMap(Quarter.init) else { return nil }
        self = .quarter(year, quarter)
      default:
        guard let month = Int(digits: bytes[5...6]).flatMap(Month.init) else { return nil }
        self = .month(year, month)
      }
    case 10:
      guard let day = Day(text) else { return nil }
      self = .day(day)
    default: return nil
    }
  }

  /// `2017`, `2017-H1`, `2017-Q3`, `2017-10`, `2017-06-30`, `2018/2022` or `2024-04/2025-03`.
  public var description: String {
    switch self {
    case .year(let year): year.padded(to: 4)
    case .half(let year, let half): "\(year.padded(to: 4))-H\(half.rawValue)"
    case .quarter(let year, let quarter): "\(year.padded(to: 4))-Q\(quarter.rawValue)"
    case .month(let year, let month): "\(year.padded(to: 4))-\(month.rawValue.padded(to: 2))"
    case .day(let day): day.description
    case .years(let range): "\(range.first.padded(to: 4))/\(range.last.padded(to: 4))"
    case .months(let first, let last): "\(first)/\(last)"
    }
  }

  private static func wholeYear(_ text: Substring) -> Int? {
    guard text.utf8.count == 4, let year = Int(digits: text.utf8), year >= 1 else { return nil }
    return year
  }
}
