import OutturnModel
import Testing

@testable import OutturnLedger

/// What every error of this room says: where, what is wrong, what to do; each in words of its own,
/// and with nothing in it that a terminal would obey.
@Suite struct SentenceTests {
  /// A name that a hostile file might have put into a message.
  private static let hostile = "a\u{1b}[31m\u{202e}\n\u{7}b"

  private static func ledgerErrors() throws -> [LedgerError] {
    let address = try Samples.address()
    let reasons: [FileFailure.Reason] = [
      .missing, .exists, .notAFile, .notAFolder, .symbolicLink, .forbidden, .readOnly, .full,
      .tooLarge(bytes: 12, limit: 10), .system(5),
    ]
    let operations: [FileFailure.Operation] = [
      .look, .read, .list, .create, .remove, .lock, .makeFolder,
    ]
    let kinds: [JournalFault.Kind] = [
      .missing, .empty, .unfinished, .altered, .wrongNumber(found: 9), .wrongNumber(found: 2),
      .wrongPrevious, .doesNotApply(record: hostile), .runsBackward, .notCanonical,
    ]
    let refusals: [ChangeRefusal] = [
      .empty, .unsigned, .notASignatory(hostile), .exists(hostile), .unknown(hostile),
      .changedMeanwhile(hostile), .noDifference(hostile), .withdrawn(hostile),
      .wrongVolume(id: hostile, address), .wrongPeriod(id: hostile, .year(2019), address),
      .dangling(id: hostile, names: hostile), .notTellable(id: hostile, why: "too long"),
      .stillNamed(id: hostile, by: hostile), .stays(hostile), .unrelated,
      .olderBranch(journal: hostile), .notMergeable(hostile),
      .unsealed, .notSealed(hostile), .cannotUndo(hostile),
    ]
    return [
      .noLedger(at: hostile), .alreadyALedger(at: hostile),
      .newerFormat(file: "ledger.json", version: 7),
      .olderFormat(file: "ledger.json", version: 0), .locked(holder: hostile), .locked(holder: nil),
      .differsFromJournal(file: "ledger.json"), .unknownSeal(SHA256.hash("root")),
      .uncertain(FileFailure(.rename, "ledger.json", .full)), .tooBusy,
    ] + reasons.map { .file(FileFailure(.read, hostile, $0)) }
      + operations.dropFirst(2).map { .file(FileFailure($0, "ledger.json", .forbidden)) }
      + kinds.map { .brokenJournal(JournalFault(file: "journal.jsonl", line: 3, kind: $0)) }
      + refusals.map { .refused($0) }
  }

  private static func trustFaults() throws -> [TrustFault] {
    let kinds: [TrustFault.Kind] = [
      .journal(JournalFault(file: "journal.jsonl", line: 4, kind: .altered)),
      .doesNotReplay(entry: 3),
      .differs,
      .isBehind(entry: 2), .missing, .unknown, .incomplete(transaction: "2-x", found: 1, of: 2),
      .seal(.detailsAltered), .seal(.earlierMissing), .seal(.journalMissing),
      .seal(.altered(entry: 5)),
      .seal(.removed(entry: 6)), .seal(.inserted(entry: 7)), .seal(.reordered(entry: 8)),
      .unreadable(FileFailure(.read, "journal.jsonl", .forbidden)),
    ]
    return kinds.map { TrustFault(.journal, $0) }
  }

  @Test func everyErrorSaysSomethingOfItsOwn() throws {
    let faults = try Self.trustFaults()
    let sentences =
      try Self.ledgerErrors().map(\.description) + faults.map(\.description)
      + faults.dropFirst().map { LedgerError.unsound($0).description + " (unsound)" }
    #expect(Set(sentences).count == sentences.count)
    for sentence in sentences {
      #expect(sentence.count > 20, "\(sentence)")
      #expect(
        sentence.unicodeScalars.allSatisfy { !Self.isObeyed($0) }, "\(sentence.debugDescription)")
    }
  }

  @Test func everyFaultSaysWhereItIs() throws {
    for fault in try Self.trustFaults() {
      #expect(fault.description.contains("journal.jsonl"))
    }
    #expect(
      try Self.trustFaults().map(\.line) == [
        4, 3, nil, 2, nil, nil, nil, nil, nil, nil, 5, 6, 7, 8, nil,
      ])
  }

  private static func isObeyed(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.properties.generalCategory {
    case .control, .format: true
    default: false
    }
  }

  @Test func aProofSaysWhyItFails() {
    let failures: [Proof.Failure] = [
      .otherRoot, .brokenChain(line: 2), .notTheHead, .notUnderRoot, .otherRecord,
    ]
    #expect(Set(failures.map(\.description)).count == failures.count)
  }

  @Test func everyCheckHasASummaryInBothLanguages() {
    for language in Language.allCases {
      #expect(
        Set(CheckName.allCases.map { $0.summary.text(in: language) }).count
          == CheckName.allCases.count)
    }
  }
}
