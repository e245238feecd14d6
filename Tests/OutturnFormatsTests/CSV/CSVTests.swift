import OutturnFormats
import OutturnSeed
import Testing

@Suite struct CSVReaderTests {
  private func rows(
    _ text: String, delimiter: UInt8 = UInt8(ascii: ","), chunk: Int = .max,
    limits: CSVReader.Limits = CSVReader.Limits()
  ) throws -> [CSVReader.Row] {
    var reader = CSVReader(delimiter: delimiter, limits: limits)
    var rows: [CSVReader.Row] = []
    var rest = Array(text.utf8)[...]
    while !rest.isEmpty {
      try reader.read(rest.prefix(chunk)) { rows.append($0) }
      rest = rest.dropFirst(chunk)
    }
    try reader.finish { rows.append($0) }
    return rows
  }

  @Test(arguments: [
    ("a,b\r\nc,d\r\n", [["a", "b"], ["c", "d"]]),
    ("a,b\nc,d", [["a", "b"], ["c", "d"]]),
    ("a,b\rc,d\r", [["a", "b"], ["c", "d"]]),
    ("\u{FEFF}名称,值\r\n", [["名称", "值"]]),
    ("\"a,b\",\"c\"\"d\",\"e\r\nf\"\r\n", [["a,b", "c\"d", "e\r\nf"]]),
    (",\r\n", [["", ""]]),
    ("\"\"\r\n", [[""]]),
    ("a\r\n\r\n\r\nb\r\n", [["a"], ["b"]]),
    ("a,\"\"\n", [["a", ""]]),
    ("", []),
    ("'=1+1,''x,'plain,=raw\n", [["=1+1", "'x", "'plain", "=raw"]]),
  ])
  func cellsAreReadAsMeant(text: String, cells: [[String]]) throws {
    for chunk in [1, 2, 3, 7, .max] {
      #expect(try rows(text, chunk: chunk).map(\.cells) == cells)
    }
  }

  @Test(arguments: [
    ("a\"b,c", CSVError.Problem.strayQuote, 1, 2),
    ("x,y\n一,\"二\"三,z", .textAfterQuote, 2, 6),
    ("a,b\nc,\"d\ne", .unclosedQuote, 2, 3),
    ("ok\n\"a\r\nb\",c\nd\"", .strayQuote, 4, 2),
  ])
  func aWrongQuoteIsToldWithLineAndColumn(
    text: String, problem: CSVError.Problem, line: Int, column: Int
  ) {
    let error = #expect(throws: CSVError.self) { try rows(text) }
    #expect(error?.problem == problem)
    #expect(error?.position.line == line)
    #expect(error?.position.column == column)
  }

  @Test func bytesThatAreNotUTF8AreRefused() {
    var reader = CSVReader()
    let error = #expect(throws: CSVError.self) {
      try reader.read([0x61, 0x2C, 0xD6, 0xD0, 0x0A]) { _ in }
    }
    #expect(error?.problem == .notUTF8)
    #expect(error?.position.column == 3)
  }

  @Test func sizesAreBounded() {
    let limits = CSVReader.Limits(cellBytes: 4, cells: 2)
    let long = #expect(throws: CSVError.self) { try rows("abcde", limits: limits) }
    #expect(long?.problem == .cellTooLong(4))
    let many = #expect(throws: CSVError.self) { try rows("a,b,c", limits: limits) }
    #expect(many?.problem == .tooManyCells(2))
  }

  @Test func aRowTellsItsLine() throws {
    let lines = try rows("a\n\"b\nc\"\n\nd\n").map(\.line)
    #expect(lines == [1, 2, 5])
  }

  @Test(arguments: [
    ("a,b;c,d", ","), ("a\tb\tc,d", "\t"), ("a;b;c", ";"), ("\"a;b;c\",d", ","), ("a", ","),
  ])
  func theDelimiterIsFoundByTheFirstLine(line: String, delimiter: String) {
    #expect(CSVReader.delimiter(ofFirstLine: line.utf8) == delimiter.utf8.first)
  }
}

@Suite struct CSVRoundTripTests {
  @Test func whatIsWrittenReadsBackTheSame() throws {
    var generator = SeededGenerator(seed: 20_170_101)
    for _ in 0..<2000 {
      let count = Int.random(in: 1...4, using: &generator)
      let row = (0..<count).map { _ in
        generator.text(of: "=+-@'\"\t\r\n, ;0.a中＝＠\u{1F600}", upTo: 6)
      }
      let text = CSVWriter().row(row)
      var reader = CSVReader()
      var read: [[String]] = []
      try reader.read(text.utf8) { read.append($0.cells) }
      try reader.finish { read.append($0.cells) }
      #expect(read == [row], "\(text.debugDescription)")
    }
  }

  @Test func noCellBeginsWithAFormula() {
    var generator = SeededGenerator(seed: 7)
    for _ in 0..<2000 {
      let cell = generator.text(of: "=+-@'\t\r1.a", upTo: 5)
      let written = CSVEscape.escaped(cell)
      #expect(CSVEscape.unescaped(written) == cell)
      if let first = written.unicodeScalars.first, "=+-@\t\r\n".unicodeScalars.contains(first) {
        #expect(Double(written) != nil, "\(written)")
      }
    }
  }

  @Test func numbersStayNumbers() {
    #expect(CSVEscape.escaped("-0.3") == "-0.3")
    #expect(CSVEscape.escaped("-1+2") == "'-1+2")
    #expect(CSVEscape.escaped("+5") == "'+5")
  }
}
