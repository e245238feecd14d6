/// A word to be found in names, as bytes; ASCII letters in any case.
struct WordPattern: Sendable {
  let bytes: [UInt8]

  init(_ word: String) { self.bytes = word.utf8.map(WordPattern.small) }

  /// Whether a name begins with the word.
  func begins(_ name: String) -> Bool {
    name.utf8.lazy.map(WordPattern.small).starts(with: bytes)
  }

  /// Whether the word stands at a place of a text.
  func stands(in text: UnsafeBufferPointer<UInt8>, at start: Int) -> Bool {
    guard text.count - start >= bytes.count else { return false }
    for (offset, byte) in bytes.enumerated() where WordPattern.small(text[start + offset]) != byte {
      return false
    }
    return true
  }

  static func isLetter(_ byte: UInt8) -> Bool { small(byte) &- UInt8(ascii: "a") < 26 }

  static func small(_ byte: UInt8) -> UInt8 {
    byte &- UInt8(ascii: "A") < 26 ? byte + 32 : byte
  }
}

/// Words of which any may stand in a name.
struct WordList: Sendable {
  fileprivate let words: [WordPattern]
  /// What words begin with: passes over nearly all places of a name.
  private let heads: [Bool]

  init(_ words: [WordPattern]) {
    self.words = words.filter { !$0.bytes.isEmpty }
    var heads = [Bool](repeating: false, count: 1 << 10)
    for word in self.words {
      let bytes = word.bytes
      if bytes.count < 3 {
        heads = heads.map { _ in true }
      } else {
        heads[WordList.head(bytes[0], bytes[1], bytes[2])] = true
      }
    }
    self.heads = heads
  }

  init(_ words: String...) { self.init(words.map { WordPattern($0) }) }

  /// Whether any of the words stands in a name.
  func isIn(_ name: String) -> Bool { first(in: name) != nil }

  /// The place in the list of the word that stands first in a name.
  func first(in name: String) -> Int? {
    var name = name
    return name.withUTF8 { text in
      var start = 0
      while start < text.count {
        if !passes(over: start, of: text),
          let word = words.firstIndex(where: { $0.stands(in: text, at: start) })
        {
          return word
        }
        // The next scalar.
        start += text[start] < 0xC0 ? 1 : text[start] < 0xE0 ? 2 : 3
      }
      return nil
    }
  }

  /// Whether no word can begin at a place of a text.
  fileprivate func passes(over start: Int, of text: UnsafeBufferPointer<UInt8>) -> Bool {
    start + 2 < text.count
      && !heads[WordList.head(text[start], text[start + 1], text[start + 2])]
  }

  private static func head(_ first: UInt8, _ second: UInt8, _ third: UInt8) -> Int {
    func part(_ byte: UInt8) -> Int { Int(WordPattern.small(byte)) }
    return ((part(first) &* 37 &+ part(second)) &* 37 &+ part(third)) & 0x3FF
  }
}

extension WordList {
  /// Where the last of the words begins in a text, in bytes; an English word only where none of
  /// its letters stands before it.
  func lastPlace(in text: String) -> Int? {
    var text = text
    return text.withUTF8 { text in
      text.indices.reversed().first { start in
        if text[start] & 0xC0 == 0x80 || passes(over: start, of: text) { return false }
        if start > 0, WordPattern.isLetter(text[start]), WordPattern.isLetter(text[start - 1]) {
          return false
        }
        return words.contains { $0.stands(in: text, at: start) }
      }
    }
  }

  /// Whether a text ends with one of the words, blanks left out.
  func ends(_ text: String) -> Bool {
    let bytes = Array(text.utf8.reversed().drop { $0 == UInt8(ascii: " ") }.reversed())
    return words.contains { word in
      bytes.count >= word.bytes.count
        && bytes.suffix(word.bytes.count).lazy.map(WordPattern.small).elementsEqual(word.bytes)
    }
  }
}
