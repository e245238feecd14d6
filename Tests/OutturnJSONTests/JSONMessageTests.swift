import OutturnJSON
import Testing

/// Every message, whole, as a person sees it.
@Suite("What the reader says")
struct JSONMessageTests {
  struct Case: Sendable, CustomTestStringConvertible {
    let source: String
    let message: String
    init(_ source: String, _ message: String) {
      self.source = source
      self.message = message
    }
    var testDescription: String { message }
  }

  @Test("about how a text is written", arguments: grammar)
  func writing(_ example: Case) {
    let error = failure { () throws(JSONError) in _ = try read(example.source) }
    #expect(error?.description == example.message)
  }

  @Test("about bytes that are not UTF-8")
  func encoding() {
    let faults: [(bytes: [UInt8], sentence: String)] = [
      ([0xD7], "a character breaks off"),
      ([0x80], "the byte 80 cannot stand here"),
      ([0xC0, 0x80], "a character is written with more bytes than it needs"),
      ([0xED, 0xA0, 0x80], "half of a surrogate pair is no character"),
      ([0xF4, 0x90, 0x80, 0x80], "there is no character above U+10FFFF"),
    ]
    for (part, sentence) in faults {
      let error = failure { () throws(JSONError) in
        try skip([0x22, 0x61] + part + [0x22])
      }
      #expect(error?.summary == "file.json:1:3: the bytes are not UTF-8: \(sentence)")
    }
    let error = failure { () throws(JSONError) in try skip([0x22, 0xD6, 0x22]) }
    #expect(error?.excerpt.rendered == "1 | \"<D6>\"\n  |  ^^^^")
  }

  @Test("about bounds")
  func bounds() {
    let cases: [(source: String, limits: JSONLimits, sentence: String)] = [
      ("[1,2,3]", JSONLimits(bytes: 6), "1:7: the text is longer than the 6 bytes allowed"),
      ("[[[1]]]", JSONLimits(depth: 2), "1:3: values stand more than 2 deep inside one another"),
      (
        "[\"ab\",\"abc\"]", JSONLimits(stringLength: 2),
        "1:7: the string is longer than the 2 bytes allowed"
      ),
      (
        "[12,123]", JSONLimits(numberLength: 2),
        "1:5: the number is longer than the 2 bytes allowed"
      ),
      (
        "{\"a\":1,\"b\":2}", JSONLimits(members: 1),
        "1:8: the object has more than the 1 members allowed"
      ),
      ("[1,2,3]", JSONLimits(items: 2), "1:6: the array has more than the 2 items allowed"),
    ]
    for (source, limits, sentence) in cases {
      let tree = failure { () throws(JSONError) in _ = try read(source, limits: limits) }
      #expect(tree?.summary == "file.json:" + sentence)
      let cursor = failure { () throws(JSONError) in try skip(bytes(source), limits: limits) }
      #expect(cursor == tree)
    }
  }

  @Test("about what a text says, with the path of the value")
  func contents() throws {
    let source = """
      {"place": "cn/henan",
       "commitments": [{"id": 1}, {"id": 2.5, "target": {"value": true, "数 值": []}}]}
      """
    let root = try read(source).root.object()
    let second = try root.required("commitments").array()[1].object()
    let target = try second.required("target").object()

    func sentence(_ body: () throws(JSONError) -> Void) -> String? { failure(body)?.description }
    #expect(
      sentence { () throws(JSONError) in _ = try target.required("value").string() } == """
        file.json:2:61: $.commitments[1].target.value: expected a string, found true or false
        2 |  "commitments": [{"id": 1}, {"id": 2.5, "target": {"value": true, "数 值": []}}]}
          |                                                             ^^^^
        """)
    #expect(
      sentence { () throws(JSONError) in _ = try target.required("数 值").integer() } == """
        file.json:2:74: $.commitments[1].target["数 值"]: expected a number, found an array
        2 |  "commitments": [{"id": 1}, {"id": 2.5, "target": {"value": true, "数 值": []}}]}
          |                                                                            ^
        """)
    #expect(
      sentence { () throws(JSONError) in _ = try second.required("id").integer() } == """
        file.json:2:36: $.commitments[1].id: expected a whole number, found `2.5`
        2 |  "commitments": [{"id": 1}, {"id": 2.5, "target": {"value": true, "数 值": []}}]}
          |                                    ^^^
        """)
    #expect(
      sentence { () throws(JSONError) in _ = try second.required("period") } == """
        file.json:2:29: $.commitments[1]: the key `period` is missing in this object
        2 |  "commitments": [{"id": 1}, {"id": 2.5, "target": {"value": true, "数 值": []}}]}
          |                             ^
        """)
    #expect(
      sentence { () throws(JSONError) in try second.rejectUnknownKeys(["id", "targets"]) } == """
        file.json:2:41: $.commitments[1]: the key `target` is not known here; did you mean `targets`?
        2 |  "commitments": [{"id": 1}, {"id": 2.5, "target": {"value": true, "数 值": []}}]}
          |                                         ^^^^^^^^
        """)
    #expect(
      sentence { () throws(JSONError) in try root.rejectUnknownKeys(["place"]) }
        == """
        file.json:2:2: $: the key `commitments` is not known here
        2 |  "commitments": [{"id": 1}, {"id": 2.5, "target": {"value": true, "数 值": []}}]}
          |  ^^^^^^^^^^^^^
        """)
    let first = try root.required("commitments").array()[0].object().required("id")
    #expect(
      sentence { () throws(JSONError) in _ = try first.integer(in: 5...9) } == """
        file.json:2:25: $.commitments[0].id: the number `1` is not between 5 and 9
        2 |  "commitments": [{"id": 1}, {"id": 2.5, "target": {"value": true, "数 值": []}}]}
          |                         ^
        """)
    #expect(
      try root.required("place").invalid("there is no place cn/henan").description == """
        file.json:1:11: $.place: there is no place cn/henan
        1 | {"place": "cn/henan",
          |           ^^^^^^^^^^
        """)
    #expect(
      root.invalid(key: "place", "a ledger has one place").summary
        == "file.json:1:2: $: a ledger has one place")
  }

  @Test("about words that are not allowed")
  func words() throws {
    let statuses = JSONWords<Status>()
    func sentence(_ word: String) throws -> String? {
      let element = try read("[\"\(word)\"]").root.array()[0]
      return failure { () throws(JSONError) in _ = try element.word(of: statuses) }?.summary
    }
    #expect(
      try sentence("prelminary")
        == "file.json:1:2: $[0]: `prelminary` is not one of the words allowed here; did you mean `preliminary`?"
    )
    #expect(
      try sentence("draft") == "file.json:1:2: $[0]: `draft` is not one of the words allowed here: "
        + "`preliminary`, `final`, `revised`")
  }

  @Test("keeps hostile text harmless")
  func hostile() {
    let source = "{\"\u{1B}]0;x\\u0007\u{202E}\":1}"
    let error = failure { () throws(JSONError) in _ = try read(source) }
    #expect(
      error?.description.unicodeScalars.contains { $0 == "\u{1B}" || $0 == "\u{202E}" } == false)
    let twice = "{\"\\u001b[2J\":1,\"\\u001b[2J\":2}"
    #expect(
      failure { () throws(JSONError) in _ = try read(twice) }?.summary
        == "file.json:1:16: $: the key `<U+001B>[2J` stands twice in this object")
    let name = failure { () throws(JSONError) in
      _ = try JSONDocument([], file: "\u{1B}[31m.json")
    }
    #expect(name?.summary.hasPrefix("<U+001B>[31m.json:1:1: ") == true)
  }

  enum Status: String, CaseIterable { case preliminary, final, revised }
}
