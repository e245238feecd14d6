/// The part of a change under way that readers leave out: lines of journals that do not stand yet, and
/// drafts. A writer that was stopped, or a crash, leaves it for as long as nobody mends.
struct PendingChange: Hashable, Sendable {
  /// How many bytes of journals stand that are being added to; 0 for those that are being made.
  let lengths: [LedgerPath: Int]
  /// Files beside the ledger's own, which are to take their place.
  let drafts: Set<LedgerPath>

  /// Nothing is under way.
  init() {
    lengths = [:]
    drafts = []
  }

  /// What is under way on a disk, beside a change that stands already.
  ///
  /// What stands behind the place where the change began counts where it is somebody else's.
  init(on files: some FileSystem, beside overlay: DraftOverlay) throws(FileFailure) {
    var drafts = overlay.drafts
    var lengths: [LedgerPath: Int] = [:]
    let bytes = try files.readIfPresent(WorkFolder.prepared, limit: TransactionRecord.mostBytes)
    if let record = bytes.flatMap({ TransactionRecord($0) }) {
      drafts.formUnion(record.replacements.map { record.draft(of: $0) })
      for append in record.appends where try append.end(on: files) != .other {
        lengths[append.path] = append.length
      }
    }
    self.lengths = lengths
    self.drafts = drafts
  }

  /// Whether a file is not one of the ledger's yet.
  func hides(_ path: LedgerPath) -> Bool { drafts.contains(path) || lengths[path] == 0 }

  /// As much of a file as stands; `nil` if none of it does.
  func standing(_ bytes: [UInt8]?, of path: LedgerPath) -> [UInt8]? {
    guard let length = lengths[path], var bytes else { return bytes }
    if length < bytes.count { bytes.removeSubrange(length...) }
    return length == 0 ? nil : bytes
  }
}
