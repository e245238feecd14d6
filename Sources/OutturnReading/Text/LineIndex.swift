/// Line numbers of a text, for messages.
///
/// `\n`, `\r\n` and a lone `\r` end a line. Built in one pass, four bytes for each 256 of the text.
struct LineIndex {
  private let bytes: [UInt8]
  private let blocks: [UInt32]
  private static let blockBits = 8

  init(_ text: DecodedText) {
    bytes = text.utf8
    var blocks: [UInt32] = []
    var count = 0
    var start = 0
    while start < bytes.count {
      blocks.append(UInt32(truncatingIfNeeded: count))
      let end = min(start + 1 << Self.blockBits, bytes.count)
      count += Self.lineEnds(in: bytes, start, end)
      start = end
    }
    self.blocks = blocks
  }

  /// The line, from 1, that holds a byte.
  func line(ofByte offset: Int) -> Int {
    guard !blocks.isEmpty, offset > 0 else { return 1 }
    let offset = min(offset, bytes.count)
    let block = min(offset >> Self.blockBits, blocks.count - 1)
    return 1 + Int(blocks[block])
      + Self.lineEnds(in: bytes, block << Self.blockBits, offset)
  }

  private static func lineEnds(in bytes: [UInt8], _ start: Int, _ end: Int) -> Int {
    let span = bytes.span
    var count = span.count(in: start..<end) { $0 == 0x0A || $0 == 0x0D }
    guard count > 0 else { return 0 }
    for index in start..<end
    where span[index] == 0x0D && index + 1 < span.count && span[index + 1] == 0x0A { count -= 1 }
    return count
  }
}
