/// The order of keys in canonical JSON: by UTF-16 code units (RFC 8785 §3.2.3).
enum KeyOrder {
  /// Whether one key stands before another.
  static func precedes(_ left: String, _ right: String) -> Bool {
    compare(left.utf8Span.span, right.utf8Span.span) < 0
  }

  /// Below 0, 0 or above 0 as the left key stands before, is, or stands behind the right one.
  ///
  /// - Parameters: Both are UTF-8. Its order is that of UTF-16 but for one thing: scalars above
  ///   U+FFFF, which are surrogates there, stand before U+E000 to U+FFFF.
  static func compare(_ left: Span<UInt8>, _ right: Span<UInt8>) -> Int {
    let count = min(left.count, right.count)
    var index = 0
    while index < count {
      let a = left[index]
      let b = right[index]
      if a != b {
        let isSwapped = min(a, b) >= 0xEE && min(a, b) < 0xF0 && max(a, b) >= 0xF0
        return (Int(a) - Int(b)) * (isSwapped ? -1 : 1)
      }
      index += 1
    }
    return left.count - right.count
  }
}
