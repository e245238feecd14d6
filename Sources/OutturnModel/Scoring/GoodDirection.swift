/// Which direction of an indicator is good for a commitment, and what says so.
///
/// The first that speaks decides: what a person gave, the bound, the catalogue, a baseline on the
/// other side of the target, the words of the name, the verb, the measure. Where none does, the
/// direction is not known, and nothing is better than promised.
public struct GoodDirection: Hashable, Sendable {
  /// The direction; nil when it is not known.
  public let direction: Direction?
  /// What says so; nil when nothing does.
  public let ground: Ground?

  /// What can say which direction is good.
  public enum Ground: String, Hashable, Sendable, CaseIterable {
    /// A person: an option, a column, an attribute of a file.
    case hand
    /// The words of the bound: 以上, 以内.
    case bound
    /// The catalogue.
    case catalogue
    /// From where to where: 由2000减到1500.
    case baseline
    /// A word of the name: 等待, complaints.
    case name
    /// The verb: 减少, 新建.
    case verb
    /// The measure: an increment, a growth.
    case measure
  }

  /// Not known.
  public static let unknown = GoodDirection(nil, nil)

  private init(_ direction: Direction?, _ ground: Ground?) {
    self.direction = direction
    self.ground = ground
  }

  /// The direction of a commitment.
  public init(of commitment: Commitment, catalogue: Catalogue, words: ScoringWords = .shipped) {
    self.init(
      of: commitment, commitment.target,
      indicator: commitment.indicator.id.flatMap { catalogue[$0] }, words: words)
  }

  init(of commitment: Commitment, _ target: Target, indicator: Indicator?, words: ScoringWords) {
    self =
      GoodDirection.told(commitment, target, indicator)
      ?? GoodDirection.read(commitment, target, words)
  }

  /// What a person, the bound or the catalogue says.
  private static func told(
    _ commitment: Commitment, _ target: Target, _ indicator: Indicator?
  ) -> GoodDirection? {
    if let given = commitment.direction { return GoodDirection(given, .hand) }
    let known = indicator?.direction
    if target.measure != .decrease {
      switch target.bound {
      case .atLeast, .moreThan, .nearly: return GoodDirection(.higher, .bound)
      // A thing to be kept within a bound stays so: far below is not better.
      case .atMost, .lessThan:
        return known == .limit
          ? GoodDirection(.limit, .catalogue) : GoodDirection(.lower, .bound)
      case .exactly, .about, .between, .none: break
      }
    }
    return known.map { GoodDirection($0, .catalogue) }
  }

  /// What the way from the baseline, the words and the measure say.
  private static func read(
    _ commitment: Commitment, _ target: Target, _ words: ScoringWords
  ) -> GoodDirection {
    if target.measure == .rank { return GoodDirection(.lower, .measure) }
    if Comparison.isState(target.measure) || target.measure == .increment,
      let figure = target.figure,
      let start = commitment.baseline?.figure.quantity.converted(to: figure.unit)?.value
    {
      if start > (figure.upper ?? figure.value) { return GoodDirection(.lower, .baseline) }
      if start < figure.value { return GoodDirection(.higher, .baseline) }
    }
    let name = commitment.indicator.told
    if words.isLimit(name) { return GoodDirection(.limit, .name) }
    if words.linking.isLowerBetter(name) { return GoodDirection(.lower, .name) }
    if target.measure == .decrease { return GoodDirection(.lower, .measure) }
    let clause = commitment.evidence?.clause?.text
    if let verb = words.verb(name)
      ?? clause.flatMap({ words.verb($0, before: target.figure?.text) })
    {
      return GoodDirection(verb, .verb)
    }
    switch target.measure {
    case .increment, .growth: return GoodDirection(.higher, .measure)
    case .decrease, .level, .share, .rate, .changePP, .rank, .relative, .milestone, .other:
      return .unknown
    }
  }
}
