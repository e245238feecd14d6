extension TypedText {
  /// A run of signs of comparison that is none, such as `>=<`: who typed it meant something, and it is not
  /// to be guessed what.
  var strangeComparison: (range: Range<Int>, suggestion: String?)? {
    var start = 0
    while start < scalars.count {
      guard Self.signs.contains(scalars[start]) else {
        start += 1
        continue
      }
      var end = start
      while end < scalars.count, Self.signs.contains(scalars[end]) { end += 1 }
      let run = String(String.UnicodeScalarView(scalars[start..<end]))
      if end - start > 1, run != ">=", run != "<=" {
        return (start..<end, run == "=>" ? ">=" : run == "=<" ? "<=" : nil)
      }
      start = end
    }
    return nil
  }

  private static let signs: Set<Unicode.Scalar> = [
    "<", ">", "=", "≥", "≤", "⩾", "⩽", "≧", "≦", "≠",
  ]
}
