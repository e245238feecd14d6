import OutturnModel
import Testing

@testable import OutturnLedger

@Suite("Looking back and taking back")
struct HistoryTests {
  /// A ledger in which Li recorded two commitments in two volumes, Wang amended one, and Li linked.
  static func prepared() throws -> (Ledger, SimulatedDisk) {
    let disk = SimulatedDisk()
    let ledger = try Samples.ledger(on: disk)
    let first = try Samples.address(2020)
    let second = try Samples.address(2021)
    let one = try Samples.commitment(1, in: first)
    try ledger.commit(
      try Samples.transaction([
        .record(one, in: first), .record(try Samples.commitment(1, in: second), in: second),
      ]))
    let mended = Commitment(
      id: one.id, indicator: one.indicator, period: one.period, target: one.target,
      force: .strived, version: 2)
    try ledger.commit(
      try Samples.transaction([.amend(mended, in: first)], by: "Wang", why: "typo", minute: 2000))
    try ledger.commit(
      try Samples.transaction(
        [
          .report(try Samples.outcome(1, in: first), in: first),
          .link(try Samples.link(1, in: first), in: first),
        ], minute: 3000))
    return (ledger, disk)
  }

  @Test("the log by volume, record, person and days")
  func log() throws {
    let (ledger, _) = try Self.prepared()
    func told(_ selection: LogSelection) throws -> [String] {
      try ledger.log(selection).map { "\($0.journal.name) \($0.entry.number)" }
    }
    let all = try told(LogSelection())
    #expect(
      all == [
        "journal.jsonl 1", "journal.jsonl 2", "2020.journal.jsonl 1", "2021.journal.jsonl 1",
        "2020.journal.jsonl 2", "2020.journal.jsonl 3",
      ])
    #expect(
      try told(LogSelection(volumes: Selection(years: 2021...2021))) == ["2021.journal.jsonl 1"])
    #expect(try told(LogSelection(by: "Wang")) == ["2020.journal.jsonl 2"])
    let id = try Samples.id(.commitment, "1", try Samples.address())
    #expect(
      try told(LogSelection(record: id.rawValue)) == [
        "2020.journal.jsonl 1", "2020.journal.jsonl 2",
      ])
    #expect(
      try told(LogSelection(record: try Samples.link(1, in: try Samples.address()).key.description))
        == ["2020.journal.jsonl 3"])
    #expect(
      try told(
        LogSelection(from: try Samples.day("2026-11-21"), through: try Samples.day("2026-11-21")))
        == ["2020.journal.jsonl 2"])
    #expect(
      try told(LogSelection(volumes: Selection(asOf: try Samples.minute(1999)))).count == 4)
  }

  @Test("a record's history tells each change with the record before and after")
  func history() throws {
    let (ledger, _) = try Self.prepared()
    let id = try Samples.id(.commitment, "1", try Samples.address())
    let history = try ledger.history(of: id.rawValue)
    #expect(history.map(\.change.action) == [.record, .amend])
    #expect(history.map(\.entry.entry.by) == ["Li", "Wang"])
    guard case .changed(.commitment(let before), .commitment(let after)) = history[1].change.edit
    else {
      Issue.record("no change")
      return
    }
    #expect(before.force == .expected && after.force == .strived)
  }

  @Test("what was different between two days")
  func difference() throws {
    let (ledger, _) = try Self.prepared()
    let between = try ledger.difference(
      from: try Samples.minute(1500), to: try Samples.minute(2500))
    #expect(between.count == 1)
    #expect(between.first?.address == (try Samples.address()))
    let all = try ledger.difference(from: try Samples.minute(-10))
    // The settings, an indicator, a place, a source; two commitments, an outcome, a link.
    #expect(all.count == 8)
    #expect(try ledger.difference(from: try Samples.minute(4000)).isEmpty)
  }

  @Test("what is taken back is as before, in a new version, and the log keeps both")
  func undo() throws {
    let (ledger, _) = try Self.prepared()
    let address = try Samples.address()
    try ledger.undo(
      address.journal, 2, by: "Wang", why: "was right", time: try Samples.minute(4000))
    let now = try #require(try ledger.volume(address)?.commitments.first)
    #expect(now.force == .expected)
    #expect(now.version == 3)
    #expect(throws: LedgerError.refused(.cannotUndo(now.id.rawValue))) {
      try ledger.undo(address.journal, 2, by: "Li", why: "x", time: try Samples.minute(4001))
    }
    #expect(throws: LedgerError.refused(.unknown("\(address.journal) 9"))) {
      try ledger.undo(address.journal, 9, by: "Li", why: "x", time: try Samples.minute(4001))
    }
    // Undoing the undoing works too.
    try ledger.undo(address.journal, 4, by: "Li", why: "no", time: try Samples.minute(4002))
    #expect(try ledger.volume(address)?.commitments.first?.force == .strived)
    #expect(try ledger.volume(address)?.commitments.first?.version == 4)
  }

  @Test("a command that went to two volumes is taken back in both")
  func undoSeveral() throws {
    let (ledger, _) = try Self.prepared()
    let first = try Samples.address(2020)
    let second = try Samples.address(2021)
    // The first volume's commitment is linked and amended by now: nothing is taken back.
    #expect(throws: LedgerError.self) {
      try ledger.undo(second.journal, 1, by: "Li", why: "x", time: try Samples.minute(4000))
    }
    #expect(try ledger.volume(second)?.commitments.count == 1)
    try ledger.undo(first.journal, 3, by: "Li", why: "x", time: try Samples.minute(4001))
    try ledger.undo(first.journal, 2, by: "Li", why: "x", time: try Samples.minute(4002))
    #expect(throws: LedgerError.self) {
      // Its version is another one now, so this still does not fit.
      try ledger.undo(second.journal, 1, by: "Li", why: "x", time: try Samples.minute(4003))
    }
  }

  @Test("what others speak of is not taken away")
  func named() throws {
    let (ledger, _) = try Self.prepared()
    let address = try Samples.address()
    let outcome = try Samples.outcome(1, in: address)
    let link = try Samples.link(1, in: address)
    #expect(
      throws: LedgerError.refused(.stillNamed(id: outcome.id.rawValue, by: link.key.description))
    ) {
      try ledger.commit(
        try Samples.transaction([.edit(.undo, .removed(.outcome(outcome)), in: address)]))
    }
    #expect(throws: LedgerError.refused(.stays("cn/yunan/linhai"))) {
      try ledger.commit(
        try Samples.transaction([.edit(.undo, .removed(.place(try Samples.somePlace())), in: nil)]))
    }
  }
}
