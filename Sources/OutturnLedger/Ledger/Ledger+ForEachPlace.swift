extension Ledger {
  /// Reads a part of the ledger place by place and gives out what `transform` makes of each, in the
  /// order of the places: neither the records nor what was made of them are kept, so memory does not
  /// grow with the ledger.
  ///
  /// Several places are read at a time. Nobody is waited for. What has been given out cannot be taken
  /// back, so this ends with an error when a place that was given out is changed before the last one
  /// is; changes to what has not been given out are taken in.
  ///
  /// - Parameter body: Takes the contents one after the other; false if it wants no more.
  /// - Throws: ``LedgerError/tooBusy``, and what reading and `body` throw.
  public func forEachPlace<Content: Sendable>(
    _ selection: Selection, workers: Workers = .standard,
    transform: @escaping @Sendable (Register, PlaceVolumes) throws(LedgerError) -> Content,
    _ body: (Content) throws -> Bool
  ) throws {
    var watch = try Watch(files)
    let places = Set(try addresses(selection).map(\.place)).sorted()
    var told: Set<PlacePath> = []
    // As many places at a time as keep all workers busy.
    for start in stride(from: 0, to: places.count, by: 8 * workers.count) {
      let batch = Array(places[start..<min(start + 8 * workers.count, places.count)])
      let made = try readPlaces(
        Selection(
          places: batch, years: selection.years, asOf: selection.asOf, parts: selection.parts,
          sources: selection.sources, isAlone: true),
        workers: workers, transform: transform
      ).places
      // As of this moment, if nothing that was given out before has been changed.
      if try watch.hasChanged(told) { throw LedgerError.tooBusy }
      for content in made where try !body(content) { return }
      told.formUnion(batch)
    }
  }
}

/// Sees what is changed while a ledger is being read in several goes.
private struct Watch {
  private let files: any FileSystem
  private var mark: TouchedFiles.Mark

  init(_ files: any FileSystem) throws(LedgerError) {
    self.files = files
    mark = try LedgerError.wrapping(try TouchedFiles.mark(on: files))
  }

  /// Whether one of these places, or what all rest on, was changed since this was last asked, or
  /// that cannot be told.
  mutating func hasChanged(_ places: Set<PlacePath>) throws(LedgerError) -> Bool {
    let (files, mark) = (files, mark)
    let since = try LedgerError.wrapping(try TouchedFiles.since(mark, on: files))
    guard let since else {
      self.mark = try LedgerError.wrapping(try TouchedFiles.mark(on: files))
      return !places.isEmpty
    }
    self.mark = since.mark
    return !places.isEmpty
      && since.paths.contains { path in
        VolumeAddress(path: path).map { places.contains($0.place) } ?? true
      }
  }
}
