import OutturnModel
import Testing

@testable import OutturnLedger

@Suite("The text of a seal says what it is of, and cannot be altered")
struct SealTextTests {
  @Test("its text is a checkpoint of three lines, with signatures behind it or without")
  func text() throws {
    let (ledger, disk, _) = try SealTests.prepared()
    let seal = try ledger.seal(by: "Li", at: try Samples.minute(9))
    let read = Seal(origin: seal.origin, size: seal.size, root: seal.root)
    #expect(Seal(seal.text) == read)
    #expect(Seal(seal.text + "\n— somebody c2lnbmF0dXJl\n") == read)
    #expect(SealReference(seal.text) == .seal(read))
    #expect(SealReference(" \(seal.root)\n") == .root(seal.root))
    #expect(SealReference(Base64.text(seal.root.bytes)) == .root(seal.root))
    #expect(SealReference("hello") == nil)
    // Nine entries, among them that of the sealing, and the heads of the three journals.
    #expect(seal.size == 10)
    #expect(seal.text.split(separator: "\n").count == 3)
    #expect(try ledger.head().origin + "/log" == seal.origin)
    let path = SealBatch.path(of: seal.root)
    let batch = try #require(SealBatch(try disk.read(path, limit: .max)))
    #expect(batch.heads == TreePoint(size: 3, root: try ledger.head().root))
    #expect(try ledger.seals() == [seal])
    // Nothing was recorded in between: the same seal.
    #expect(try ledger.seal(by: "Li", at: try Samples.minute(99)) == seal)
  }

  @Test(
    "a seal's text whose origin, size, time or details were altered fails, and the ledger does not")
  func alteredText() throws {
    let (ledger, disk, _) = try SealTests.prepared()
    let seal = try SealKind.heads.seal(disk, minute: 9)
    let altered = [
      Seal(origin: "outturn/0", size: seal.size, root: seal.root, time: seal.time),
      Seal(origin: seal.origin, size: 1, root: seal.root, time: seal.time, details: seal.details),
      Seal(
        origin: seal.origin, size: seal.size, root: seal.root, time: try Samples.minute(8),
        details: seal.details),
      Seal(
        origin: seal.origin, size: seal.size, root: seal.root, time: seal.time,
        details: SHA256.hash("x")),
    ]
    let path = SealDetails.path(of: seal.root)
    // With the seal at hand and without it.
    for isKept in [true, false] {
      if !isKept { try disk.remove(path) }
      for text in altered {
        let faults = try ledger.verify(against: .seal(text)).faults
        #expect(faults.contains(TrustFault(path, .seal(.textAltered))), "\(text.text)")
      }
      #expect(
        try !ledger.verify(against: .seal(seal)).faults.contains {
          $0.kind == .seal(.textAltered)
        })
    }
  }

  @Test("the origin and the size in a checkpoint cannot be altered, nor lines be added")
  func alteredCheckpoint() throws {
    let (ledger, _, _) = try SealTests.prepared()
    let seal = try ledger.seal(by: "Li", at: try Samples.minute(9))
    let fault = TrustFault(SealBatch.path(of: seal.root), .seal(.textAltered))
    for text in [
      Seal(origin: "outturn/0/log", size: seal.size, root: seal.root).text,
      Seal(origin: seal.origin, size: 1, root: seal.root).text,
      seal.text + "details \(SHA256.hash("x"))\n",
    ] {
      let altered = try #require(SealReference(text))
      #expect(try ledger.verify(against: altered).faults == [fault], "\(text)")
    }
  }

  @Test("no byte of the checkpoint that is kept can be altered unseen")
  func note() throws {
    let (ledger, disk, _) = try SealTests.prepared()
    let seal = try ledger.seal(by: "Li", at: try Samples.minute(9))
    let path = SealFile.note.path(of: seal.root)
    let bytes = try disk.read(path, limit: .max)
    for index in bytes.indices {
      var altered = bytes
      altered[index] ^= 1
      disk.put(path.text, altered)
      #expect(try ledger.verify().faults == [TrustFault(path, .seal(.textAltered))])
    }
  }
}
