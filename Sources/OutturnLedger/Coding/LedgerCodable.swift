/// A value that a ledger's files hold, with its one JSON form.
protocol LedgerCodable: JSONReadable {
  /// Writes the value, keys in canonical order.
  func write(to writer: inout CanonicalWriter)
}

extension LedgerCodable {
  /// The canonical bytes.
  func canonical() throws(CanonicalMisuse) -> [UInt8] {
    var writer = CanonicalWriter()
    write(to: &writer)
    return try writer.finish()
  }
}

/// A value that is an object with known keys.
protocol LedgerObject: LedgerCodable {
  associatedtype Field: CaseIterable & RawRepresentable<String> & Hashable & Sendable
  static var fields: JSONWords<Field> { get }
  /// Makes the value of the members, which it asks for in the order of their names.
  init(_ fields: inout Fields<Field>, _ cursor: inout JSONCursor) throws(JSONError)
  /// Writes the members, keys in canonical order.
  func writeMembers(to writer: inout CanonicalWriter)
}

extension LedgerObject {
  @inline(__always) init(from cursor: inout JSONCursor) throws(JSONError) {
    self = try cursor.members(of: Self.fields) { (fields, cursor) throws(JSONError) in
      try Self(&fields, &cursor)
    }
  }

  @inline(__always) func write(to writer: inout CanonicalWriter) {
    writer.beginObject()
    writeMembers(to: &writer)
    writer.endObject()
  }
}

extension JSONCursor {
  /// Reads a string and makes something of it.
  ///
  /// - Parameter expected: What should stand there, for the message.
  mutating func parsed<Value>(
    _ expected: @autoclosure () -> String, _ make: (String) -> Value?
  ) throws(JSONError) -> Value {
    let raw = try rawString()
    let told = text(of: raw)
    guard let value = make(told) else {
      throw invalid("\(VisibleText.quoted(told)) is not \(expected())", raw.range)
    }
    return value
  }

  /// Reads a period that is no deadline.
  mutating func stretch() throws(JSONError) -> Period {
    let start = position
    let period = try Period(from: &self)
    switch period {
    case .month, .day:
      throw invalid("a month or a day is what a commitment is \"due\"", start..<position)
    case .year, .half, .quarter, .months, .years: return period
    }
  }

  /// Reads a month or a day.
  mutating func deadline() throws(JSONError) -> Period {
    try parsed("a month or a day like 2024-06 or 2024-06-30") { text in
      switch Period(text) {
      case .month(let year, let month): .month(year, month)
      case .day(let day): .day(day)
      default: nil
      }
    }
  }

  /// Reads a small whole number that is not negative.
  mutating func count(in range: ClosedRange<Int64>) throws(JSONError) -> Int {
    Int(try integer(in: range))
  }

  /// Reads a list.
  mutating func list<Item>(
    _ item: (inout JSONCursor) throws(JSONError) -> Item
  ) throws(JSONError) -> [Item] {
    var items = try array()
    var list: [Item] = []
    while try next(&items) { list.append(try item(&self)) }
    return list
  }

  /// An error about the object that was just left, which holds parts that do not go together.
  func mismatch(_ reason: String, from start: Int) -> JSONError {
    invalid(reason, start..<(start + 1))
  }
}

extension CanonicalWriter {
  /// Writes a member whose value is a string.
  mutating func member(_ key: String, _ text: String) {
    self.key(key)
    string(text)
  }

  /// Writes a member whose value is a string, if there is one.
  mutating func member(_ key: String, _ text: String?) {
    if let text { member(key, text) }
  }

  /// Writes a member whose value is a whole number.
  mutating func member(_ key: String, _ number: Int) {
    self.key(key)
    integer(Int64(number))
  }

  /// Writes a member whose value is a value of the ledger, if there is one.
  mutating func member(_ key: String, _ value: (some LedgerCodable)?) {
    guard let value else { return }
    self.key(key)
    value.write(to: &self)
  }

  /// Writes a member whose value is a list, unless it is empty.
  mutating func member(_ key: String, _ list: [some LedgerCodable]) {
    guard !list.isEmpty else { return }
    self.key(key)
    beginArray()
    for item in list { item.write(to: &self) }
    endArray()
  }

  /// Writes a member whose value is a list of strings, unless it is empty.
  mutating func member(_ key: String, _ list: [String]) {
    guard !list.isEmpty else { return }
    self.key(key)
    beginArray()
    for item in list { string(item) }
    endArray()
  }

  /// Writes a member whose value is a list with a line for each item, even if it is empty.
  mutating func lines(_ key: String, _ list: [some LedgerCodable]) {
    self.key(key)
    beginArray(.lines)
    for item in list { item.write(to: &self) }
    endArray()
  }
}
