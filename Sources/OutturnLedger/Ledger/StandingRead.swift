/// What is put together from a ledger's files, in one try or in several.
protocol ReadAttempt {
  /// What it comes to.
  associatedtype Whole
  /// Reads what is not there yet.
  mutating func fill(_ view: LedgerView) throws(LedgerError)
  /// Drops what rests on files that were changed since.
  mutating func forget(_ paths: Set<LedgerPath>)
  /// All of it.
  func whole() throws(LedgerError) -> Whole
}

extension Ledger {
  /// The ledger between two changes: tries until nothing was changed while it was being read.
  func standing<Attempt: ReadAttempt>(_ begin: () -> Attempt) throws(LedgerError) -> Attempt.Whole {
    for _ in 0..<Self.mostTries {
      var attempt = begin()
      for _ in 0..<Self.mostTries {
        let mark = try LedgerError.wrapping(try TouchedFiles.mark(on: files))
        let overlay = try LedgerError.wrapping(try DraftOverlay(on: files))
        try attempt.fill(LedgerView(files: files, overlay: overlay, migrations))
        let after = try LedgerError.wrapping(try DraftOverlay(on: files))
        let since = try LedgerError.wrapping(try TouchedFiles.since(mark, on: files))
        guard let since else { break }
        if since.paths.isEmpty, overlay == after { return try attempt.whole() }
        attempt.forget(since.paths.union(after.paths))
      }
    }
    throw .tooBusy
  }

  /// How often reading begins again when others keep changing what is read. Each time only what was
  /// changed is read, which takes less time than a change does.
  private static var mostTries: Int { 50 }
}

/// The volumes of a selection, each on its own.
struct VolumesAttempt<Content: Sendable>: ReadAttempt {
  private let selection: Selection
  private let transform: @Sendable (Volume) throws(LedgerError) -> Content
  private var register: Register?
  private var contents: [VolumeAddress: Content] = [:]
  private var addresses: [VolumeAddress] = []

  init(
    _ selection: Selection, _ transform: @escaping @Sendable (Volume) throws(LedgerError) -> Content
  ) {
    self.selection = selection
    self.transform = transform
  }

  mutating func fill(_ view: LedgerView) throws(LedgerError) {
    if register == nil { register = try view.register(selection) }
    addresses = try view.addresses(selection)
    let missing = addresses.filter { contents[$0] == nil }
    let (asOf, transform) = (selection.asOf, transform)
    let made = try Workers.standard.map(missing.count) { (index) throws(LedgerError) -> Content? in
      guard let volume = try view.volume(missing[index], asOf: asOf) else { return nil }
      return try transform(volume)
    }
    for (address, content) in zip(missing, made) { contents[address] = content }
  }

  mutating func forget(_ paths: Set<LedgerPath>) {
    for path in paths {
      if let address = VolumeAddress(path: path) {
        contents[address] = nil
      } else {
        register = nil
      }
    }
  }

  func whole() throws(LedgerError) -> LedgerReading<Content> {
    guard let register else { throw .tooBusy }
    return LedgerReading(
      register: register,
      volumes: addresses.compactMap { address in contents[address].map { (address, $0) } })
  }
}
