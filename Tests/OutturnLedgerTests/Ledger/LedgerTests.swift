import OutturnModel
import Testing

@testable import OutturnLedger

@Suite("A ledger")
struct LedgerTests {
  @Test("a new ledger has its settings, its places, its catalogue and its sources")
  func create() throws {
    let ledger = try Samples.ledger()
    let reading = try ledger.read(Selection(parts: [.catalogue, .sources]))
    #expect(reading.file.settings == Samples.settings)
    #expect(reading.file.places == [try Samples.somePlace()])
    #expect(reading.indicators == (try Samples.indicators()))
    #expect(reading.sources.values.map(\.id) == [try Samples.source().id])
    #expect(reading.volumes.isEmpty)
    #expect(reading.file.revision == 2)
  }

  @Test("what is recorded is read back")
  func record() throws {
    let disk = SimulatedDisk()
    let ledger = try Samples.ledger(on: disk)
    let address = try Samples.address()
    let commitment = try Samples.commitment(in: address, hasSource: true)
    let outcome = try Samples.outcome(in: address)
    let link = try Samples.link(in: address)
    let receipt = try ledger.commit(
      try Samples.transaction([
        .record(commitment, in: address), .report(outcome, in: address), .link(link, in: address),
      ]))
    #expect(receipt.entries == [address.journal: 1])
    #expect(receipt.isInPlace)
    let again = try Ledger.open(disk, folder: "/ledger")
    #expect(
      try again.volume(address)
        == Volume(
          place: address.place, year: 2020, revision: 1, commitments: [commitment],
          outcomes: [outcome], links: [link]))
    #expect(try again.addresses() == [address])
    #expect(try again.locate(commitment.id) == address)
    #expect(try again.locate(outcome.id) == address)
  }

  @Test("every step of a record's life is a version, and each day can be looked back to")
  func versions() throws {
    let ledger = try Samples.ledger()
    let address = try Samples.address()
    let first = try Samples.commitment(in: address)
    func commit(_ change: Change, minute: Int) throws {
      try ledger.commit(try Samples.transaction([change], minute: minute))
    }
    try commit(.record(first, in: address), minute: 10)
    let second = Commitment(
      id: first.id, indicator: first.indicator, period: first.period, target: first.target,
      force: .assured, responsible: "发改委", version: 2)
    try commit(.amend(second, in: address), minute: 20)
    let restatement = Restatement(
      target: try Samples.growth("3", .atLeast), date: try Samples.day(), why: "疫情")
    try commit(.restate(first.id, restatement, in: address), minute: 30)
    let withdrawal = Withdrawal(date: try Samples.day("2020-05-01"), why: "double")
    try commit(.withdraw(first.id, withdrawal, in: address), minute: 40)

    func commitment(asOf minute: Int?) throws -> Commitment? {
      try ledger.volume(address, asOf: try minute.map { try Samples.minute($0) })?.commitments
        .first
    }
    #expect(try commitment(asOf: 9) == nil)
    #expect(try commitment(asOf: 10) == first)
    #expect(try commitment(asOf: 25) == second)
    #expect(try commitment(asOf: 30)?.restatements == [restatement])
    #expect(try commitment(asOf: 30)?.version == 3)
    #expect(try commitment(asOf: nil)?.withdrawal == withdrawal)
    #expect(try commitment(asOf: nil)?.target == first.target)
    #expect(try commitment(asOf: nil)?.version == 4)
    #expect(try ledger.read(Selection(asOf: try Samples.minute(-1))).file.places.isEmpty)
  }

  @Test("an outcome told again keeps what was told before")
  func revise() throws {
    let ledger = try Samples.ledger()
    let address = try Samples.address()
    let outcome = try Samples.outcome(in: address)
    try ledger.commit(try Samples.transaction([.report(outcome, in: address)]))
    let vintage = Outcome.Vintage(
      finding: .figure(try Figure(.exactly, try Samples.decimal("3.60"), unit: .percent)),
      status: .revised, date: try Samples.day("2021-02-01"))
    try ledger.commit(try Samples.transaction([.revise(outcome.id, vintage, in: address)]))
    let now = try #require(try ledger.volume(address)?.outcomes.first)
    #expect(now.finding == outcome.finding)
    #expect(now.vintages == [vintage])
    #expect(now.version == 2)
  }

  @Test("a change to several volumes is one change, and names itself in each")
  func several() throws {
    let disk = SimulatedDisk()
    let ledger = try Samples.ledger(on: disk)
    let first = try Samples.address(2020)
    let second = try Samples.address(2021)
    let commitment = try Samples.commitment(in: first)
    let outcome = try Samples.outcome(in: second)
    let link = Link(
      commitment: commitment.id, outcome: outcome.id, basis: .person("Li"), confidence: 100)
    let receipt = try ledger.commit(
      try Samples.transaction([
        .link(link, in: first), .record(commitment, in: first), .report(outcome, in: second),
      ]))
    #expect(receipt.entries == [first.journal: 1, second.journal: 1])
    let names = try [first, second].map { address in
      Journal(try disk.read(address.journal, limit: .max), at: address.journal).entries
        .last?.transaction
    }
    #expect(names[0] != nil && names[0] == names[1])
    #expect(try ledger.read().volumes.map(\.address) == [first, second])
  }

  @Test("selections by place and years")
  func selection() throws {
    let places = ["cn/yunan/linhai", "cn/yunan/linhai/dong", "cn/yunan/linhaixin", "cn/bei"]
    let ledger = try Samples.ledger(places: places)
    var changes: [Change] = []
    for place in places {
      for year in [2019, 2020] {
        let address = try Samples.address(year, place)
        changes.append(.record(try Samples.commitment(in: address), in: address))
      }
    }
    try ledger.commit(try Samples.transaction(changes))
    func found(_ selection: Selection) throws -> [String] {
      try ledger.read(selection).volumes.map(\.address.description)
    }
    #expect(try found(Selection()).count == 8)
    #expect(
      try found(Selection(places: [try Samples.place()], years: 2020...2030))
        == ["cn/yunan/linhai 2020", "cn/yunan/linhai/dong 2020"])
    #expect(
      try found(Selection(places: [try Samples.place("cn/bei"), try Samples.place("cn/no")]))
        == ["cn/bei 2019", "cn/bei 2020"])
  }

  @Test("ids say where a record is, and the same statement has the same id")
  func ids() throws {
    let address = try Samples.address()
    let id = try Samples.id(.commitment, "x", address)
    #expect(id == (try Samples.id(.commitment, "x", address)))
    #expect(id != (try Samples.id(.commitment, "y", address)))
    #expect(id != (try Samples.id(.commitment, "x", try Samples.address(2021))))
    #expect(id.rawValue.hasPrefix("linhai-2020-c"))
    #expect(id.rawValue.utf8.count == "linhai-2020-c".utf8.count + 6)
    let longer = try #require(
      RecordID.make(.commitment, in: address, content: "x", isTaken: { $0 == id }))
    #expect(longer.rawValue.hasPrefix(id.rawValue) && longer != id)
    #expect(id.location?.place == "linhai")
    #expect(id.location?.year == 2020)
    #expect(id.location?.kind == .commitment)
    #expect(RecordID(rawValue: "linhai")?.location == nil)
    #expect(RecordID(rawValue: "linhai-2020-x123456")?.location == nil)
  }
}
