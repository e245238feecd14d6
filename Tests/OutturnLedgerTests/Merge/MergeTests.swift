import OutturnModel
import Testing

@testable import OutturnLedger

@Suite("Two branches of a ledger are joined")
struct MergeTests {
  /// A ledger and a copy of it, as two branches begin.
  static func branches() throws -> (ours: SimulatedDisk, theirs: SimulatedDisk) {
    let disk = SimulatedDisk()
    try Writing.recorded(disk)
    return (disk, disk.afterKill())
  }

  static func commit(
    _ disk: SimulatedDisk, by: String, minute: Int, _ changes: [Change]
  ) throws {
    try Writing.open(disk).commit(
      try Samples.transaction(changes, by: by, minute: minute))
  }

  static func force(_ force: Force, number: Int = 1) throws -> Change {
    let address = try Samples.address()
    let one = try Samples.commitment(number, in: address)
    return .amend(
      Commitment(
        id: one.id, indicator: one.indicator, period: one.period, target: one.target,
        force: force, version: 2), in: address)
  }

  static func merge(
    _ ours: SimulatedDisk, _ theirs: SimulatedDisk,
    resolve: @escaping (MergeConflict) -> MergeSide? = { _ in nil }
  ) throws -> MergeReport {
    try Writing.open(ours).merge(
      try Writing.open(theirs), at: try Samples.minute(99),
      by: MergeDecider(by: "Zhou", why: "looked at both"), resolve: resolve)
  }

  /// Both append to one volume, each to one of its own, and both to the ledger's own journal.
  static func diverged() throws -> (ours: SimulatedDisk, theirs: SimulatedDisk) {
    let (ours, theirs) = try branches()
    let address = try Samples.address()
    let other = try Samples.address(2021)
    let third = try Samples.address(2022, "cn/xin")
    try commit(
      ours, by: "Li", minute: 10,
      [
        .record(try Samples.commitment(5, in: address), in: address),
        .source(try Samples.source("ours")),
      ])
    try commit(
      ours, by: "Li", minute: 12, [.record(try Samples.commitment(1, in: other), in: other)])
    try commit(
      theirs, by: "Wang", minute: 9,
      [
        .record(try Samples.commitment(6, in: address), in: address), try force(.assured),
        .place(try Samples.somePlace("cn/xin")), .source(try Samples.source("theirs")),
        .record(try Samples.commitment(1, in: third), in: third),
      ])
    try commit(
      theirs, by: "Wang", minute: 14, [.link(try Samples.link(1, in: address), in: address)])
    return (ours, theirs)
  }

  @Test("no entry is lost, the chain verifies, and every entry keeps its author and reason")
  func joined() throws {
    let (ours, theirs) = try Self.diverged()
    let report = try Self.merge(ours, theirs)
    #expect(report.conflicts.isEmpty)
    let address = try Samples.address()
    #expect(report.entries[address.journal] == 2)
    let ledger = try Writing.open(ours)
    #expect(try ledger.verify().faults == [])
    let volume = try #require(try ledger.volume(address))
    #expect(volume.commitments.count == 3)
    #expect(volume.commitments.contains { $0.force == .assured })
    #expect(volume.links.count == 1)
    #expect(volume.revision == 4)
    #expect(try ledger.addresses().count == 3)
    let reading = try ledger.read(Selection(parts: .sources))
    #expect(reading.sources.count == 3)
    #expect(reading.file.places.count == 3)
    let told = try ledger.log().map { "\($0.entry.by) \($0.entry.why)" }
    #expect(told.filter { $0 == "Wang test" }.count == 4)
    // Each entry keeps its stamp; looking back goes by times that are in order.
    let journal = Journal(try ours.read(address.journal, limit: .max), at: address.journal)
    #expect(journal.times.times == journal.times.times.sorted())
    #expect(journal.entries.last?.former.first?.number == 3)
  }

  @Test("joining again changes nothing, in either direction")
  func again() throws {
    let (ours, theirs) = try Self.diverged()
    _ = try Self.merge(ours, theirs)
    let once = CrashTests.kept(ours)
    #expect(try Self.merge(ours, theirs).entries.isEmpty)
    #expect(CrashTests.kept(ours) == once)
    _ = try Self.merge(theirs, ours)
    #expect(try Writing.open(theirs).verify().faults == [])
    let address = try Samples.address()
    #expect(
      try Writing.open(theirs).volume(address) == (try Writing.open(ours).volume(address)))
    #expect(try Self.merge(theirs, ours).entries.isEmpty)
    #expect(try Self.merge(ours, theirs).entries.isEmpty)
  }

  @Test("a branch that only went on is taken over line by line")
  func forward() throws {
    let (ours, theirs) = try Self.branches()
    try Self.commit(theirs, by: "Wang", minute: 9, [try Self.force(.assured)])
    _ = try Self.merge(ours, theirs)
    #expect(CrashTests.kept(ours) == CrashTests.kept(theirs))
  }

  @Test("seals of both branches still hold")
  func seals() throws {
    let (ours, theirs) = try Self.diverged()
    let our = try Writing.open(ours).seal(by: "Li", at: try Samples.minute(50))
    let their = try Writing.open(theirs).seal(by: "Li", at: try Samples.minute(51))
    _ = try Self.merge(ours, theirs)
    let ledger = try Writing.open(ours)
    #expect(try ledger.verify(against: .seal(our)).faults == [])
    #expect(try ledger.verify(against: .root(their.root)).faults == [])
    // Even so, an entry of the other branch that is altered is named.
    let address = try Samples.address()
    try SealTests.forge(ours, address) { entries in
      let last = entries.removeLast()
      entries.append(
        JournalEntry(
          number: last.number, time: last.time, by: "Wu", why: last.why, changes: last.changes,
          previous: last.previous, files: last.files, transaction: last.transaction,
          former: last.former))
    }
    let faults = try ledger.verify(against: .root(their.root)).faults
    #expect(faults.contains { if case .seal = $0.kind { true } else { false } })
  }

  @Test("what both did alike is joined, what they did differently is left to a person")
  func conflicts() throws {
    let (ours, theirs) = try Self.branches()
    let address = try Samples.address()
    let same = try Samples.commitment(7, in: address)
    try Self.commit(ours, by: "Li", minute: 9, [.record(same, in: address)])
    try Self.commit(theirs, by: "Wang", minute: 9, [.record(same, in: address)])
    #expect(try Self.merge(ours, theirs).conflicts.isEmpty)
    #expect(try Writing.open(ours).volume(address)?.commitments.count == 2)
    #expect(try Writing.open(ours).verify().faults == [])

    try Self.commit(ours, by: "Li", minute: 20, [try Self.force(.plain)])
    try Self.commit(theirs, by: "Wang", minute: 20, [try Self.force(.assured)])
    let before = CrashTests.kept(ours)
    let report = try Self.merge(ours, theirs)
    #expect(report.entries.isEmpty)
    let id = try Samples.id(.commitment, "1", address)
    #expect(report.conflicts.map(\.record) == [id.rawValue])
    #expect(CrashTests.kept(ours) == before)
    guard case .changed(_, .commitment(let ourVersion)) = report.conflicts.first?.ours else {
      Issue.record("no conflict")
      return
    }
    #expect(ourVersion.force == .plain)
  }

  @Test("a person's decision is carried out", arguments: MergeSide.allCases)
  func decided(side: MergeSide) throws {
    let (ours, theirs) = try Self.branches()
    try Self.commit(ours, by: "Li", minute: 20, [try Self.force(.plain)])
    try Self.commit(theirs, by: "Wang", minute: 21, [try Self.force(.assured)])
    #expect(try Self.merge(ours, theirs, resolve: { _ in side }).conflicts.isEmpty)
    let ledger = try Writing.open(ours)
    #expect(try ledger.verify().faults == [])
    let record = try ledger.volume(try Samples.address())?.commitments.first
    #expect(record?.force == (side == .ours ? .plain : .assured))
    #expect(record?.version == (side == .ours ? 2 : 3))
    #expect(try ledger.log().filter { $0.entry.by == "Wang" }.count == 1)
  }

  @Test("git's way, file by file, comes to the same")
  func driver() throws {
    let (base, _) = try Self.branches()
    let (ours, theirs) = try Self.diverged()
    var merged = SimulatedDisk()
    let old = CrashTests.kept(base)
    let our = CrashTests.kept(ours)
    let their = CrashTests.kept(theirs)
    for path in Set(our.keys).union(their.keys) {
      switch (our[path], their[path]) {
      case (.some(let ours), .some(let theirs)):
        let outcome = try MergeDriver.merge(
          try #require(LedgerPath(path)), base: old[path] ?? [], ours: ours, theirs: theirs)
        #expect(outcome.conflicts.isEmpty)
        merged.put(path, outcome.bytes)
      case (let ours, let theirs): merged.put(path, ours ?? theirs ?? [])
      }
    }
    #expect(try Writing.open(merged).verify().faults == [])
    _ = try Self.merge(ours, theirs)
    #expect(CrashTests.kept(merged) == CrashTests.kept(ours))
    merged = SimulatedDisk()
    #expect(throws: LedgerError.refused(.notMergeable("notes.txt"))) {
      try MergeDriver.merge(
        try #require(LedgerPath("notes.txt")), base: [], ours: [1], theirs: [2])
    }
  }

  @Test("git's way tells the same conflicts in the journal and in the volume")
  func driverConflicts() throws {
    let (base, _) = try Self.branches()
    let (ours, theirs) = try Self.branches()
    try Self.commit(ours, by: "Li", minute: 20, [try Self.force(.plain)])
    try Self.commit(theirs, by: "Wang", minute: 20, [try Self.force(.assured)])
    let address = try Samples.address()
    for path in [address.path, address.journal] {
      let outcome = try MergeDriver.merge(
        path, base: try base.read(path, limit: .max), ours: try ours.read(path, limit: .max),
        theirs: try theirs.read(path, limit: .max))
      #expect(outcome.conflicts.count == 1)
      #expect(outcome.bytes == (try ours.read(path, limit: .max)))
    }
  }

  @Test("another ledger, or one that does not verify, is not joined")
  func unrelated() throws {
    let (ours, theirs) = try Self.diverged()
    let other = SimulatedDisk()
    _ = try Ledger.create(
      other, folder: "/other", settings: LedgerSettings(name: "another"), indicators: [],
      by: "Li", time: try Samples.time())
    #expect(throws: LedgerError.refused(.unrelated)) { try Self.merge(ours, other) }
    theirs.put(try Samples.address().path.text, [])
    #expect(throws: LedgerError.unsound(TrustFault(try Samples.address().path, .differs))) {
      try Self.merge(ours, theirs)
    }
  }
}
