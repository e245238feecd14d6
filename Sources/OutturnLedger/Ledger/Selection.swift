/// Which part of a ledger to read, and as of when.
public struct Selection: Hashable, Sendable {
  /// The places; each stands for itself and, unless ``isAlone``, all places in it. Empty: all.
  public let places: [PlacePath]
  /// Whether the places in the places are left out.
  public let isAlone: Bool
  /// The years of the volumes; `nil`: all.
  public let years: ClosedRange<Int>?
  /// What the ledger said then; `nil`: what it says now.
  public let asOf: Timestamp?
  /// What is read besides the volumes.
  public let parts: Parts
  /// Which sources, where sources are read; `nil`: all.
  public let sources: Set<SourceID>?

  /// What is read besides the volumes and `ledger.json`.
  public struct Parts: OptionSet, Hashable, Sendable {
    /// The option as a bit.
    public let rawValue: Int
    /// An option from its bit.
    public init(rawValue: Int) { self.rawValue = rawValue }
    /// The ledger's own catalogue.
    public static let catalogue = Parts(rawValue: 1)
    /// The sources.
    public static let sources = Parts(rawValue: 2)
  }

  /// A part of a ledger; without arguments all its volumes as they are now.
  public init(
    places: [PlacePath] = [], years: ClosedRange<Int>? = nil, asOf: Timestamp? = nil,
    parts: Parts = [], sources: Set<SourceID>? = nil, isAlone: Bool = false
  ) {
    self.places = places
    self.years = years
    self.asOf = asOf
    self.parts = parts
    self.sources = sources
    self.isAlone = isAlone
  }

  func includes(_ address: VolumeAddress) -> Bool {
    if let years, !years.contains(address.year) { return false }
    return places.isEmpty
      || places.contains { isAlone ? address.place == $0 : address.place.isWithin($0) }
  }
}

/// What stands outside a ledger's volumes.
public struct Register: Sendable {
  /// `ledger.json`: settings and places.
  public let file: LedgerFile
  /// The ledger's own indicators, with its own names for them; empty unless they were asked for.
  public let indicators: [Indicator]
  /// The indicators, ready for looking up.
  public let catalogue: Catalogue
  /// The sources by id; empty unless they were asked for.
  public let sources: [SourceID: Source]

  /// What stands outside volumes that no file holds.
  public init(file: LedgerFile, indicators: [Indicator], sources: [SourceID: Source]) {
    self.file = file
    self.indicators = file.settings.naming(indicators)
    self.catalogue = Catalogue(self.indicators)
    self.sources = sources
  }
}

/// What was read: all of it as of one moment between two changes.
public struct LedgerReading<Content: Sendable>: Sendable {
  /// What stands outside the volumes.
  public let register: Register
  /// What was made of each volume, in the order of their addresses.
  public let volumes: [(address: VolumeAddress, content: Content)]

  /// A reading of no volumes.
  public init(_ register: Register) {
    self.init(register: register, volumes: [])
  }

  init(register: Register, volumes: [(address: VolumeAddress, content: Content)]) {
    self.register = register
    self.volumes = volumes
  }

  /// `ledger.json`: settings and places.
  public var file: LedgerFile { register.file }
  /// The ledger's own indicators; empty unless they were asked for.
  public var indicators: [Indicator] { register.indicators }
  /// The catalogue, ready for looking up.
  public var catalogue: Catalogue { register.catalogue }
  /// The sources by id; empty unless they were asked for.
  public var sources: [SourceID: Source] { register.sources }
}
