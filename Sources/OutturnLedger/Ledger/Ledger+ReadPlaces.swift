/// The volumes of one place, with those of the places above it.
public struct PlaceVolumes: Sendable {
  /// The place.
  public let place: PlacePath
  /// Its volumes, by year.
  public let volumes: [Volume]
  /// The volumes of the places above it.
  public let above: [Volume]
  /// By what is made of them they are known again; `nil` for an older state, which is put together
  /// from journals, and where nobody asked.
  public let fingerprint: PlaceFingerprint?

  /// The volumes of a place, wherever they come from.
  package init(
    place: PlacePath, volumes: [Volume], above: [Volume] = [],
    fingerprint: PlaceFingerprint? = nil
  ) {
    self.place = place
    self.volumes = volumes
    self.above = above
    self.fingerprint = fingerprint
  }
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

  /// Reads a part of the ledger place by place, except the places whose content is `known`: of those
  /// the files are only looked at from outside, or only digested where they were touched.
  ///
  /// - Parameter known: The content of a place, by the fingerprint it had when it was made. Asked with
  ///   stamps alone first, and if nothing is known by them, with bytes as well. Without it no
  ///   fingerprint is made.
  /// - Returns: `ledger.json`, and the contents in the order of the places.
  public func readPlaces<Content: Sendable>(
    _ selection: Selection, workers: Workers = .standard,
    known: (@Sendable (PlaceFingerprint) -> Content?)?,
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
    /// `nil` where nobody asks for fingerprints.
    let digests: Digests?
    let register: Lazily<Register>
  }

  struct Digests: Sendable {
    let watch: StampWatch
    let stamps: Digest?
    let bytes: Digest
  }

  private let selection: Selection
  private let workers: Workers
  private let known: (@Sendable (PlaceFingerprint) -> Content?)?
  private let transform: Transform
  private var frame: Frame?
  private var above: [PlacePath: PlaceBytes] = [:]
  private var contents: [PlacePath: Content] = [:]
  private var places: [PlacePath] = []

  init(
    _ selection: Selection, _ workers: Workers, known: (@Sendable (PlaceFingerprint) -> Content?)?,
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
    let digests = frame.digests
    let read = try workers.map(higher.count) { (index) throws(LedgerError) in
      try PlaceBytes(
        view.addresses(of: higher[index], selection), view, selection.asOf, digests?.watch,
        Workers(1))
    }
    for (place, bytes) in zip(higher, read) { above[place] = bytes }
    let missing = places.filter { contents[$0] == nil }
    let higherBytes = above
    // Where places are fewer than workers these share the volumes of each.
    let inner = missing.count < workers.count ? workers : Workers(1)
    let made = try workers.map(missing.count) { (index) throws(LedgerError) -> Content in
      let place = missing[index]
      let own = try PlaceBytes(addresses[place] ?? [], view, selection.asOf, digests?.watch, inner)
      let higher = place.ancestors.compactMap { higherBytes[$0] }
      var fingerprint: PlaceFingerprint?
      if let digests, let known {
        let all = [own] + higher
        let stamps = PlaceBytes.stamps(all, digests.stamps)
        let outside = PlaceFingerprint(stamps: stamps, bytes: nil)
        if stamps != nil, let content = known(outside) { return content }
        let whole = PlaceFingerprint(
          stamps: stamps, bytes: try PlaceBytes.bytes(all, digests.bytes))
        if let content = known(whole) { return content }
        fingerprint = whole
      }
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
      return Frame(file: try register.value().file, digests: nil, register: register)
    }
    let watch = StampWatch(files: view.files, moment: view.files.now())
    let paths = [LedgerPath.ledger, .indicators]
    let stamps = view.overlay.paths.isEmpty ? try watch.digest(of: paths) : nil
    var hash = SHA256()
    for path in paths {
      hash.update(SHA256.hash(try view.bytes(path, limit: LedgerLimits.register) ?? []).bytes)
    }
    return Frame(
      file: try view.file(),
      digests: Digests(watch: watch, stamps: stamps, bytes: hash.finish()), register: register)
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
