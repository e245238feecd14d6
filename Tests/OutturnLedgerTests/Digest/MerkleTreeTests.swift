import Testing

@testable import OutturnLedger

@Suite("Merkle tree")
struct MerkleTreeTests {
  static func leaves(_ count: Int) -> [[UInt8]] {
    (0..<count).map { Array("leaf \($0)".utf8) }
  }

  /// The definition of RFC 9162 §2.1.1, word for word and slow.
  static func plainRoot(_ leaves: ArraySlice<[UInt8]>) -> Digest {
    if leaves.isEmpty { return SHA256.hash("") }
    if leaves.count == 1 { return MerkleTree.leafHash(leaves[leaves.startIndex]) }
    var split = 1
    while split * 2 < leaves.count { split *= 2 }
    let middle = leaves.startIndex + split
    return MerkleTree.nodeHash(plainRoot(leaves[..<middle]), plainRoot(leaves[middle...]))
  }

  @Test("known values")
  func known() {
    #expect(
      MerkleTree(leaves: []).root.hex
        == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855")
    #expect(
      MerkleTree.leafHash([]).hex
        == "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d")
    #expect(
      MerkleTree.leafHash(Array("L123456".utf8)).hex
        == "395aa064aa4c29f7010acfe3f25db9485bbd4b91897b6ad7ad547639252b4d56")
  }

  @Test("known value of a node")
  func knownNode() {
    // The children of this known value are the texts themselves, not digests.
    #expect(
      SHA256.hash([1] + Array("N123".utf8) + Array("N456".utf8)).hex
        == "aa217fe888e47007fa15edab33c2b492a722cb106c64667fc2b044444de66bbb")
  }

  @Test("the root is the one the RFC defines, for every prefix")
  func roots() {
    let leaves = Self.leaves(67)
    let tree = MerkleTree(leaves: leaves)
    for size in 0...67 {
      let expected = Self.plainRoot(leaves[..<size])
      #expect(tree.root(size: size) == expected)
      #expect(MerkleTree(leaves: leaves[..<size]).root == expected)
    }
    #expect(tree.root(size: 68) == nil)
  }

  @Test("every leaf is proven, and nothing else by its proof")
  func inclusion() throws {
    let leaves = Self.leaves(33)
    let tree = MerkleTree(leaves: leaves)
    for size in 1...33 {
      let root = try #require(tree.root(size: size))
      for index in 0..<size {
        let proof = try #require(tree.inclusionProof(of: index, size: size))
        let leaf = MerkleTree.leafHash(leaves[index])
        #expect(MerkleProof.root(from: leaf, at: index, size: size, proof: proof) == root)
        let other = MerkleTree.leafHash([9])
        #expect(MerkleProof.root(from: other, at: index, size: size, proof: proof) != root)
        let long = proof + [other]
        #expect(MerkleProof.root(from: leaf, at: index, size: size, proof: long) == nil)
        if size > 1 {
          let short = Array(proof.dropLast())
          #expect(MerkleProof.root(from: leaf, at: index, size: size, proof: short) == nil)
          let wrong = (index + 1) % size
          #expect(MerkleProof.root(from: leaf, at: wrong, size: size, proof: proof) != root)
        }
      }
      #expect(tree.inclusionProof(of: size, size: size) == nil)
    }
  }

  @Test("every earlier tree is shown to be the beginning of every later one")
  func consistency() throws {
    let tree = MerkleTree(leaves: Self.leaves(33))
    for new in 1...33 {
      let newRoot = try #require(tree.root(size: new))
      for old in 1...new {
        let oldRoot = try #require(tree.root(size: old))
        let proof = try #require(tree.consistencyProof(from: old, to: new))
        func holds(_ oldRoot: Digest, _ newRoot: Digest, _ proof: [Digest]) -> Bool {
          MerkleProof.isConsistent(
            oldSize: old, oldRoot: oldRoot, newSize: new, newRoot: newRoot, proof: proof)
        }
        let forged = SHA256.hash("forged")
        #expect(holds(oldRoot, newRoot, proof))
        #expect(!holds(forged, newRoot, proof))
        #expect(!holds(oldRoot, forged, proof))
        #expect(!holds(oldRoot, newRoot, proof + [forged]))
        if !proof.isEmpty { #expect(!holds(oldRoot, newRoot, Array(proof.dropLast()))) }
      }
    }
    #expect(tree.consistencyProof(from: 0, to: 3) == nil)
    #expect(tree.consistencyProof(from: 4, to: 3) == nil)
  }
}
