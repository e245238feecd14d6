extension JSONCursor {
  /// Takes a string.
  ///
  /// - Complexity: O(*n*); one allocation if the text has more than 15 bytes of UTF-8.
  public mutating func string() throws(JSONError) -> String {
    let raw = try rawString()
    return unsafe Self.text(of: raw, in: base)
  }

  /// Takes a string and tells where it is, without making anything of it.
  public mutating func rawString() throws(JSONError) -> JSONRawString {
    guard token() == UInt8(ascii: "\"") else { throw wrongKind(.string) }
    return try content()
  }

  /// The text of a string or key that a cursor on the same source returned.
  public func text(of raw: JSONRawString) -> String {
    guard raw.range.upperBound <= source.count else { return "" }
    return unsafe Self.text(of: raw, in: base)
  }

  /// Static, so that no copy of the cursor is made, which would count references.
  @inline(__always) private static func text(
    of raw: JSONRawString, in base: UnsafePointer<UInt8>
  ) -> String {
    let content = unsafe UnsafeBufferPointer(
      start: base + raw.range.lowerBound, count: raw.range.count)
    return raw.hasEscapes
      ? JSONText.plain(JSONText.unescaped(unsafe content.span).span)
      : JSONText.plain(unsafe content.span)
  }

  /// Whether a string or key that a cursor on the same source returned says just this.
  public func matches(_ raw: JSONRawString, _ word: StaticString) -> Bool {
    guard !raw.hasEscapes else { return text(of: raw).utf8.elementsEqual("\(word)".utf8) }
    guard word.hasPointerRepresentation, raw.range.count == word.utf8CodeUnitCount,
      raw.range.upperBound <= end
    else { return false }
    let pattern = unsafe UnsafeBufferPointer(start: word.utf8Start, count: word.utf8CodeUnitCount)
    for index in pattern.indices
    where unsafe byte(raw.range.lowerBound + index) != pattern[index] {
      return false
    }
    return true
  }

  /// Reads from an opening quote to past the closing one.
  @inline(__always) mutating func content() throws(JSONError) -> JSONRawString {
    let start = position + 1
    let stop = unsafe StringScan.plainEnd(base, from: start, to: end)
    guard stop < end, byte(stop) == UInt8(ascii: "\""), stop - start <= limits.stringLength
    else { return try rareContent(from: start, plainTo: stop) }
    position = stop + 1
    return JSONRawString(range: start..<stop, hasEscapes: false)
  }

  /// The rest of a string that is not plain: it has escapes, or something is wrong with it.
  @inline(never) private mutating func rareContent(
    from start: Int, plainTo stop: Int
  ) throws(JSONError) -> JSONRawString {
    var index = stop
    while index < end, byte(index) != UInt8(ascii: "\"") {
      if byte(index) == UInt8(ascii: "\\") {
        index = try escapeEnd(at: index)
      } else {
        throw failure(.controlCharacter(byte(index)), at: index)
      }
      index = unsafe StringScan.plainEnd(base, from: index, to: end)
    }
    guard index < end else { throw failure(.unterminatedString, at: start - 1) }
    guard index - start <= limits.stringLength else {
      throw failure(.overLimit(.stringLength, allowed: limits.stringLength), at: start - 1)
    }
    position = index + 1
    return JSONRawString(range: start..<index, hasEscapes: stop < index)
  }

  /// Checks the escape at a backslash and returns where it ends.
  private func escapeEnd(at backslash: Int) throws(JSONError) -> Int {
    guard backslash + 1 < end else { return end }
    let letter = byte(backslash + 1)
    guard letter == UInt8(ascii: "u") else {
      guard JSONText.simple(letter) != nil else {
        throw failure(.unknownEscape(found(at: backslash + 1)), at: backslash, length: 2)
      }
      return backslash + 2
    }
    guard let unit = hexadecimal(at: backslash + 2) else {
      throw failure(.malformedUnicodeEscape, at: backslash, length: 2)
    }
    guard UTF16.isSurrogate(unit) else { return backslash + 6 }
    guard UTF16.isLeadSurrogate(unit), backslash + 12 <= end,
      byte(backslash + 6) == UInt8(ascii: "\\"), byte(backslash + 7) == UInt8(ascii: "u"),
      let low = hexadecimal(at: backslash + 8),
      UTF16.isTrailSurrogate(low)
    else { throw failure(.loneSurrogate(unit), at: backslash, length: 6) }
    return backslash + 12
  }

  private func hexadecimal(at offset: Int) -> UInt16? {
    source.withSpan { JSONText.hexadecimal($0, at: offset, before: end) }
  }
}
