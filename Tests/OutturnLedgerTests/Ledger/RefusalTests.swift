import OutturnModel
import Testing

@testable import OutturnLedger

@Suite("Changes that are refused leave the ledger as it was")
struct RefusalTests {
  /// A ledger with one commitment, one outcome and a withdrawn commitment.
  static func prepared() throws -> (Ledger, SimulatedDisk, VolumeAddress) {
    let disk = SimulatedDisk()
    let ledger = try Samples.ledger(on: disk)
    let address = try Samples.address()
    try ledger.commit(
      try Samples.transaction([
        .record(try Samples.commitment(1, in: address), in: address),
        .report(try Samples.outcome(1, in: address), in: address),
        .record(try Samples.commitment(3, in: address), in: address),
      ]))
    try ledger.commit(
      try Samples.transaction([
        .withdraw(
          try Samples.id(.commitment, "3", address),
          Withdrawal(date: try Samples.day(), why: "no"), in: address)
      ]))
    return (ledger, disk, address)
  }

  static func check(
    _ expected: ChangeRefusal, by: String = "Li", why: String = "test",
    _ changes: (VolumeAddress) throws -> [Change],
    sourceLocation: SourceLocation = #_sourceLocation
  ) throws {
    let (ledger, disk, address) = try prepared()
    let before = disk.files.filter { !$0.key.hasPrefix(".outturn") }
    let changes = try changes(address)
    #expect(throws: LedgerError.refused(expected), sourceLocation: sourceLocation) {
      try ledger.commit(try Samples.transaction(changes, by: by, why: why))
    }
    #expect(
      disk.files.filter { !$0.key.hasPrefix(".outturn") } == before,
      sourceLocation: sourceLocation)
  }

  @Test("nothing, nobody, no reason")
  func unsigned() throws {
    try Self.check(.empty) { _ in [] }
    try Self.check(.unsigned, by: "") { [.record(try Samples.commitment(2, in: $0), in: $0)] }
    try Self.check(.unsigned, by: "Li\u{1B}[2J") {
      [.record(try Samples.commitment(2, in: $0), in: $0)]
    }
    try Self.check(.unsigned, why: "") {
      [
        .withdraw(
          try Samples.id(.commitment, "1", $0), Withdrawal(date: try Samples.day(), why: ""),
          in: $0)
      ]
    }
  }

  @Test("ids that are taken, unknown or of another volume")
  func ids() throws {
    let address = try Samples.address()
    let one = try Samples.commitment(1, in: address)
    try Self.check(.exists(one.id.rawValue)) { [.record(one, in: $0)] }
    let two = try Samples.commitment(2, in: address)
    try Self.check(.exists(two.id.rawValue)) { [.record(two, in: $0), .record(two, in: $0)] }
    try Self.check(.unknown(two.id.rawValue)) {
      [.restate(two.id, Restatement(target: two.target, date: try Samples.day(), why: "x"), in: $0)]
    }
    let other = try Samples.commitment(2, in: try Samples.address(2021))
    try Self.check(.wrongVolume(id: other.id.rawValue, address)) { [.record(other, in: $0)] }
    let moved = Commitment(
      id: two.id, indicator: two.indicator, period: .year(2021), target: two.target)
    try Self.check(.wrongPeriod(id: two.id.rawValue, .year(2021), address)) {
      [.record(moved, in: $0)]
    }
  }

  @Test("changes that others overtook, that change nothing, or that come too late")
  func overtaken() throws {
    let address = try Samples.address()
    let one = try Samples.commitment(1, in: address)
    func version(_ version: Int, _ force: Force) -> Commitment {
      Commitment(
        id: one.id, indicator: one.indicator, period: one.period, target: one.target,
        force: force, version: version)
    }
    try Self.check(.changedMeanwhile(one.id.rawValue)) { [.amend(version(1, .plain), in: $0)] }
    try Self.check(.changedMeanwhile(one.id.rawValue)) { [.amend(version(3, .plain), in: $0)] }
    let gone = try Samples.id(.commitment, "3", address)
    try Self.check(.withdrawn(gone.rawValue)) {
      [.withdraw(gone, Withdrawal(date: try Samples.day(), why: "again"), in: $0)]
    }
    try Self.check(.noDifference("cn/yunan/linhai")) { _ in [.place(try Samples.somePlace())] }
  }

  @Test("records that speak of what is not there")
  func dangling() throws {
    let address = try Samples.address()
    let two = try Samples.commitment(2, in: address)
    let missing = Commitment(
      id: two.id, indicator: two.indicator, period: two.period, target: two.target,
      evidence: Evidence(source: try Samples.source("no-such").id))
    try Self.check(.dangling(id: two.id.rawValue, names: "no-such")) { [.record(missing, in: $0)] }
    let part = Commitment(
      id: two.id, indicator: two.indicator, period: two.period, target: two.target,
      partOf: try Samples.id(.commitment, "9", address))
    try Self.check(
      .dangling(id: two.id.rawValue, names: try Samples.id(.commitment, "9", address).rawValue)
    ) { [.record(part, in: $0)] }
    let link = try Samples.link(2, in: address)
    try Self.check(.dangling(id: link.key.description, names: link.commitment.rawValue)) {
      [.link(link, in: $0)]
    }
    let half = Link(
      commitment: try Samples.id(.commitment, "1", address),
      outcome: try Samples.id(.outcome, "2", try Samples.address(2021)), basis: .person("Li"))
    try Self.check(.dangling(id: half.key.description, names: half.outcome.rawValue)) {
      [.link(half, in: $0)]
    }
    let elsewhere = try Samples.address(2020, "cn/nowhere")
    try Self.check(.dangling(id: "cn/nowhere 2020", names: "cn/nowhere")) { _ in
      [.record(try Samples.commitment(1, in: elsewhere), in: elsewhere)]
    }
  }

  @Test("a volume edited by hand is not written over")
  func edited() throws {
    let (ledger, disk, address) = try Self.prepared()
    var bytes = try disk.read(address.path, limit: .max)
    bytes += [UInt8(ascii: "\n")]
    disk.put(address.path.text, bytes)
    #expect(throws: LedgerError.differsFromJournal(file: address.path.text)) {
      try ledger.commit(
        try Samples.transaction([.record(try Samples.commitment(2, in: address), in: address)]))
    }
  }

  @Test("only people who may sign do, where the ledger names them")
  func people() throws {
    let (ledger, _, address) = try Self.prepared()
    let settings = LedgerSettings(
      name: "x", language: .en, people: [Signatory(name: "Wang", key: nil)])
    try ledger.commit(try Samples.transaction([.settings(settings)]))
    #expect(throws: LedgerError.refused(.notASignatory("Li"))) {
      try ledger.commit(try Samples.transaction([.settings(Samples.settings)]))
    }
    #expect(throws: LedgerError.refused(.notASignatory("Li"))) {
      try ledger.commit(
        try Samples.transaction([.record(try Samples.commitment(2, in: address), in: address)]))
    }
  }

  @Test("opening what is no ledger, making one where there is one")
  func open() throws {
    let disk = SimulatedDisk()
    #expect(throws: LedgerError.noLedger(at: "/x")) { try Ledger.open(disk, folder: "/x") }
    _ = try Samples.ledger(on: disk)
    #expect(throws: LedgerError.alreadyALedger(at: "/ledger")) { try Samples.ledger(on: disk) }
    #expect(throws: LedgerError.noLedger(at: "/no/such/folder")) {
      try Ledger.open("/no/such/folder")
    }
  }
}
