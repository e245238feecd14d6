/// Checks the proofs of a ``MerkleTree`` without the tree (RFC 9162 §2.1.3.2 and §2.1.4.2).
public enum MerkleProof {
  /// The root that `proof` leads to from the leaf hash at `index` in a tree of `size` leaves;
  /// `nil` if the proof has not the right length.
  public static func root(from leaf: Digest, at index: Int, size: Int, proof: [Digest]) -> Digest? {
    guard index >= 0, index < size else { return nil }
    var place = index
    var last = size - 1
    var hash = leaf
    for sibling in proof {
      guard last > 0 else { return nil }
      if place & 1 == 1 || place == last {
        hash = MerkleTree.nodeHash(sibling, hash)
        while place & 1 == 0, place != 0 {
          place >>= 1
          last >>= 1
        }
      } else {
        hash = MerkleTree.nodeHash(hash, sibling)
      }
      place >>= 1
      last >>= 1
    }
    return last == 0 ? hash : nil
  }

  /// Whether `proof` shows that the tree of `oldSize` leaves with root `oldRoot` is the beginning
  /// of the tree of `newSize` leaves with root `newRoot`.
  public static func isConsistent(
    oldSize: Int, oldRoot: Digest, newSize: Int, newRoot: Digest, proof: [Digest]
  ) -> Bool {
    guard oldSize > 0, oldSize <= newSize else { return false }
    if oldSize == newSize { return proof.isEmpty && oldRoot == newRoot }
    // A whole tree of a power of two is itself the first hash of the path.
    var path = proof[...]
    let first: Digest
    if oldSize & (oldSize - 1) == 0 {
      first = oldRoot
    } else {
      guard let start = path.popFirst() else { return false }
      first = start
    }
    var place = oldSize - 1
    var last = newSize - 1
    while place & 1 == 1 {
      place >>= 1
      last >>= 1
    }
    var old = first
    var new = first
    for hash in path {
      guard last > 0 else { return false }
      if place & 1 == 1 || place == last {
        old = MerkleTree.nodeHash(hash, old)
        new = MerkleTree.nodeHash(hash, new)
        while place & 1 == 0, place != 0 {
          place >>= 1
          last >>= 1
        }
      } else {
        new = MerkleTree.nodeHash(new, hash)
      }
      place >>= 1
      last >>= 1
    }
    return last == 0 && old == oldRoot && new == newRoot
  }
}
