import OutturnModel
import Testing

@testable import OutturnLedger

@Suite("Mending takes out what the crash left, and nothing that was brought from elsewhere since")
struct OtherHandsTests {
  /// A copy of the ledger in which three more changes were made, as a pull brings them.
  private static func ahead(of disk: SimulatedDisk) throws -> SimulatedDisk {
    let copy = disk.afterKill()
    for number in 5..<8 {
      try MergeTests.commit(
        copy, by: "Wang", minute: number,
        [
          .record(
            try Samples.commitment(number, in: try Samples.address()), in: try Samples.address())
        ])
    }
    return copy
  }

  private static func bring(_ other: SimulatedDisk, to disk: SimulatedDisk) {
    for (path, bytes) in CrashTests.kept(other) where CrashTests.kept(disk)[path] != bytes {
      disk.put(path, bytes)
    }
  }

  /// A change to two volumes, one of which is new.
  private static func write(_ disk: SimulatedDisk) throws {
    let address = try Samples.address()
    let other = try Samples.address(2021)
    try MergeTests.commit(
      disk, by: "Li", minute: 20,
      [
        .record(try Samples.commitment(9, in: address), in: address),
        .record(try Samples.commitment(1, in: other), in: other),
      ])
  }

  private static func steps() throws -> Int {
    let (disk, _) = try MergeTests.branches()
    disk.setFault(nil)
    try write(disk)
    return disk.steps
  }

  @Test("killed at any step, then pulled: the entries that came stand, and the ledger is sound")
  func killedAndPulled() throws {
    for step in 1...(try Self.steps()) {
      let (disk, copy) = try MergeTests.branches()
      let other = try Self.ahead(of: copy)
      disk.setFault(.crash(at: step))
      try? Self.write(disk)
      let found = disk.afterKill()
      Self.bring(other, to: found)
      _ = try Writing.open(found)
      let journal = try Samples.address().journal.text
      #expect(found.files[journal] == other.files[journal], "step \(step)")
      let faults = try Writing.open(found).verify().faults
      #expect(faults.allSatisfy { $0.path.text.contains("2021") }, "step \(step): \(faults)")
      #expect(try Writing.open(found).mended.isEmpty)
    }
  }

  @Test("a record of a change under way that came with a copy takes nothing away, and that is told")
  func staleRecord() throws {
    let (disk, _) = try MergeTests.branches()
    disk.setFault(.crash(at: try Self.steps() / 2))
    try? Self.write(disk)
    let stale = try #require(disk.afterKill().files[".outturn/prepared"])
    let (clean, _) = try MergeTests.branches()
    let other = try Self.ahead(of: clean)
    let before = CrashTests.kept(other)
    other.put(".outturn/prepared", stale)
    let address = try Samples.address()
    #expect(try Writing.open(other).mended.contains(.left([address.journal])))
    #expect(CrashTests.kept(other) == before)
    #expect(other.files[".outturn/prepared"] == nil)
    #expect(try Writing.open(other).verify().isSound)
  }

  @Test("a record in the older form, which tells no lines, takes out no whole entry")
  func olderForm() throws {
    let (disk, _) = try MergeTests.branches()
    let address = try Samples.address()
    let length = try #require(disk.files[address.journal.text]).count
    let other = try Self.ahead(of: disk)
    let before = CrashTests.kept(other)
    other.put(
      ".outturn/prepared",
      Array("outturn change 1\ntoken a\nappend \(length) \(address.journal)\nend\n".utf8))
    _ = try Writing.open(other)
    #expect(CrashTests.kept(other) == before)
  }

  @Test(
    "a whole last entry that lost its line feed counts: it is told, and mended by restoring and by writing",
    arguments: [true, false])
  func lostLineFeed(restores: Bool) throws {
    let (disk, _) = try MergeTests.branches()
    let address = try Samples.address()
    for path in [address.journal, LedgerPath.journal] {
      let whole = try #require(disk.files[path.text])
      disk.put(path.text, Array(whole.dropLast()))
      let faults = try Writing.open(disk).verify().faults
      let count = whole.count { $0 == UInt8(ascii: "\n") }
      #expect(
        faults.map(\.kind) == [
          .journal(JournalFault(file: path.text, line: count, kind: .lostFeed))
        ])
      if restores {
        try Writing.open(disk).restore(at: try Samples.minute(30))
        #expect(disk.files[path.text] == whole)
      } else {
        try Self.write(disk)
        try MergeTests.commit(
          disk, by: "Li", minute: 31, [.place(try Samples.somePlace("cn/xin"))])
        #expect(disk.files[path.text]?.starts(with: whole) == true)
        break
      }
      #expect(try Writing.open(disk).verify().isSound)
    }
    #expect(try Writing.open(disk).verify().isSound)
  }

  @Test("the only entry of a journal counts as well without its line feed")
  func lostLineFeedOfTheFirst() throws {
    let disk = SimulatedDisk()
    _ = try Ledger.create(
      disk, folder: "/ledger", settings: Samples.settings, indicators: [], by: "Li",
      time: try Samples.time())
    let whole = try #require(disk.files["journal.jsonl"])
    disk.put("journal.jsonl", Array(whole.dropLast()))
    try MergeTests.commit(disk, by: "Li", minute: 2, [.place(try Samples.somePlace())])
    #expect(disk.files["journal.jsonl"]?.starts(with: whole) == true)
    #expect(try Writing.open(disk).verify().isSound)
  }
}
