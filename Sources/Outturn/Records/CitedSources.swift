extension Sequence where Element == Volume {
  /// The sources that its records speak of.
  package var citedSources: Set<SourceID> {
    var cited: Set<SourceID> = []
    for volume in self {
      for record in volume.commitments {
        cited.formUnion(record.evidence?.sources ?? [])
        cited.formUnion(record.restatements.lazy.compactMap(\.source))
      }
      for record in volume.outcomes {
        let evidence = [record.evidence] + record.vintages.map(\.evidence)
        cited.formUnion(evidence.flatMap { $0?.sources ?? [] })
      }
    }
    return cited
  }
}

extension Ledger {
  /// Some sources, and no others: a ledger can have many.
  package func sources(
    _ ids: Set<SourceID>, asOf: Timestamp?
  ) throws(LedgerError) -> [SourceID: Source] {
    guard !ids.isEmpty else { return [:] }
    return try register(asOf: asOf, sources: ids, parts: .sources).sources
  }
}
