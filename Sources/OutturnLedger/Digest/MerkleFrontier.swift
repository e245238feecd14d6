/// A ``MerkleTree`` that leaves are added to, of which nothing is kept but the roots of its whole runs, the
/// longest first.
struct MerkleFrontier: Hashable, Sendable {
  private(set) var size = 0
  private var peaks: [Digest] = []

  mutating func append(_ leafHash: Digest) {
    var node = leafHash
    var runs = size
    while runs & 1 == 1, let left = peaks.popLast() {
      node = MerkleTree.nodeHash(left, node)
      runs >>= 1
    }
    peaks.append(node)
    size += 1
  }

  /// The root over all leaves so far.
  var root: Digest {
    guard var root = peaks.last else { return SHA256.hash([UInt8]()) }
    for peak in peaks.dropLast().reversed() { root = MerkleTree.nodeHash(peak, root) }
    return root
  }
}
