/// Errors are made here, out of the way of reading.
extension JSONCursor {
  /// An error about what was just read, for rules that a room has of its own.
  ///
  /// - Parameters:
  ///   - reason: One clause in English, without the place: `there is no month 13`.
  ///   - range: The bytes meant, as the cursor told them (a raw string, a skipped value).
  @inline(never) public func invalid(_ reason: String, _ range: Range<Int>) -> JSONError {
    located(.invalid(reason), range)
  }

  /// The error that an object lacks a key.
  @inline(never) public func missing(_ key: String, in members: JSONMembers) -> JSONError {
    located(.missingKey(key), members.start..<(members.start + 1))
  }

  /// An error with the path of the value that is meant.
  @inline(never) func located(_ problem: JSONProblem, _ range: Range<Int>) -> JSONError {
    let start = self.range.lowerBound
    let path = source.withSpan { JSONPath(to: range.lowerBound, from: start, in: $0) }
    return JSONError(problem, marking: range, in: source, path: path)
  }

  /// An error in how the text is written.
  @inline(never) func failure(_ problem: JSONProblem, at offset: Int, length: Int = 1) -> JSONError
  {
    JSONError(problem, marking: offset..<(offset + length), in: source)
  }

  @inline(never) func wrongKind(_ expected: JSONKind) -> JSONError {
    var probe = self
    do throws(JSONError) {
      let found = try probe.kind()
      let start = position
      let isScalar = found != .object && found != .array
      let range = isScalar ? try probe.skip() : start..<(start + 1)
      return located(.wrongKind(expected: expected, found: found), range)
    } catch {
      return error
    }
  }

  @inline(never) func notAnInteger(_ range: Range<Int>) -> JSONError {
    located(.notAnInteger(source.text(range)), range)
  }

  @inline(never) func outOfRange(_ range: Range<Int>, _ allowed: ClosedRange<Int64>) -> JSONError {
    let text = source.text(range)
    return located(
      .integerOutOfRange(text, least: allowed.lowerBound, greatest: allowed.upperBound), range)
  }

  /// The error for what stands at the position, where something else was wanted.
  @inline(never) func unexpected(_ expectation: JSONExpectation) -> JSONError {
    if position < end, isComment(at: position) { return failure(.comment, at: position) }
    if position >= end { return failure(.expected(expectation, found: .end), at: endOfText) }
    if expectation == .value {
      switch byte(position) {
      case UInt8(ascii: "+"): return failure(.malformedNumber(.plusSign), at: position)
      case UInt8(ascii: ".") where nextIsDigit:
        return failure(.malformedNumber(.noIntegerPart), at: position)
      default: break
      }
    }
    let word = wordEnd(from: position)
    return failure(
      .expected(expectation, found: found(at: position)), at: position,
      length: max(1, word - position))
  }

  @inline(never) func notAKey(first: Bool) -> JSONError {
    if !first, position < end, byte(position) == UInt8(ascii: "}") {
      var comma = position - 1
      while comma > range.lowerBound, byte(comma) != UInt8(ascii: ",") { comma -= 1 }
      return failure(.trailingComma, at: comma)
    }
    return unexpected(first ? .keyOrEnd : .key)
  }

  @inline(never) func unexpectedContent() -> JSONError {
    isComment(at: position)
      ? failure(.comment, at: position) : failure(.contentAfterValue, at: position)
  }

  /// What stands at an offset: a bare word, one character, or the end.
  func found(at offset: Int) -> JSONFound {
    guard offset < end else { return .end }
    let wordEnd = wordEnd(from: offset)
    if wordEnd > offset { return .text(source.text(offset..<wordEnd)) }
    let scalar = source.withSpan { UTF8Check.scalar(at: offset, before: end, in: $0)?.scalar }
    return .text(String(scalar ?? "\u{FFFD}"))
  }

  /// The end of the letters and digits at an offset, at most 32 of them.
  private func wordEnd(from offset: Int) -> Int {
    var index = offset
    while index < end, index < offset + 32 {
      let byte = byte(index)
      let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
      let isDigit = byte &- UInt8(ascii: "0") < 10
      guard isLetter || isDigit || byte == UInt8(ascii: "_") else { break }
      index += 1
    }
    return index
  }

  private func isComment(at offset: Int) -> Bool {
    if byte(offset) == UInt8(ascii: "#") { return true }
    guard byte(offset) == UInt8(ascii: "/"), offset + 1 < end else { return false }
    return byte(offset + 1) == UInt8(ascii: "/") || byte(offset + 1) == UInt8(ascii: "*")
  }

  private var nextIsDigit: Bool {
    position + 1 < end && byte(position + 1) &- UInt8(ascii: "0") < 10
  }

  /// Where a text that breaks off is shown to: behind its last character that is no white space.
  private var endOfText: Int {
    var index = end
    while index > range.lowerBound, byte(index - 1) <= 0x20 { index -= 1 }
    return index
  }
}
