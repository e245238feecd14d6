import OutturnJSON
import Testing

@Suite("The grammar of RFC 8259")
struct JSONGrammarTests {
  static let accepted = [
    "null", "true", "false", "0", "-0", "1", "-1", "10", "1.5", "-1.5", "0.0", "1e5", "1E5",
    "1e+5", "1e-5", "1.25e-10", "0e0", "-0.0", "123456789012345678901234567890",
    "\"\"", "\"a\"", "\"中文\"", "\"😀\"", "\"\u{7F}\"", "\"\u{2028}\"", "\"\u{FEFF}\"",
    "\"\\\"\\\\\\/\\b\\f\\n\\r\\t\"", "\"\\u0000\"", "\"\\u4E2d\\u6587\"", "\"\\uD83D\\uDE00\"",
    "\"\\uFFFF\"", "\"\u{FFFE}\"", "[]", "{}", "[ ]", "{ }", "[1]", "[1,2]", "[[],{}]",
    "[null,true,false,0,\"\",[],{}]", "{\"\":0}", "{\"a\":1,\"b\":2}", "{\"a\":{\"a\":{}}}",
    " \t\r\n1 \t\r\n", "[ 1 , 2 ]", "{ \"a\" : 1 , \"b\" : [ ] }", "{\"é\":1,\"e\u{301}\":2}",
    "\"12345678\"", "\"1234567\"", "\"123456789012345\\n\"", "[1e1,-2.0E-3]",
  ]

  static let rejected = [
    "", " ", "\n", "nul", "nulll", "True", "FALSE", "tru", "NaN", "Infinity", "-Infinity",
    "undefined", "'a'", "a", "\"", "\"a", "\"a\\", "\"a\\\"", "\"\\", "\"\\u", "\"\\u1\"",
    "\"\\u12\"", "\"\\u123\"", "\"\\u123g\"", "\"\\U1234\"", "\"\\x41\"", "\"\\a\"", "\"\\0\"",
    "\"\\ \"", "\"\\中\"", "\"\u{0}\"", "\"\t\"", "\"\n\"", "\"\r\"", "\"\u{1F}\"", "\"\u{1B}[0m\"",
    "\"12345678\u{1}\"", "\"\\uD83D\"", "\"\\uD83Dx\"", "\"\\uD83D\\n\"", "\"\\uD83D\\u0041\"",
    "\"\\uDE00\"", "\"\\uDE00\\uD83D\"", "\"\\uD83D\\uD83D\\uDE00\"", "\"\\uD83D\\uDE0\"",
    "+1", "-", "--1", "-a", "01", "-01", "00", "1.", ".5", "-.5", "1.e5", "1e", "1e+", "1E-",
    "1.5e",
    "0x10", "1_000", "1,000", "1 2", "1a", "1.2.3", "１", "0b1", "1e5.0", "2.e+3", "٣",
    "[", "]", "[1", "[1,", "[1,]", "[,1]", "[,]", "[1,,2]", "[1 2]", "[1;2]", "[1:2]", "[\"a\"",
    "[1}", "[}", "[[]", "[]]", "[1]]", "[]x", "[]1", "[] []",
    "{", "}", "{\"a\"", "{\"a\":", "{\"a\":1", "{\"a\":1,", "{\"a\":1,}", "{,}", "{,\"a\":1}",
    "{\"a\" 1}", "{\"a\"::1}", "{\"a\":1 \"b\":2}", "{\"a\":1,,\"b\":2}", "{a:1}", "{'a':1}",
    "{1:1}", "{null:1}", "{\"a\":}", "{\"a\",\"b\"}", "{\"a\":1]", "{]", "{}}", "{\"a\":1;}",
    "{\"a\":1,\"a\":1}", "{\"a\":1,\"\\u0061\":2}", "[{\"b\":{\"k\":1,\"k\":1}}]",
    "// c\n1", "/* c */1", "1 // c", "1 /* c */", "[1,/*c*/2]", "#c\n1", "[1 # c\n]",
    "\u{FEFF}1", "\u{FEFF}", "1\u{FEFF}", "1\u{0}", "\u{0}", "\u{A0}1", "1\u{A0}", "\u{3000}1",
    "\u{B}1", "\u{C}1", "\u{85}1", "\u{2028}1", "[1\u{0}]", "\\u0031", "*", "<a/>", "中",
  ]

  /// Bytes that are not UTF-8, and where the reader says so.
  static let notUTF8: [(bytes: [UInt8], offset: Int, fault: UTF8Fault)] = [
    ([0x22, 0x80, 0x22], 1, .strayByte(0x80)),
    ([0x22, 0x61, 0xBF, 0x22], 2, .strayByte(0xBF)),
    ([0x22, 0xFF, 0x22], 1, .strayByte(0xFF)),
    ([0x22, 0xFE, 0x22], 1, .strayByte(0xFE)),
    ([0x22, 0xC0, 0x80, 0x22], 1, .overlong),
    ([0x22, 0xC1, 0xBF, 0x22], 1, .overlong),
    ([0x22, 0xE0, 0x80, 0x80, 0x22], 1, .overlong),
    ([0x22, 0xE0, 0x9F, 0xBF, 0x22], 1, .overlong),
    ([0x22, 0xF0, 0x8F, 0xBF, 0xBF, 0x22], 1, .overlong),
    ([0x22, 0xED, 0xA0, 0x80, 0x22], 1, .surrogate),
    ([0x22, 0xED, 0xBF, 0xBF, 0x22], 1, .surrogate),
    ([0x22, 0xF4, 0x90, 0x80, 0x80, 0x22], 1, .tooLarge),
    ([0x22, 0xF5, 0x80, 0x80, 0x80, 0x22], 1, .tooLarge),
    ([0x22, 0xE4, 0xB8, 0x22], 1, .truncated),
    ([0x22, 0xE4, 0x22], 1, .truncated),
    ([0x22, 0xF0, 0x9F, 0x98, 0x22], 1, .truncated),
    ([0x22, 0xE4, 0xB8], 1, .truncated),
    ([0x22, 0xC3], 1, .truncated),
    ([0xD6, 0xA3, 0xD6, 0xDD], 2, .truncated),
  ]

  @Test("accepts what the grammar allows", arguments: accepted)
  func accepts(source: String) throws {
    _ = try read(source)
    try skip(bytes(source))
  }

  @Test("rejects what the grammar does not allow", arguments: rejected)
  func rejects(source: String) {
    #expect(failure { () throws(JSONError) in _ = try read(source) } != nil)
  }

  @Test("the cursor rejects the same but for keys that stand twice", arguments: rejected)
  func cursorRejects(source: String) {
    let problem = failure { () throws(JSONError) in _ = try read(source) }?.problem
    if case .duplicateKey = problem { return }
    #expect(failure { () throws(JSONError) in try skip(bytes(source)) }?.problem == problem)
  }

  @Test("rejects bytes that are not UTF-8", arguments: notUTF8)
  func rejectsOtherEncodings(source: [UInt8], offset: Int, fault: UTF8Fault) {
    let error = failure { () throws(JSONError) in try skip(source) }
    #expect(error?.problem == .invalidUTF8(fault))
    #expect(error?.position.offset == offset)
  }

  @Test("resolves escapes")
  func escapes() throws {
    let source = #""\"\\\/\b\f\n\r\t\u0041\u4e2D\uD83D\uDE00中""#
    let expected = "\"\\/\u{8}\u{C}\n\r\tA中😀中"
    #expect(try read(source).root.string() == expected)
    #expect(try read("{\(source):1}").root.object().keys == [expected])
  }
}
