import OutturnJSON
import Testing

@Suite("Objects with known keys, and known words")
struct JSONWordsTests {
  enum Field: String, CaseIterable { case id, kind, indicator, indicatorID, 指标 }
  private static let fields = JSONWords<Field>()

  private func keys(_ text: String) throws(JSONError) -> [Field] {
    var cursor = try JSONCursor(bytes(text), file: "file.json")
    var members = try cursor.object(of: Self.fields)
    var keys: [Field] = []
    while let key = try cursor.next(&members) {
      keys.append(key)
      try cursor.skip()
    }
    try cursor.finish()
    return keys
  }

  @Test("finds keys in any order, long, short, escaped and not ASCII")
  func finds() throws {
    #expect(
      try keys(#"{"id":1,"kind":2,"indicator":3,"indicatorID":4,"指标":5}"#) == Field.allCases)
    #expect(
      try keys(#"{"指标":5,"indicatorID":4,"indicator":3,"id":1}"#)
        == [.指标, .indicatorID, .indicator, .id])
    #expect(try keys(#"{"\u6307标":1,"ind\u0069cator":{"id":1,"id":1}}"#) == [.指标, .indicator])
    #expect(try keys("{}") == [])
  }

  @Test(
    "refuses keys that are not known",
    arguments: [
      ("{\"ids\":1}", "ids", "id"), ("{\"\":1}", "", nil), ("{\"id\":1,\"knd\":1}", "knd", "kind"),
      ("{\"indicatorIDs\":1}", "indicatorIDs", "indicatorID"),
      ("{\"indicat0r\" :1}", "indicat0r", "indicator"), ("{\"x\\\"\\\\\" :1}", "x\"\\", nil),
      ("{\"a\\\\\\\"b\":1}", "a\\\"b", nil), ("{\"i\\u0064x\":1}", "idx", "id"),
    ])
  func unknown(source: String, key: String, nearest: String?) {
    let error = failure { () throws(JSONError) in _ = try keys(source) }
    #expect(error?.problem == .unknownKey(key, nearest: nearest))
    #expect(error?.path == JSONPath([]))
  }

  @Test("refuses keys that stand twice, however they are written")
  func twice() {
    for source in [#"{"id":1,"id":2}"#, #"{"id":1,"kind":0,"i\u0064":2}"#] {
      let error = failure { () throws(JSONError) in _ = try keys(source) }
      #expect(error?.problem == .duplicateKey("id"))
    }
  }

  @Test("tells which key is missing, and of which object")
  func missing() throws {
    var cursor = try JSONCursor(bytes(#"[{"id":1},{"kind":2}]"#), file: "file.json")
    var items = try cursor.array()
    _ = try cursor.next(&items)
    try cursor.skip()
    _ = try cursor.next(&items)
    var members = try cursor.object(of: Self.fields)
    while try cursor.next(&members) != nil { try cursor.skip() }
    let error = cursor.missing(.id, in: members)
    #expect(error.problem == .missingKey("id"))
    #expect(error.path?.description == "$[1]")
    #expect(error.position.column == 11)
  }

  @Test("reads a word as its case")
  func word() throws {
    for field in Field.allCases {
      var cursor = try JSONCursor(bytes("\"\(field.rawValue)\""), file: "file.json")
      #expect(try cursor.word(of: Self.fields) == field)
    }
    var escaped = try JSONCursor(bytes(#""k\u0069nd""#), file: "file.json")
    #expect(try escaped.word(of: Self.fields) == .kind)
    var empty = try JSONCursor(bytes(#""""#), file: "file.json")
    #expect(
      failure { () throws(JSONError) in _ = try empty.word(of: Self.fields) }?.problem
        == .unknownWord("", nearest: nil, allowed: Field.allCases.map(\.rawValue)))
  }

  /// A set of more words than fit into one machine word of bits.
  struct Many: CaseIterable, RawRepresentable, Sendable, Equatable {
    let rawValue: String
    static let allCases = (0..<200).map { Many(rawValue: "key\($0)") }
  }

  @Test("many words are all told apart, and each is allowed once")
  func many() throws {
    let words = JSONWords<Many>()
    func count(_ keys: [String]) throws(JSONError) -> Int {
      let source = "{" + keys.map { "\"\($0)\":0" }.joined(separator: ",") + "}"
      var cursor = try JSONCursor(bytes(source), file: "file.json")
      var members = try cursor.object(of: words)
      var found = 0
      while let key = try cursor.next(&members) {
        #expect(key.rawValue == keys[found])
        found += 1
        try cursor.skip()
      }
      return found
    }
    let keys = Many.allCases.map(\.rawValue)
    #expect(try count(keys) == 200)
    #expect(try count(keys.reversed()) == 200)
    for twice in ["key3", "key63", "key64", "key199"] {
      #expect(
        failure { () throws(JSONError) in _ = try count(keys + [twice]) }?.problem
          == .duplicateKey(twice))
    }
  }

  enum None: String, CaseIterable { case none }

  @Test("the first word of a text is found at the very end of the bytes, too")
  func end() throws {
    let words = JSONWords<None>()
    let source = try JSONSource(bytes("\"none\""), file: "")
    var cursor = JSONCursor(source)
    #expect(try cursor.word(of: words) == .none)
    // The closing quote belongs to another part.
    var part = JSONCursor(source, range: 0..<5)
    #expect(
      failure { () throws(JSONError) in _ = try part.word(of: words) }?.problem
        == .unterminatedString)
  }
}
