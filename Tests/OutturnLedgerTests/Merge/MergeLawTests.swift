import OutturnModel
import OutturnSeed
import Testing

@testable import OutturnLedger

@Suite("Whatever two branches did, joined both ways they are the same")
struct MergeLawTests {
  /// A random change to one of a few records, so that the branches meet often.
  private static func change(
    _ disk: SimulatedDisk, by: String, minute: Int, _ random: inout SeededGenerator
  ) throws {
    let ledger = try Writing.open(disk)
    let address = try Samples.address(2020 + Int.random(in: 0..<2, using: &random))
    let number = Int.random(in: 1..<6, using: &random)
    var changes: [Change] = []
    switch Int.random(in: 0..<9, using: &random) {
    case 0, 1:
      changes = [.record(try Samples.commitment(number, in: address), in: address)]
    case 2, 3, 4:
      let forces: [Force] = [.plain, .assured, .strived, .expected]
      guard let one = try ledger.volume(address)?.commitments.randomElement(using: &random) else {
        return
      }
      changes = [
        .amend(
          Commitment(
            id: one.id, indicator: one.indicator, period: one.period, target: one.target,
            force: forces.randomElement(using: &random) ?? .plain, version: one.version + 1),
          in: address)
      ]
    case 5:
      changes = [.source(try Samples.source("report-\(number)"))]
    case 6:
      changes = [
        .place(
          Place(
            path: try Samples.place("cn/p\(number)"),
            name: try #require(LocalizedName(en: "\(by) \(minute)"))))
      ]
    case 7:
      changes = [.settings(LedgerSettings(name: "Ledger \(minute % 3)", language: .zh))]
    default:
      guard let last = try ledger.log().last, last.entry.number > 2 else { return }
      _ = try? ledger.undo(
        last.journal, last.entry.number, by: by, why: "mistake", time: try Samples.minute(minute))
      return
    }
    // Some are refused: the record is there, or says just that already.
    _ = try? ledger.commit(
      try Samples.transaction(changes, by: by, minute: minute))
  }

  private static func merge(
    _ disk: SimulatedDisk, _ other: SimulatedDisk, minute: Int,
    _ resolve: @escaping (MergeConflict) -> MergeSide?
  ) throws -> MergeReport {
    try Writing.open(disk).merge(
      try Writing.open(other), at: try Samples.minute(minute),
      by: MergeDecider(by: "Zhou", why: "looked at both"), resolve: resolve)
  }

  /// All but journals, which stand in another order, and what is kept of seals.
  private static func state(_ disk: SimulatedDisk) -> [String: [UInt8]] {
    CrashTests.kept(disk).filter { !$0.key.hasSuffix(".jsonl") && !$0.key.hasPrefix("seals/") }
  }

  /// The entries as they were first written.
  private static func firstWritten(_ disk: SimulatedDisk) throws -> Set<Digest> {
    var found: Set<Digest> = []
    for (path, bytes) in CrashTests.kept(disk)
    where path.hasSuffix(".jsonl") && !path.hasPrefix("seals/") {
      let journal = Journal(bytes, at: try #require(LedgerPath(path)))
      #expect(journal.fault == nil)
      for (entry, digest) in zip(journal.entries, journal.digests) {
        found.insert(entry.identity(digest))
      }
    }
    return found
  }

  @Test("a hundred random pairs", arguments: 0..<100)
  func pairs(seed: Int) throws {
    var random = SeededGenerator(seed: UInt64(seed) &* 7919 &+ 17)
    let (ours, theirs) = try MergeTests.branches()
    var seals: [Seal] = []
    for minute in 10..<Int.random(in: 14..<40, using: &random) {
      let isOurs = Bool.random(using: &random)
      try Self.change(isOurs ? ours : theirs, by: isOurs ? "Li" : "Wang", minute: minute, &random)
      if Int.random(in: 0..<12, using: &random) == 0 {
        let side = MergeSide.allCases.randomElement(using: &random)
        _ = try Self.merge(isOurs ? ours : theirs, isOurs ? theirs : ours, minute: minute) { _ in
          side
        }
      }
      if Int.random(in: 0..<12, using: &random) == 0 {
        seals.append(
          try Writing.open(isOurs ? ours : theirs).seal(by: "Li", at: try Samples.minute(minute)))
      }
    }
    let side = MergeSide.allCases.randomElement(using: &random)
    _ = try Self.merge(ours, theirs, minute: 50) { _ in side }
    let back = try Self.merge(theirs, ours, minute: 51) { _ in nil }
    #expect(back.conflicts.isEmpty, "nobody is asked twice")
    #expect(Self.state(ours) == Self.state(theirs))
    #expect(try Self.firstWritten(ours) == Self.firstWritten(theirs))
    for disk in [ours, theirs] { #expect(try Writing.open(disk).verify().faults == []) }
    for seal in seals {
      for disk in [ours, theirs] {
        #expect(try Writing.open(disk).verify(against: .root(seal.root)).faults == [])
      }
    }
    #expect(try Self.merge(ours, theirs, minute: 52) { _ in nil }.entries.isEmpty)
    #expect(try Self.merge(theirs, ours, minute: 53) { _ in nil }.entries.isEmpty)
    #expect(Self.state(ours) == Self.state(theirs))
  }

  @Test("amended to 13 and 14: taken once, told to the other, and both have it, by who decided")
  func thirteenAndFourteen() throws {
    for side in MergeSide.allCases {
      let (ours, theirs) = try MergeTests.branches()
      try MergeTests.commit(ours, by: "Li", minute: 20, [try MergeTests.force(.plain)])
      try MergeTests.commit(theirs, by: "Wang", minute: 21, [try MergeTests.force(.assured)])
      let report = try Self.merge(ours, theirs, minute: 30) { _ in side }
      #expect(report.decided == 1)
      let back = try Self.merge(theirs, ours, minute: 31) { _ in
        side == .ours ? .ours : .theirs
      }
      #expect(back.conflicts.isEmpty)
      #expect(back.decided == 0)
      #expect(Self.state(ours) == Self.state(theirs))
      let address = try Samples.address()
      let force = try Writing.open(theirs).volume(address)?.commitments.first?.force
      #expect(force == (side == .ours ? .plain : .assured))
      let log = try Writing.open(ours).log(LogSelection(by: "Zhou"))
      #expect(log.map(\.entry.why) == ["looked at both"])
      #expect(log.map(\.entry.decides.count) == [1])
      // What the other did stays as it was written.
      let set = try #require(
        try Writing.open(ours).log(LogSelection(by: "Wang")).last?.entry)
      #expect(set.changes.isEmpty)
      #expect(set.former.first?.changes?.count == 1)
    }
  }
}
