/// Words found in text, the longest first.
struct WordTrie<Value: Sendable>: Sendable {
  private var byFirst: [UInt32: [(word: [UInt32], value: Value)]] = [:]
  /// Which last ten bits first scalars have: passes over nearly all places of a text.
  private var firsts = [Bool](repeating: false, count: 1 << 10)

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
    firsts[Int(first & 0x3FF)] = true
  }

  /// The longest word that begins at a place, and its length.
  func match(_ text: [UInt32], at place: Int) -> (length: Int, value: Value)? {
    guard firsts[Int(text[place] & 0x3FF)], let held = byFirst[text[place]] else { return nil }
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
