/// The outcomes that scoring may look up besides the linked ones: last year's, other indicators',
/// other places'.
public struct Background: Sendable {
  private let fields: Shared<Fields>

  private struct Fields {
    let own: OutcomeIndex
    let others: [PlacePath: OutcomeIndex]
    let place: PlacePath?
  }

  /// The outcomes of the commitment's own place, of any year.
  public var own: OutcomeIndex { fields.value.own }
  /// The outcomes of other places.
  public var others: [PlacePath: OutcomeIndex] { fields.value.others }
  /// The place itself, to tell what 全省 and 全国 are.
  public var place: PlacePath? { fields.value.place }

  /// Nothing to look up.
  public static let empty = Background(own: OutcomeIndex([]))

  /// Makes a background.
  public init(own: OutcomeIndex, others: [PlacePath: OutcomeIndex] = [:], place: PlacePath? = nil) {
    fields = Shared(Fields(own: own, others: others, place: place))
  }

  /// The outcomes of the place that a text names from where the commitment stands.
  func outcomes(ofPlaceNamed name: String, _ words: ScoringWords) -> OutcomeIndex? {
    guard let place, let depth = words.linking.depth(ofPlaceNamed: name),
      depth < place.parts.count,
      let path = PlacePath(place.parts.prefix(depth).joined(separator: "/"))
    else { return nil }
    return others[path]
  }
}

/// Outcomes found by indicator and period.
public struct OutcomeIndex: Sendable {
  private let byKey: [Key: [Outcome]]
  private let words: LinkingWords

  private struct Key: Hashable {
    let indicator: IndicatorKey
    let period: Period
  }

  /// Indexes outcomes; withdrawn ones are left out.
  public init(_ outcomes: some Sequence<Outcome>, words: LinkingWords = .shipped) {
    self.words = words
    var byKey: [Key: [Outcome]] = [:]
    for outcome in outcomes where outcome.withdrawal == nil {
      let key = Key(indicator: IndicatorKey(outcome.indicator, words), period: outcome.period)
      byKey[key, default: []].append(outcome)
    }
    self.byKey = byKey
  }

  /// The outcomes about an indicator and a period.
  public func outcomes(of indicator: IndicatorName, in period: Period) -> [Outcome] {
    byKey[Key(indicator: IndicatorKey(indicator, words), period: period)] ?? []
  }

  /// The outcomes about an indicator and a part of a period, in order of the parts.
  func outcomes(of indicator: IndicatorName, insideOf period: Period) -> [Outcome] {
    if byKey.isEmpty { return [] }
    let key = IndicatorKey(indicator, words)
    return period.parts.flatMap { byKey[Key(indicator: key, period: $0)] ?? [] }
  }
}

extension Scorer {
  /// The figure of an indicator for a period in a measure, out of outcomes at hand: published
  /// first. Nil where none was told, or where two contradict each other.
  func figure(
    of indicator: IndicatorName, in period: Period, _ measure: Measure, from index: OutcomeIndex,
    split: String? = nil
  ) -> Figure? {
    chosen(
      index.outcomes(of: indicator, in: period).filter {
        $0.measure == measure && $0.split == split && $0.figure != nil
      })?.figure
  }

  /// The outcome that counts among several that tell one thing by a figure: published first, equal
  /// values being one; nil where two contradict each other.
  func chosen(_ outcomes: [Outcome]) -> Outcome? {
    guard outcomes.count > 1 else { return outcomes.first }
    let first = outcomes.filter { outcome in
      !outcomes.contains { isPublished($0, before: outcome) }
    }.sorted(by: tells)
    return first.first { outcome in
      guard let told = outcome.figure else { return false }
      return first.allSatisfy { $0.figure.map { told.tells($0, policy) } ?? true }
    }
  }

  /// Whether the source of an outcome is known to be older than another's.
  func isPublished(_ outcome: Outcome, before other: Outcome) -> Bool {
    guard let one = published(outcome), let two = published(other) else { return false }
    return one.last < two.first
  }
}

/// What makes two indicators the same: the id in the catalogue, or the name without its spaces,
/// quotes and words that only say whose it is (全市).
enum IndicatorKey: Hashable, Sendable {
  /// An indicator of the catalogue.
  case id(IndicatorID)
  /// A name that the catalogue lacks.
  case name(String)

  /// The key of a name.
  init(_ indicator: IndicatorName, _ words: LinkingWords) {
    self = indicator.id.map { .id($0) } ?? .name(words.plain(Catalogue.key(indicator.told)))
  }
}

extension LinkingWords {
  /// Whether two names stand for one indicator.
  func areSame(_ one: IndicatorName, _ other: IndicatorName) -> Bool {
    IndicatorKey(one, self) == IndicatorKey(other, self)
  }
}

extension Period {
  /// The halves, quarters and months of a year; the years of a longer plan; none of a deadline.
  var parts: [Period] {
    switch self {
    case .year(let year):
      Half.allCases.map { .half(year, $0) } + Quarter.allCases.map { .quarter(year, $0) }
        + Month.allCases.map { .month(year, $0) }
    case .years(let range): (range.first...range.last).map { .year($0) }
    case .half, .quarter, .month, .months, .day: []
    }
  }

  /// The same stretch of time a year before; for several years, the year before the first.
  public var yearBefore: Period? {
    switch self {
    case .year(let year): year > 1 ? .year(year - 1) : nil
    case .half(let year, let half): year > 1 ? .half(year - 1, half) : nil
    case .quarter(let year, let quarter): year > 1 ? .quarter(year - 1, quarter) : nil
    case .month(let year, let month): year > 1 ? .month(year - 1, month) : nil
    case .day(let day): day.year > 1 ? .year(day.year - 1) : nil
    case .years(let range): range.first > 1 ? .year(range.first - 1) : nil
    case .months(let first, let last):
      YearMonth(first.year - 1, first.month).flatMap { first in
        YearMonth(last.year - 1, last.month).map { .months(first, $0) }
      }
    }
  }
}
