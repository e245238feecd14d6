import OutturnModel

/// The volumes of one place, with those of the places above it.
public struct PlaceVolumes: Sendable {
  /// The place.
  public let place: PlacePath
  /// Its volumes, by year.
  public let volumes: [Volume]
  /// The volumes of the places above it.
  public let above: [Volume]
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
    try standing { PlacesAttempt(selection, workers, transform) }
  }
}

private struct PlacesAttempt<Content: Sendable>: ReadAttempt {
  private let selection: Selection
  private let workers: Workers
  private let transform: @Sendable (Register, PlaceVolumes) throws(LedgerError) -> Content
  private var register: Register?
  private var above: [PlacePath: [Volume]] = [:]
  private var contents: [PlacePath: Content] = [:]
  private var places: [PlacePath] = []

  init(
    _ selection: Selection, _ workers: Workers,
    _ transform: @escaping @Sendable (Register, PlaceVolumes) throws(LedgerError) -> Content
  ) {
    self.selection = selection
    self.workers = workers
    self.transform = transform
  }

  mutating func fill(_ view: LedgerView) throws(LedgerError) {
    let register: Register
    if let known = self.register {
      register = known
    } else {
      register = try view.register(selection)
      self.register = register
    }
    let addresses = Dictionary(grouping: try view.addresses(selection), by: \.place)
    places = addresses.keys.sorted()
    let higher = Set(places.flatMap(\.ancestors)).sorted().filter { above[$0] == nil }
    let (asOf, selection, transform) = (selection.asOf, selection, transform)
    let read = { @Sendable (addresses: [VolumeAddress]) throws(LedgerError) -> [Volume] in
      var volumes: [Volume] = []
      for address in addresses {
        if let volume = try view.volume(address, asOf: asOf) { volumes.append(volume) }
      }
      return volumes
    }
    let volumes = try workers.map(higher.count) { (index) throws(LedgerError) in
      try read(view.addresses(of: higher[index], selection))
    }
    for (place, volumes) in zip(higher, volumes) { above[place] = volumes }
    let known = above
    let missing = places.filter { contents[$0] == nil }
    let made = try workers.map(missing.count) { (index) throws(LedgerError) in
      let place = missing[index]
      return try transform(
        register,
        PlaceVolumes(
          place: place, volumes: read(addresses[place] ?? []),
          above: place.ancestors.flatMap { known[$0] ?? [] }))
    }
    for (place, content) in zip(missing, made) { contents[place] = content }
  }

  mutating func forget(_ paths: Set<LedgerPath>) {
    for path in paths {
      guard let address = VolumeAddress(path: path) else {
        register = nil
        contents = [:]
        continue
      }
      above[address.place] = nil
      contents = contents.filter { !$0.key.isWithin(address.place) }
    }
  }

  func whole() throws(LedgerError) -> (register: Register, places: [Content]) {
    guard let register else { throw .tooBusy }
    return (register, places.compactMap { contents[$0] })
  }
}

extension PlacePath {
  /// The places it lies in, nearest first.
  fileprivate var ancestors: [PlacePath] {
    Array(sequence(first: self, next: \.parent).dropFirst())
  }
}
