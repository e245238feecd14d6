/// A word to be found in names, as bytes; ASCII letters in any case.
struct WordPattern: Sendable {
  let bytes: [UInt8]

  init(_ word: String) { self.bytes = word.utf8.map(WordPattern.small) }

  /// Whether a name holds the word.
  func isIn(_ name: String) -> Bool {
    var name = name
    return name.withUTF8 { text in
      guard let first = bytes.first, text.count >= bytes.count else { return false }
      for start in 0...(text.count - bytes.count)
      where WordPattern.small(text[start]) == first {
        var offset = 1
        while offset < bytes.count, WordPattern.small(text[start + offset]) == bytes[offset] {
          offset += 1
        }
        if offset == bytes.count { return true }
      }
      return false
    }
  }

  /// Whether a name begins with the word.
  func begins(_ name: String) -> Bool {
    name.utf8.lazy.map(WordPattern.small).starts(with: bytes)
  }

  private static func small(_ byte: UInt8) -> UInt8 {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte) ? byte + 32 : byte
  }
}
