import OutturnModel
import Testing

@testable import OutturnLedger

@Suite("A ledger of an older format is carried over by journalled steps")
struct MigrationTests {
  /// Ledgers as they are in the current format.
  static let samples: [String: @Sendable () throws -> SimulatedDisk] = [
    "the kept sample": { try FormatZero.sample() },
    "records, links and opinions": {
      let disk = SimulatedDisk()
      try Writing.recorded(disk)
      for writing in Writing.all.prefix(7).dropFirst() { try writing.write(disk) }
      _ = try SealKind.heads.seal(disk, minute: 6)
      return disk
    },
    "joined branches, each sealed before": {
      let (ours, theirs) = try MergeTests.diverged()
      for disk in [ours, theirs] {
        _ = try SealKind.heads.seal(disk, minute: 20)
      }
      _ = try MergeTests.merge(ours, theirs)
      return ours
    },
  ]

  static func open(_ disk: SimulatedDisk) throws -> Ledger {
    try Ledger.open(disk, folder: "/ledger", FormatZero.migrations)
  }

  @discardableResult
  static func migrate(
    _ disk: SimulatedDisk, isTrial: Bool = false, _ migrations: Migrations = FormatZero.migrations
  ) throws -> MigrationReport {
    try Ledger.migrate(
      disk, folder: "/ledger", by: "Wu", time: try Samples.minute(200_000), isTrial: isTrial,
      migrations: migrations)
  }

  static func older(_ name: String) throws -> (now: SimulatedDisk, old: SimulatedDisk) {
    let make = try #require(samples[name])
    let now = try make()
    return (now, try FormatZero.disk(now))
  }

  static func bytes(_ disk: SimulatedDisk) -> [String: [UInt8]] { CrashTests.kept(disk) }

  @Test("it is refused until then, in one sentence that says what to do", arguments: samples.keys)
  func refused(name: String) throws {
    let (_, old) = try Self.older(name)
    let error = LedgerError.olderFormat(file: "ledger.json", version: 0)
    #expect(throws: error) { try Self.open(old) }
    #expect(
      error.description
        == "ledger.json: it is written in version 0 of the format, by an older outturn: Carry the ledger over "
        + "with: outturn migrate")
  }

  @Test("its records come out the same as if they had never been in it", arguments: samples.keys)
  func records(name: String) throws {
    let (now, old) = try Self.older(name)
    let report = try Self.migrate(old)
    let ledger = try Self.open(old)
    let wanted = try Writing.open(now).read(Selection(parts: [.catalogue, .sources]))
    let found = try ledger.read(Selection(parts: [.catalogue, .sources]))
    #expect(report.volumes == wanted.volumes.count)
    #expect(report.journals == report.volumes + 1)
    #expect(
      report.steps == [
        "0 to 1: force, status and polarity have their names",
        "1 to 2: sayings, due and direction have their names",
      ])
    #expect(found.file.settings == wanted.file.settings)
    #expect(found.file.places == wanted.file.places)
    #expect(found.indicators == wanted.indicators)
    #expect(found.sources == wanted.sources)
    #expect(found.volumes.map(\.address) == wanted.volumes.map(\.address))
    for ((address, carried), (_, volume)) in zip(found.volumes, wanted.volumes) {
      #expect(carried.revision == volume.revision + 1, "\(address)")
      #expect(Comparison.edits(from: volume, to: carried).isEmpty, "\(address)")
    }
  }

  @Test("it verifies entry by entry, and against the seals made before", arguments: samples.keys)
  func verified(name: String) throws {
    let (_, old) = try Self.older(name)
    try Self.migrate(old)
    let ledger = try Self.open(old)
    #expect(try ledger.verify().faults == [])
    #expect(try ledger.verify(isThorough: true).faults == [])
    #expect(try ledger.handEdits().isEmpty)
    let seals = try ledger.seals()
    #expect(seals.count == (name.hasPrefix("joined") ? 2 : 1))
    for seal in seals {
      #expect(try ledger.verify(against: .seal(seal)).faults == [])
      #expect(try ledger.verify(against: .root(seal.root)).faults == [])
    }
  }

  @Test("no line is touched, one more in each journal names the step", arguments: samples.keys)
  func journals(name: String) throws {
    let (now, old) = try Self.older(name)
    let before = Self.bytes(old)
    try Self.migrate(old)
    let after = Self.bytes(old)
    for (path, bytes) in before where path.hasSuffix("journal.jsonl") {
      let grown = try #require(after[path])
      #expect(grown.starts(with: bytes))
      #expect(grown.dropFirst(bytes.count).count { $0 == 10 } == 1)
    }
    let log = try Self.open(old).log()
    let wanted = try Writing.open(now).log()
    let carried = log.filter { !$0.entry.steps.isEmpty }
    #expect(carried.count == Set(log.map(\.journal)).count)
    #expect(carried.allSatisfy { $0.entry.by == "Wu" && $0.entry.changes.isEmpty })
    #expect(
      log.filter(\.entry.steps.isEmpty).map(\.entry.changes) == wanted.map(\.entry.changes))
    #expect(log.filter(\.entry.steps.isEmpty).map(\.entry.time) == wanted.map(\.entry.time))
  }

  @Test("what it said on any day before can still be asked for", arguments: samples.keys)
  func asOf(name: String) throws {
    let (now, old) = try Self.older(name)
    try Self.migrate(old)
    let (ledger, other) = (try Self.open(old), try Writing.open(now))
    for time in Set(try other.log().map(\.entry.time)) {
      let found = try ledger.read(Selection(asOf: time)).volumes.map(\.content)
      #expect(found == (try other.read(Selection(asOf: time)).volumes.map(\.content)), "\(time)")
    }
  }

  @Test("it is written to, undone, restored and proved as any other", arguments: samples.keys)
  func lifeGoesOn(name: String) throws {
    let (_, old) = try Self.older(name)
    try Self.migrate(old)
    let ledger = try Self.open(old)
    let address = try #require(try ledger.addresses().first)
    let record = try Samples.commitment(77, in: address)
    let late = try Samples.minute(300_000)
    try ledger.commit(
      Transaction(by: "Li", why: "later", time: late, changes: [.record(record, in: address)]))
    #expect(try ledger.verify(isThorough: true).faults == [])
    let number = try #require(
      try ledger.log().last { $0.journal == address.journal }?.entry.number)
    try ledger.undo(address.journal, number, by: "Li", why: "no", time: late)
    old.put(address.path.text, Array("{".utf8))
    #expect(try ledger.restore(at: late).map(\.path) == [address.path])
    #expect(try ledger.verify(isThorough: true).faults == [])
    let seal = try ledger.seal(by: "Li", at: late)
    let known = try #require(
      try ledger.log().flatMap(\.entry.changes).compactMap { change in
        if case .commitment(let record) = change.edit.after { record.id } else { nil }
      }.first)
    // The proof's lines are of both versions: this program alone does not know the older.
    let proof = try ledger.prove(known, in: .seal(seal))
    #expect(proof.parts[0].entries.count > 1)
  }

  @Test("carrying over a second time does nothing, and trying writes nothing")
  func again() throws {
    let (_, old) = try Self.older("the kept sample")
    let before = Self.bytes(old)
    #expect(try Self.migrate(old, isTrial: true).volumes == 3)
    #expect(Self.bytes(old) == before)
    try Self.migrate(old)
    let after = Self.bytes(old)
    let report = try Self.migrate(old)
    #expect(report.journals == 0 && report.steps.isEmpty)
    #expect(Self.bytes(old) == after)
    let current = try FormatZero.sample()
    #expect(try Self.migrate(current, .shipped).journals == 0)
  }

  @Test("volumes that came in an older format later are carried over by themselves")
  func some() throws {
    let (_, old) = try Self.older("the kept sample")
    let before = old.files
    try Self.migrate(old)
    let address = try Samples.address(2024, "cn/lake/chenghu")
    for path in [address.path.text, address.journal.text] {
      old.put(path, try #require(before[path]))
    }
    #expect(throws: LedgerError.olderFormat(file: address.path.text, version: 0)) {
      try Self.open(old).volume(address)
    }
    #expect(try Self.migrate(old).journals == 1)
    #expect(try Self.open(old).volume(address)?.commitments.count == 6)
  }
}
