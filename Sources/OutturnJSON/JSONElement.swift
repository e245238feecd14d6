/// A value of a document that says where it is when it is not what was asked for.
public struct JSONElement: Sendable {
  /// The document it stands in.
  public let document: JSONDocument
  /// The value.
  public let node: JSONNode

  /// What it is.
  public var kind: JSONKind { node.kind }

  /// Which value of the document it is.
  ///
  /// - Complexity: O(*n*) in the bytes before it: it is found anew each time.
  public var path: JSONPath {
    document.source.withSpan {
      JSONPath(to: node.range.lowerBound, from: document.start, in: $0)
    }
  }

  /// The bytes of the value as they stand in the source.
  public var bytes: [UInt8] { unsafe Array(document.source.buffer[node.range]) }

  /// Itself, or nil if it is `null`: `try object.optional("note")?.unlessNull?.string()`.
  public var unlessNull: JSONElement? { kind == .null ? nil : self }

  /// The object it is.
  public func object() throws(JSONError) -> JSONObjectElement {
    guard case .object(let members) = node.value else { throw wrongKind(.object) }
    return JSONObjectElement(element: self, members: members)
  }

  /// The items of the array it is.
  public func array() throws(JSONError) -> [JSONElement] {
    guard case .array(let items) = node.value else { throw wrongKind(.array) }
    return items.map { JSONElement(document: document, node: $0) }
  }

  /// The text it is.
  public func string() throws(JSONError) -> String {
    guard case .string(let text) = node.value else { throw wrongKind(.string) }
    return text
  }

  /// The number it is, as it was written.
  public func numberText() throws(JSONError) -> String {
    guard case .number(let text) = node.value else { throw wrongKind(.number) }
    return text
  }

  /// The whole number it is, written without fraction and exponent.
  ///
  /// - Parameter range: What is allowed. Default: all of Int64.
  public func integer(in range: ClosedRange<Int64> = .min ... .max) throws(JSONError) -> Int64 {
    guard case .number = node.value else { throw wrongKind(.number) }
    var cursor = cursor()
    return try cursor.integer(in: range)
  }

  /// The word it is, out of a few.
  public func word<Word>(of words: JSONWords<Word>) throws(JSONError) -> Word {
    guard case .string = node.value else { throw wrongKind(.string) }
    var cursor = cursor()
    return try cursor.word(of: words)
  }

  /// An error about this value, for rules that a room has of its own.
  ///
  /// - Parameter reason: One clause in English, without the place: `there is no month 13`.
  public func invalid(_ reason: String) -> JSONError { error(.invalid(reason)) }

  /// A cursor before this value, for decoders that are written over cursors.
  public func cursor() -> JSONCursor {
    var cursor = JSONCursor(document.source, range: document.start..<node.range.upperBound)
    cursor.position = node.range.lowerBound
    return cursor
  }

  func error(_ problem: JSONProblem, marking range: Range<Int>? = nil) -> JSONError {
    JSONError(problem, marking: range ?? node.range, in: document.source, path: path)
  }

  private func wrongKind(_ expected: JSONKind) -> JSONError {
    let start = node.range.lowerBound
    let isScalar = kind != .object && kind != .array
    return error(
      .wrongKind(expected: expected, found: kind),
      marking: isScalar ? node.range : start..<(start + 1))
  }
}
