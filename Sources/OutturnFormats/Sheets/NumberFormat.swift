/// What a cell's number format makes of a number.
enum NumberFormat: Hashable {
  /// A number, with so many places behind the point at least.
  case number(places: Int)
  /// A percentage.
  case percent(places: Int)
  /// A date, a time or both.
  case date(hasTime: Bool)

  /// The built-in formats, by number.
  init(builtIn id: Int) {
    switch id {
    case 2, 4, 7, 8, 39, 40, 44: self = .number(places: 2)
    case 9: self = .percent(places: 0)
    case 10: self = .percent(places: 2)
    case 14...17, 27...31, 36, 50...54, 57, 58: self = .date(hasTime: false)
    case 22: self = .date(hasTime: true)
    case 18...21, 32...35, 45...47, 55, 56: self = .date(hasTime: true)
    default: self = .number(places: 0)
    }
  }

  /// A format as its author wrote it: `0.0%`, `yyyy"年"m"月"d"日"`, `#,##0.00`.
  init(code: String) {
    var places = 0
    var isBehindPoint = false
    var hasDigits = false
    var isPercent = false
    var letters: Set<Character> = []
    var isQuoted = false
    var isBracketed = false
    var isEscaped = false
    // Only the first section counts: the others are for negative numbers, zero and text.
    for character in code {
      if isEscaped {
        isEscaped = false
        continue
      }
      if isQuoted {
        isQuoted = character != "\""
        continue
      }
      if isBracketed {
        isBracketed = character != "]"
        continue
      }
      if character == ";" { break }
      switch character {
      case "\"": isQuoted = true
      case "[": isBracketed = true
      case "\\", "_", "*": isEscaped = true
      case "0":
        hasDigits = true
        if isBehindPoint { places += 1 }
      case "#", "?": hasDigits = true
      case ".": isBehindPoint = true
      case "%": isPercent = true
      case "y", "m", "d", "h", "s", "Y", "M", "D", "H", "S":
        letters.insert(Character(character.lowercased()))
      default: break
      }
    }
    if !hasDigits, !letters.isDisjoint(with: ["y", "d", "m", "h"]) {
      self = .date(hasTime: letters.contains("h"))
    } else {
      self = isPercent ? .percent(places: places) : .number(places: places)
    }
  }

  /// A stored number as the format shows it.
  func cell(_ number: StoredNumber, epoch: DateEpoch) -> SheetCell {
    switch self {
    case .number(let places): .number(number.text(places: places))
    case .percent(let places): .percent(number.text(places: places, times: 2))
    case .date(let hasTime):
      epoch.text(number, hasTime: hasTime).map { .date($0) } ?? .number(number.text())
    }
  }
}

/// The day from which a workbook counts.
enum DateEpoch: Hashable {
  /// 1 is 1 January 1900, and 1900 is taken for a leap year.
  case from1900
  /// 0 is 1 January 1904.
  case from1904

  /// The day as `2024-09-28`, nil for what is none.
  func text(_ number: StoredNumber, hasTime: Bool) -> String? {
    guard !number.isNegative, var days = number.whole, days < 2_958_466 else { return nil }
    // To days since 1 March 1900, whatever the epoch.
    switch self {
    case .from1900: days -= days < 60 ? 60 : 61
    case .from1904: days += 1401
    }
    let day = Self.civil(days)
    let seconds = number.seconds
    guard hasTime, seconds > 0 else { return day }
    let minutes = seconds / 60
    return day + " " + Self.two(minutes / 60) + ":" + Self.two(minutes % 60)
  }

  private static func two(_ value: Int) -> String { value < 10 ? "0\(value)" : "\(value)" }

  /// The day so many days after 1 March 1900.
  private static func civil(_ days: Int) -> String {
    // Days since 1 March of the year 0, in eras of 400 years.
    let all = days + 693_960
    let era = (all >= 0 ? all : all - 146_096) / 146_097
    let ofEra = all - era * 146_097
    let year = (ofEra - ofEra / 1460 + ofEra / 36_524 - ofEra / 146_096) / 365
    let ofYear = ofEra - (365 * year + year / 4 - year / 100)
    let shifted = (5 * ofYear + 2) / 153
    let day = ofYear - (153 * shifted + 2) / 5 + 1
    let month = shifted < 10 ? shifted + 3 : shifted - 9
    let told = year + era * 400 + (month <= 2 ? 1 : 0)
    let digits = "\(told)"
    return String(repeating: "0", count: max(0, 4 - digits.count)) + digits + "-" + two(month)
      + "-" + two(day)
  }

  /// How many days 1900 counts up to a day of the years 1900 to 9999; nil for another text.
  static func serial(_ text: String) -> Int? {
    let parts = text.split(separator: "-").compactMap { Int($0) }
    guard parts.count == 3, (1900...9999).contains(parts[0]), (1...12).contains(parts[1]),
      (1...31).contains(parts[2])
    else { return nil }
    let year = parts[1] <= 2 ? parts[0] - 1 : parts[0]
    let month = (parts[1] + 9) % 12
    let ofYear = (153 * month + 2) / 5 + parts[2] - 1
    let days = year * 365 + year / 4 - year / 100 + year / 400 + ofYear - 693_960
    return days + (days < 0 ? 60 : 61)
  }
}
