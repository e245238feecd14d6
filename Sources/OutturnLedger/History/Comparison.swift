/// What must be done to one state of a ledger to make another of it, record by record.
enum Comparison {
  /// The edits that make `new` of `old`, in the order of a volume's file.
  static func edits(from old: Volume?, to new: Volume?) -> [RecordEdit] {
    edits(from: RecordState(old, at: nil), to: RecordState(new, at: nil))
  }

  /// The edits that make `new` of `old`.
  static func edits(from old: RecordState, to new: RecordState) -> [RecordEdit] {
    compare(old.commitments, new.commitments) { .commitment($0) }
      + compare(old.outcomes, new.outcomes) { .outcome($0) }
      + compare(old.links, new.links) { .link($0) }
      + compare(old.opinions, new.opinions) { .opinion($0) }
      + compare(old.mentions, new.mentions) { .mention($0) }
      + compare(old.searches, new.searches) { .search($0) }
      + [edit(from: old.settings, to: new.settings) { .settings($0) }].compactMap(\.self)
      + compare(old.places, new.places) { .place($0) }
      + compare(old.indicators, new.indicators) { .indicator($0) }
      + compare(old.sources, new.sources) { .source($0) }
  }

  private static func compare<Key: Hashable & Comparable, Record: LedgerCodable & Hashable>(
    _ before: [Key: Record], _ after: [Key: Record], _ record: (Record) -> LedgerRecord
  ) -> [RecordEdit] {
    Set(before.keys).union(after.keys).sorted().compactMap { key in
      edit(from: before[key], to: after[key], record)
    }
  }

  private static func edit<Record: LedgerCodable & Hashable>(
    from before: Record?, to after: Record?, _ record: (Record) -> LedgerRecord
  ) -> RecordEdit? {
    if let before, let after, before == after, canonical(before) == canonical(after) { return nil }
    return RecordEdit(before: before.map(record), after: after.map(record))
  }

  /// Figures can be the same and be told in other digits.
  private static func canonical(_ record: some LedgerCodable) -> [UInt8] {
    var writer = CanonicalWriter()
    record.write(to: &writer)
    return writer.bytes
  }
}
