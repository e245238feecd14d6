/// What is wrong with files, as far as the journals' digests of them tell.
extension LedgerView {
  /// What is wrong with a volume.
  ///
  /// - Parameter note: Takes the end of its journal.
  func fault(
    in address: VolumeAddress, _ note: (JournalTail) -> Void = { _ in }
  ) throws(LedgerError) -> TrustFault? {
    let tail: JournalTail?
    do throws(LedgerError) {
      tail = try JournalTail(
        of: address.journal, length: pending.lengths[address.journal], on: files, migrations)
    } catch {
      guard case .brokenJournal(let fault) = error else { throw error }
      return TrustFault(address.journal, .journal(fault))
    }
    guard let tail else { return TrustFault(address.path, .unknown) }
    note(tail)
    var digest = tail.files[address.path]
    if digest == nil { digest = try told(by: address.journal)[address.path] }
    guard let digest else { return TrustFault(address.path, .unknown) }
    return try fault(in: address.path, told: digest)
  }

  /// What is wrong with the files outside the volumes.
  func registerFault() throws(LedgerError) -> TrustFault? {
    let told: [LedgerPath: Digest]
    do throws(LedgerError) {
      told = try self.told(by: .journal)
    } catch {
      if case .brokenJournal(let fault) = error { return TrustFault(.journal, .journal(fault)) }
      if case .unreadable(let error) = error {
        return TrustFault(
          .journal,
          .journal(JournalFault(file: LedgerPath.journal.text, line: 1, kind: .unreadable(error))))
      }
      throw error
    }
    for (path, digest) in told.sorted(by: { $0.key < $1.key }) {
      if let fault = try fault(in: path, told: digest) { return fault }
    }
    for id in try sourceIDs() where told[SourceFile.path(of: id)] == nil {
      return TrustFault(SourceFile.path(of: id), .unknown)
    }
    return nil
  }

  /// What a journal says its files are, by the last entry that speaks of each.
  private func told(by path: LedgerPath) throws(LedgerError) -> [LedgerPath: Digest] {
    guard var bytes = try bytes(path, limit: LedgerLimits.journal) else {
      throw .brokenJournal(JournalFault(file: path.text, line: 1, kind: .missing))
    }
    // A line that was never finished tells nothing.
    let end = bytes.lastIndex(of: UInt8(ascii: "\n")).map { $0 + 1 } ?? 0
    if !JournalTail.isEntry(Array(bytes[end...])) { bytes.removeSubrange(end...) }
    var told: [LedgerPath: Digest] = [:]
    var altered: Int?
    do throws(JSONError) {
      for line in try JSONLines(bytes, file: path.text, limits: LedgerLimits.journalJSON) {
        let read = try JournalLine(line, readingChanges: false)
        if !read.isWhole { altered = altered ?? line.number }
        told.merge(read.entry.files) { $1 }
      }
    } catch {
      throw .unreadable(error)
    }
    if let altered {
      throw .brokenJournal(JournalFault(file: path.text, line: altered, kind: .altered))
    }
    return told
  }

  private func fault(in path: LedgerPath, told digest: Digest) throws(LedgerError) -> TrustFault? {
    guard let bytes = try bytes(path, limit: LedgerLimits.volume) else {
      return TrustFault(path, .missing)
    }
    return SHA256.hash(bytes) == digest ? nil : TrustFault(path, .differs)
  }
}
