/// What a unit measures; only units of one dimension can be compared.
///
/// The dimensions are the words in the second column of the unit table: `percent`, `point`
/// (percentage points), `count`, `person`, `money-cny`, `length`, …
public struct Dimension: RawRepresentable, Hashable, Sendable {
  /// The word in the table.
  public let rawValue: String
  /// Makes a dimension from the word in the table.
  public init(rawValue: String) { self.rawValue = rawValue }

  /// Percent of something.
  public static let percent = Dimension(rawValue: "percent")
  /// Percentage points: a difference of two percentages.
  public static let point = Dimension(rawValue: "point")
  /// A place in an order, first being best.
  public static let rank = Dimension(rawValue: "rank")
  /// Things that are counted: schools, firms, projects.
  public static let count = Dimension(rawValue: "count")
  /// People.
  public static let person = Dimension(rawValue: "person")

  /// Whether it is a kind of money.
  public var isMoney: Bool { rawValue.hasPrefix("money") }
  /// Whether it tells a part of something.
  public var isProportion: Bool { self == .percent }
}

/// A unit that figures are told in.
public struct Unit: Sendable {
  private let fields: Shared<Fields>

  private struct Fields: Hashable {
    let symbol: String
    let dimension: Dimension
    let factor: Factor
  }

  /// The one spelling used in files: `元`, `公里`, `%`, `pp`.
  public var symbol: String { fields.value.symbol }
  /// What it measures.
  public var dimension: Dimension { fields.value.dimension }
  /// How many of the dimension's base unit one of it is, as an exact fraction.
  public var factor: Factor { fields.value.factor }

  /// A positive fraction in lowest terms as the table gives it: 2000/3 for 亩 in square metres.
  public struct Factor: Hashable, Sendable {
    /// Above the line.
    public let numerator: ExactDecimal
    /// Below the line.
    public let denominator: ExactDecimal

    /// Makes a fraction, or nil unless both parts are above zero.
    public init?(_ numerator: ExactDecimal, over denominator: ExactDecimal = .one) {
      guard numerator > .zero, denominator > .zero else { return nil }
      self.init(valid: numerator, denominator)
    }

    private init(valid numerator: ExactDecimal, _ denominator: ExactDecimal) {
      self.numerator = numerator
      self.denominator = denominator
    }

    /// One: the base unit itself.
    public static let one = Factor(valid: .one, .one)

    /// Reads `1`, `0.001` or `2000/3`.
    public init?(_ text: some StringProtocol) {
      let parts = text.split(separator: "/", omittingEmptySubsequences: false)
      guard let top = parts.first.flatMap({ ExactDecimal(String($0)) }) else { return nil }
      switch parts.count {
      case 1: self.init(top)
      case 2:
        guard let bottom = ExactDecimal(String(parts[1])) else { return nil }
        self.init(top, over: bottom)
      default: return nil
      }
    }
  }

  /// Makes a unit.
  public init(symbol: String, dimension: Dimension, factor: Factor = .one) {
    fields = Shared(Fields(symbol: symbol, dimension: dimension, factor: factor))
  }

  /// Percent.
  public static let percent = Unit(symbol: "%", dimension: .percent)
  /// Percentage points.
  public static let point = Unit(symbol: "pp", dimension: .point)
  /// A place in an order.
  public static let rank = Unit(symbol: "位", dimension: .rank)
  /// Things counted, when the text names no measure word.
  public static let count = Unit(symbol: "个", dimension: .count)
}

extension Unit: Hashable, CustomStringConvertible {
  /// Units are the same when they are spelled the same.
  public static func == (left: Unit, right: Unit) -> Bool {
    left.fields === right.fields || left.symbol == right.symbol
  }
  /// Hashes the symbol.
  public func hash(into hasher: inout Hasher) { hasher.combine(symbol) }
  /// The symbol.
  public var description: String { symbol }
}
