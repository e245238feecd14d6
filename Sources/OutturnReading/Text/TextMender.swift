/// Makes decoded text ready for scanning.
enum TextMender {
  static func mend(_ decoded: DecodedText) -> (MendedText, [Notice]) {
    let bytes = decoded.utf8.span
    var writer = FoldingWriter(capacity: decoded.utf8.count)
    var start = 0
    while start < bytes.count {
      var end = start
      while end < bytes.count, bytes[end] != 0x0A, bytes[end] != 0x0D { end += 1 }
      writer.append(start..<end, of: bytes, joined: false)
      if end < bytes.count { writer.endParagraph(from: end, length: 1) }
      start = end + 1
    }
    let (output, map) = writer.finish()
    return (MendedText(utf8: output, decoded: decoded, maps: [map]), [])
  }
}
