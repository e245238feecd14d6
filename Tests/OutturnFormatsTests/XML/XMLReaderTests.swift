import OutturnSeed
import Testing

@testable import OutturnFormats

@Suite struct XMLReaderTests {
  private func read(_ text: String) throws -> XMLNode { try XMLReader.read(Array(text.utf8)) }

  @Test func elementsAttributesAndTextAreRead() throws {
    let root = try read(
      """
      <?xml version="1.0"?><!-- a --><p:a xmlns:p="urn:x" k='1 &lt; 2 &#x4E2D;'>
        x<b/>&amp;<c>一<![CDATA[<二>&]]></c><!-- y -->z
      </p:a>
      """)
    #expect(root.name == "a")
    #expect(root.attributes["k"] == "1 < 2 中")
    #expect(root.children.map(\.name) == ["b", "c"])
    #expect(root.string("c") == "一<二>&")
    #expect(root.first("c")?.line == 2)
  }

  @Test(arguments: [
    ("<!DOCTYPE a [<!ENTITY x \"y\">]><a>&x;</a>", XMLError.Problem.documentType),
    ("<a>&x;</a>", .unknownEntity("x")),
    ("<a>&#0;</a>", .unknownEntity("#0")),
    ("<a><b></a></b>", .wrongEnd(found: "a", open: "b")),
    ("<a>", .endsEarly),
    ("<a", .malformed(expected: "a space, > or />")),
    ("<a b=c/>", .malformed(expected: "a quoted value")),
    ("<a b='1' b='2'/>", .malformed(expected: "each attribute once")),
    ("<a/><b/>", .malformed(expected: "the end of the file")),
    ("<a>x & y</a>", .malformed(expected: "&amp; in place of &")),
    ("<a b='<'/>", .malformed(expected: "&lt; in place of <")),
    ("", .malformed(expected: "an element")),
    ("text", .malformed(expected: "an element")),
  ])
  func whatIsNotWellFormedIsRefused(text: String, problem: XMLError.Problem) {
    let error = #expect(throws: XMLError.self) { try read(text) }
    #expect(error?.problem == problem)
  }

  @Test func depthIsBounded() {
    let deep = String(repeating: "<a>", count: 100_000)
    let error = #expect(throws: XMLError.self) { try read(deep) }
    #expect(error?.problem == .tooLarge("more than 64 elements inside each other"))
  }

  @Test func anErrorTellsLineAndColumn() {
    let error = #expect(throws: XMLError.self) { try read("<a>\n  <b>&oops;</b></a>") }
    #expect(error?.line == 2)
    #expect(error?.column == 6)
  }

  @Test func brokenFilesNeverCrash() throws {
    let good = Array(
      "<?xml version=\"1.0\"?><a b=\"c\"><!-- d --><e>&amp;<![CDATA[f]]></e><g/></a>".utf8)
    var generator = SeededGenerator(seed: 42)
    for _ in 0..<3000 {
      var bytes = good
      for _ in 0..<Int.random(in: 1...4, using: &generator) {
        let place = Int.random(in: 0..<bytes.count, using: &generator)
        switch Int.random(in: 0..<3, using: &generator) {
        case 0: bytes.remove(at: place)
        case 1: bytes[place] = UInt8.random(in: 0...255, using: &generator)
        default: bytes.insert("<>&\"'/!?-]"[generator], at: place)
        }
        if bytes.isEmpty { break }
      }
      let root = try? XMLReader.read(bytes)
      #expect((root?.children.count ?? 0) < 10)
    }
  }

  @Test func whatIsWrittenReadsBack() throws {
    var generator = SeededGenerator(seed: 3)
    for _ in 0..<500 {
      let text = generator.text(of: "<>&\"' ab中\u{1F600};]", upTo: 12)
      var writer = XMLWriter()
      writer.begin("a", [("k", text + "\n\t\r")])
      writer.element("b", "x" + text + "\ry")
      writer.end()
      let root = try read(writer.text)
      #expect(root.attributes["k"] == text + "\n\t\r")
      #expect(root.first("b")?.text == "x" + text + "\ry")
    }
  }
}

extension String {
  fileprivate subscript(generator: SeededGenerator) -> UInt8 {
    var generator = generator
    return Array(utf8).randomElement(using: &generator) ?? 0
  }
}

@Suite struct XMLScanTests {
  @Test func piecesComeInOrderWithTheirLines() throws {
    var pieces: [XMLEvent] = []
    var lines: [Int] = []
    try XMLReader.scan(Array("<a k='1'>x\n<b/></a>".utf8)) { event, line in
      pieces.append(event)
      lines.append(line)
    }
    #expect(
      pieces == [
        .start("a", ["k": "1"]), .text("x\n"), .start("b", [:]), .end("b"), .end("a"),
      ])
    #expect(lines == [1, 1, 2, 2, 2])
  }
}
