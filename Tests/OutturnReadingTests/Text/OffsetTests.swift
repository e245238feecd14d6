import Testing

@testable import OutturnReading

@Suite struct OffsetTests {
  @Test(arguments: [
    ("增长８．４％。", "8.4%", 2..<6),
    ("总值 1200亿", "1200", 3..<7),
    ("a\r\n增长\r\n5％", "5%", 7..<9),
    ("第二（一）", "(一)", 2..<5),
  ])
  func mendedRangesLeadBackToScalars(text: String, part: String, expected: Range<Int>) throws {
    let mended = PreparedReport(text: text).mended
    let range = try #require(firstRange(of: part, in: mended.utf8))
    #expect(mended.originalRange(of: range) == expected)
  }

  @Test func scalarAndByteOffsetsAreInverse() {
    let text = DecodedText(String(repeating: "a中😀\r\né", count: 200))
    for scalar in 0...text.scalarCount {
      #expect(text.scalarOffset(ofByte: text.byteOffset(ofScalar: scalar)) == scalar)
    }
    #expect(text.byteOffset(ofScalar: text.scalarCount) == text.utf8.count)
  }
}

func firstRange(of part: String, in bytes: [UInt8]) -> Range<Int>? {
  let part = Array(part.utf8)
  guard !part.isEmpty, bytes.count >= part.count else { return nil }
  for start in 0...(bytes.count - part.count)
  where Array(bytes[start..<start + part.count]) == part {
    return start..<start + part.count
  }
  return nil
}
