import OutturnModel

/// The volumes of one place, with those of the places above it.
public struct PlaceVolumes: Sendable {
  /// The place.
  public let place: PlacePath
  /// Its volumes, by year.
  public let volumes: [Volume]
  /// The volumes of the places above it.
  public let above: [Volume]
  /// A digest of all bytes that these volumes, the settings and the catalogue were read from; `nil`
  /// for an older state, which is put together from journals.
  public let fingerprint: Digest?
}

extension Ledger {
  /// Reads a part of the ledger place by place, keeping of each place only what `transform` makes of
  /// it: memory grows with the biggest place, not with the ledger.
  ///
  /// Several places are read at a time. As with ``read(_:transform:)`` nobody is waited for, and all
  /// of it is as of one moment between two changes.
  ///
  /// - Returns: What stands outside the volumes, and the contents in the order of the places.
  public func readPlaces<Content: Sendable>(
    _ selection: Selection, workers: Workers = .standard,
    transform: @escaping @Sendable (Register, PlaceVolumes) throws(LedgerError) -> Content
  ) throws(LedgerError) -> (register: Register, places: [Content]) {
    let whole = try standing { PlacesAttempt(selection, workers, known: nil, transform) }
    return (try whole.register.value(), whole.places)
  }

  /// Reads a part of the ledger place by place, except the places whose content is `known` for the
  /// bytes that are there now: of those only a digest is made.
  ///
  /// - Parameter known: The content of a place, by the fingerprint its volumes had when it was made;
  ///   without it no fingerprint is made.
  /// - Returns: `ledger.json`, and the contents in the order of the places.
  public func readPlaces<Content: Sendable>(
    _ selection: Selection, workers: Workers = .standard,
    known: (@Sendable (Digest) -> Content?)?,
    transform: @escaping @Sendable (Register, PlaceVolumes) throws(LedgerError) -> Content
  ) throws(LedgerError) -> (file: LedgerFile, places: [Content]) {
    let whole = try standing { PlacesAttempt(selection, workers, known: known, transform) }
    return (whole.file, whole.places)
  }
}

private struct PlacesAttempt<Content: Sendable>: ReadAttempt {
  typealias Transform = @Sendable (Register, PlaceVolumes) throws(LedgerError) -> Content

  /// What stands outside the volumes, read when a place is first transformed.
  struct Frame: Sendable {
    let file: LedgerFile
    let digest: Digest?
    let register: Lazily<Register>
  }

  private let selection: Selection
  private let workers: Workers
  private let known: (@Sendable (Digest) -> Content?)?
  private let transform: Transform
  private var frame: Frame?
  private var above: [PlacePath: PlaceBytes] = [:]
  private var contents: [PlacePath: Content] = [:]
  private var places: [PlacePath] = []

  init(
    _ selection: Selection, _ workers: Workers, known: (@Sendable (Digest) -> Content?)?,
    _ transform: @escaping Transform
  ) {
    self.selection = selection
    self.workers = workers
    self.known = known
    self.transform = transform
  }

  mutating func fill(_ view: LedgerView) throws(LedgerError) {
    if self.frame == nil { self.frame = try frame(view) }
    guard let frame else { return }
    let addresses = Dictionary(grouping: try view.addresses(selection), by: \.place)
    places = addresses.keys.sorted()
    let higher = Set(places.flatMap(\.ancestors)).sorted().filter { above[$0] == nil }
    let (selection, known, transform) = (selection, known, transform)
    let isDigested = frame.digest != nil
    let read = try workers.map(higher.count) { (index) throws(LedgerError) in
      try PlaceBytes(
        view.addresses(of: higher[index], selection), view, selection.asOf, isDigested,
        Workers(1))
    }
    for (place, bytes) in zip(higher, read) { above[place] = bytes }
    let missing = places.filter { contents[$0] == nil }
    let higherBytes = above
    // Where places are fewer than workers these share the volumes of each.
    let inner = missing.count < workers.count ? workers : Workers(1)
    let made = try workers.map(missing.count) { (index) throws(LedgerError) -> Content in
      let place = missing[index]
      let own = try PlaceBytes(
        addresses[place] ?? [], view, selection.asOf, isDigested, inner)
      let higher = place.ancestors.compactMap { higherBytes[$0] }
      let fingerprint = frame.digest.map { PlaceBytes.fingerprint([own] + higher, $0) }
      if let fingerprint, let content = known?(fingerprint) { return content }
      var volumes: [Volume] = []
      for bytes in higher { volumes += try bytes.volumes.value() }
      return try transform(
        frame.register.value(),
        PlaceVolumes(
          place: place, volumes: own.volumes.value(), above: volumes, fingerprint: fingerprint))
    }
    for (place, content) in zip(missing, made) { contents[place] = content }
  }

  private func frame(_ view: LedgerView) throws(LedgerError) -> Frame {
    let selection = selection
    let register = Lazily { () throws(LedgerError) in try view.register(selection) }
    guard known != nil, selection.asOf == nil else {
      return Frame(file: try register.value().file, digest: nil, register: register)
    }
    var hash = SHA256()
    for path in [LedgerPath.ledger, .indicators] {
      hash.update(SHA256.hash(try view.bytes(path, limit: LedgerLimits.register) ?? []).bytes)
    }
    return Frame(file: try view.file(), digest: hash.finish(), register: register)
  }

  mutating func forget(_ paths: Set<LedgerPath>) {
    for path in paths {
      guard let address = VolumeAddress(path: path) else {
        frame = nil
        contents = [:]
        continue
      }
      above[address.place] = nil
      contents = contents.filter { !$0.key.isWithin(address.place) }
    }
  }

  func whole() throws(LedgerError) -> (
    file: LedgerFile, register: Lazily<Register>, places: [Content]
  ) {
    guard let frame else { throw .tooBusy }
    return (frame.file, frame.register, places.compactMap { contents[$0] })
  }
}

extension PlacePath {
  /// The places it lies in, nearest first.
  fileprivate var ancestors: [PlacePath] {
    Array(sequence(first: self, next: \.parent).dropFirst())
  }
}
