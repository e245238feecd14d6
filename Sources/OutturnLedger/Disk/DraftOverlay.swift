/// Reads files as they are once the change that stands has been put in place, whether it has been
/// or not. This is how readers see all of a change or none without a lock.
struct DraftOverlay: Hashable, Sendable {
  private let record: TransactionRecord?
  private let replaced: Set<LedgerPath>

  /// Looks for a change that stands but is not wholly in place.
  init(on files: some FileSystem) throws(FileFailure) {
    let bytes = try files.readIfPresent(WorkFolder.committed, limit: TransactionRecord.mostBytes)
    record = bytes.flatMap { TransactionRecord($0) }
    replaced = Set(record?.replacements ?? [])
  }

  /// The file at `path`, or `nil` if there is none.
  func read(
    _ path: LedgerPath, limit: Int, on files: some FileSystem
  ) throws(FileFailure) -> [UInt8]? {
    if let record, replaced.contains(path),
      let draft = try files.readIfPresent(record.draft(of: path), limit: limit)
    {
      return draft
    }
    return try files.readIfPresent(path, limit: limit)
  }

  /// The files that are to take the place of others.
  var drafts: Set<LedgerPath> {
    record.map { record in Set(record.replacements.map { record.draft(of: $0) }) } ?? []
  }

  /// The files that the change replaces.
  var paths: Set<LedgerPath> { replaced }

  /// Files in `folder` that are new and not yet in place.
  func newNames(in folder: LedgerPath) -> [String] {
    replaced.filter { $0.folder == folder }.map(\.name)
  }
}
