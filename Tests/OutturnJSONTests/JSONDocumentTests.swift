import OutturnJSON
import Testing

@Suite("Documents as trees")
struct JSONDocumentTests {
  @Test("keeps values, their order and where they stand")
  func tree() throws {
    let document = try read(#" {"b": [1, "二"], "a": null} "#)
    let object = try document.root.object()
    #expect(object.keys == ["b", "a"])
    #expect(object.members.map(\.keyRange) == [2..<5, 19..<22])
    let items = try object.required("b").array()
    #expect(items.map { text($0.bytes) } == ["1", "\"二\""])
    #expect(items.map(\.path.description) == ["$.b[0]", "$.b[1]"])
    #expect(try object.required("a").kind == .null)
    #expect(text(document.root.bytes) == #"{"b": [1, "二"], "a": null}"#)
  }

  @Test("optional keys may be missing; null is a value of its own")
  func optional() throws {
    let object = try read(#"{"note": null, "by": "wang"}"#).root.object()
    #expect(object.optional("why") == nil)
    #expect(try object.optional("by")?.string() == "wang")
    #expect(object.optional("note")?.unlessNull == nil)
    #expect(object.optional("by")?.unlessNull != nil)
    #expect(
      failure { () throws(JSONError) in _ = try object.optional("note")?.string() }?.problem
        == .wrongKind(expected: .string, found: .null))
  }

  @Test("keys are compared scalar by scalar, not as Swift compares strings")
  func composed() throws {
    let object = try read("{\"\u{E9}\": 1, \"e\u{301}\": 2}").root.object()
    #expect(try object.required("\u{E9}").integer() == 1)
    #expect(try object.required("e\u{301}").integer() == 2)
    #expect(
      failure { () throws(JSONError) in try object.rejectUnknownKeys(["\u{E9}"]) }?.problem
        == .unknownKey("e\u{301}", nearest: nil))
  }

  @Test("a key that stands twice is found among many")
  func manyKeys() throws {
    let keys = (0..<500).map { "\"k\($0)\":0" }
    #expect(try read("{" + keys.joined(separator: ",") + "}").root.object().members.count == 500)
    for twice in [0, 14, 15, 16, 499] {
      let source = "{" + keys.joined(separator: ",") + ",\"k\(twice)\":1}"
      #expect(
        failure { () throws(JSONError) in _ = try read(source) }?.problem
          == .duplicateKey("k\(twice)"))
    }
  }

  @Test("a decoder over cursors also reads a part of a document")
  func cursor() throws {
    let document = try read(#"{"skip": [1], "take": {"id": "甲"}, "rest": 0}"#)
    var cursor = try document.root.object().required("take").cursor()
    var members = try cursor.object()
    let key = try #require(try cursor.next(&members))
    #expect(cursor.text(of: key) == "id")
    let error = failure { () throws(JSONError) in _ = try cursor.integer() }
    #expect(error?.path?.description == "$.take.id")
    #expect(try cursor.string() == "甲")
    #expect(try cursor.next(&members) == nil)
    try cursor.finish()
  }

  @Test("the greatest depth can be read and is a bound nobody can lift")
  func depth() throws {
    let deep = JSONLimits(depth: 1_000_000)
    #expect(deep.depth == JSONLimits.greatestDepth)
    let most = JSONLimits.greatestDepth
    let fits = String(repeating: "[", count: most) + String(repeating: "]", count: most)
    _ = try read(fits, limits: deep)
    let hostile = String(repeating: "[{\"a\":", count: 200_000)
    for limits in [JSONLimits.standard, deep] {
      let error = failure { () throws(JSONError) in _ = try read(hostile, limits: limits) }
      #expect(error?.problem == .overLimit(.depth, allowed: limits.depth))
    }
    #expect(JSONLimits(depth: -1, members: 0).depth == 1)
  }
}
