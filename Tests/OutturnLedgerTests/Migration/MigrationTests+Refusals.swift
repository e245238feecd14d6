import OutturnModel
import Testing

@testable import OutturnLedger

extension MigrationTests {
  @Test("only what was recorded is carried over: an edit by hand or an altered line is refused")
  func unsound() throws {
    let address = try Samples.address(2024, "cn/lake/chenghu")
    func migrated(
      _ path: LedgerPath, _ change: (String) -> String
    ) throws -> LedgerError? {
      let (_, old) = try Self.older("the kept sample")
      let text = String(decoding: try old.read(path, limit: .max), as: UTF8.self)
      #expect(change(text) != text)
      old.put(path.text, Array(change(text).utf8))
      let before = Self.bytes(old)
      defer { #expect(Self.bytes(old) == before) }
      do {
        try Self.migrate(old)
        return nil
      } catch let error as LedgerError {
        return error
      }
    }
    let edit = { (text: String) in text.replacing("\"value\":\"", with: "\"value\":\"1") }
    #expect(try migrated(address.path, edit) == .differsFromJournal(file: address.path.text))
    #expect(
      try migrated(.indicators) { $0 + " " } == .differsFromJournal(file: "indicators.json"))
    #expect(
      try migrated(address.journal) { $0.replacing("\"why\":\"", with: "\"why\":\"x") }
        == .brokenJournal(JournalFault(file: address.journal.text, line: 1, kind: .altered)))
    #expect(
      try migrated(.ledger) { $0.replacing("\"revision\":", with: "\"revision\":1") }
        == .differsFromJournal(file: "ledger.json"))
  }

  @Test("a line that was never finished is cut off, as by any change")
  func torn() throws {
    let (_, old) = try Self.older("the kept sample")
    let address = try Samples.address(2024, "cn/lake/chenghu")
    old.put(
      address.journal.text,
      try old.read(address.journal, limit: .max) + Array(#"{"by":"Li","chan"#.utf8))
    try Self.migrate(old)
    #expect(try Self.open(old).verify(isThorough: true).faults == [])
  }

  @Test("a version from which no step is known is refused, and so is a line that is newer")
  func unknown() throws {
    let (_, old) = try Self.older("the kept sample")
    let before = Self.bytes(old)
    #expect(throws: LedgerError.self) { try Self.migrate(old, .shipped) }
    #expect(Self.bytes(old) == before)
    let disk = SimulatedDisk()
    try Writing.recorded(disk)
    let address = try Samples.address()
    let lines = String(decoding: try disk.read(address.journal, limit: .max), as: UTF8.self)
    for (version, words) in [(3, "use a newer outturn"), (1, "does not say so"), (0, "no step")] {
      let changed = lines.replacing(
        ",\"version\":2,\"why\":", with: ",\"version\":\(version),\"why\":")
      let journal = Journal(Array(changed.utf8), at: address.journal)
      guard case .unreadable(let error)? = journal.fault?.kind else {
        Issue.record("\(version): \(String(describing: journal.fault))")
        continue
      }
      #expect("\(error)".contains(words))
    }
  }

  @Test("nothing of what came before can be altered unseen afterwards")
  func alterations() throws {
    let (_, old) = try Self.older("the kept sample")
    try Self.migrate(old)
    let ledger = try Self.open(old)
    let address = try Samples.address(2024, "cn/lake/chenghu")
    for path in [address.journal, LedgerPath.journal, address.path] {
      let whole = try old.read(path, limit: .max)
      for index in stride(from: 0, to: whole.count, by: isLongRun ? 1 : 211) {
        var changed = whole
        changed[index] ^= 1 << UInt8(index % 8)
        old.put(path.text, changed)
        #expect(try !ledger.verify().isSound, "\(path) byte \(index)")
      }
      old.put(path.text, whole)
    }
    #expect(try ledger.verify().isSound)
  }

  @Test(
    "two branches carried over apart are joined; changes left behind in the older format are not")
  func branches() throws {
    let (ours, _) = try MergeTests.branches()
    let old = try FormatZero.disk(ours)
    let (mine, yours) = (old.afterKill(), old.afterKill())
    try Self.migrate(mine)
    try Self.migrate(yours)
    let address = try Samples.address()
    try Self.open(yours).commit(
      Transaction(
        by: "Wang", why: "x", time: try Samples.minute(200_001),
        changes: [.record(try Samples.commitment(8, in: address), in: address)]))
    let seal = try Self.open(yours).seal(by: "Li", at: try Samples.minute(200_002))
    let late = try Samples.minute(300_000)
    let report = try Self.open(mine).merge(try Self.open(yours), at: late)
    #expect(report.conflicts.isEmpty)
    let joined = try Self.open(mine)
    #expect(try joined.verify(isThorough: true).faults == [])
    #expect(try joined.verify(against: .seal(seal)).faults == [])
    #expect(try joined.volume(address)?.commitments.count == 2)

    let (diverged, theirs) = try MergeTests.diverged()
    let (first, second) = (try FormatZero.disk(diverged), try FormatZero.disk(theirs))
    try Self.migrate(first)
    try Self.migrate(second)
    #expect(throws: LedgerError.refused(.olderBranch(journal: "journal.jsonl"))) {
      try Self.open(first).merge(try Self.open(second), at: late)
    }
  }

  @Test("who may not sign may not carry over")
  func signature() throws {
    let now = SimulatedDisk()
    try Writing.recorded(now)
    try Writing.open(now).commit(
      try Samples.transaction([
        .settings(LedgerSettings(name: "x", people: [Signatory(name: "Li")]))
      ]))
    let old = try FormatZero.disk(now)
    #expect(throws: LedgerError.refused(.notASignatory("Wu"))) { try Self.migrate(old) }
  }
}
