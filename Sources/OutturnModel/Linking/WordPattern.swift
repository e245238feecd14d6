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
      if word.bytes.count < 3 { heads = heads.map { _ in true } }
      heads[WordList.head(word.bytes.prefix(3))] = true
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
      for start in text.indices {
        if start + 2 < text.count, !heads[WordList.head(text[start..<start + 3])] { continue }
        for (index, word) in words.enumerated() where word.stands(in: text, at: start) {
          return index
        }
      }
      return nil
    }
  }

  private static func head(_ bytes: some Sequence<UInt8>) -> Int {
    bytes.reduce(0) { ($0 &* 37 &+ Int(WordPattern.small($1))) & 0x3FF }
  }
}

extension WordList {
  /// Where the last of the words begins in a text, in bytes; an English word only where none of
  /// its letters stands before it.
  func lastPlace(in text: String) -> Int? {
    var text = text
    return text.withUTF8 { text in
      text.indices.reversed().first { start in
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
