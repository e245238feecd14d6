/// The clauses of a source that the ledger has records of, with the figures read there.
///
/// A record whose name, time or measure a person mended in review is still the record of its clause:
/// reading the report again does not propose it anew.
package struct RecordedClauses {
  private struct Figures: Hashable {
    package let kind: RecordKind
    package let value: Quantity?
    package let upper: ExactDecimal?

    package init(_ kind: RecordKind, _ figure: Figure?) {
      self.kind = kind
      value = figure?.quantity
      upper = figure?.upper
    }
  }

  private let records: [Figures: [(span: Evidence.Span, id: RecordID)]]

  /// Reads the records of a source.
  ///
  /// - Throws: `LedgerError` when a volume of the place cannot be read.
  package init(of source: SourceID, at place: PlacePath, in ledger: Ledger) throws {
    let reading = try ledger.read(Selection(places: [place])) { volume in
      volume.records.compactMap { record -> (Figures, Evidence.Span, RecordID)? in
        guard let evidence = record.evidence, evidence.source == source,
          let span = evidence.clause?.span
        else { return nil }
        return (Figures(record.kind, record.figure), span, record.id)
      }
    }
    var records: [Figures: [(span: Evidence.Span, id: RecordID)]] = [:]
    for (figures, span, id) in reading.volumes.flatMap(\.content) {
      records[figures, default: []].append((span, id))
    }
    self.records = records
  }

  /// The record that was made of the clause and the figure of a statement, however much of the clause
  /// it quotes.
  package func record(of statement: NewRecord) -> RecordID? {
    guard let span = statement.evidence?.clause?.span else { return nil }
    return records[Figures(statement.kind, statement.figure)]?.first {
      $0.span.start < span.end && span.start < $0.span.end
    }?.id
  }
}
