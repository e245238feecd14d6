/// Phrases to be found in text at a given place, longest first, in time that does not depend on how
/// many there are.
///
/// Phrases of Chinese or of ASCII letters are found alike. ASCII is matched without regard to case
/// (the phrases are given in lower case), and a phrase of letters only as whole words.
public struct PhraseTable<Payload: Sendable>: Sendable {
  private struct Entry {
    let start: Int32
    let count: Int32
    let payload: Payload
  }

  /// Buckets of an open-addressed table by a phrase's first bytes; -1 where there is none.
  private var slots: [Int32]
  private var keys: [UInt32]
  private var groups: [Range<Int>] = []
  private var entries: [Entry] = []
  private var pool: [UInt8] = []
  private var firstBytes: [Bool]

  /// Makes a table; of two equal phrases the first counts. Empty phrases are left out.
  public init(_ phrases: [(phrase: String, payload: Payload)]) {
    var byKey: [UInt32: [(bytes: [UInt8], payload: Payload)]] = [:]
    firstBytes = Array(repeating: false, count: 256)
    for (phrase, payload) in phrases {
      let bytes = Array(phrase.utf8)
      guard let first = bytes.first else { continue }
      firstBytes[Int(first)] = true
      if let upper = Self.upper(first) { firstBytes[Int(upper)] = true }
      byKey[Self.key(bytes.span, 0), default: []].append((bytes, payload))
    }
    var size = 16
    while size < byKey.count * 4 { size *= 2 }
    slots = Array(repeating: -1, count: size)
    keys = Array(repeating: 0, count: size)
    for (key, list) in byKey.sorted(by: { $0.key < $1.key }) {
      let ordered = list.enumerated().sorted {
        ($1.element.bytes.count, $0.offset) < ($0.element.bytes.count, $1.offset)
      }
      let start = entries.count
      for (_, element) in ordered {
        entries.append(
          Entry(
            start: Int32(pool.count), count: Int32(element.bytes.count), payload: element.payload))
        pool.append(contentsOf: element.bytes)
      }
      var slot = Self.slot(key, size)
      while slots[slot] >= 0 { slot = (slot + 1) & (size - 1) }
      slots[slot] = Int32(groups.count)
      keys[slot] = key
      groups.append(start..<entries.count)
    }
  }

  /// The longest phrase that begins at a byte of the text and ends before `end`.
  public func longest(
    at index: Int, in bytes: Span<UInt8>, end: Int
  ) -> (payload: Payload, length: Int)? {
    guard index < end, firstBytes[Int(bytes[index])] else { return nil }
    // No phrase begins in the middle of a word.
    if bytes[index].isLetter, index > 0, bytes[index - 1].isLetter { return nil }
    let key = Self.key(bytes, index, end)
    var slot = Self.slot(key, slots.count)
    while slots[slot] >= 0 {
      if keys[slot] == key {
        return match(groups[Int(slots[slot])], at: index, in: bytes, end: end)
      }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  /// The first phrase at or after a byte of the text, the longest there.
  public func first(
    from start: Int, in bytes: Span<UInt8>, end: Int
  ) -> (payload: Payload, range: Range<Int>)? {
    var index = start
    while index < end {
      if let (payload, length) = longest(at: index, in: bytes, end: end) {
        return (payload, index..<index + length)
      }
      index += 1
    }
    return nil
  }

  private func match(
    _ group: Range<Int>, at index: Int, in bytes: Span<UInt8>, end: Int
  ) -> (payload: Payload, length: Int)? {
    for entry in group {
      let count = Int(entries[entry].count)
      guard index + count <= end else { continue }
      let start = Int(entries[entry].start)
      var equal = true
      for offset in 0..<count
      where pool[start + offset] != Self.lower(bytes[index + offset]) {
        equal = false
        break
      }
      guard equal else { continue }
      if pool[start + count - 1].isLetter, index + count < end, bytes[index + count].isLetter {
        continue
      }
      return (entries[entry].payload, count)
    }
    return nil
  }

  /// The first three bytes of a Chinese character, else the first byte in lower case.
  private static func key(_ bytes: Span<UInt8>, _ index: Int, _ end: Int? = nil) -> UInt32 {
    let first = bytes[index]
    guard first >= 0xE0, index + 2 < end ?? bytes.count else { return UInt32(lower(first)) }
    return UInt32(first) << 16 | UInt32(bytes[index + 1]) << 8 | UInt32(bytes[index + 2])
  }

  private static func slot(_ key: UInt32, _ size: Int) -> Int {
    Int((key &* 0x9E37_79B1) >> 12) & (size - 1)
  }

  @inline(__always)
  private static func lower(_ byte: UInt8) -> UInt8 {
    byte >= 0x41 && byte <= 0x5A ? byte | 0x20 : byte
  }

  private static func upper(_ byte: UInt8) -> UInt8? {
    byte >= 0x61 && byte <= 0x7A ? byte & ~0x20 : nil
  }
}
