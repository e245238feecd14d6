/// Holds journals against what they were when they were sealed.
struct SealComparison {
  /// Entries as they were first written, by the digests of lines that other branches had for them.
  var forms: [Digest: Digest] = [:]

  /// A journal that is there.
  struct Found {
    let path: LedgerPath
    /// The digests of the lines that are there, sound or not.
    let lines: [Digest]
    /// For entries that came from another branch, what their lines were, with those they have now.
    var former: [Digest: Digest] = [:]
    /// What each line followed when it was first written; empty where nothing came from elsewhere.
    var parents: [Digest: Digest] = [:]
  }

  /// The first entry of each journal that is not as it was.
  ///
  /// - Parameter sealed: The entries by the digests of their lines, as these were sealed or first written.
  func faults(
    _ sealed: [(path: LedgerPath, entries: [Digest])], _ journals: [Found]
  ) -> [TrustFault] {
    let found = Dictionary(journals.map { ($0.path, $0) }, uniquingKeysWith: { $1 })
    return sealed.compactMap { path, sealed in
      guard let journal = found[path], !journal.lines.isEmpty else {
        return TrustFault(path, .seal(.journalMissing))
      }
      guard let lost = Self.fault(sealed, journal.lines) else { return nil }
      guard !journal.former.isEmpty || !forms.isEmpty else { return TrustFault(path, .seal(lost)) }
      return joinedFault(sealed, journal).map { TrustFault(path, .seal($0)) }
    }
  }

  /// What was sealed in another branch stands among entries of this one. Every entry must be there, behind
  /// the one that it followed when it was first written.
  private func joinedFault(_ sealed: [Digest], _ journal: Found) -> SealFault? {
    let lines = Set(journal.lines)
    func now(_ digest: Digest) -> Digest {
      if lines.contains(digest) { return digest }
      if let now = journal.former[digest] { return now }
      guard let first = forms[digest] else { return digest }
      return lines.contains(first) ? first : journal.former[first] ?? digest
    }
    let sealedNow = sealed.map(now)
    let kept = Set(sealedNow)
    let present = journal.lines.filter(kept.contains)
    guard let fault = Self.fault(sealedNow, present) else { return nil }
    guard Set(present) == kept, kept.count == sealed.count, !journal.parents.isEmpty else {
      return fault
    }
    let places = Dictionary(
      journal.lines.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
    let beginning = JournalEntry.beginning(of: journal.path)
    for (index, digest) in sealedNow.enumerated() {
      guard let parent = journal.parents[digest] else { return fault }
      // A line that only the other branch had: what it was here is not known.
      guard parent != beginning, let before = places[now(parent)] else { continue }
      guard let place = places[digest], before < place else { return .reordered(entry: index + 1) }
    }
    return nil
  }

  /// What happened to the first entry that is not where it was.
  private static func fault(_ sealed: [Digest], _ lines: [Digest]) -> SealFault? {
    guard
      let index = sealed.indices.first(where: { $0 >= lines.count || lines[$0] != sealed[$0] })
    else { return nil }
    let entry = index + 1
    guard index < lines.count else { return .removed(entry: entry) }
    let rest = Set(lines[index...])
    let isKept = rest.contains(sealed[index])
    let isKnown = sealed[index...].contains(lines[index])
    switch (isKept, isKnown) {
    // The sealed entry comes later, and what stands here was sealed too, for later.
    case (true, true): return .reordered(entry: entry)
    case (true, false): return .inserted(entry: entry)
    case (false, true): return .removed(entry: entry)
    case (false, false): return .altered(entry: entry)
    }
  }
}
