import OutturnJSON
import Testing

@Suite("JSON for people and other programs")
struct JSONOutputTests {
  private let value: JSONValue = [
    "verdict": "met", "target": .object(["value": .number(JSONNumber(4)), "text": "4%以内"]),
    "outcomes": [], "none": [:], "parts": [1, true, .null],
  ]

  @Test("pretty output has two spaces a level and keeps the order of members")
  func pretty() {
    #expect(
      text(value.pretty()) == """
        {
          "verdict": "met",
          "target": {
            "value": 4,
            "text": "4%以内"
          },
          "outcomes": [],
          "none": {},
          "parts": [
            1,
            true,
            null
          ]
        }

        """)
  }

  @Test("compact output is one line in the same order")
  func compact() {
    #expect(
      text(value.compact())
        == #"{"verdict":"met","target":{"value":4,"text":"4%以内"},"outcomes":[],"none":{},"parts":[1,true,null]}"#
    )
  }

  @Test("decimals keep their digits")
  func decimals() throws {
    let number = try #require(JSONNumber("8.40"))
    #expect(text(JSONValue.array([.number(number)]).compact()) == "[8.40]")
  }

  @Test(
    "a number is a text that the grammar allows",
    arguments: ["0", "-0", "8.40", "-1.5e-3", "799420000000", "1E+9"])
  func numbers(text: String) {
    #expect(JSONNumber(text)?.description == text)
  }

  @Test(
    "other texts are no numbers",
    arguments: [
      "", " 1", "1 ", "+1", ".5", "5.", "01", "1,000", "NaN", "1a", "１", "--1", "\"1\"", "null",
      "1\n", String(repeating: "1", count: 200),
    ])
  func notNumbers(text: String) {
    #expect(JSONNumber(text) == nil)
  }
}

@Suite("Objects to be written")
struct JSONObjectTests {
  @Test("a key keeps its place when it is set again and leaves when it is set to nil")
  func setting() {
    var object: JSONObject = ["a": 1, "b": 2, "a": 3]
    #expect(object.members.map(\.key) == ["a", "b"])
    #expect(object["a"] == 3)
    object["a"] = nil
    object["c"] = 4
    object["x"] = nil
    #expect(object.members.map(\.key) == ["b", "c"])
    #expect(object["a"] == nil)
  }

  @Test("large objects are the same as small ones")
  func large() {
    var object = JSONObject()
    for number in 0..<100 { object["k\(number % 50)"] = .integer(Int64(number)) }
    #expect(object.members.count == 50)
    for number in 0..<50 { #expect(object["k\(number)"] == .integer(Int64(number + 50))) }
    for number in 0..<40 { object["k\(number)"] = nil }
    #expect(object.members.map(\.key) == (40..<50).map { "k\($0)" })
    object["k45"] = true
    #expect(object["k45"] == true && object["k0"] == nil && object["k49"] == 99)
  }

  @Test("equality leaves order out and normalization, too")
  func equality() {
    #expect(JSONValue.object(["a": 1, "b": 2]) == ["b": 2, "a": 1])
    #expect(JSONValue.object(["a": 1]) != ["a": 1, "b": 2])
    #expect(JSONValue.string("\u{E9}") != "e\u{301}")
    #expect(JSONValue.object(["\u{E9}": 1]) != ["e\u{301}": 1])
    let both: JSONObject = ["\u{E9}": 1, "e\u{301}": 2]
    #expect(both.members.count == 2)
  }
}
