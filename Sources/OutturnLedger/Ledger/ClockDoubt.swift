/// What speaks against the clock of somebody who makes a change: it is stamped all the same.
public enum ClockDoubt: Hashable, Sendable {
  /// The entry before has a later stamp.
  case behind(last: Timestamp)
  /// The entry before is years older.
  case ahead(last: Timestamp)

  /// A ledger may lie still for long, though hardly for so many seconds.
  private static let longest = 5 * 366 * 86_400

  init?(_ time: Timestamp, after last: Timestamp?) {
    guard let last else { return nil }
    if time < last {
      self = .behind(last: last)
    } else if time.seconds - last.seconds > Self.longest {
      self = .ahead(last: last)
    } else {
      return nil
    }
  }
}
