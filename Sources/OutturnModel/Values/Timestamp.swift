/// A moment in coordinated universal time, to the second.
public struct Timestamp: Hashable, Comparable, Sendable {
  /// Seconds since 1 January 1970, 00:00 UTC.
  public let seconds: Int

  /// The day, in UTC.
  public let day: Day

  /// Makes a moment, or nil outside the years 1 to 9999.
  public init?(seconds: Int) {
    let days = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
    guard let day = Day(daysSince1970: days) else { return nil }
    self.seconds = seconds
    self.day = day
  }

  /// The last second of a day.
  public init(endOf day: Day) {
    self.seconds = day.daysSince1970 * 86_400 + 86_399
    self.day = day
  }

  /// The earlier moment comes first.
  public static func < (left: Timestamp, right: Timestamp) -> Bool { left.seconds < right.seconds }
}

extension Timestamp: CustomStringConvertible, LosslessStringConvertible {
  /// Reads `2026-11-21T08:30:00Z` (RFC 3339, UTC, whole seconds).
  public init?(_ text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 20, bytes[10] == UInt8(ascii: "T"), bytes[13] == UInt8(ascii: ":"),
      bytes[16] == UInt8(ascii: ":"), bytes[19] == UInt8(ascii: "Z"),
      let day = Day(String(decoding: bytes[0..<10], as: UTF8.self)),
      let hour = Int(digits: bytes[11..<13]), hour < 24,
      let minute = Int(digits: bytes[14..<16]), minute < 60,
      let second = Int(digits: bytes[17..<19]), second < 60
    else { return nil }
    self.seconds = day.daysSince1970 * 86_400 + hour * 3600 + minute * 60 + second
    self.day = day
  }

  /// `2026-11-21T08:30:00Z` (RFC 3339).
  public var description: String {
    let rest = seconds - day.daysSince1970 * 86_400
    let clock = [rest / 3600, rest / 60 % 60, rest % 60].map { $0.padded(to: 2) }
    return "\(day)T\(clock.joined(separator: ":"))Z"
  }
}
