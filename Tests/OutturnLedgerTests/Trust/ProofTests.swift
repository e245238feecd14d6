import OutturnModel
import Testing

@testable import OutturnLedger

@Suite("A proof shows one record to somebody who has only the seal")
struct ProofTests {
  @Test("every record is proven to have been there, and nothing else by its proof")
  func proofs() throws {
    let (ledger, disk, address) = try SealTests.prepared()
    try ledger.commit(try Samples.transaction([try MergeTests.force(.assured)], minute: 2))
    #expect(throws: LedgerError.refused(.unsealed)) {
      try ledger.prove(try Samples.id(.commitment, "1", address))
    }
    let seal = try ledger.seal(by: "Li", at: try Samples.minute(9))
    for number in 1...6 {
      let id = try Samples.id(.commitment, "\(number)", address)
      let proof = try ledger.prove(id)
      #expect(proof.failure(against: seal.root) == nil)
      #expect(Proof(proof.text) == proof)
      #expect(proof.failure(against: SHA256.hash("x")) == .otherRoot)
      // A scorecard prints the root over the heads.
      #expect(proof.failure(against: try #require(proof.way).heads.root) == nil)
      let part = try #require(proof.parts.first)
      let claim = Proof(
        [
          Proof.Part(
            records: ["linhai-2020-c000000"], entries: part.entries, head: part.head,
            siblings: part.siblings)
        ], way: proof.way, root: proof.root)
      #expect(claim.failure(against: seal.root) == .otherRecord)
      let forged = try #require(
        Proof(proof.text.replacing("\"why\":\"test\"", with: "\"why\":\"tess\"")))
      #expect(forged.failure(against: seal.root) != nil)
      let elsewhere = try #require(Proof(proof.text.replacing("\nleft ", with: "\nright ")))
      #expect(elsewhere.failure(against: seal.root) == .notUnderRoot)
    }
    // The lines from an older entry of the record on lead to the root as well.
    let id = try Samples.id(.commitment, "1", address)
    let journal = Journal(try disk.read(address.journal, limit: .max), at: address.journal)
    let lines = try disk.read(address.journal, limit: .max).split(separator: 10)
      .map { String(decoding: $0, as: UTF8.self) }
    let about = journal.entries.indices.filter { index in
      journal.entries[index].changes.contains { $0.edit.id == id.rawValue }
    }
    try #require(about.count > 1)
    let proof = try ledger.prove(id)
    let part = try #require(proof.parts.first)
    #expect(part.changes.first?.entry.entry.number == about[about.count - 1] + 1)
    let stale = Proof(
      [
        Proof.Part(
          records: [id.rawValue], entries: Array(lines[about[0]...]), head: part.head,
          siblings: part.siblings)
      ], way: proof.way, root: proof.root)
    #expect(stale.failure(against: seal.root) == .stale(line: about[1] - about[0] + 1))
    let later = try Samples.commitment(9, in: address)
    try ledger.commit(try Samples.transaction([.record(later, in: address)]))
    #expect(throws: LedgerError.refused(.notSealed(later.id.rawValue))) {
      try ledger.prove(later.id)
    }
  }
}
