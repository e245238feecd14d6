/// Words with their meanings, found by the longest match at a place in a text.
///
/// The first scalar of a word is looked up in a table, so a place where no word begins costs one
/// look; every further scalar costs a search among the few that can follow. Latin capitals count
/// as small letters.
struct ScalarTrie<Meaning: Sendable>: Sendable {
  private struct Node: Sendable {
    /// Index of the first child in `children`; children of one node stand together, sorted.
    var firstChild: Int32 = 0
    var childCount: Int32 = 0
    /// Index in `meanings`, or −1.
    var meaning: Int32 = -1
  }

  private struct Child: Sendable {
    let scalar: UInt32
    let node: Int32
  }

  private var nodes: [Node] = []
  private var children: [Child] = []
  private var meanings: [Meaning] = []
  /// The node of each first scalar below 0x10000, or −1.
  private var roots: [Int32] = Array(repeating: -1, count: 0x10000)

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
    nodes.append(Node())
    build(node: 0, entries: entries[...], depth: 0)
    let root = nodes[0]
    for index in Int(root.firstChild)..<Int(root.firstChild + root.childCount)
    where children[index].scalar < 0x10000 {
      roots[Int(children[index].scalar)] = children[index].node
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
    nodes[node].firstChild = Int32(children.count)
    nodes[node].childCount = Int32(groups.count)
    let firstNode = nodes.count
    for (offset, group) in groups.enumerated() {
      children.append(Child(scalar: group.scalar, node: Int32(firstNode + offset)))
      nodes.append(Node())
    }
    for (offset, group) in groups.enumerated() {
      build(node: firstNode + offset, entries: entries[group.range], depth: depth + 1)
    }
  }

  /// Latin capitals count as small letters.
  @inline(__always)
  private static func folded(_ scalar: UInt32) -> UInt32 {
    scalar &- 0x41 < 26 ? scalar | 0x20 : scalar
  }

  private func child(of node: Int32, _ scalar: UInt32) -> Int32 {
    let here = nodes[Int(node)]
    var low = Int(here.firstChild)
    var high = low + Int(here.childCount)
    while low < high {
      let middle = (low + high) / 2
      let candidate = children[middle]
      if candidate.scalar == scalar { return candidate.node }
      if candidate.scalar < scalar { low = middle + 1 } else { high = middle }
    }
    return -1
  }

  /// The longest word that begins at `start` and ends no later than `end`.
  func longest(in text: [Unicode.Scalar], at start: Int, before end: Int) -> Match? {
    guard start < end else { return nil }
    let first = Self.folded(text[start].value)
    guard first < 0x10000 else { return nil }
    var node = roots[Int(first)]
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
    let last = Self.folded(text[end - 1].value)
    guard last < 0x10000 else { return nil }
    var node = roots[Int(last)]
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
