/// Why a report's bytes could not be made text.
public enum TextDecodingError: Error, Sendable, Equatable {
  /// Longer than the reader takes at once; sizes in bytes.
  case tooLong(count: Int, limit: Int)
  /// UTF-8 with a byte that cannot stand there.
  case brokenUTF8(offset: Int, line: Int)
  /// UTF-16 with a surrogate that has no partner, or half a unit at the end.
  case brokenUTF16(offset: Int)
  /// Neither UTF-8, UTF-16 nor GB18030: where each first failed.
  case unknownEncoding(utf8Offset: Int, gb18030Offset: Int)
  /// The bytes look like GB18030 but this system has no converter for it.
  case noConverter(encoding: String)
  /// Not text at all.
  case binary(kind: BinaryKind)
}

extension TextDecodingError: CustomStringConvertible {
  /// One sentence that tells what is wrong, where, and what to do.
  public var description: String {
    switch self {
    case .tooLong(let count, let limit):
      return
        "the text is \(count) bytes long and at most \(limit) are read at once: split the file"
    case .brokenUTF8(let offset, let line):
      return
        "the text is UTF-8 but byte \(offset) (line \(line)) cannot stand there: mend that byte or save the file again as UTF-8"
    case .brokenUTF16(let offset):
      return
        "the text is UTF-16 but byte \(offset) begins no whole character: save the file again as UTF-8"
    case .unknownEncoding(let utf8Offset, let gb18030Offset):
      return
        "the encoding is not known: as UTF-8 it fails at byte \(utf8Offset), as GB18030 at byte \(gb18030Offset); save the file as UTF-8"
    case .noConverter(let encoding):
      return
        "the text looks like \(encoding) and this system has no converter for it: save the file as UTF-8, or install the C library's character converters"
    case .binary(let kind):
      return "this is \(kind.rawValue), not text: \(kind.advice)"
    }
  }
}
