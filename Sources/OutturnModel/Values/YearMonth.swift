/// A month of a year.
public struct YearMonth: Hashable, Comparable, Sendable {
  /// The year.
  public let year: Int
  /// The month.
  public let month: Period.Month

  /// Makes a month of a year, or nil outside the years 1 to 9999.
  public init?(_ year: Int, _ month: Period.Month) {
    guard (1...9999).contains(year) else { return nil }
    self.year = year
    self.month = month
  }

  /// The month that a day lies in.
  public init(of day: Day) {
    year = day.year
    month = Period.Month(rawValue: day.month) ?? .december
  }

  /// The earlier month comes first.
  public static func < (left: YearMonth, right: YearMonth) -> Bool {
    (left.year, left.month.rawValue) < (right.year, right.month.rawValue)
  }

  /// Months since the beginning of the year 0.
  var count: Int { year * 12 + month.rawValue - 1 }
}

extension YearMonth: CustomStringConvertible, LosslessStringConvertible {
  /// Reads `2024-04`.
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 7, bytes[4] == UInt8(ascii: "-"),
      let year = Int(digits: bytes[0..<4]),
      let month = Int(digits: bytes[5..<7]).flatMap(Period.Month.init)
    else { return nil }
    self.init(year, month)
  }

  /// `2024-04`
  public var description: String { "\(year.padded(to: 4))-\(month.rawValue.padded(to: 2))" }
}
