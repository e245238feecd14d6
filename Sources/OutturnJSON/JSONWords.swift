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
public final class JSONWords<Word: CaseIterable & RawRepresentable & Sendable>: Sendable
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
  /// The words to look in; whoever holds the state holds the table, too.
  nonisolated(unsafe) let index: WordIndex
  /// The words met so far: the first 64 as bits, others by number.
  var seen: UInt64 = 0
  var seenBeyond: [Int] = []
  /// The word to look for first.
  var next = 0

  init(_ members: JSONMembers, _ index: WordIndex) {
    self.members = members
    unsafe self.index = index
  }

  /// Notes that a word was met and tells whether it was for the first time.
  @inline(__always) mutating func insert(_ index: Int) -> Bool {
    next = index &+ 1
    guard index < 64 else { return insertBeyond(index) }
    let bit: UInt64 = 1 &<< UInt64(truncatingIfNeeded: index)
    let isNew = seen & bit == 0
    seen |= bit
    return isNew
  }

  @inline(never) private mutating func insertBeyond(_ index: Int) -> Bool {
    guard !seenBeyond.contains(index) else { return false }
    seenBeyond.append(index)
    return true
  }
}
