/// The Merkle tree of RFC 9162 §2.1 over a list of byte strings.
///
/// A leaf is SHA-256(0x00 ‖ d), a node SHA-256(0x01 ‖ left ‖ right), and a list is split at the
/// largest power of two below its length. The root stands for all the leaves and their order.
public struct MerkleTree: Sendable {
  /// `levels[0]` holds the leaf hashes, `levels[k]` the roots of the whole runs of 2^k leaves.
  private var levels: [[Digest]]

  /// The tree over `leaves`, in their order.
  public init(leaves: some Sequence<[UInt8]>) {
    self.init(leafHashes: leaves.map { Self.leafHash($0) })
  }

  /// The tree over leaves of which only the hashes are known.
  public init(leafHashes: [Digest]) {
    levels = [leafHashes]
    while let below = levels.last, below.count > 1 {
      levels.append((0..<below.count / 2).map { Self.nodeHash(below[2 * $0], below[2 * $0 + 1]) })
    }
  }

  /// How many leaves there are.
  public var count: Int { levels[0].count }

  /// The root over all leaves.
  public var root: Digest { root(of: 0..<count) }

  /// The root over the first `size` leaves: what the root was when there were no more.
  public func root(size: Int) -> Digest? {
    (0...count).contains(size) ? root(of: 0..<size) : nil
  }

  /// The hashes that lead from leaf `index` to the root over the first `size` leaves (all, if
  /// `size` is not given); `nil` if there is no such leaf.
  ///
  /// - Complexity: O(log²*n*) hashes.
  public func inclusionProof(of index: Int, size: Int? = nil) -> [Digest]? {
    let size = size ?? count
    guard size <= count, index >= 0, index < size else { return nil }
    var proof: [Digest] = []
    var range = 0..<size
    while range.count > 1 {
      let middle = range.lowerBound + Self.split(range.count)
      if index < middle {
        proof.append(root(of: middle..<range.upperBound))
        range = range.lowerBound..<middle
      } else {
        proof.append(root(of: range.lowerBound..<middle))
        range = middle..<range.upperBound
      }
    }
    return proof.reversed()
  }

  /// The hashes that show the first `old` leaves unchanged among the first `new` (all, if `new` is
  /// not given); `nil` unless 0 < `old` ≤ `new` ≤ count.
  public func consistencyProof(from old: Int, to new: Int? = nil) -> [Digest]? {
    let new = new ?? count
    guard old > 0, old <= new, new <= count else { return nil }
    var proof: [Digest] = []
    var range = 0..<new
    var wholeOld = true
    while old < range.upperBound {
      let middle = range.lowerBound + Self.split(range.count)
      if old <= middle {
        proof.append(root(of: middle..<range.upperBound))
        range = range.lowerBound..<middle
      } else {
        proof.append(root(of: range.lowerBound..<middle))
        range = middle..<range.upperBound
        wholeOld = false
      }
    }
    if !wholeOld { proof.append(root(of: range)) }
    return proof.reversed()
  }

  /// SHA-256(0x00 ‖ `data`).
  public static func leafHash(_ data: [UInt8]) -> Digest { leafHash(data.span) }

  static func leafHash(_ data: borrowing Span<UInt8>) -> Digest {
    var hash = SHA256()
    hash.update([0])
    hash.update(data)
    return hash.finish()
  }

  /// SHA-256(0x01 ‖ `left` ‖ `right`).
  public static func nodeHash(_ left: Digest, _ right: Digest) -> Digest {
    SHA256.hash([1] + left.bytes + right.bytes)
  }

  /// `range` begins at a multiple of the largest power of two in its length, so that its whole
  /// runs stand in `levels`.
  private func root(of range: Range<Int>) -> Digest {
    guard !range.isEmpty else { return SHA256.hash([UInt8]()) }
    if range.count & (range.count - 1) == 0 {
      let level = range.count.trailingZeroBitCount
      return levels[level][range.lowerBound >> level]
    }
    let middle = range.lowerBound + Self.split(range.count)
    return Self.nodeHash(root(of: range.lowerBound..<middle), root(of: middle..<range.upperBound))
  }

  /// The largest power of two below `count`, which is at least 2.
  private static func split(_ count: Int) -> Int {
    1 << (Int.bitWidth - 1 - (count - 1).leadingZeroBitCount)
  }
}
