/// A number as a spreadsheet stores it: binary floating point written out, so that 66.4 may stand
/// there as `66.40000000000001`. Fifteen digits are what a spreadsheet shows and means.
struct StoredNumber: Hashable {
  let isNegative: Bool
  /// The digits without zeros at either end.
  let digits: [UInt8]
  /// How many of the digits stand before the point; below zero for zeros behind it.
  let point: Int

  /// Reads `66.40000000000001`, `-3`, `1.2E-5`; nil for anything else.
  init?(_ text: String) {
    var digits: [UInt8] = []
    var point: Int?
    var exponent = 0
    var isNegative = false
    let bytes = Array(text.utf8)
    for (index, byte) in bytes.enumerated() {
      switch byte {
      case UInt8(ascii: "-") where index == 0: isNegative = true
      case UInt8(ascii: "."):
        guard point == nil else { return nil }
        point = digits.count
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits.append(byte - 48)
      case UInt8(ascii: "e"), UInt8(ascii: "E"):
        guard let told = Int(String(decoding: bytes[(index + 1)...], as: UTF8.self)),
          (-400...400).contains(told)
        else { return nil }
        exponent = told
      default: return nil
      }
      if byte == UInt8(ascii: "e") || byte == UInt8(ascii: "E") { break }
    }
    guard !digits.isEmpty else { return nil }
    var place = (point ?? digits.count) + exponent
    let zeros = digits.prefix { $0 == 0 }.count
    digits.removeFirst(zeros)
    place -= zeros
    Self.round(&digits, to: 15, &place)
    while digits.last == 0 { digits.removeLast() }
    self.digits = digits
    self.point = digits.isEmpty ? 0 : place
    self.isNegative = isNegative && !digits.isEmpty
  }

  private static func round(_ digits: inout [UInt8], to count: Int, _ point: inout Int) {
    guard digits.count > count else { return }
    let isUp = digits[count] >= 5
    digits.removeSubrange(count...)
    guard isUp else { return }
    var index = count - 1
    while index >= 0, digits[index] == 9 {
      digits[index] = 0
      index -= 1
    }
    if index >= 0 {
      digits[index] += 1
    } else {
      digits = [1]
      point += 1
    }
  }

  /// Plain decimal text, at least so many places behind the point, times a power of ten.
  func text(places: Int = 0, times power: Int = 0) -> String {
    let point = digits.isEmpty ? 0 : point + power
    var whole = ""
    var rest = ""
    if point > 0 {
      for index in 0..<point {
        whole.append(Character(Unicode.Scalar(48 + (index < digits.count ? digits[index] : 0))))
      }
    } else {
      whole = "0"
      rest = String(repeating: "0", count: digits.isEmpty ? 0 : -point)
    }
    for digit in digits.dropFirst(max(0, point)) {
      rest.append(Character(Unicode.Scalar(48 + digit)))
    }
    while rest.utf8.count < places { rest += "0" }
    return (isNegative ? "-" : "") + whole + (rest.isEmpty ? "" : "." + rest)
  }

  /// The whole number before the point, where it is small.
  var whole: Int? { point <= 9 ? Int(text().prefix { $0 != "." }) : nil }

  /// The seconds of a day that the part behind the point stands for.
  var seconds: Int {
    let part = digits.dropFirst(max(0, point))
    let zeros = max(0, -point)
    guard zeros < 9 else { return 0 }
    var value = 0
    var scale = 1
    for _ in 0..<zeros { scale *= 10 }
    for digit in part.prefix(9 - zeros) {
      value = value * 10 + Int(digit)
      scale *= 10
    }
    return (value * 86_400 + scale / 2) / scale
  }
}
