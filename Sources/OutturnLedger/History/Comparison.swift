/// What must be done to one state of a ledger to make another of it, record by record.
enum Comparison {
  /// The edits that make `new` of `old`, in the order of a volume's file.
  static func edits(from old: Volume?, to new: Volume?) -> [RecordEdit] {
    compare(old?.commitments, new?.commitments, \.id).map { .commitment($0) }
      + compare(old?.outcomes, new?.outcomes, \.id).map { .outcome($0) }
      + compare(old?.links, new?.links, \.key).map { .link($0) }
      + compare(old?.opinions, new?.opinions, \.key).map { .opinion($0) }
      + compare(old?.mentions, new?.mentions, \.key).map { .mention($0) }
      + compare(old?.searches, new?.searches, \.key).map { .search($0) }
  }

  /// The edits that make `new` of `old`.
  static func edits(from old: RegisterState, to new: RegisterState) -> [RecordEdit] {
    var edits: [RecordEdit] = []
    if let edit = edit(from: old.settings, to: new.settings) { edits.append(.settings(edit)) }
    edits += compare(Array(old.places.values), Array(new.places.values), \.path).map { .place($0) }
    edits += compare(Array(old.indicators.values), Array(new.indicators.values), \.id).map {
      .indicator($0)
    }
    edits += compare(Array(old.sources.values), Array(new.sources.values), \.id).map {
      .source($0)
    }
    return edits
  }

  private static func compare<
    Record: LedgerCodable & Hashable & Sendable, Key: Hashable & Comparable
  >(
    _ old: [Record]?, _ new: [Record]?, _ key: (Record) -> Key
  ) -> [Edit<Record>] {
    func table(_ records: [Record]?) -> [Key: Record] {
      Dictionary((records ?? []).map { (key($0), $0) }, uniquingKeysWith: { first, _ in first })
    }
    let before = table(old)
    let after = table(new)
    return Set(before.keys).union(after.keys).sorted().compactMap { key in
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
