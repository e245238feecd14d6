@testable import OutturnLedger

/// A seal over the log of all entries, or as earlier releases made it: over the heads alone.
enum SealKind: Sendable, CaseIterable {
  case log, heads

  /// The file in which the sealed entries stand.
  func path(_ root: Digest) -> LedgerPath {
    self == .log ? SealBatch.path(of: root) : SealDetails.path(of: root)
  }

  func seal(_ disk: SimulatedDisk, minute: Int) throws -> Seal {
    let seal = try Writing.open(disk).seal(by: "Li", at: try Samples.minute(minute))
    guard self == .heads else { return seal }
    try disk.remove(SealBatch.path(of: seal.root))
    try disk.remove(SealFile.note.path(of: seal.root))
    var journals: [(path: LedgerPath, entries: [Digest])] = []
    for (name, bytes) in CrashTests.kept(disk) where name.hasSuffix("journal.jsonl") {
      guard let path = LedgerPath(name) else { continue }
      journals.append((path, Journal(bytes, at: path).digests))
    }
    let first = try JournalTail.first(of: .journal, on: disk)
    let details = SealDetails(
      origin: Seal.origin(first: first), time: try Samples.minute(minute),
      journals: journals.sorted { $0.path < $1.path })
    let bytes = try details.bytes()
    disk.put(path(details.root).text, bytes)
    return Seal(details, details.root, SHA256.hash(bytes))
  }
}
