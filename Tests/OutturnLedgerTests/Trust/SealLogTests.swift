import OutturnModel
import Testing

@testable import OutturnLedger

@Suite("The log of entries only ever grows, and proves it")
struct SealLogTests {
  /// A ledger that was sealed several times, with the seals.
  private static func sealed(_ count: Int) throws -> (SimulatedDisk, [Seal]) {
    let (_, disk, address) = try SealTests.prepared()
    var seals: [Seal] = []
    for number in 1...count {
      let ledger = try Writing.open(disk)
      seals.append(try ledger.seal(by: "Li", at: try Samples.minute(number * 2 + 8)))
      for more in 0...(number % 3) {
        let commitment = try Samples.commitment(number * 10 + more, in: address)
        try ledger.commit(
          try Samples.transaction([.record(commitment, in: address)], minute: number * 2 + 9))
      }
    }
    return (disk, seals)
  }

  @Test("its leaves are the lines of the files, one behind the other, and its root is theirs")
  func leaves() throws {
    let (disk, seals) = try Self.sealed(7)
    var leaves: [[UInt8]] = []
    for seal in seals {
      let text = String(
        decoding: try disk.read(SealBatch.path(of: seal.root), limit: .max), as: UTF8.self)
      for line in text.split(separator: "\n")
      where ["entry ", "join ", "heads "].contains(where: { line.hasPrefix($0) }) {
        leaves.append(Array("\(line)\n".utf8))
      }
      #expect(leaves.count == seal.size)
      #expect(MerkleTree(leaves: leaves).root == seal.root)
      let note = try disk.read(SealFile.note.path(of: seal.root), limit: .max)
      #expect(note == Array(seal.text.utf8))
    }
    // Every entry of every journal is among them, as it was first written.
    let told = Set(leaves.map { String(decoding: $0, as: UTF8.self) })
    for (name, bytes) in CrashTests.kept(disk) where name.hasSuffix("journal.jsonl") {
      let journal = Journal(bytes, at: try #require(LedgerPath(name)))
      for (entry, digest) in zip(journal.entries, journal.digests)
      where entry.time <= (seals.last?.time ?? entry.time) {
        #expect(told.contains("entry \(name) \(entry.number) \(digest)\n"))
      }
    }
  }

  @Test("of any two seals the later one is proved to go on from the earlier one")
  func consistency() throws {
    let (disk, seals) = try Self.sealed(7)
    let ledger = try Writing.open(disk)
    for (place, earlier) in seals.enumerated() {
      for later in seals[place...] {
        let proof = try ledger.proveConsistency(from: .seal(earlier), to: .seal(later))
        #expect(ConsistencyProof(proof.text) == proof)
        #expect(proof.later(than: .root(earlier.root))?.root == later.root)
        #expect(proof.later(than: .seal(earlier))?.size == later.size)
        #expect(proof.later(than: .root(SHA256.hash("x"))) == nil)
      }
      if earlier == seals.last { continue }
      let proof = try ledger.proveConsistency(from: .root(earlier.root))
      #expect(proof.later(than: .seal(earlier))?.root == seals.last?.root)
    }
    #expect(throws: LedgerError.refused(.otherLog)) {
      try ledger.proveConsistency(from: .seal(seals[3]), to: .seal(seals[1]))
    }
  }

  @Test("every seal but the last can be lost: the next tells of it, and it is made anew")
  func lost() throws {
    for place in 0..<4 {
      let (disk, seals) = try Self.sealed(4)
      let ledger = try Writing.open(disk)
      let path = SealBatch.path(of: seals[place].root)
      let bytes = try disk.read(path, limit: .max)
      try disk.remove(path)
      let faults = try ledger.verify().faults
      #expect(faults.contains { if case .seal(.sealMissing) = $0.kind { true } else { false } })
      #expect(faults.contains { $0.kind == .seal(.earlierMissing) } == (place < 3))
      #expect(
        try ledger.restoreSeals(at: try Samples.minute(99)).contains(path))
      #expect(disk.files[path.text] == bytes)
      #expect(try ledger.verify().faults == [])
    }
  }

  @Test("what an older seal stood for is in the log that begins after it")
  func afterEarlierRelease() throws {
    let (ledger, disk, address) = try SealTests.prepared()
    let old = try SealKind.heads.seal(disk, minute: 9)
    try ledger.commit(
      try Samples.transaction(
        [.record(try Samples.commitment(8, in: address), in: address)], minute: 10))
    let new = try SealKind.log.seal(disk, minute: 11)
    #expect(try ledger.seals() == [old, new])
    #expect(try ledger.verify().faults == [])
    for seal in [old, new] { #expect(try ledger.verify(against: .seal(seal)).isSound) }
    #expect(throws: LedgerError.unknownSeal(old.root)) {
      try ledger.prove(try Samples.id(.commitment, "1", address), in: .seal(old))
    }
  }

  @Test("two branches that were both sealed: ours goes on and joins theirs, and all seals hold")
  func joined() throws {
    let (ours, theirs) = try MergeTests.diverged()
    let common = try SealKind.log.seal(ours, minute: 40)
    let their = try SealKind.log.seal(theirs, minute: 41)
    _ = try MergeTests.merge(ours, theirs)
    let ledger = try Writing.open(ours)
    #expect(try ledger.verify().faults == [])
    let joined = try SealKind.log.seal(ours, minute: 50)
    let text = String(
      decoding: try ours.read(SealBatch.path(of: joined.root), limit: .max), as: UTF8.self)
    #expect(text.hasPrefix("after \(common.size) \(common.root)\n"))
    #expect(text.contains("\njoin \(their.size) \(their.root)\n"))
    _ = try MergeTests.merge(theirs, ours)
    for disk in [ours, theirs] {
      let ledger = try Writing.open(disk)
      #expect(try ledger.verify().faults == [])
      for seal in [common, their, joined] {
        #expect(try ledger.verify(against: .seal(seal)).faults == [])
      }
    }
    #expect(
      try ledger.proveConsistency(from: .seal(common)).later(than: .seal(common))?.root
        == joined.root)
    #expect(throws: LedgerError.refused(.otherLog)) {
      try ledger.proveConsistency(from: .seal(their))
    }
    // Nothing new: the same seal.
    #expect(try SealKind.log.seal(ours, minute: 60) == joined)
    let id = try Samples.id(.commitment, "1", try Samples.address())
    #expect(try ledger.prove(id).failure(against: joined.root) == nil)
  }

  @Test("a branch that was never sealed goes on with the log that it takes over")
  func taken() throws {
    let (ours, theirs) = try MergeTests.diverged()
    let their = try SealKind.log.seal(theirs, minute: 41)
    _ = try MergeTests.merge(ours, theirs)
    let ledger = try Writing.open(ours)
    #expect(try ledger.verify().faults == [])
    let next = try SealKind.log.seal(ours, minute: 50)
    #expect(
      try ledger.proveConsistency(from: .seal(their)).later(than: .seal(their))?.root == next.root)
    _ = try MergeTests.merge(theirs, ours)
    #expect(try Writing.open(theirs).verify().faults == [])
    // It has nothing that is not sealed.
    #expect(try SealKind.log.seal(theirs, minute: 60) == next)
  }
}
