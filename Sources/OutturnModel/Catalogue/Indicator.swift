/// What is measured.
public struct Indicator: Hashable, Sendable {
  /// Its id: `gdp`.
  public let id: IndicatorID
  /// Its official name in both languages.
  public let name: LocalizedName
  /// Other names that mean exactly the same, in both languages.
  public let aliases: [String]
  /// The field it belongs to: `economy`, `environment`, …
  public let sector: String
  /// Which direction is good.
  public let polarity: Polarity
  /// What sort of number it is.
  public let kind: Kind
  /// On which prices its growth is told.
  public let basis: Basis?
  /// The symbols of the units it may be told in, the usual one first.
  public let units: [String]

  /// What sort of number an indicator is.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    /// Summed over a period: investment, new jobs.
    case flow
    /// As it stands at the end of a period: firms, kilometres of line.
    case stock
    /// A rate: unemployment, a concentration.
    case rate
    /// A part of something.
    case share
    /// An index.
    case index
    /// Something that happens or not.
    case event
  }

  /// The prices a growth is told in; a nominal growth does not answer a real target.
  public enum Basis: String, Hashable, Sendable, CaseIterable {
    /// Constant prices (不变价, 可比价).
    case real
    /// Current prices.
    case nominal
  }

  /// Makes an indicator.
  public init(
    id: IndicatorID, name: LocalizedName, aliases: [String] = [], sector: String,
    polarity: Polarity, kind: Kind, basis: Basis? = nil, units: [String] = []
  ) {
    self.id = id
    self.name = name
    self.aliases = aliases
    self.sector = sector
    self.polarity = polarity
    self.kind = kind
    self.basis = basis
    self.units = units
  }
}
