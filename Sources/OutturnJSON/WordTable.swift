/// Finds a word's number from its bytes.
@usableFromInline struct WordTable: Sendable {
  /// The words as given.
  let words: [String]
  private let entries: [Entry]
  private let tails: [UInt8]
  /// Numbers of entries by hash, -1 where there is none; its count is a power of two, more than
  /// twice the words'.
  private let slots: [Int]

  private struct Entry: Sendable {
    /// The first eight bytes, the first one lowest, zeros where the word is shorter.
    let head: UInt64
    let count: Int
    /// Where the bytes after the eighth stand in `tails`.
    let tail: Int
  }

  init(_ words: [String]) {
    self.words = words
    var entries: [Entry] = []
    var tails: [UInt8] = []
    var slots = [Int](repeating: -1, count: Self.slotCount(for: words.count))
    for (index, word) in words.enumerated() {
      let bytes = Array(word.utf8)
      let head = Self.head(bytes.span, bytes.indices)
      entries.append(Entry(head: head, count: bytes.count, tail: tails.count))
      tails.append(contentsOf: bytes.dropFirst(8))
      var slot = Self.hash(head, bytes.count) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = index
    }
    self.entries = entries
    self.tails = tails
    self.slots = slots
  }

  /// The number of the word that stands in a range, -1 if it is none of these.
  ///
  /// - Parameter first: The word to compare before looking further.
  @inline(__always) func index(of bytes: Span<UInt8>, _ range: Range<Int>, first: Int) -> Int {
    let head = Self.head(bytes, range)
    if first < entries.count, matches(first, head, bytes, range) { return first }
    var slot = Self.hash(head, range.count) & (slots.count - 1)
    while true {
      let index = slots[slot]
      if index < 0 || matches(index, head, bytes, range) { return index }
      slot = (slot + 1) & (slots.count - 1)
    }
  }

  /// The same for a string with escapes.
  @inline(never) func index(ofEscaped bytes: Span<UInt8>, _ range: Range<Int>) -> Int {
    let plain = JSONText.unescaped(bytes.extracting(range))
    return index(of: plain.span, plain.indices, first: 0)
  }

  @inline(__always) private func matches(
    _ index: Int, _ head: UInt64, _ bytes: Span<UInt8>, _ range: Range<Int>
  ) -> Bool {
    let entry = entries[index]
    guard entry.head == head, entry.count == range.count else { return false }
    var place = 8
    while place < entry.count {
      guard tails[entry.tail + place - 8] == bytes[range.lowerBound + place] else { return false }
      place += 1
    }
    return true
  }

  @inline(__always) private static func head(_ bytes: Span<UInt8>, _ range: Range<Int>) -> UInt64 {
    if range.lowerBound + 8 <= bytes.count {
      let word = UInt64(
        littleEndian: unsafe bytes.bytes.unsafeLoadUnaligned(
          fromByteOffset: range.lowerBound, as: UInt64.self))
      return range.count >= 8 ? word : word & ((1 << UInt64(range.count * 8)) - 1)
    }
    var head: UInt64 = 0
    for index in range.prefix(8).reversed() { head = head << 8 | UInt64(bytes[index]) }
    return head
  }

  @inline(__always) private static func hash(_ head: UInt64, _ count: Int) -> Int {
    let mixed = (head ^ UInt64(truncatingIfNeeded: count)) &* 0x9E37_79B9_7F4A_7C15
    return Int(truncatingIfNeeded: mixed >> 48)
  }

  private static func slotCount(for words: Int) -> Int {
    var count = 4
    while count < words * 2 + 1 { count *= 2 }
    return count
  }
}
