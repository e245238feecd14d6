/// How a report's bytes were encoded.
public enum SourceEncoding: String, Sendable, Equatable, CaseIterable {
  case utf8 = "UTF-8"
  case utf8WithMark = "UTF-8 with a byte-order mark"
  case utf16LittleEndian = "UTF-16 LE"
  case utf16BigEndian = "UTF-16 BE"
  case gb18030 = "GB18030"
}
