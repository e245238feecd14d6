/// `seals/forms.jsonl`: lines of other branches' journals that seals of theirs stand for, and that are told
/// here by other lines. Branches that were joined have the same entries in another order, so a line's number
/// and the digest of the line before it are others.
///
/// Nothing of it has to be believed: a line that is altered has another digest than the one that was sealed.
struct SealedForms: Sendable {
  static let path = LedgerPath(fixed: "seals/forms.jsonl")

  /// The lines by their digests.
  private(set) var lines: [Digest: [UInt8]] = [:]
  /// The entries as they were first written, by the digests of these lines.
  private(set) var identities: [Digest: Digest] = [:]

  init(_ bytes: [UInt8]) {
    for line in bytes.split(separator: UInt8(ascii: "\n")) { add(Array(line)) }
  }

  /// The file.
  var bytes: [UInt8] {
    lines.sorted { $0.key < $1.key }.flatMap { $0.value + [UInt8(ascii: "\n")] }
  }

  mutating func add(_ line: [UInt8]) {
    guard let entry = Self.entry(line) else { return }
    let digest = SHA256.hash(line)
    lines[digest] = line
    identities[digest] = entry.identity(digest)
  }

  static func entry(_ line: [UInt8]) -> JournalEntry? {
    do throws(JSONError) {
      var lines = try JSONLines(line, file: path.text, limits: LedgerLimits.journalJSON)
      guard let line = lines.next() else { return nil }
      return try JournalLine(line).entry
    } catch {
      return nil
    }
  }
}

extension LedgerView {
  /// The lines of other branches that are kept for their seals.
  func sealedForms() throws(LedgerError) -> SealedForms {
    SealedForms(try bytes(SealedForms.path, limit: LedgerLimits.journal) ?? [])
  }
}
