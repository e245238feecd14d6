extension JSONCursor {
  /// Enters an object whose keys are all known; step through it with ``next(_:)-(JSONFields<_>)``.
  @inlinable public mutating func object<Word>(
    of words: JSONWords<Word>
  ) throws(JSONError) -> JSONFields<Word> {
    JSONFields(words, try fields(words.table))
  }

  /// Moves to the next member's value and returns its key, or leaves the object and returns nil.
  ///
  /// - Throws: ``JSONProblem/unknownKey(_:nearest:)``, ``JSONProblem/duplicateKey(_:)``, and what
  ///   the grammar asks.
  @inlinable public mutating func next<Word>(
    _ fields: inout JSONFields<Word>
  ) throws(JSONError) -> Word? {
    let index = try nextField(&fields.state)
    if index >= 0 { return fields.words.words[index] }
    if index == -1 { return nil }
    throw badKey(fields.words.table)
  }

  /// Takes a string that is one of a few words.
  ///
  /// - Throws: ``JSONProblem/unknownWord(_:nearest:allowed:)``.
  @inlinable public mutating func word<Word>(of words: JSONWords<Word>) throws(JSONError) -> Word {
    words.words[try wordIndex(words.table)]
  }

  /// The error that an object lacks a key, for use after its last member.
  public func missing<Word>(_ key: Word, in fields: JSONFields<Word>) -> JSONError {
    missing(key.rawValue, in: fields.members)
  }

  @usableFromInline mutating func fields(_ table: WordTable) throws(JSONError) -> FieldState {
    unsafe FieldState(try object(), table.index)
  }

  /// The number of the next member's key in the table, -1 behind the last member, -2 if the key is
  /// not known or was met before; then the cursor stands behind its colon.
  @usableFromInline mutating func nextField(_ state: inout FieldState) throws(JSONError) -> Int {
    guard let key = try nextMember(&state.members) else { return -1 }
    let index = unsafe find(key, in: state.index, first: state.next)
    return index >= 0 && state.insert(index) ? index : -2
  }

  @usableFromInline mutating func wordIndex(_ table: WordTable) throws(JSONError) -> Int {
    let raw = try rawString()
    let index = unsafe find(raw, in: table.index, first: 0)
    guard index >= 0 else { throw badWord(raw, table) }
    return index
  }

  @inline(__always) private func find(
    _ raw: JSONRawString, in index: WordIndex, first: Int
  ) -> Int {
    raw.hasEscapes
      ? findEscaped(raw, in: index)
      : unsafe index.find(base, raw.range, end: end, first: first)
  }

  @inline(never) private func findEscaped(_ raw: JSONRawString, in index: WordIndex) -> Int {
    let plain = Array(text(of: raw).utf8)
    return unsafe plain.withUnsafeBufferPointer { plain in
      guard let base = plain.baseAddress else { return -1 }
      return unsafe index.find(base, 0..<plain.count, end: plain.count, first: 0)
    }
  }

  /// The error for the key before the colon behind which the cursor stands.
  @usableFromInline @inline(never) func badKey(_ table: WordTable) -> JSONError {
    let raw = keyBefore()
    let key = text(of: raw)
    let isKnown = table.words.contains { $0.hasSameScalars(as: key) }
    let problem: JSONProblem =
      isKnown
      ? .duplicateKey(key) : .unknownKey(key, nearest: NearestWord.to(key, in: table.words))
    return located(problem, quoted(raw.range))
  }

  /// The key that ends before the position, with its colon: found from the last quote backwards.
  private func keyBefore() -> JSONRawString {
    var stop = position - 1
    while byte(stop) != UInt8(ascii: "\"") { stop -= 1 }
    var start = stop - 1
    while byte(start) != UInt8(ascii: "\"") || isEscaped(start) { start -= 1 }
    return JSONRawString(
      range: (start + 1)..<stop,
      hasEscapes: (start + 1..<stop).contains { byte($0) == UInt8(ascii: "\\") })
  }

  private func isEscaped(_ quote: Int) -> Bool {
    var first = quote
    while byte(first - 1) == UInt8(ascii: "\\") { first -= 1 }
    return (quote - first) % 2 == 1
  }

  @inline(never) private func badWord(_ raw: JSONRawString, _ table: WordTable) -> JSONError {
    let word = text(of: raw)
    let nearest = NearestWord.to(word, in: table.words)
    return located(.unknownWord(word, nearest: nearest, allowed: table.words), quoted(raw.range))
  }

  /// A string's range with its quotes.
  private func quoted(_ range: Range<Int>) -> Range<Int> {
    (range.lowerBound - 1)..<(range.upperBound + 1)
  }
}
