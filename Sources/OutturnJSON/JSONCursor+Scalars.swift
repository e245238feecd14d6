extension JSONCursor {
  /// Takes `true` or `false`.
  public mutating func bool() throws(JSONError) -> Bool {
    switch token() {
    case UInt8(ascii: "t"):
      try literal("true")
      return true
    case UInt8(ascii: "f"):
      try literal("false")
      return false
    default: throw wrongKind(.bool)
    }
  }

  /// Takes `null` if it comes next and tells whether it did.
  public mutating func null() throws(JSONError) -> Bool {
    guard token() == UInt8(ascii: "n") else { return false }
    try literal("null")
    return true
  }

  /// Takes a number and tells where it is: its text says exactly what was written.
  public mutating func rawNumber() throws(JSONError) -> Range<Int> {
    try number().range
  }

  /// Takes a number as it is written.
  public mutating func numberText() throws(JSONError) -> String {
    let range = try rawNumber()
    return source.text(range)
  }

  /// Takes a whole number, written without fraction and exponent.
  ///
  /// - Parameter range: What is allowed. Default: all of Int64.
  /// - Throws: ``JSONProblem/notAnInteger(_:)``, ``JSONProblem/integerOutOfRange(_:least:greatest:)``.
  public mutating func integer(
    in range: ClosedRange<Int64> = .min ... .max
  ) throws(JSONError) -> Int64 {
    let start = position
    if let value = shortInteger() {
      if range.contains(value) { return value }
      position = start
    }
    return try anyInteger(in: range)
  }

  /// Takes a whole number of at most 18 digits, which cannot overflow; else takes nothing.
  @inline(__always) private mutating func shortInteger() -> Int64? {
    let first = token()
    let isNegative = first == UInt8(ascii: "-")
    let start = isNegative ? position + 1 : position
    var index = start
    var value: Int64 = 0
    var next: UInt8 = 0
    while index < end {
      next = byte(index)
      let digit = next &- UInt8(ascii: "0")
      if digit > 9 { break }
      value = value &* 10 &+ Int64(digit)
      index += 1
    }
    let digits = index - start
    guard digits > 0, digits <= 18, digits == 1 || byte(start) != UInt8(ascii: "0"),
      digits + 1 <= limits.numberLength,
      index == end || next != UInt8(ascii: ".") && next | 0x20 != UInt8(ascii: "e")
    else { return nil }
    position = index
    return isNegative ? 0 &- value : value
  }

  @inline(never) private mutating func anyInteger(
    in range: ClosedRange<Int64>
  ) throws(JSONError) -> Int64 {
    let number = try number()
    guard number.isInteger else { throw notAnInteger(number.range) }
    let isNegative = byte(number.range.lowerBound) == UInt8(ascii: "-")
    var value: Int64 = 0
    var overflow = false
    // Counted downwards: the least Int64 has no positive twin.
    for index in (number.range.lowerBound + (isNegative ? 1 : 0))..<number.range.upperBound {
      let (product, high) = value.multipliedReportingOverflow(by: 10)
      let (sum, low) = product.subtractingReportingOverflow(Int64(byte(index) &- UInt8(ascii: "0")))
      overflow = overflow || high || low
      value = sum
    }
    if !isNegative {
      let (negated, high) = Int64(0).subtractingReportingOverflow(value)
      overflow = overflow || high
      value = negated
    }
    guard !overflow, range.contains(value) else { throw outOfRange(number.range, range) }
    return value
  }

  @inline(__always) mutating func literal(_ word: StaticString) throws(JSONError) {
    let count = word.utf8CodeUnitCount
    guard position + count <= end,
      matches(JSONRawString(range: position..<(position + count), hasEscapes: false), word)
    else { throw unexpected(.value) }
    position += count
  }

  /// Reads a number by the grammar of RFC 8259 §6.
  @inline(__always) mutating func number() throws(JSONError) -> (
    range: Range<Int>, isInteger: Bool
  ) {
    let first = token()
    guard first == UInt8(ascii: "-") || first &- UInt8(ascii: "0") < 10 else {
      throw wrongKind(.number)
    }
    let start = position
    var index = first == UInt8(ascii: "-") ? start + 1 : start
    let digits = index
    index = digitsEnd(from: index)
    guard index > digits else { throw failure(.malformedNumber(.noDigits), at: start) }
    guard byte(digits) != UInt8(ascii: "0") || index == digits + 1 else {
      throw failure(.malformedNumber(.leadingZero), at: start, length: index - start)
    }
    var isInteger = true
    if index < end {
      let byte = byte(index)
      if byte == UInt8(ascii: ".") || byte | 0x20 == UInt8(ascii: "e") {
        index = try fractionEnd(from: index, start: start)
        isInteger = false
      }
    }
    guard index - start <= limits.numberLength else {
      throw failure(.overLimit(.numberLength, allowed: limits.numberLength), at: start)
    }
    position = index
    return (start..<index, isInteger)
  }

  private func fractionEnd(from point: Int, start: Int) throws(JSONError) -> Int {
    var index = point
    if byte(index) == UInt8(ascii: ".") {
      let digits = index + 1
      index = digitsEnd(from: digits)
      guard index > digits else {
        throw failure(.malformedNumber(.noFraction), at: start, length: index - start)
      }
    }
    if index < end, byte(index) | 0x20 == UInt8(ascii: "e") {
      index += 1
      if index < end, byte(index) == UInt8(ascii: "+") || byte(index) == UInt8(ascii: "-") {
        index += 1
      }
      let digits = index
      index = digitsEnd(from: digits)
      guard index > digits else {
        throw failure(.malformedNumber(.noExponent), at: start, length: index - start)
      }
    }
    return index
  }

  @inline(__always) private func digitsEnd(from start: Int) -> Int {
    var index = start
    while index < end, byte(index) &- UInt8(ascii: "0") < 10 { index += 1 }
    return index
  }
}
