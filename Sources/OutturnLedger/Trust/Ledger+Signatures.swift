/// An entry as it was first written, which is what a person signs.
public struct WrittenEntry: Sendable {
  /// Its journal.
  public let journal: LedgerPath
  /// Its number there.
  public let number: Int
  /// Who made it.
  public let by: String
  /// When, as the clock of who made it said.
  public let time: Timestamp
  /// The digest of the line.
  public let digest: Digest
  /// Of an entry that lists a key, the people as they were listed before it.
  let listedBefore: [Signatory]?
}

extension Ledger {
  /// The signatures on entries that are kept. They have to be checked.
  public func signatures() throws(LedgerError) -> [EntrySignature] {
    EntrySignature.read(try view().bytes(EntrySignature.path, limit: LedgerLimits.journal) ?? [])
  }

  /// Keeps signatures beside those that are there. No journal tells of them: whoever takes one away leaves an
  /// entry that is not signed.
  public func keep(
    _ signatures: [EntrySignature], at time: Timestamp, patience: Patience = .usual
  ) throws(LedgerError) {
    try writing(at: time, patience: patience) { (_) throws(LedgerError) in
      let kept = try self.signatures()
      let known = Set(kept)
      let all = kept + signatures.filter { !known.contains($0) }
      let bytes = Array(all.map { "\($0.line)\n" }.joined().utf8)
      try apply([.replace(EntrySignature.path, bytes: bytes)])
    }
  }

  /// Goes through the entries of all journals as they were first written, one journal after the other.
  ///
  /// - Parameter visit: Gets each entry, and its line if it asks for that.
  public func forEachWritten(_ visit: (WrittenEntry, _ line: () -> [UInt8]) throws -> Void) throws {
    let view = try view()
    for path in [.journal] + (try view.addressesWithJournals()).map(\.journal) {
      guard let bytes = try view.bytes(path, limit: LedgerLimits.journal) else { continue }
      let journal = Journal(bytes, at: path, view.migrations)
      let lines = bytes.split(separator: UInt8(ascii: "\n"))
      for (index, entry) in journal.entries.enumerated() {
        let written = WrittenEntry(
          journal: path, number: entry.number, by: entry.by,
          time: entry.former.first?.time ?? entry.time,
          digest: entry.identity(journal.digests[index]), listedBefore: entry.listedBefore)
        try visit(written) { entry.formerLines.first ?? Array(lines[index]) }
      }
    }
  }
}

extension JournalEntry {
  /// The people before it, if it lists a key that was not listed.
  fileprivate var listedBefore: [Signatory]? {
    for change in changes {
      guard case .settings(let after) = change.edit.after else { continue }
      var before: [Signatory] = []
      if case .settings(let settings) = change.edit.before { before = settings.people }
      let keys = Set(before.compactMap(\.key))
      if after.people.contains(where: { $0.key.map { !keys.contains($0) } ?? false }) {
        return before
      }
    }
    return nil
  }
}
