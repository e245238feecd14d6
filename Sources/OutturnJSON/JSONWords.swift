/// A closed set of words, read without making strings: the keys an object may have, or the words a
/// value may be.
///
/// Make one from an enumeration, once, and keep it in a `static let`:
///
///     enum Field: String, CaseIterable { case id, kind, place }
///     static let fields = JSONWords<Field>()
///
///     var members = try cursor.object(of: fields)
///     while let field = try cursor.next(&members) {
///       switch field {
///       case .id: id = try cursor.string()
///       case .kind: kind = try cursor.word(of: kinds)
///       …
///       }
///     }
///
/// Words that come in the order of the cases are found at the first look.
public struct JSONWords<Word: CaseIterable & RawRepresentable & Sendable>: Sendable
where Word.RawValue == String {
  /// The words, in order.
  public let words: [Word]
  @usableFromInline let table: WordTable

  /// The table of all cases.
  public init() {
    words = Array(Word.allCases)
    table = WordTable(words.map(\.rawValue))
  }
}

/// An object with known keys that a cursor stands in.
public struct JSONFields<Word: CaseIterable & RawRepresentable & Sendable>: Sendable
where Word.RawValue == String {
  @usableFromInline let words: JSONWords<Word>
  @usableFromInline var state: FieldState

  @inlinable init(_ words: JSONWords<Word>, _ state: FieldState) {
    self.words = words
    self.state = state
  }

  /// The object without its keys' names.
  public var members: JSONMembers { state.members }
}

/// What an object with known keys must remember.
@usableFromInline struct FieldState: Sendable {
  @usableFromInline var members: JSONMembers
  /// The words met so far: the first 64 as bits, others by number.
  var seen: UInt64 = 0
  var seenBeyond: [Int] = []
  /// The word to look for first.
  var next = 0

  init(_ members: JSONMembers) { self.members = members }

  /// Notes that a word was met and tells whether it was for the first time.
  @inline(__always) mutating func insert(_ index: Int) -> Bool {
    next = index + 1
    if index < 64 {
      let bit: UInt64 = 1 << UInt64(index)
      defer { seen |= bit }
      return seen & bit == 0
    }
    guard !seenBeyond.contains(index) else { return false }
    seenBeyond.append(index)
    return true
  }
}

extension JSONCursor {
  /// Enters an object whose keys are all known; step through it with ``next(_:)-(JSONFields<_>)``.
  @inlinable public mutating func object<Word>(
    of words: JSONWords<Word>
  ) throws(JSONError) -> JSONFields<Word> {
    JSONFields(words, try fields())
  }

  /// Moves to the next member's value and returns its key, or leaves the object and returns nil.
  ///
  /// - Throws: ``JSONProblem/unknownKey(_:nearest:)``, ``JSONProblem/duplicateKey(_:)``, and what
  ///   the grammar asks.
  @inlinable public mutating func next<Word>(
    _ fields: inout JSONFields<Word>
  ) throws(JSONError) -> Word? {
    let index = try nextField(&fields.state, fields.words.table)
    return index < 0 ? nil : fields.words.words[index]
  }

  /// Takes a string that is one of a few words.
  ///
  /// - Throws: ``JSONProblem/unknownWord(_:nearest:allowed:)``.
  @inlinable public mutating func word<Word>(
    of words: JSONWords<Word>
  ) throws(JSONError) -> Word {
    words.words[try wordIndex(words.table)]
  }

  /// The error that an object lacks a key, for use after its last member.
  public func missing<Word>(_ key: Word, in fields: JSONFields<Word>) -> JSONError {
    missing(key.rawValue, in: fields.members)
  }

  @usableFromInline mutating func fields() throws(JSONError) -> FieldState {
    FieldState(try object())
  }

  /// The number of the next member's key in the table, -1 behind the last member.
  @usableFromInline mutating func nextField(
    _ state: inout FieldState, _ table: WordTable
  ) throws(JSONError) -> Int {
    guard let key = try next(&state.members) else { return -1 }
    let index = lookUp(key, in: table, first: state.next)
    guard index >= 0, state.insert(index) else { throw badKey(key, table, isKnown: index >= 0) }
    return index
  }

  @usableFromInline mutating func wordIndex(_ table: WordTable) throws(JSONError) -> Int {
    let raw = try rawString()
    let index = lookUp(raw, in: table, first: 0)
    guard index >= 0 else {
      let word = text(of: raw)
      let nearest = NearestWord.to(word, in: table.words)
      throw located(
        .unknownWord(word, nearest: nearest, allowed: table.words), quoted(raw.range))
    }
    return index
  }

  @inline(__always) private func lookUp(
    _ raw: JSONRawString, in table: WordTable, first: Int
  ) -> Int {
    if raw.hasEscapes { return table.index(ofEscaped: bytes.span, raw.range) }
    return table.index(of: bytes.span, raw.range, first: first)
  }

  @inline(never) private func badKey(
    _ raw: JSONRawString, _ table: WordTable, isKnown: Bool
  ) -> JSONError {
    let key = text(of: raw)
    let problem: JSONProblem =
      isKnown
      ? .duplicateKey(key) : .unknownKey(key, nearest: NearestWord.to(key, in: table.words))
    return located(problem, quoted(raw.range))
  }

  /// A string's range with its quotes.
  private func quoted(_ range: Range<Int>) -> Range<Int> {
    (range.lowerBound - 1)..<(range.upperBound + 1)
  }
}
