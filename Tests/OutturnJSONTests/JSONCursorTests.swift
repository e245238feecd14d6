import OutturnJSON
import Testing

@Suite("Stepping through JSON")
struct JSONCursorTests {
  private func cursor(_ text: String) throws(JSONError) -> JSONCursor {
    try JSONCursor(bytes(text), file: "file.json")
  }

  @Test("takes each kind of value")
  func values() throws {
    var cursor = try cursor(#" [ "中\n文" , -12 , 8.40 , true , false , null , null , [ ] , { } ] "#)
    var items = try cursor.array()
    var kinds: [JSONKind] = []
    while try cursor.next(&items) {
      kinds.append(try cursor.kind())
      switch items.count {
      case 1: #expect(try cursor.string() == "中\n文")
      case 2: #expect(try cursor.integer() == -12)
      case 3: #expect(try cursor.numberText() == "8.40")
      case 4: #expect(try cursor.bool())
      case 5: #expect(try !cursor.bool())
      case 6: #expect(try cursor.null())
      case 7:
        #expect(try cursor.null())
        #expect(try !cursor.null())
      default: try cursor.skip()
      }
    }
    try cursor.finish()
    #expect(items.count == 9)
    #expect(
      kinds == [.string, .number, .number, .bool, .bool, .null, .null, .array, .object])
  }

  @Test("compares keys without making strings, escaped ones too")
  func keys() throws {
    var cursor = try cursor(#"{"id":1,"\u0069d2":2,"指标":3,"":4,"idx":5}"#)
    var members = try cursor.object()
    var seen: [String] = []
    while let key = try cursor.next(&members) {
      if cursor.matches(key, "id") { seen.append("id") }
      if cursor.matches(key, "id2") { seen.append("id2") }
      if cursor.matches(key, "指标") { seen.append("指标") }
      if cursor.matches(key, "") { seen.append("empty") }
      if cursor.matches(key, "i") { seen.append("i") }
      try cursor.skip()
    }
    #expect(seen == ["id", "id2", "指标", "empty"])
    #expect(members.count == 5)
  }

  @Test("tells where a skipped value is")
  func skipping() throws {
    let source = #"{"a": [1, {"b": "}]"}, "\""] , "c": -1.5e3 }"#
    var cursor = try cursor(source)
    var members = try cursor.object()
    var parts: [String] = []
    while try cursor.next(&members) != nil {
      let range = try cursor.skip()
      parts.append(cursor.source.withSpan(of: range) { text(Array(of: $0)) })
    }
    #expect(parts == [#"[1, {"b": "}]"}, "\""]"#, "-1.5e3"])
    #expect(cursor.depth == 0)
  }

  @Test("a copy is a bookmark")
  func bookmark() throws {
    var cursor = try cursor("[1,2]")
    var items = try cursor.array()
    _ = try cursor.next(&items)
    var copy = cursor
    #expect(try cursor.integer() == 1)
    #expect(try copy.integer() == 1)
    #expect(copy.position == cursor.position)
  }

  @Test("reads whole numbers to the ends of Int64 and no further")
  func integers() throws {
    let whole: [(String, Int64)] = [
      ("0", 0), ("-0", 0), ("7", 7), ("-7", -7), ("999999999999999999", 999_999_999_999_999_999),
      ("1000000000000000000", 1_000_000_000_000_000_000),
      ("9223372036854775807", .max), ("-9223372036854775808", .min),
    ]
    for (text, value) in whole {
      var cursor = try cursor(text)
      #expect(try cursor.integer() == value)
      try cursor.finish()
    }
    let other: [(String, JSONProblem)] = [
      ("1.0", .notAnInteger("1.0")), ("1e2", .notAnInteger("1e2")), ("1E2", .notAnInteger("1E2")),
      (
        "9223372036854775808",
        .integerOutOfRange("9223372036854775808", least: .min, greatest: .max)
      ),
      (
        "-9223372036854775809",
        .integerOutOfRange("-9223372036854775809", least: .min, greatest: .max)
      ),
      (
        "100000000000000000000000",
        .integerOutOfRange("100000000000000000000000", least: .min, greatest: .max)
      ),
      ("01", .malformedNumber(.leadingZero)), ("-", .malformedNumber(.noDigits)),
      ("\"1\"", .wrongKind(expected: .number, found: .string)),
    ]
    for (text, problem) in other {
      var cursor = try cursor(text)
      #expect(failure { () throws(JSONError) in _ = try cursor.integer() }?.problem == problem)
    }
    var cursor = try cursor("12")
    #expect(
      failure { () throws(JSONError) in _ = try cursor.integer(in: 0...11) }?.problem
        == .integerOutOfRange("12", least: 0, greatest: 11))
  }

  @Test("each taker refuses every other kind")
  func wrongKinds() throws {
    let takers: [(JSONKind, (inout JSONCursor) throws(JSONError) -> Void)] = [
      (.object, { (cursor) throws(JSONError) in _ = try cursor.object() }),
      (.array, { (cursor) throws(JSONError) in _ = try cursor.array() }),
      (.string, { (cursor) throws(JSONError) in _ = try cursor.string() }),
      (.number, { (cursor) throws(JSONError) in _ = try cursor.rawNumber() }),
      (.bool, { (cursor) throws(JSONError) in _ = try cursor.bool() }),
    ]
    let values: [(JSONKind, String)] = [
      (.object, "{}"), (.array, "[]"), (.string, "\"\""), (.number, "0"), (.bool, "true"),
      (.null, "null"),
    ]
    for (expected, take) in takers {
      for (found, source) in values where found != expected {
        var cursor = try cursor(source)
        let error = failure { () throws(JSONError) in try take(&cursor) }
        #expect(error?.problem == .wrongKind(expected: expected, found: found))
        #expect(error?.path == JSONPath([]))
      }
    }
  }

  @Test("a part of a source is read to its end and no further")
  func parts() throws {
    let source = try JSONSource(bytes("[1,2][3,4]12"), file: "file.json")
    var first = JSONCursor(source, range: 0..<5)
    try first.skip()
    try first.finish()
    var second = JSONCursor(source, range: 5..<9)
    #expect(
      failure { () throws(JSONError) in try second.skip() }?.problem
        == .expected(.commaOrArrayEnd, found: .end))
    var digit = JSONCursor(source, range: 10..<11)
    #expect(try digit.integer() == 1)
    try digit.finish()
    #expect(JSONCursor(source, range: 5..<99).range == 5..<12)
    var nothing = JSONCursor(source, range: 99..<100)
    #expect(failure { () throws(JSONError) in try nothing.skip() } != nil)
  }

  @Test("strings that end anywhere within a block of eight bytes are read alike")
  func blocks() throws {
    for length in 0..<40 {
      for tail in ["", "\\n", "中", "\\u00e9x"] {
        let plain = String(repeating: "a", count: length)
        var cursor = try cursor("\"\(plain)\(tail)\"")
        let expected = plain + tail.replacing("\\n", with: "\n").replacing("\\u00e9", with: "é")
        #expect(try cursor.string() == expected)
        try cursor.finish()
        #expect(
          failure { () throws(JSONError) in try skip(bytes("\"\(plain)\u{1}")) }?.position.offset
            == length + 1)
      }
    }
  }
}

extension Array where Element == UInt8 {
  /// The bytes of a span.
  init(of span: Span<UInt8>) { self = span.indices.map { span[$0] } }
}
