import OutturnModel

/// What every page of a scorecard needs besides the assessments: names, sources, the policy.
public struct ScorecardContext: Sendable {
  /// What the scorecard is called.
  public let title: LocalizedName
  /// The ledger's name.
  public let ledger: String
  /// The day the scorecard speaks for; it never comes from a clock here.
  public let date: Day?
  /// The catalogue that names the indicators.
  public let catalogue: Catalogue
  /// The policy the verdicts were given under.
  public let policy: Policy
  /// The profile the verdicts were given under.
  public let profile: Profile
  /// The seal of the ledger then, printed so that a reader can check against it.
  public let seal: String?
  /// The places in the order given.
  public let places: [Place]
  /// The sources in the order given.
  public let sources: [Source]
  private let placeByPath: [PlacePath: Int]
  private let sourceByID: [SourceID: Int]

  /// Makes a context; of two places or sources with one name the first is kept.
  public init(
    title: LocalizedName, ledger: String, date: Day? = nil, places: [Place] = [],
    sources: [Source] = [], catalogue: Catalogue = .shipped, policy: Policy = .standard,
    profile: Profile = .standard, seal: String? = nil
  ) {
    self.title = title
    self.ledger = ledger
    self.date = date
    self.catalogue = catalogue
    self.policy = policy
    self.profile = profile
    self.seal = seal
    self.places = places
    self.sources = sources
    self.placeByPath = Dictionary(
      places.enumerated().map { ($1.path, $0) }, uniquingKeysWith: { first, _ in first })
    self.sourceByID = Dictionary(
      sources.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// The source with an id.
  public subscript(id: SourceID) -> Source? { sourceByID[id].map { sources[$0] } }

  /// Whose voice a piece of evidence is, as far as its source tells.
  func voice(of evidence: Evidence?) -> Source.Voice? {
    evidence.flatMap { self[$0.source]?.speaker }
  }

  /// A place's name in a language, or the last part of its path where it has none.
  public func name(of path: PlacePath, in language: Language) -> String {
    placeByPath[path].map { places[$0].name.text(in: language) } ?? path.name
  }

  /// The catalogue's entry for an indicator, where its id is known.
  public func indicator(_ name: IndicatorName) -> Indicator? {
    name.id.flatMap { catalogue[$0] }
  }

  /// An indicator's name in a language: as told where it was told in that language, else as the
  /// catalogue has it, else as told.
  public func name(of indicator: IndicatorName, in language: Language) -> String {
    if indicator.told.hasHan == (language == .zh) { return indicator.told }
    guard let entry = self.indicator(indicator) else { return indicator.told }
    return entry.name.text(in: language)
  }

  /// Which direction of an indicator is good; higher where that is not known.
  public func direction(of indicator: IndicatorName) -> Direction {
    self.indicator(indicator)?.direction ?? .higher
  }
}

extension StringProtocol {
  /// Whether any scalar is a Chinese character.
  var hasHan: Bool {
    unicodeScalars.contains {
      (0x3400...0x9FFF).contains($0.value) || (0xF900...0xFAFF).contains($0.value)
        || (0x20000...0x3FFFD).contains($0.value)
    }
  }
}
