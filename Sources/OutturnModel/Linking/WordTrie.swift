/// Words found in text, the longest first.
struct WordTrie<Value: Sendable>: Sendable {
  private var byFirst: [UInt32: [(word: [UInt32], value: Value)]] = [:]
  /// A bit for each first scalar below 0x10000: passes over nearly all places of a text.
  private var firsts = [UInt64](repeating: 0, count: 1 << 10)

  /// Adds a word; of two equal words the first one stays.
  mutating func add(_ word: String, _ value: Value) {
    add(word.unicodeScalars.map(\.value), value)
  }

  /// Adds a word; of two equal words the first one stays.
  mutating func add(_ scalars: [UInt32], _ value: Value) {
    guard let first = scalars.first else { return }
    var held = byFirst[first] ?? []
    if held.contains(where: { $0.word == scalars }) { return }
    let place = held.firstIndex { $0.word.count < scalars.count } ?? held.count
    held.insert((scalars, value), at: place)
    byFirst[first] = held
    firsts[Int(first >> 6 & 0x3FF)] |= 1 << UInt64(first & 63)
  }

  /// The longest word that begins at a place, and its length.
  func match(_ text: [UInt32], at place: Int) -> (length: Int, value: Value)? {
    let first = text[place]
    guard firsts[Int(first >> 6 & 0x3FF)] >> UInt64(first & 63) & 1 == 1, let held = byFirst[first]
    else { return nil }
    let left = text.count - place
    search: for (word, value) in held where word.count <= left {
      for offset in 1..<max(1, word.count) where text[place + offset] != word[offset] {
        continue search
      }
      return (word.count, value)
    }
    return nil
  }
}
