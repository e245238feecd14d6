import OutturnJSON
import Testing

@Suite("JSON Lines")
struct JSONLinesTests {
  private func lines(_ text: String) throws(JSONError) -> [JSONLines.Line] {
    Array(try JSONLines(bytes(text), file: "journal.jsonl"))
  }

  @Test("each line has its number and its place in the file")
  func numbers() throws {
    let lines = try lines("{\"a\":1}\n\n  \r\n[2]\r\n\"三\"")
    #expect(lines.map(\.number) == [1, 4, 5])
    #expect(lines.map(\.range) == [0..<7, 13..<16, 18..<23])
    #expect(lines.map(\.isEnded) == [true, true, false])
    #expect(try lines.map { line in try line.document().root.kind } == [.object, .array, .string])
  }

  @Test("nothing gives no lines", arguments: ["", "\n", "\r\n \n\t\n"])
  func none(text: String) throws {
    #expect(try lines(text).isEmpty)
  }

  @Test("an error is placed in the whole file, and its path begins at its line")
  func errors() throws {
    let lines = try lines("{\"序号\":1}\n{\"序号\":[1,x]}\n")
    let error = failure { () throws(JSONError) in _ = try lines[1].document() }
    #expect(
      error?.description == """
        journal.jsonl:2:10: expected a value, found `x`
        2 | {"序号":[1,x]}
          |            ^
        """)
    var cursor = lines[1].cursor
    var members = try cursor.object()
    _ = try cursor.next(&members)
    #expect(
      failure { () throws(JSONError) in _ = try cursor.string() }?.summary
        == "journal.jsonl:2:7: $.序号: expected a string, found an array")
  }

  @Test("a value must end within its line")
  func within() throws {
    for line in try lines("[1,\n2]\n") {
      #expect(failure { () throws(JSONError) in _ = try line.document() } != nil)
    }
    let two = try lines("1 2\n")[0]
    #expect(
      failure { () throws(JSONError) in _ = try two.document() }?.problem == .contentAfterValue)
  }

  @Test("line ends are found wherever they fall")
  func ends() throws {
    for length in 1..<20 {
      let text = (0..<5).map { _ in String(repeating: "1", count: length) }.joined(separator: "\n")
      #expect(try lines(text).map(\.range.count) == [Int](repeating: length, count: 5))
    }
  }
}
