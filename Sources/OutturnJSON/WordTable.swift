/// The words of a closed set as bytes, to find a word's number without making a string.
@usableFromInline final class WordTable: Sendable {
  /// The words as given.
  let words: [String]
  /// How they are found. It points into memory that lives as long as the table.
  @usableFromInline nonisolated(unsafe) let index: WordIndex

  init(_ words: [String]) {
    self.words = words
    unsafe index = WordIndex(words)
  }

  deinit { unsafe index.deallocate() }
}

/// Pointers only, so that passing it on counts no references.
@usableFromInline struct WordIndex {
  private struct Entry {
    /// The first eight bytes, the first one lowest, zeros where the word is shorter.
    let head: UInt64
    let count: Int
    /// Where the bytes after the eighth stand in `tails`.
    let tail: Int
  }

  private let entries: UnsafeMutableBufferPointer<Entry>
  private let tails: UnsafeMutableBufferPointer<UInt8>
  /// Numbers of entries by hash, -1 where there is none. Its count is a power of two and more than
  /// twice the words', so that a search always comes to an end.
  private let slots: UnsafeMutableBufferPointer<Int>

  init(_ words: [String]) {
    var entries: [Entry] = []
    var tails: [UInt8] = []
    var slots = [Int](repeating: -1, count: Self.slotCount(for: words.count))
    for (index, word) in words.enumerated() {
      let bytes = Array(word.utf8)
      let head = bytes.withUnsafeBufferPointer { buffer in
        unsafe buffer.baseAddress.map { unsafe Self.head($0, 0..<buffer.count, buffer.count) } ?? 0
      }
      entries.append(Entry(head: head, count: bytes.count, tail: tails.count))
      tails.append(contentsOf: bytes.dropFirst(8))
      var slot = Self.hash(head, bytes.count) & (slots.count - 1)
      while slots[slot] >= 0 { slot = (slot + 1) & (slots.count - 1) }
      slots[slot] = index
    }
    unsafe self.entries = Self.kept(entries)
    unsafe self.tails = Self.kept(tails)
    unsafe self.slots = Self.kept(slots)
  }

  func deallocate() {
    unsafe entries.deallocate()
    unsafe tails.deallocate()
    unsafe slots.deallocate()
  }

  /// The number of the word that stands in a range of bytes, -1 if it is none of these.
  ///
  /// - Parameters:
  ///   - end: Up to where bytes can be read.
  ///   - first: The word to compare before looking further.
  @inline(__always) func find(
    _ base: UnsafePointer<UInt8>, _ range: Range<Int>, end: Int, first: Int
  ) -> Int {
    let head = unsafe Self.head(base, range, end)
    if first < entries.count, unsafe matches(first, head, base, range) { return first }
    return unsafe search(head, base, range)
  }

  private func search(_ head: UInt64, _ base: UnsafePointer<UInt8>, _ range: Range<Int>) -> Int {
    var slot = Self.hash(head, range.count) & (slots.count - 1)
    while true {
      let index = unsafe slots[slot]
      if index < 0 { return -1 }
      if unsafe matches(index, head, base, range) { return index }
      slot = (slot + 1) & (slots.count - 1)
    }
  }

  @inline(__always) private func matches(
    _ index: Int, _ head: UInt64, _ base: UnsafePointer<UInt8>, _ range: Range<Int>
  ) -> Bool {
    let entry = unsafe entries[index]
    guard entry.head == head, entry.count == range.count else { return false }
    var place = 8
    while place < entry.count {
      guard unsafe tails[entry.tail + place - 8] == base[range.lowerBound + place] else {
        return false
      }
      place += 1
    }
    return true
  }

  @inline(__always) private static func head(
    _ base: UnsafePointer<UInt8>, _ range: Range<Int>, _ end: Int
  ) -> UInt64 {
    let start = range.lowerBound
    let count = range.count
    if start + 8 <= end {
      let word = UInt64(
        littleEndian: unsafe UnsafeRawPointer(base).loadUnaligned(
          fromByteOffset: start, as: UInt64.self))
      return count >= 8 ? word : word & ((1 &<< UInt64(truncatingIfNeeded: count &* 8)) &- 1)
    }
    var head: UInt64 = 0
    for index in range.prefix(8).reversed() { head = unsafe head << 8 | UInt64(base[index]) }
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

  private static func kept<Element: BitwiseCopyable>(
    _ elements: [Element]
  ) -> UnsafeMutableBufferPointer<Element> {
    let kept = UnsafeMutableBufferPointer<Element>.allocate(capacity: elements.count)
    _ = unsafe kept.initialize(fromContentsOf: elements)
    return unsafe kept
  }
}
