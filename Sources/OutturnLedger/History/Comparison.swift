/// What must be done to one state of a ledger to make another of it, record by record.
enum Comparison {
  /// The edits that make `new` of `old`, in the order of a volume's file.
  static func edits(from old: Volume?, to new: Volume?) -> [RecordEdit] {
    edits(from: RecordState(old, at: nil), to: RecordState(new, at: nil))
  }

  /// The edits that make `new` of `old`.
  static func edits(from old: RecordState, to new: RecordState) -> [RecordEdit] {
    compare(old.commitments, new.commitments).map { .commitment($0) }
      + compare(old.outcomes, new.outcomes).map { .outcome($0) }
      + compare(old.links, new.links).map { .link($0) }
      + compare(old.opinions, new.opinions).map { .opinion($0) }
      + compare(old.mentions, new.mentions).map { .mention($0) }
      + compare(old.searches, new.searches).map { .search($0) }
      + [edit(from: old.settings, to: new.settings)].compactMap { $0.map { .settings($0) } }
      + compare(old.places, new.places).map { .place($0) }
      + compare(old.indicators, new.indicators).map { .indicator($0) }
      + compare(old.sources, new.sources).map { .source($0) }
  }

  private static func compare<
    Key: Hashable & Comparable, Record: LedgerCodable & Hashable & Sendable
  >(
    _ before: [Key: Record], _ after: [Key: Record]
  ) -> [Edit<Record>] {
    Set(before.keys).union(after.keys).sorted().compactMap { key in
      edit(from: before[key], to: after[key])
    }
  }

  private static func edit<Record: LedgerCodable & Hashable & Sendable>(
    from before: Record?, to after: Record?
  ) -> Edit<Record>? {
    if let before, let after, before == after, canonical(before) == canonical(after) { return nil }
    return Edit(before: before, after: after)
  }

  /// Figures can be the same and be told in other digits.
  private static func canonical(_ record: some LedgerCodable) -> [UInt8] {
    var writer = CanonicalWriter()
    record.write(to: &writer)
    return writer.bytes
  }
}
