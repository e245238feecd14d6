/// What stands outside a ledger's volumes.
public typealias RegisterReading = LedgerReading<Bool>

extension Ledger {
  /// What stands outside the volumes: settings, places, the catalogue and the sources.
  ///
  /// - Parameter sources: Which sources; `nil`: all, of which there can be many.
  public func register(
    asOf: Timestamp? = nil, sources: Set<SourceID>? = nil,
    parts: Selection.Parts = [.catalogue, .sources]
  ) throws(LedgerError) -> RegisterReading {
    // Years that no volume has, so that none is read.
    try read(Selection(years: 0...0, asOf: asOf, parts: parts, sources: sources)) { _ in true }
  }
}
