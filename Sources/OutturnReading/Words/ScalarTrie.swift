/// Words with their meanings, found by the longest match at a place in a text.
///
/// The first scalar of a word is looked up in a table, so a place where no word begins costs one
/// look; every further scalar costs a search among the few that can follow. Latin capitals count
/// as small letters.
struct ScalarTrie<Meaning: Sendable>: Sendable {
  private struct Node: Sendable {
    /// The scalar that leads here.
    let scalar: UInt32
    /// The first child; children of one node stand together, sorted.
    var firstChild: Int32 = 0
    var childCount: Int32 = 0
    /// Index in `meanings`, or −1.
    var meaning: Int32 = -1
  }

  private var nodes: [Node] = []
  private var meanings: [Meaning] = []
  /// The first scalars: most places are told by one bit that no word begins there.
  private var starts: ScalarSet = ""
  /// For each 256 scalars below 0x10000 the page of `heads` that holds them; page 0 is empty.
  private var pages: [UInt8] = Array(repeating: 0, count: 256)
  /// The node of each first scalar, or −1, in pages of 256.
  private var heads: [Int32] = Array(repeating: -1, count: 256)

  /// A word found: its meaning and how many scalars it has.
  struct Match {
    let meaning: Meaning
    let length: Int
  }

  /// Builds the trie.
  ///
  /// - Parameters:
  ///   - words: The words; of two that are spelled the same the first is kept.
  ///   - reversed: Whether the words are matched from their last scalar backwards.
  init(_ words: [(word: String, meaning: Meaning)], reversed: Bool = false) {
    var entries: [(key: [UInt32], meaning: Int32)] = []
    for (word, meaning) in words {
      let scalars = word.unicodeScalars.map { Self.folded($0.value) }
      guard !scalars.isEmpty else { continue }
      entries.append((reversed ? scalars.reversed() : scalars, Int32(meanings.count)))
      meanings.append(meaning)
    }
    entries.sort {
      $0.key.lexicographicallyPrecedes($1.key) || ($0.key == $1.key && $0.meaning < $1.meaning)
    }
    nodes.append(Node(scalar: 0))
    build(node: 0, entries: entries[...], depth: 0)
    let root = nodes[0]
    for index in root.firstChild..<(root.firstChild + root.childCount)
    where nodes[Int(index)].scalar < 0x10000 {
      setHead(index, of: Int(nodes[Int(index)].scalar))
    }
  }

  private mutating func build(
    node: Int, entries: ArraySlice<(key: [UInt32], meaning: Int32)>, depth: Int
  ) {
    var groups: [(scalar: UInt32, range: Range<Int>)] = []
    for index in entries.indices {
      let key = entries[index].key
      if key.count == depth {
        if nodes[node].meaning < 0 { nodes[node].meaning = entries[index].meaning }
      } else if let last = groups.last, last.scalar == key[depth] {
        groups[groups.count - 1].range = last.range.lowerBound..<(index + 1)
      } else {
        groups.append((key[depth], index..<(index + 1)))
      }
    }
    let firstNode = nodes.count
    nodes[node].firstChild = Int32(firstNode)
    nodes[node].childCount = Int32(groups.count)
    nodes += groups.map { Node(scalar: $0.scalar) }
    for (offset, group) in groups.enumerated() {
      build(node: firstNode + offset, entries: entries[group.range], depth: depth + 1)
    }
  }

  private mutating func setHead(_ node: Int32, of scalar: Int) {
    let block = scalar >> 8
    if pages[block] == 0 {
      pages[block] = UInt8(heads.count >> 8)
      heads += Array(repeating: -1, count: 256)
    }
    heads[Int(pages[block]) << 8 | scalar & 0xFF] = node
    if let first = Unicode.Scalar(UInt32(scalar)) {
      starts.insert(first)
      if first.isLatinLetter, let capital = Unicode.Scalar(first.value & ~0x20) {
        starts.insert(capital)
      }
    }
  }

  /// Whether a word begins (or, in a trie of reversed words, ends) with a scalar.
  @inline(__always)
  func begins(with scalar: Unicode.Scalar) -> Bool { starts.contains(scalar) }

  /// The node below the root for a first scalar, or −1: where a walk begins.
  @inline(__always)
  func head(of scalar: Unicode.Scalar) -> Int32 {
    guard starts.contains(scalar) else { return -1 }
    let value = Self.folded(scalar.value)
    return heads[Int(pages[Int(value >> 8)]) << 8 | Int(value & 0xFF)]
  }

  /// The node a walk comes to from a node, or −1.
  func step(from node: Int32, _ scalar: Unicode.Scalar) -> Int32 {
    child(of: node, Self.folded(scalar.value))
  }

  /// The meaning of the word that ends at a node.
  func meaning(at node: Int32) -> Meaning? {
    let index = nodes[Int(node)].meaning
    return index < 0 ? nil : meanings[Int(index)]
  }

  /// Latin capitals count as small letters.
  @inline(__always)
  private static func folded(_ scalar: UInt32) -> UInt32 {
    scalar &- 0x41 < 26 ? scalar | 0x20 : scalar
  }

  @inline(__always)
  private func child(of node: Int32, _ scalar: UInt32) -> Int32 {
    let here = nodes[Int(node)]
    var low = here.firstChild
    var high = low + here.childCount
    while low < high {
      let middle = (low + high) / 2
      let candidate = nodes[Int(middle)].scalar
      if candidate == scalar { return middle }
      if candidate < scalar { low = middle + 1 } else { high = middle }
    }
    return -1
  }

  /// The longest word that begins at `start` and ends no later than `end`.
  func longest(in text: [Unicode.Scalar], at start: Int, before end: Int) -> Match? {
    guard start < end else { return nil }
    var node = head(of: text[start])
    var found: (meaning: Int32, length: Int)?
    var place = start
    while node >= 0 {
      place += 1
      let meaning = nodes[Int(node)].meaning
      if meaning >= 0 { found = (meaning, place - start) }
      guard place < end else { break }
      node = child(of: node, Self.folded(text[place].value))
    }
    return found.map { Match(meaning: meanings[Int($0.meaning)], length: $0.length) }
  }

  /// The longest word that ends just before `end` and begins no earlier than `start`; for a trie
  /// of reversed words.
  func longestBackward(in text: [Unicode.Scalar], endingAt end: Int, from start: Int) -> Match? {
    guard start < end else { return nil }
    var node = head(of: text[end - 1])
    var found: (meaning: Int32, length: Int)?
    var place = end - 1
    while node >= 0 {
      let meaning = nodes[Int(node)].meaning
      if meaning >= 0 { found = (meaning, end - place) }
      guard place > start else { break }
      place -= 1
      node = child(of: node, Self.folded(text[place].value))
    }
    return found.map { Match(meaning: meanings[Int($0.meaning)], length: $0.length) }
  }
}
