/// A second in time, with its calendar day.
struct Moment: Sendable, Equatable {
  let secondsSince1970: Int
  /// Local time less UTC, in seconds: it decides which day is today.
  let zoneOffset: Int

  init(secondsSince1970: Int, zoneOffset: Int = 0) {
    self.secondsSince1970 = secondsSince1970
    self.zoneOffset = zoneOffset
  }

  /// Now by the machine's clock.
  static func now() -> Moment {
    let seconds = CLibrary.secondsSince1970()
    return Moment(secondsSince1970: seconds, zoneOffset: CLibrary.zoneOffset(at: seconds))
  }

  /// Reads `2026-01-02` (midnight) or `2026-01-02T03:04:05Z`, both in UTC; nil for anything else.
  init?(text: String) {
    let bytes = Array(text.utf8)
    guard bytes.count == 10 || (bytes.count == 20 && bytes[10] == 0x54 && bytes[19] == 0x5A),
      bytes[4] == 0x2D, bytes[7] == 0x2D
    else { return nil }
    func number(_ range: Range<Int>) -> Int? {
      var value = 0
      for byte in bytes[range] {
        guard (0x30...0x39).contains(byte) else { return nil }
        value = value * 10 + Int(byte - 0x30)
      }
      return value
    }
    guard let year = number(0..<4), let month = number(5..<7), let day = number(8..<10),
      (1...12).contains(month), (1...Moment.days(in: month, of: year)).contains(day)
    else { return nil }
    var seconds = Moment.dayNumber(year, month, day) * 86_400
    if bytes.count == 20 {
      guard bytes[13] == 0x3A, bytes[16] == 0x3A, let hour = number(11..<13), hour < 24,
        let minute = number(14..<16), minute < 60, let second = number(17..<19), second < 60
      else { return nil }
      seconds += hour * 3600 + minute * 60 + second
    }
    self.init(secondsSince1970: seconds)
  }

  /// `2026-01-02T03:04:05Z`, as journals write it.
  var text: String {
    let second = Moment.modulo(secondsSince1970, 86_400)
    let clock = [second / 3600, second / 60 % 60, second % 60].map { Moment.padded($0, to: 2) }
    return
      "\(Moment.dateText(Moment.quotient(secondsSince1970, 86_400)))T\(clock.joined(separator: ":"))Z"
  }

  /// Today where the user is: `2026-01-02`.
  var day: String {
    Moment.dateText(Moment.quotient(secondsSince1970 + zoneOffset, 86_400))
  }

  /// Days from 1970-01-01 in the proleptic Gregorian calendar. Years are counted from March, so
  /// that the leap day is the last of its year.
  private static func dayNumber(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifted = month > 2 ? year : year - 1
    let fromMarch = (month + 9) % 12
    let leaps = quotient(shifted, 4) - quotient(shifted, 100) + quotient(shifted, 400)
    return shifted * 365 + leaps + (fromMarch * 153 + 2) / 5 + day - 1 - 719_468
  }

  private static func days(in month: Int, of year: Int) -> Int {
    let next = month == 12 ? dayNumber(year + 1, 1, 1) : dayNumber(year, month + 1, 1)
    return next - dayNumber(year, month, 1)
  }

  private static func dateText(_ dayNumber: Int) -> String {
    var year = 1970 + quotient(dayNumber, 366)
    while self.dayNumber(year + 1, 1, 1) <= dayNumber { year += 1 }
    var month = 1
    while month < 12, self.dayNumber(year, month + 1, 1) <= dayNumber { month += 1 }
    let day = dayNumber - self.dayNumber(year, month, 1) + 1
    return "\(padded(year, to: 4))-\(padded(month, to: 2))-\(padded(day, to: 2))"
  }

  private static func padded(_ number: Int, to width: Int) -> String {
    let digits = String(number)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  private static func quotient(_ a: Int, _ b: Int) -> Int {
    a >= 0 ? a / b : -((b - 1 - a) / b)
  }

  private static func modulo(_ a: Int, _ b: Int) -> Int {
    a - quotient(a, b) * b
  }
}
