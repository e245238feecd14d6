import Glibc
import Testing

@testable import OutturnReading

@Suite struct TextDecoderTests {
  static let text = "２０３１年青原市政府工作报告\r\n增长8.5%——“十六五”良好开局。\nGDP 1.2万亿元 😀\n"

  static func encoded(_ encoding: SourceEncoding) -> [UInt8] {
    switch encoding {
    case .utf8: Array(text.utf8)
    case .utf8WithMark: [0xEF, 0xBB, 0xBF] + Array(text.utf8)
    case .utf16LittleEndian: text.utf16.flatMap { [UInt8($0 & 0xFF), UInt8($0 >> 8)] }
    case .utf16BigEndian: text.utf16.flatMap { [UInt8($0 >> 8), UInt8($0 & 0xFF)] }
    case .gb18030: gb18030(text)
    }
  }

  static func gb18030(_ text: String) -> [UInt8] {
    let converter = iconv_open("GB18030", "UTF-8")
    defer { iconv_close(converter) }
    var input = Array(text.utf8)
    var output = [UInt8](repeating: 0, count: input.count * 4)
    var left = input.count
    var room = output.count
    input.withUnsafeMutableBytes { source in
      output.withUnsafeMutableBytes { target in
        var from = source.bindMemory(to: CChar.self).baseAddress
        var to = target.bindMemory(to: CChar.self).baseAddress
        _ = iconv(converter, &from, &left, &to, &room)
      }
    }
    return Array(output.dropLast(room))
  }

  @Test(arguments: SourceEncoding.allCases)
  func theSameTextInEveryEncoding(encoding: SourceEncoding) throws {
    let decoded = try TextDecoder.decode(bytes: Self.encoded(encoding))
    #expect(String(decoding: decoded.utf8, as: UTF8.self) == Self.text)
    #expect(decoded.encoding == encoding)
    #expect(decoded.scalarCount == Self.text.unicodeScalars.count)
  }

  @Test func utf16WithAMark() throws {
    let little = try TextDecoder.decode(bytes: [0xFF, 0xFE] + Self.encoded(.utf16LittleEndian))
    let big = try TextDecoder.decode(bytes: [0xFE, 0xFF] + Self.encoded(.utf16BigEndian))
    #expect(little.utf8 == big.utf8)
    #expect(little.utf8 == Array(Self.text.utf8))
  }

  @Test func longGB18030GoesThroughTheConverterInPieces() throws {
    let long = String(repeating: "全市生产总值增长8.5%。\n", count: 20_000)
    let decoded = try TextDecoder.decode(bytes: Self.gb18030(long))
    #expect(decoded.utf8 == Array(long.utf8))
  }

  @Test func aBrokenByteInUTF8IsToldAndNotReadAsGB18030() {
    var bytes = Array("一、工作回顾\n二、工作安排，增长百分之八点五\n".utf8)
    bytes[25] = 0xFF
    #expect(throws: TextDecodingError.brokenUTF8(offset: 25, line: 2)) {
      try TextDecoder.decode(bytes: bytes)
    }
  }

  @Test(arguments: [
    ([0xFF, 0xFE, 0x00, 0xD8, 0x41, 0x00], TextDecodingError.brokenUTF16(offset: 2)),
    ([0xFF, 0xFE, 0x41], .brokenUTF16(offset: 2)),
    (Array("%PDF-1.7\n".utf8), .binary(kind: .pdf)),
    ([0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1, 0], .binary(kind: .doc)),
    ([0x50, 0x4B, 0x03, 0x04, 20], .binary(kind: .zipped)),
    ([0x41, 0x00, 0x00, 0x00, 0x42, 0x43, 0x00], .binary(kind: .other)),
  ])
  func whatIsNoTextIsRefused(bytes: [UInt8], error: TextDecodingError) {
    #expect(throws: error) { try TextDecoder.decode(bytes: bytes) }
  }

  @Test func neitherUTF8NorGB18030() {
    #expect(throws: TextDecodingError.unknownEncoding(utf8Offset: 3, gb18030Offset: 3)) {
      try TextDecoder.decode(bytes: Array("abc".utf8) + [0xFF, 0xFF, 0x30])
    }
  }

  @Test func nothingIsAText() throws {
    let report = try PreparedReport(bytes: [])
    #expect(report.decoded.scalarCount == 0)
    #expect(report.outline.sections.isEmpty)
  }

  @Test func everyErrorTellsWhatToDo() {
    let errors: [TextDecodingError] = [
      .tooLong(count: 9, limit: 8), .brokenUTF8(offset: 1, line: 2), .brokenUTF16(offset: 3),
      .unknownEncoding(utf8Offset: 4, gb18030Offset: 5), .noConverter(encoding: "GB18030"),
      .binary(kind: .image),
    ]
    for error in errors {
      #expect(error.description.contains(":"), "\(error.description)")
    }
  }
}
