extension JSONCursor {
  /// Steps over one value, whatever it is, checking its grammar and the bounds.
  ///
  /// Keys that stand twice inside what is skipped are not found.
  ///
  /// - Returns: Where the value is.
  @discardableResult
  public mutating func skip() throws(JSONError) -> Range<Int> {
    let byte = token()
    let start = position
    switch byte {
    case UInt8(ascii: "\""): _ = try content()
    // As deep as the bound on depth allows, and no deeper than `JSONLimits.greatestDepth`.
    case UInt8(ascii: "{"):
      var members = try object()
      while try nextMember(&members) != nil { try skip() }
    case UInt8(ascii: "["):
      var items = try array()
      while try nextItem(&items) { try skip() }
    case UInt8(ascii: "t"): try literal("true")
    case UInt8(ascii: "f"): try literal("false")
    case UInt8(ascii: "n"): try literal("null")
    case UInt8(ascii: "-"), UInt8(ascii: "0")...UInt8(ascii: "9"): _ = try number()
    default: throw unexpected(.value)
    }
    return start..<position
  }
}
