/// Finds out whether bytes are UTF-8 (RFC 3629), and where and why not.
enum UTF8Check {
  /// The first place where bytes are not UTF-8.
  static func fault(in buffer: UnsafeBufferPointer<UInt8>) -> (offset: Int, fault: UTF8Fault)? {
    let bytes = unsafe buffer.span
    let checked = unsafe UTF8Scan.checkedPrefix(of: buffer)
    do throws(UTF8.ValidationError) {
      _ = try UTF8Span(validating: bytes.extracting(checked...))
      return nil
    } catch {
      let offset = checked + error.byteOffsets.lowerBound
      return (offset, fault(error.kind, at: offset, in: bytes))
    }
  }

  /// The scalar that begins at an offset and its length in bytes, or nil where none does.
  static func scalar(
    at offset: Int, before end: Int, in bytes: Span<UInt8>
  ) -> (scalar: Unicode.Scalar, length: Int)? {
    let lead = bytes[offset]
    if lead < 0x80 { return (Unicode.Scalar(lead), 1) }
    let length = lead >= 0xF0 ? 4 : lead >= 0xE0 ? 3 : 2
    guard lead >= 0xC2, lead <= 0xF4, offset + length <= end else { return nil }
    var value = UInt32(lead) & (0x7F >> UInt32(length))
    for index in (offset + 1)..<(offset + length) {
      guard UTF8.isContinuation(bytes[index]) else { return nil }
      value = value << 6 | UInt32(bytes[index] & 0x3F)
    }
    let least: UInt32 = length == 2 ? 0x80 : length == 3 ? 0x800 : 0x10000
    guard value >= least, let scalar = Unicode.Scalar(value) else { return nil }
    return (scalar, length)
  }

  private static func fault(
    _ kind: UTF8.ValidationError.Kind, at offset: Int, in bytes: Span<UInt8>
  ) -> UTF8Fault {
    switch kind {
    case .truncatedScalar: .truncated
    case .overlongEncodingByte: .overlong
    case .surrogateCodePointByte: .surrogate
    case .invalidNonSurrogateCodePointByte where bytes[offset] <= 0xF7: .tooLarge
    default: .strayByte(bytes[offset])
    }
  }
}
