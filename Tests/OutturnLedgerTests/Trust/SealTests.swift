import Foundation
import OutturnModel
import Testing

@testable import OutturnLedger

@Suite("A seal stands for everything recorded so far")
struct SealTests {
  static func prepared() throws -> (Ledger, SimulatedDisk, VolumeAddress) {
    let disk = SimulatedDisk()
    for (path, bytes) in try VerifyTests.files() { disk.put(path, bytes) }
    return (try Writing.open(disk), disk, try Samples.address())
  }

  @Test("what comes later does not break it", arguments: SealKind.allCases)
  func later(kind: SealKind) throws {
    let (ledger, disk, address) = try Self.prepared()
    let seal = try kind.seal(disk, minute: 9)
    try ledger.commit(
      try Samples.transaction([.record(try Samples.commitment(8, in: address), in: address)]))
    #expect(try ledger.verify(against: .root(seal.root)).isSound)
    #expect(try ledger.verify(against: .seal(seal)).isSound)
    #expect(try ledger.head().root != seal.root)
    let second = try ledger.seal(by: "Li", at: try Samples.minute(10))
    #expect(second.root != seal.root)
    #expect(try ledger.seals().count == 2)
    let other = SHA256.hash("x")
    #expect(
      try ledger.verify(against: .root(other)).faults
        == [TrustFault(SealDetails.path(of: other), .seal(.noSuchState))])
  }

  @Test(
    "a seal that is lost is told of, checked by the journals, and made anew from them")
  func withoutDetails() throws {
    let (ledger, disk, address) = try Self.prepared()
    let seal = try ledger.seal(by: "Li", at: try Samples.minute(9))
    try ledger.commit(
      try Samples.transaction(
        [.record(try Samples.commitment(8, in: address), in: address)], minute: 10))
    let path = SealBatch.path(of: seal.root)
    let bytes = try #require(disk.files[path.text])
    try disk.remove(path)
    let number = try #require(try ledger.log().last { $0.entry.seals != nil }?.entry.number)
    let missing = TrustFault(.journal, .seal(.sealMissing(entry: number)))
    #expect(try ledger.verify().faults == [missing])
    #expect(try ledger.verify(against: .seal(seal)).faults == [missing])
    #expect(try ledger.verify(against: .root(seal.root)).faults == [missing])
    let note = SealFile.note.path(of: seal.root)
    #expect(try ledger.restoreSeals(at: try Samples.minute(11)) == [path, note])
    #expect(disk.files[path.text] == bytes)
    #expect(try ledger.verify().isSound)
  }

  /// Writes a journal anew with some of its entries changed, as somebody would who knows how: every
  /// check value, digest and chain is right again, and so is the volume.
  static func forge(
    _ disk: SimulatedDisk, _ address: VolumeAddress,
    _ change: (inout [JournalEntry]) -> Void
  ) throws {
    let journal = Journal(
      try disk.read(address.journal, limit: .max), at: address.journal)
    var entries = journal.entries
    change(&entries)
    var state = RecordState(at: address)
    var lines: [UInt8] = []
    var previous = JournalEntry.beginning(of: address.journal)
    var volume: [UInt8] = []
    for (index, entry) in entries.enumerated() {
      try state.apply(entry.changes)
      volume = try VolumeFile.bytes(of: #require(state.volume))
      let forged = JournalEntry(
        number: index + 1, time: entry.time, by: entry.by, why: entry.why,
        changes: entry.changes, previous: previous,
        files: [address.path: SHA256.hash(volume)], transaction: entry.transaction,
        former: entry.former)
      let line = try forged.line()
      previous = SHA256.hash(line)
      lines += line + [10]
    }
    disk.put(address.journal.text, lines)
    disk.put(address.path.text, volume)
  }

  @Test(
    "a history written anew is found by the seal that is kept, which names the entry",
    arguments: SealKind.allCases)
  func forged(kind: SealKind) throws {
    func faults(
      _ change: (inout [JournalEntry]) -> Void
    ) throws -> [TrustFault.Kind] {
      let (ledger, disk, address) = try Self.prepared()
      let seal = try kind.seal(disk, minute: 9)
      try Self.forge(disk, address, change)
      func sealed(_ faults: [TrustFault]) -> [TrustFault.Kind] {
        faults.map(\.kind).filter { if case .seal = $0 { true } else { false } }
      }
      // With the seal from elsewhere and with the ledger's own it is the same.
      let found = sealed(try ledger.verify().faults)
      #expect(sealed(try ledger.verify(against: .root(seal.root)).faults) == found)
      #expect(sealed(try ledger.verify(against: .seal(seal)).faults) == found)
      // Whoever removes the seals as well leaves the entry that tells of them.
      try disk.remove(kind.path(seal.root))
      let missing = sealed(try ledger.verify().faults)
      #expect(missing.contains { if case .seal(.sealMissing) = $0 { true } else { false } })
      return found
    }
    func renamed(_ entry: JournalEntry) -> JournalEntry {
      JournalEntry(
        number: 1, time: entry.time, by: "Wu", why: entry.why, changes: entry.changes,
        previous: entry.previous, files: entry.files, transaction: entry.transaction)
    }
    // Every line behind a forged one is another line, so the first is the one that is named.
    #expect(try faults { $0[2] = renamed($0[2]) } == [.seal(.altered(entry: 3))])
    #expect(try faults { $0.remove(at: 3) } == [.seal(.altered(entry: 4))])
    #expect(try faults { $0.removeLast() } == [.seal(.removed(entry: 5))])
    #expect(try faults { _ in } == [])
  }

  @Test(
    "a volume, or a whole place, that was removed with its journal is found by the seal",
    arguments: SealKind.allCases)
  func removed(kind: SealKind) throws {
    let (ledger, disk, address) = try Self.prepared()
    _ = try kind.seal(disk, minute: 9)
    try disk.remove(address.path)
    try disk.remove(address.journal)
    #expect(
      try ledger.verify().faults.contains(
        TrustFault(address.journal, .seal(.journalMissing))))
  }

  @Test("verifying says which of its own seals it used, in their order")
  func used() throws {
    let (ledger, _, address) = try Self.prepared()
    #expect(try ledger.verify().seals == [])
    var seals: [Seal] = []
    // Some of them in one minute.
    for (number, minute) in [(9, 9), (10, 10), (11, 10), (12, 10), (13, 11)] {
      seals.append(try ledger.seal(by: "Li", at: try Samples.minute(minute)))
      try ledger.commit(
        try Samples.transaction(
          [.record(try Samples.commitment(number, in: address), in: address)], minute: minute))
    }
    let verification = try ledger.verify()
    #expect(verification.isSound)
    #expect(verification.seals == seals)
    #expect(Set(seals.map(\.root)).count == 5)
  }

  @Test("the root of any state is found that a page printed, also of two changes in one second")
  func printed() throws {
    let (ledger, _, address) = try Self.prepared()
    var roots = [try ledger.head().root]
    let other = try Samples.address(2021)
    for number in 11...14 {
      let volume = number % 2 == 0 ? address : other
      try ledger.commit(
        try Samples.transaction(
          [.record(try Samples.commitment(number, in: volume), in: volume)], minute: 9))
      roots.append(try ledger.head().root)
    }
    #expect(Set(roots).count == 5)
    for root in roots {
      #expect(SealReference("Seal \(root), 2026-11-20") == .root(root))
      #expect(try ledger.verify(against: .root(root)).isSound)
    }
  }

  @Test("the time and the origin in a kept seal cannot be altered unseen")
  func alteredDetails() throws {
    for (before, after) in [("08:09:00", "08:08:00"), ("outturn/", "0utturn/")] {
      let (ledger, disk, _) = try Self.prepared()
      let seal = try SealKind.heads.seal(disk, minute: 9)
      let path = SealDetails.path(of: seal.root)
      let text = String(decoding: try #require(disk.files[path.text]), as: UTF8.self)
      disk.put(path.text, Array(text.replacing(before, with: after).utf8))
      #expect(
        try ledger.verify().faults == [TrustFault(path, .seal(.detailsAltered))], "\(before)")
    }
  }

  @Test(
    "lines removed, put in or moved as they are, are named as what they are",
    arguments: SealKind.allCases)
  func moved(kind: SealKind) throws {
    func fault(_ change: (inout [[UInt8]]) -> Void) throws -> SealFault? {
      let (ledger, disk, address) = try Self.prepared()
      let seal = try kind.seal(disk, minute: 9)
      var lines = try disk.read(address.journal, limit: .max).split(separator: 10).map(Array.init)
      change(&lines)
      disk.put(address.journal.text, Array(lines.map { $0 + [10] }.joined()))
      for fault in try ledger.verify(against: .seal(seal)).faults {
        if case .seal(let fault) = fault.kind { return fault }
      }
      return nil
    }
    #expect(try fault { $0.remove(at: 1) } == .removed(entry: 2))
    #expect(try fault { $0.insert(Array("{}".utf8), at: 1) } == .inserted(entry: 2))
    #expect(try fault { $0.swapAt(1, 3) } == .reordered(entry: 2))
    #expect(try fault { $0[1][20] ^= 1 } == .altered(entry: 2))
    #expect(try fault { $0.removeAll() } == .journalMissing)
  }

  @Test("no byte of the kept seal can be altered unseen", arguments: SealKind.allCases)
  func details(kind: SealKind) throws {
    let (ledger, disk, _) = try Self.prepared()
    let seal = try kind.seal(disk, minute: 9)
    let path = kind.path(seal.root)
    let bytes = try disk.read(path, limit: .max)
    for index in stride(from: 0, to: bytes.count, by: 37) {
      var altered = bytes
      altered[index] ^= 1
      disk.put(path.text, altered)
      let fault = TrustFault(path, .seal(.detailsAltered))
      let faults = try ledger.verify().faults
      // Over the heads alone only what leads to these is; the rest is held against the journals.
      #expect(kind == .log ? faults == [fault] : !faults.isEmpty, "byte \(index)")
    }
  }

  @Test("an unsound ledger is not sealed")
  func unsound() throws {
    let (ledger, disk, address) = try Self.prepared()
    disk.put(address.path.text, [])
    #expect(throws: LedgerError.unsound(TrustFault(address.path, .differs))) {
      try ledger.seal(by: "Li", at: try Samples.minute(9))
    }
  }
}
