/// A journal being carried over, with its files, from an older version of the format.
struct MigrationDraft: JournalDraft {
  let journal: LedgerPath
  let tail: JournalTail
  let steps: [String]
  private let files: [LedgerPath: [UInt8]]

  var changes: [RecordChange] { [] }

  /// - Parameter isTrial: Whether nothing may be written.
  /// - Returns: `nil` for a journal whose last line is of the current version, and for one that is not
  ///   there.
  /// - Throws: ``LedgerError/brokenJournal(_:)`` and ``LedgerError/differsFromJournal(file:)``: what
  ///   is carried over has to be what was recorded.
  init?(_ path: LedgerPath, _ view: LedgerView, isTrial: Bool) throws(LedgerError) {
    guard let tail = try JournalTail(of: path, on: view.files, view.migrations),
      tail.version < FileFormat.currentVersion
    else { return nil }
    let journal = try view.journal(path, count: tail.count)
    guard let way = view.migrations.way(from: tail.version) else { return nil }
    let address = VolumeAddress(path: path)
    let told = journal.entries.reduce(into: [LedgerPath: Digest]()) { told, entry in
      told.merge(entry.files) { _, new in new }
    }
    for (file, digest) in told.sorted(by: { $0.key < $1.key }) {
      let found = try view.bytes(
        file, limit: address == nil ? LedgerLimits.register : LedgerLimits.volume)
      guard found.map({ SHA256.hash($0) }) == digest else {
        throw .differsFromJournal(file: file.text)
      }
    }
    self.journal = path
    // A line that was never finished goes: the files are what the line before it says.
    self.tail = isTrial ? tail : try TailMending.readAlone(path, on: view.files)
    steps = way.map(\.told)
    var state = try journal.state(count: tail.count)
    state.finish()
    files = try state.files()
  }

  func replacements() throws(LedgerError) -> [(path: LedgerPath, bytes: [UInt8])] {
    files.sorted { $0.key < $1.key }.map { ($0.key, $0.value) }
  }
}
