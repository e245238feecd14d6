/// Holds journals against what they were when they were sealed.
enum SealComparison {
  /// The first entry of each journal that is not as it was.
  ///
  /// - Parameter journals: The digests of the lines that are there, sound or not, and for those that
  ///   came from another branch also what they were there.
  static func faults(
    _ details: SealDetails,
    _ journals: [(path: LedgerPath, lines: [Digest], former: [Digest: Digest])]
  ) -> [TrustFault] {
    let found = Dictionary(
      journals.map { ($0.path, ($0.lines, $0.former)) }, uniquingKeysWith: { $1 })
    return details.journals.compactMap { path, sealed in
      guard let (lines, former) = found[path], !lines.isEmpty else {
        return TrustFault(path, .seal(.journalMissing))
      }
      let lost = fault(sealed, lines)
      guard lost != nil, !former.isEmpty else {
        return lost.map { TrustFault(path, .seal($0)) }
      }
      // What was sealed in another branch stands behind entries of this one, in its own order.
      let now = sealed.map { former[$0] ?? $0 }
      let kept = Set(now)
      return fault(now, lines.filter(kept.contains)).map { TrustFault(path, .seal($0)) }
    }
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
