import OutturnModel
import Testing

@testable import OutturnLedger

@Suite("A volume verified by its bytes alone")
struct ByteReplayTests {
  /// A volume to which everything was done that a journal tells of, but for opinions.
  private static func prepared() throws -> (SimulatedDisk, VolumeAddress) {
    let disk = SimulatedDisk()
    let ledger = try Samples.ledger(on: disk)
    let address = try Samples.address()
    func commit(_ minute: Int, _ changes: [Change]) throws {
      try ledger.commit(try Samples.transaction(changes, minute: minute))
    }
    let first = try Samples.commitment(1, in: address, hasSource: true)
    try commit(1, [.record(first, in: address)])
    try commit(
      2,
      [
        .record(try Samples.commitment(2, in: address), in: address),
        .report(try Samples.outcome(1, in: address), in: address),
        .link(try Samples.link(1, in: address), in: address),
      ])
    let changed = Commitment(
      id: first.id, indicator: first.indicator, period: first.period,
      target: try Samples.growth("9.5"), force: .assured, evidence: first.evidence, version: 2)
    try commit(3, [.amend(changed, in: address)])
    try commit(4, [.unlink(try Samples.link(1, in: address).key, in: address)])
    try commit(5, [.link(try Samples.link(1, in: address), in: address)])
    return (disk, address)
  }

  private static func replay(_ disk: SimulatedDisk, _ address: VolumeAddress) throws
    -> ByteReplay?
  {
    ByteReplay(address, try LedgerView(disk))
  }

  @Test("it says of a sound volume what reading everything says")
  func sound() throws {
    let (disk, address) = try Self.prepared()
    let quick = try #require(try Self.replay(disk, address))
    let slow = JournalInspection(address, try LedgerView(disk), isThorough: true)
    #expect(slow.faults == [])
    #expect(quick.path == slow.journal.path)
    #expect(quick.head == slow.journal.head)
    #expect(quick.entries.map(\.digest) == slow.journal.digests)
    #expect(quick.entries.map(\.time) == slow.journal.entries.map(\.time))
    #expect(quick.transactions == slow.journal.entries.compactMap(\.transaction))
    let files = try VerifyTests.files()
    let ledger = SimulatedDisk()
    for (path, bytes) in files { ledger.put(path, bytes) }
    let both = try #require(try Self.replay(ledger, address))
    #expect(both.transactions.count == 1)
  }

  @Test("no byte of volume or journal can be another")
  func everyByte() throws {
    let (disk, address) = try Self.prepared()
    for path in [address.path, address.journal] {
      let bytes = try disk.read(path, limit: .max)
      for index in bytes.indices {
        var changed = bytes
        changed[index] ^= UInt8(1 << (index % 8))
        disk.put(path.text, changed)
        #expect(try Self.replay(disk, address) == nil, "\(path) \(index)")
      }
      for cut in [bytes.count - 1, bytes.count / 2, 0] {
        disk.put(path.text, Array(bytes[..<cut]))
        #expect(try Self.replay(disk, address) == nil, "\(path) cut at \(cut)")
      }
      disk.put(path.text, bytes + [10])
      #expect(try Self.replay(disk, address) == nil)
      disk.put(path.text, bytes)
    }
    #expect(try Self.replay(disk, address) != nil)
  }

  /// Writes the journal anew, every digest right, with `changes` in place of an entry's own.
  private static func forge(
    _ disk: SimulatedDisk, _ address: VolumeAddress, entry number: Int,
    _ change: ([RecordChange]) throws -> [RecordChange]
  ) throws {
    let journal = Journal(try disk.read(address.journal, limit: .max), at: address.journal)
    var previous = JournalEntry.beginning(of: address.journal)
    var lines: [UInt8] = []
    for entry in journal.entries {
      let line = try JournalEntry(
        number: entry.number, time: entry.time, by: entry.by, why: entry.why,
        changes: entry.number == number ? try change(entry.changes) : entry.changes,
        previous: previous, files: entry.files, transaction: entry.transaction
      ).line()
      previous = SHA256.hash(line)
      lines += line + [10]
    }
    disk.put(address.journal.text, lines)
  }

  @Test("a sound chain of changes that do not lead to the file is not taken for sound")
  func notReplaying() throws {
    let other = try Samples.commitment(7, in: try Samples.address())
    let forgeries: [(String, Int, ([RecordChange]) throws -> [RecordChange])] = [
      ("left out", 2, { Array($0.dropLast()) }),
      ("made twice", 2, { $0 + $0 }),
      ("another order of entries' changes, which is harmless", 2, { $0.reversed() }),
      ("one more", 3, { $0 + [RecordChange(.record, .added(.commitment(other)))] }),
      (
        "taken away though it is not there", 3,
        { $0 + [RecordChange(.unlink, .removed(.commitment(other)))] }
      ),
      (
        "made from what there was not", 3,
        { changes in
          changes.map { change in
            guard case .changed(_, .commitment(let after)) = change.edit else { return change }
            return RecordChange(
              change.action,
              .changed(from: .commitment(other.copy { $0.version = 1 }), to: .commitment(after)))
          }
        }
      ),
      (
        "added though it is there", 3,
        { changes in
          changes.map { change in
            guard case .changed(_, .commitment(let after)) = change.edit else { return change }
            return RecordChange(change.action, .added(.commitment(after)))
          }
        }
      ),
    ]
    for (name, entry, change) in forgeries {
      let (disk, address) = try Self.prepared()
      try Self.forge(disk, address, entry: entry, change)
      let isSound = JournalInspection(address, try LedgerView(disk)).faults.isEmpty
      #expect(isSound == name.hasSuffix("harmless"), "\(name)")
      #expect((try Self.replay(disk, address) != nil) == isSound, "\(name)")
    }
  }

  @Test("what it does not know it leaves to others, who find it sound")
  func unusual() throws {
    let (disk, address) = try Self.prepared()
    let opinion = Opinion(
      commitment: try Samples.id(.commitment, "1", address), by: "Wu", verdict: .met,
      why: "seen", date: try Samples.day("2021-02-01"))
    let ledger = try Ledger.open(disk, folder: "/ledger")
    try ledger.commit(try Samples.transaction([.judge(opinion, in: address)], minute: 6))
    #expect(try Self.replay(disk, address) == nil)
    #expect(try ledger.verify().isSound)
  }

  @Test("what is found is the same with one worker and with many, by bytes and by reading all")
  func workers() throws {
    let files = try VerifyTests.files()
    let variants: [(inout [String: [UInt8]]) -> Void] = [
      { _ in },
      { $0[VerifyTests.volume]?.append(10) },
      { $0[VerifyTests.journal]?.removeLast(40) },
      { $0["places/cn/bei/2021.json"] = nil },
      { $0["ledger.json"]?[20] ^= 1 },
      {
        $0[VerifyTests.volume]?[40] ^= 1
        $0["places/cn/bei/2021.journal.jsonl"]?[100] ^= 1
      },
    ]
    for change in variants {
      var changed = files
      change(&changed)
      let disk = SimulatedDisk()
      for (path, bytes) in changed { disk.put(path, bytes) }
      let ledger = Ledger(folder: "/x", files: disk)
      let one = try ledger.verify(workers: Workers(1))
      let all = try ledger.verify(isThorough: true, workers: Workers(1))
      #expect(one.faults == all.faults)
      #expect(one.heads == all.heads)
      #expect(one.entries == all.entries)
      let day = try Samples.day("2021-06-01")
      let findings = try ledger.check(on: day, workers: Workers(1))
      for count in [2, 8] {
        let many = try ledger.verify(workers: Workers(count))
        #expect(many.faults == one.faults)
        #expect(many.heads == one.heads)
        #expect(try ledger.check(on: day, workers: Workers(count)) == findings)
      }
    }
  }
}
