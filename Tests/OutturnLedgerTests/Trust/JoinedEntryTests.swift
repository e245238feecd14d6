import OutturnModel
import Testing

@testable import OutturnLedger

@Suite("An entry that is said to be joined does what some branch did")
struct JoinedEntryTests {
  /// Rewrites a sealed journal so that every entry from one on seems to have come from another branch, with
  /// the sealed lines kept as what they were.
  private static func pretend(
    _ disk: SimulatedDisk, _ address: VolumeAddress,
    _ changes: @escaping ([RecordChange]) -> [RecordChange]
  ) throws -> Int {
    let journal = Journal(try disk.read(address.journal, limit: .max), at: address.journal)
    // The last that adds a commitment: no later entry changes that.
    let place = try #require(
      journal.entries.lastIndex { entry in
        entry.changes.contains {
          if case .added(.commitment) = $0.edit { true } else { false }
        }
      })
    try SealTests.forge(disk, address) { entries in
      for index in place..<entries.count {
        let was = entries[index]
        entries[index] = JournalEntry(
          number: was.number, time: was.time, by: was.by, why: was.why,
          changes: index == place ? changes(was.changes) : was.changes, previous: was.previous,
          files: was.files, transaction: was.transaction,
          former: [
            JournalEntry.Former(
              number: was.number, time: was.time, previous: was.previous, files: was.files,
              changes: index == place ? was.changes : nil)
          ])
      }
    }
    return place + 1
  }

  @Test(
    "a sealed figure cannot be made another by pretending so",
    arguments: [Action.record, .amend, .merge])
  func pretended(action: Action) throws {
    let (ledger, disk, address) = try SealTests.prepared()
    _ = try ledger.seal(by: "Li", at: try Samples.minute(9))
    let line = try Self.pretend(disk, address) { changes in
      changes.map { change in
        guard case .added(.commitment(let commitment)) = change.edit else { return change }
        return RecordChange(action, .added(.commitment(commitment.copy { $0.force = .strived })))
      }
    }
    #expect(
      try ledger.verify().faults.contains(
        TrustFault(
          address.journal,
          .journal(JournalFault(file: address.journal.text, line: line, kind: .altered)))))
  }

  @Test("what is left as it was passes: that is what joining does")
  func left() throws {
    let (ledger, disk, address) = try SealTests.prepared()
    _ = try ledger.seal(by: "Li", at: try Samples.minute(9))
    _ = try Self.pretend(disk, address) { $0 }
    #expect(try ledger.verify().faults == [])
  }
}
