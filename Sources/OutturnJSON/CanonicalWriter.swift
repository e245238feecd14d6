/// Writes canonical JSON (RFC 8785) straight into bytes, without a tree.
///
///     var writer = CanonicalWriter()
///     writer.beginObject()
///     writer.key("id"); writer.string(record.id)
///     writer.key("start"); writer.integer(record.start)
///     writer.endObject()
///     let bytes = try writer.finish()
///
/// The caller gives the keys in canonical order (by UTF-16 code units). That and the nesting are
/// checked always; the first misuse is kept and thrown at the end, so that writing itself never
/// throws.
///
/// An array of records may be broken into lines, one record each: ``ArrayLayout/lines``. Without
/// the line feeds the text is exactly canonical.
public struct CanonicalWriter: Sendable {
  /// How an array is laid out.
  public enum ArrayLayout: Sendable {
    /// All on one line, as RFC 8785 has it.
    case inline
    /// A line feed before each item and, unless the array is empty, before `]`.
    case lines
  }

  /// The greatest whole number that canonical JSON holds, either side of zero.
  public static let greatestInteger: Int64 = (1 << 53) - 1

  /// What was written so far.
  public private(set) var bytes: [UInt8] = []
  /// The first misuse, if there was one.
  public private(set) var misuse: CanonicalMisuse?

  private struct Level {
    let isObject: Bool
    let layout: ArrayLayout
    var isEmpty = true
    var awaitsValue = false
    /// The content of the last key, in `bytes`.
    var key = 0..<0
    var keyHasEscapes = false
  }
  private var levels: [Level] = []
  private var hasRoot = false

  /// A writer with nothing written yet.
  ///
  /// - Parameter capacity: How many bytes to make room for at once.
  public init(capacity: Int = 0) { bytes.reserveCapacity(capacity) }

  /// Begins an object.
  public mutating func beginObject() {
    beginValue()
    bytes.append(UInt8(ascii: "{"))
    levels.append(Level(isObject: true, layout: .inline))
  }

  /// Ends the innermost object.
  public mutating func endObject() {
    guard let level = levels.last, level.isObject, !level.awaitsValue else {
      return note(.endOutOfPlace)
    }
    levels.removeLast()
    bytes.append(UInt8(ascii: "}"))
  }

  /// Begins an array.
  public mutating func beginArray(_ layout: ArrayLayout = .inline) {
    beginValue()
    bytes.append(UInt8(ascii: "["))
    levels.append(Level(isObject: false, layout: layout))
  }

  /// Ends the innermost array.
  public mutating func endArray() {
    guard let level = levels.last, !level.isObject else { return note(.endOutOfPlace) }
    levels.removeLast()
    if level.layout == .lines, !level.isEmpty { bytes.append(0x0A) }
    bytes.append(UInt8(ascii: "]"))
  }

  /// Writes the key of the next value.
  public mutating func key(_ key: String) {
    let last = levels.count - 1
    guard last >= 0, levels[last].isObject, !levels[last].awaitsValue else {
      return note(.keyOutOfPlace(key))
    }
    let isFirst = levels[last].isEmpty
    if !isFirst { bytes.append(UInt8(ascii: ",")) }
    let start = bytes.count + 1
    let hasEscapes = JSONEscaping.append(key, to: &bytes)
    let place = start..<(bytes.count - 1)
    if !isFirst { check(place, hasEscapes, behind: levels[last]) }
    bytes.append(UInt8(ascii: ":"))
    levels[last].isEmpty = false
    levels[last].awaitsValue = true
    levels[last].key = place
    levels[last].keyHasEscapes = hasEscapes
  }

  /// Writes a string.
  public mutating func string(_ text: String) {
    beginValue()
    JSONEscaping.append(text, to: &bytes)
  }

  /// Writes a whole number, which must lie within ±``greatestInteger``.
  public mutating func integer(_ value: Int64) {
    beginValue()
    guard value.magnitude <= Self.greatestInteger.magnitude else {
      return note(.integerTooLarge(value))
    }
    bytes.append(contentsOf: String(value).utf8)
  }

  /// Writes `true` or `false`.
  public mutating func bool(_ value: Bool) {
    beginValue()
    bytes.append(contentsOf: (value ? "true" : "false").utf8)
  }

  /// Writes `null`.
  public mutating func null() {
    beginValue()
    bytes.append(contentsOf: "null".utf8)
  }

  /// Writes a value that is canonical already, such as an unchanged record of the file before it.
  /// It is not looked at.
  public mutating func canonical(_ value: some Sequence<UInt8>) {
    beginValue()
    bytes.append(contentsOf: value)
  }

  /// Writes a whole value; its members are put in order.
  public mutating func value(_ value: JSONValue) {
    switch value {
    case .object(let object):
      beginObject()
      for member in object.members.sorted(by: { KeyOrder.precedes($0.key, $1.key) }) {
        key(member.key)
        self.value(member.value)
      }
      endObject()
    case .array(let items):
      beginArray()
      for item in items { self.value(item) }
      endArray()
    case .string(let text): string(text)
    case .integer(let number): integer(number)
    case .number(let number):
      guard let integer = Int64(number.description) else {
        beginValue()
        return note(.notAnInteger(number.description))
      }
      self.integer(integer)
    case .bool(let flag): bool(flag)
    case .null: null()
    }
  }

  /// What was written, if it is one whole value.
  ///
  /// - Throws: The first ``CanonicalMisuse``.
  public func finish() throws(CanonicalMisuse) -> [UInt8] {
    if let misuse { throw misuse }
    guard levels.isEmpty, hasRoot else { throw .unfinished }
    return bytes
  }

  @inline(__always) private mutating func beginValue() {
    let last = levels.count - 1
    guard last >= 0 else {
      if hasRoot { note(.valueOutOfPlace) }
      hasRoot = true
      return
    }
    if levels[last].isObject {
      if !levels[last].awaitsValue { note(.valueOutOfPlace) }
      levels[last].awaitsValue = false
      return
    }
    if !levels[last].isEmpty { bytes.append(UInt8(ascii: ",")) }
    if levels[last].layout == .lines { bytes.append(0x0A) }
    levels[last].isEmpty = false
  }

  private mutating func check(_ key: Range<Int>, _ hasEscapes: Bool, behind level: Level) {
    var order = KeyOrder.compare(bytes.span.extracting(level.key), bytes.span.extracting(key))
    if hasEscapes || level.keyHasEscapes {
      let before = JSONText.unescaped(bytes.span.extracting(level.key))
      let now = JSONText.unescaped(bytes.span.extracting(key))
      order = KeyOrder.compare(before.span, now.span)
    }
    guard order >= 0 else { return }
    let text = JSONText.decoded(bytes.span, key)
    note(
      order == 0
        ? .keyTwice(text)
        : .keyOutOfOrder(text, after: JSONText.decoded(bytes.span, level.key)))
  }

  private mutating func note(_ problem: CanonicalMisuse) { misuse = misuse ?? problem }
}
