/// What is measured.
public struct Indicator: Hashable, Sendable {
  private let fields: Shared<Fields>

  private struct Fields: Hashable {
    let id: IndicatorID
    let name: LocalizedName
    let aliases: [String]
    let sector: String
    let direction: Direction?
    let kind: Kind
    let basis: Basis?
    let units: [String]
  }

  /// Its id: `gdp`.
  public var id: IndicatorID { fields.value.id }
  /// Its official name in both languages.
  public var name: LocalizedName { fields.value.name }
  /// Other names that mean exactly the same, in both languages.
  public var aliases: [String] { fields.value.aliases }
  /// The field it belongs to: `economy`, `environment`, …
  public var sector: String { fields.value.sector }
  /// Which direction is good; nil is not known.
  public var direction: Direction? { fields.value.direction }
  /// What sort of number it is.
  public var kind: Kind { fields.value.kind }
  /// On which prices its growth is told.
  public var basis: Basis? { fields.value.basis }
  /// The symbols of the units it may be told in, the usual one first.
  public var units: [String] { fields.value.units }

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
    direction: Direction?, kind: Kind, basis: Basis? = nil, units: [String] = []
  ) {
    fields = Shared(
      Fields(
        id: id, name: name, aliases: aliases, sector: sector, direction: direction, kind: kind,
        basis: basis, units: units))
  }
}
