#if canImport(Glibc)
  import Glibc
#elseif canImport(Musl)
  import Musl
#elseif canImport(Darwin)
  import Darwin
#endif

/// Another encoding made UTF-8 by the C library's converter.
enum CharacterConverter {
  enum Result: Equatable {
    case converted([UInt8])
    /// The offset of the first byte that cannot be converted.
    case invalid(offset: Int)
    /// The C library has no such converter (a small container, a fully static program).
    case noConverter
  }

  static func utf8(from bytes: [UInt8], named encoding: String) -> Result {
    let converter = iconv_open("UTF-8", encoding)
    guard let converter, converter != iconv_t(bitPattern: -1) else { return .noConverter }
    defer { iconv_close(converter) }

    var input = bytes
    var output: [UInt8] = []
    output.reserveCapacity(bytes.count / 2 * 3 + 16)
    var chunk = [UInt8](repeating: 0, count: 1 << 16)
    var failedAt: Int?
    let total = bytes.count
    input.withUnsafeMutableBytes { source in
      var from = source.bindMemory(to: CChar.self).baseAddress
      var left = total
      while left > 0 {
        let (written, result) = chunk.withUnsafeMutableBytes { target in
          var to = target.bindMemory(to: CChar.self).baseAddress
          var room = target.count
          let result = iconv(converter, &from, &left, &to, &room)
          return (target.count - room, result)
        }
        output.append(contentsOf: chunk[..<written])
        if result == -1, written == 0 || errno != E2BIG {
          failedAt = total - left
          return
        }
      }
    }
    if let failedAt { return .invalid(offset: failedAt) }
    return .converted(output)
  }
}
