import OutturnJSON
import Testing

@Suite("Canonical JSON, RFC 8785")
struct CanonicalTests {
  private func canonical(_ source: String) throws -> String {
    text(try JSONValue(try read(source).node).canonical())
  }

  @Test("keys are put in the order of their UTF-16 code units")
  func order() throws {
    // The order that RFC 8785 §3.2.3 gives for these: CR, 1, U+0080, ö, €, 😀 (D83D…), דּ (FB33).
    let keys = ["\u{20AC}", "\r", "\u{FB33}", "1", "\u{1F600}", "\u{80}", "\u{F6}"]
    let value = JSONValue.object(JSONObject(keys.map { ($0, JSONValue.integer(0)) }))
    let expected = ["\\r", "1", "\u{80}", "\u{F6}", "\u{20AC}", "\u{1F600}", "\u{FB33}"]
    #expect(
      text(try value.canonical())
        == "{" + expected.map { "\"\($0)\":0" }.joined(separator: ",") + "}")
  }

  @Test("the order agrees with a comparison of UTF-16, unit by unit")
  func orderLaw() throws {
    var dice = Dice(seed: 11)
    let pool: [Unicode.Scalar] = [
      "a", "b", "\"", "\u{1}", "\u{7F}", "中", "\u{D7FF}", "\u{E000}", "\u{FFFF}", "\u{10000}",
      "\u{10FFFF}", "é",
    ]
    for _ in 0..<200 {
      var object = JSONObject()
      for _ in 0..<6 {
        var key = ""
        for _ in 0..<Int.random(in: 0...3, using: &dice) {
          key.unicodeScalars.append(pool[Int.random(in: 0..<pool.count, using: &dice)])
        }
        object[key] = 0
      }
      let document = try JSONDocument(try JSONValue.object(object).canonical(), file: "")
      let units = try document.root.object().keys.map { Array($0.utf16) }
      #expect(units == units.sorted { $0.lexicographicallyPrecedes($1) })
    }
  }

  @Test("strings are escaped only where they must be, and in one way")
  func escapes() throws {
    let source = #""\u20ac$\u000F\u000aA'\u0042\u0022\u005c\\\"\/\b\f\t\u007f\u2028""#
    #expect(
      try canonical(source) == "\"€$\\u000f\\nA'B\\\"\\\\\\\\\\\"/\\b\\f\\t\u{7F}\u{2028}\"")
    #expect(try canonical(#""\u0000\u001b\u001F""#) == #""\u0000\u001b\u001f""#)
  }

  @Test("white space and order in the source do not matter")
  func normal() throws {
    let source = " { \"b\" : [ 1 , { \"d\" : true , \"c\" : null } ] , \"a\" : \"\" , \"e\":-0 } "
    #expect(try canonical(source) == #"{"a":"","b":[1,{"c":null,"d":true}],"e":0}"#)
  }

  @Test("numbers are whole and within what every reader keeps exactly")
  func numbers() throws {
    #expect(
      try canonical("[9007199254740991,-9007199254740991]")
        == "[9007199254740991,-9007199254740991]")
    #expect(throws: CanonicalMisuse.integerTooLarge(9_007_199_254_740_992)) {
      try canonical("9007199254740992")
    }
    #expect(throws: CanonicalMisuse.integerTooLarge(.min)) {
      try JSONValue.integer(.min).canonical()
    }
    for text in ["8.4", "1e2", "1.0", "9223372036854775808"] {
      #expect(throws: CanonicalMisuse.notAnInteger(text)) { try canonical(text) }
    }
  }

  @Test("the streaming writer gives what the tree gives")
  func streaming() throws {
    var writer = CanonicalWriter()
    writer.beginObject()
    writer.key("a")
    writer.beginArray()
    writer.integer(-1)
    writer.string("中\n")
    writer.canonical(bytes(#"{"x":[]}"#))
    writer.endArray()
    writer.key("b")
    writer.bool(false)
    writer.key("c")
    writer.null()
    writer.key("d")
    writer.beginObject()
    writer.endObject()
    writer.endObject()
    let value: JSONValue = [
      "d": [:], "c": .null, "b": false, "a": [-1, "中\n", ["x": []]],
    ]
    #expect(try writer.finish() == value.canonical())
    #expect(text(try writer.finish()) == #"{"a":[-1,"中\n",{"x":[]}],"b":false,"c":null,"d":{}}"#)
  }

  @Test("each misuse of the writer is told and nothing traps")
  func misuse() {
    let cases: [(CanonicalMisuse, (inout CanonicalWriter) -> Void)] = [
      (.unfinished, { _ in }),
      (.unfinished, { $0.beginObject() }),
      (
        .unfinished,
        {
          $0.beginArray()
          $0.null()
        }
      ),
      (
        .keyOutOfOrder("a", after: "b"),
        { $0.object { $0.pairs("b", "a") } }
      ),
      (.keyTwice("a"), { $0.object { $0.pairs("a", "a") } }),
      (.keyTwice("a\""), { $0.object { $0.pairs("a\"", "a\"") } }),
      (.keyOutOfOrder("\n", after: "\u{E}"), { $0.object { $0.pairs("\u{E}", "\n") } }),
      (
        .keyOutOfOrder("\u{1F600}", after: "\u{FB33}"),
        { $0.object { $0.pairs("\u{FB33}", "\u{1F600}") } }
      ),
      (.keyOutOfPlace("a"), { $0.key("a") }),
      (
        .keyOutOfPlace("b"),
        {
          $0.beginObject()
          $0.key("a")
          $0.key("b")
        }
      ),
      (
        .keyOutOfPlace("a"),
        {
          $0.beginArray()
          $0.key("a")
        }
      ),
      (.valueOutOfPlace, { $0.object { $0.null() } }),
      (
        .valueOutOfPlace,
        {
          $0.null()
          $0.null()
        }
      ),
      (.endOutOfPlace, { $0.endObject() }),
      (.endOutOfPlace, { $0.endArray() }),
      (
        .endOutOfPlace,
        {
          $0.beginArray()
          $0.endObject()
        }
      ),
      (
        .endOutOfPlace,
        {
          $0.beginObject()
          $0.endArray()
        }
      ),
      (.endOutOfPlace, { $0.object { $0.key("a") } }),
      (.integerTooLarge(1 << 53), { $0.integer(1 << 53) }),
    ]
    for (misuse, write) in cases {
      var writer = CanonicalWriter()
      write(&writer)
      #expect(throws: misuse) { try writer.finish() }
    }
  }

  @Test("the first misuse is the one that is told")
  func firstMisuse() {
    var writer = CanonicalWriter()
    writer.endArray()
    writer.key("a")
    #expect(writer.misuse == .endOutOfPlace)
  }

  @Test("what a misuse says")
  func sentences() {
    let sentences: [(CanonicalMisuse, String)] = [
      (.keyOutOfOrder("a", after: "b"), "the key `a` must stand before `b`"),
      (.keyTwice("a"), "the key `a` is written twice in one object"),
      (.keyOutOfPlace("a"), "the key `a` is written out of place"),
      (.valueOutOfPlace, "a value is written where none can stand"),
      (.endOutOfPlace, "an object or array is ended that is not the innermost open one"),
      (.unfinished, "the text is not a whole value"),
      (.integerTooLarge(5), "the number 5 is beyond 2^53 - 1 and has to be written as a string"),
      (.notAnInteger("8.4"), "the number `8.4` is not whole and has to be written as a string"),
    ]
    for (misuse, sentence) in sentences { #expect(misuse.description == sentence) }
  }

  @Test("an array in lines has one record a line and is canonical without its line feeds")
  func lines() throws {
    let records: [JSONValue] = [["id": "b", "parts": [["n": 1], ["n": 2]]], ["id": "a\n"]]
    func written(_ records: [JSONValue]) throws -> [UInt8] {
      var writer = CanonicalWriter()
      writer.beginArray(.lines)
      for record in records { writer.value(record) }
      writer.endArray()
      return try writer.finish()
    }
    #expect(
      text(try written(records)) == #"""
        [
        {"id":"b","parts":[{"n":1},{"n":2}]},
        {"id":"a\n"}
        ]
        """#)
    #expect(try written(records).filter { $0 != 0x0A } == JSONValue.array(records).canonical())
    #expect(text(try written([])) == "[]")
  }
}

extension CanonicalWriter {
  fileprivate mutating func object(_ body: (inout CanonicalWriter) -> Void) {
    beginObject()
    body(&self)
    endObject()
  }

  fileprivate mutating func pairs(_ keys: String...) {
    for name in keys {
      key(name)
      null()
    }
  }
}
