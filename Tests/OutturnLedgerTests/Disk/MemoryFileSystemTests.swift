import OutturnModel
import Testing

@testable import OutturnLedger

/// Changes tried on a disk that keeps them in memory.
@Suite struct MemoryFileSystemTests {
  @Test func whatIsTriedIsSeenInTheTrialAlone() throws {
    let (ledger, _) = try HistoryTests.prepared()
    let address = try Samples.address(2020)
    let before = try ledger.read(Selection()).volumes.map(\.content)
    let trial = ledger.forTrial()
    try trial.commit(
      try Samples.transaction(
        [.record(try Samples.commitment(7, in: address), in: address)], minute: 4000))
    let tried = try trial.read(Selection()).volumes.map(\.content)
    #expect(tried.flatMap(\.commitments).count == before.flatMap(\.commitments).count + 1)
    #expect(try ledger.read(Selection()).volumes.map(\.content) == before)
    #expect(try trial.log(LogSelection()).count == ledger.log(LogSelection()).count + 1)
  }

  @Test func aTrialDiskAnswersLikeAnother() throws {
    let base = SimulatedDisk()
    let (folder, old, new) = (
      LedgerPath(fixed: "places"), LedgerPath(fixed: "places/old"), LedgerPath(fixed: "places/new")
    )
    try base.makeFolder(folder)
    try base.create(old, Array("abc".utf8), like: nil)
    let trial = MemoryFileSystem(over: base)
    try trial.create(new, Array("12".utf8), like: nil)
    try trial.append(new, Array("345".utf8))
    try trial.truncate(new, to: 4)
    #expect(try trial.read(new, from: 1, limit: 10) == Array("234".utf8))
    #expect(try trial.read(new, first: 2) == Array("12".utf8))
    #expect(try trial.status(new)?.size == 4)
    #expect(throws: FileFailure.self) { try trial.read(new, from: 0, limit: 3) }
    #expect(throws: FileFailure.self) { try trial.create(new, [], like: nil) }
    #expect(throws: FileFailure.self) { try trial.makeFolder(folder) }
    try trial.rename(old, to: LedgerPath(fixed: "places/kept"))
    #expect(try trial.list(folder).map(\.name) == ["kept", "new"])
    #expect(throws: FileFailure.self) { try trial.read(old, first: 1) }
    try trial.remove(new)
    #expect(try trial.status(new) == nil)
    try trial.makeFolder(LedgerPath(fixed: "more"))
    #expect(try trial.list(LedgerPath(fixed: "more")).isEmpty)
    try trial.synchronise(nil)
    try trial.synchronise(all: [nil])
    #expect(try trial.lock(new) != nil)
    #expect(try base.list(folder).map(\.name) == ["old"])
  }
}
