/// A value of a ledger's files that is read where a cursor stands.
protocol JSONReadable {
  /// Reads the value the cursor stands before; nothing unknown is let through.
  init(from cursor: inout JSONCursor) throws(JSONError)
}

/// What a count can be: a small whole number that is not negative.
let counts: ClosedRange<Int64> = 0...1_000_000_000

/// A value that is one of a few words.
protocol LedgerWord: JSONReadable, CaseIterable, RawRepresentable<String>, Sendable {
  static var words: JSONWords<Self> { get }
}

extension LedgerWord {
  init(from cursor: inout JSONCursor) throws(JSONError) {
    self = try cursor.word(of: Self.words)
  }
}

extension Action: LedgerWord { static let words = JSONWords<Action>() }
extension Bound: LedgerWord { static let words = JSONWords<Bound>() }
extension Direction: LedgerWord { static let words = JSONWords<Direction>() }
extension Force: LedgerWord { static let words = JSONWords<Force>() }
extension Indicator.Basis: LedgerWord { static let words = JSONWords<Indicator.Basis>() }
extension Indicator.Kind: LedgerWord { static let words = JSONWords<Indicator.Kind>() }
extension Language: LedgerWord { static let words = JSONWords<Language>() }
extension Link.Standing: LedgerWord { static let words = JSONWords<Link.Standing>() }
extension Measure: LedgerWord { static let words = JSONWords<Measure>() }
extension Outcome.Status: LedgerWord { static let words = JSONWords<Outcome.Status>() }
extension Saying.Word: LedgerWord { static let words = JSONWords<Saying.Word>() }
extension Source.Extent: LedgerWord { static let words = JSONWords<Source.Extent>() }
extension Source.ReadBy: LedgerWord { static let words = JSONWords<Source.ReadBy>() }
extension Source.Voice: LedgerWord { static let words = JSONWords<Source.Voice>() }
extension Verdict: LedgerWord { static let words = JSONWords<Verdict>() }

/// The members of an object with known keys, each asked for by its name, in the order of the file.
///
/// Files are written in that order, so that one walk finds them all. Where they stand otherwise, or
/// one is missing, ``JSONCursor/members(of:_:)`` asks again, knowing where each stands.
struct Fields<Name: CaseIterable & RawRepresentable<String> & Hashable & Sendable> {
  private var state: JSONFields<Name>
  /// The member whose value the cursor stands before.
  private var pending: Name?
  /// Where each stands; `nil` during the first walk.
  private let places: [Name: JSONCursor]?
  /// Whether there is a value that cannot be read.
  private var hasFailed = false

  /// Begins the walk.
  fileprivate init(_ names: JSONWords<Name>, _ cursor: inout JSONCursor) throws(JSONError) {
    state = try cursor.object(of: names)
    pending = try cursor.next(&state)
    places = nil
  }

  /// Finds where each member stands and leaves the object.
  fileprivate init(finding names: JSONWords<Name>, _ cursor: inout JSONCursor) throws(JSONError) {
    state = try cursor.object(of: names)
    var places: [Name: JSONCursor] = [:]
    while let name = try cursor.next(&state) {
      places[name] = cursor
      try cursor.skip()
    }
    self.places = places
  }

  /// Whether the walk met a member that was not asked for in its turn.
  fileprivate var isLost: Bool { pending != nil && !hasFailed }

  /// The value of a member, if there is one.
  @inline(__always) mutating func may<Value>(
    _ name: Name, _ cursor: inout JSONCursor,
    _ read: (inout JSONCursor) throws(JSONError) -> Value
  ) throws(JSONError) -> Value? {
    if let places {
      guard var place = places[name] else { return nil }
      return try read(&place)
    }
    guard let pending, Self.areSame(pending, name) else { return nil }
    do throws(JSONError) {
      let value = try read(&cursor)
      self.pending = try cursor.next(&state)
      return value
    } catch {
      hasFailed = true
      throw error
    }
  }

  /// The value of a member that must be there.
  @inline(__always) mutating func need<Value>(
    _ name: Name, _ cursor: inout JSONCursor,
    _ read: (inout JSONCursor) throws(JSONError) -> Value
  ) throws(JSONError) -> Value {
    guard let value = try may(name, &cursor, read) else { throw cursor.missing(name, in: state) }
    return value
  }

  @inline(__always) mutating func may<Value: JSONReadable>(
    _ name: Name, _ cursor: inout JSONCursor
  ) throws(JSONError) -> Value? {
    try may(name, &cursor) { (cursor) throws(JSONError) in try Value(from: &cursor) }
  }

  @inline(__always) mutating func need<Value: JSONReadable>(
    _ name: Name, _ cursor: inout JSONCursor
  ) throws(JSONError) -> Value {
    try need(name, &cursor) { (cursor) throws(JSONError) in try Value(from: &cursor) }
  }

  /// A small whole number that is not negative, if there is one.
  mutating func may(
    _ name: Name, _ cursor: inout JSONCursor, in range: ClosedRange<Int64>
  ) throws(JSONError) -> Int? {
    try may(name, &cursor) { (cursor) throws(JSONError) in try cursor.count(in: range) }
  }

  mutating func need(
    _ name: Name, _ cursor: inout JSONCursor, in range: ClosedRange<Int64>
  ) throws(JSONError) -> Int {
    try need(name, &cursor) { (cursor) throws(JSONError) in try cursor.count(in: range) }
  }

  /// An error about the object, which holds parts that do not go together.
  func mismatch(_ reason: String, _ cursor: JSONCursor) -> JSONError {
    cursor.mismatch(reason, from: state.members.start)
  }

  /// By the cases, not by their texts.
  private static func areSame<Value: Equatable>(_ one: Value, _ other: Value) -> Bool {
    one == other
  }
}

extension JSONCursor {
  /// Reads an object with known keys.
  ///
  /// - Parameter read: Makes the value of the members, which it asks for in the order of the names.
  @inline(__always) mutating func members<Name, Value>(
    of names: JSONWords<Name>,
    _ read: (inout Fields<Name>, inout JSONCursor) throws(JSONError) -> Value
  ) throws(JSONError) -> Value {
    let bookmark = self
    var fields = try Fields(names, &self)
    do throws(JSONError) {
      let value = try read(&fields, &self)
      if !fields.isLost { return value }
    } catch {
      if !fields.isLost { throw error }
    }
    self = bookmark
    fields = try Fields(finding: names, &self)
    return try read(&fields, &self)
  }
}

extension Identifier: JSONReadable {
  init(from cursor: inout JSONCursor) throws(JSONError) {
    self = try cursor.parsed("an id: a–z, 0–9 and hyphens") { Identifier(rawValue: $0) }
  }
}

extension Day: JSONReadable {
  init(from cursor: inout JSONCursor) throws(JSONError) {
    self = try cursor.parsed("a day like 2017-06-30") { Day($0) }
  }
}

extension Timestamp: JSONReadable {
  init(from cursor: inout JSONCursor) throws(JSONError) {
    self = try cursor.parsed("a time like 2026-11-21T08:30:00Z") { Timestamp($0) }
  }
}

extension Period: JSONReadable {
  init(from cursor: inout JSONCursor) throws(JSONError) {
    self = try cursor.parsed(
      "a period like 2017, 2017-H1, 2017-Q3, 2017-10, 2017-06-30, 2018/2022 or 2024-04/2025-03"
    ) { text in
      // Twelve months from January are written as their year, so that a period has one form.
      Period(text).flatMap { text.utf8.count == 15 && $0.description != text ? nil : $0 }
    }
  }
}

extension PlacePath: JSONReadable {
  init(from cursor: inout JSONCursor) throws(JSONError) {
    self = try cursor.parsed("a place like cn/henan/zhengzhou") { PlacePath($0) }
  }
}

extension ExactDecimal: JSONReadable {
  init(from cursor: inout JSONCursor) throws(JSONError) {
    self = try cursor.parsed("a plain decimal number") { ExactDecimal($0) }
  }
}

extension Digest: JSONReadable {
  init(from cursor: inout JSONCursor) throws(JSONError) {
    self = try cursor.parsed("a SHA-256 in 64 hexadecimal digits") { Digest(hex: $0) }
  }
}

extension String: JSONReadable {
  init(from cursor: inout JSONCursor) throws(JSONError) { self = try cursor.string() }
}

extension Bool: JSONReadable {
  init(from cursor: inout JSONCursor) throws(JSONError) { self = try cursor.bool() }
}

extension Array: JSONReadable where Element: JSONReadable {
  init(from cursor: inout JSONCursor) throws(JSONError) {
    var items = try cursor.array()
    self = []
    while try cursor.next(&items) { append(try Element(from: &cursor)) }
  }
}
