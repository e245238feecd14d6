/// What there is to tell of a place and year beside the verdicts: sums that do not add up, how much
/// was asked for, what was moved, what people think of it.
public struct Scrutiny: Hashable, Sendable {
  /// Reported figures that contradict each other.
  public let discrepancies: [Discrepancy]
  /// Targets beside last year's outturn, in the order of the commitments.
  public let ambitions: [Ambition]
  /// The commitments whose target the outcome left far behind.
  public let soft: [RecordID]
  /// Targets that come back word for word, this year last.
  public let repeated: [RepeatedTarget]
  /// Targets beside those of the places above.
  public let stacked: [StackedTarget]
  /// Targets that were restated.
  public let moved: [MovedGoalpost]
  /// Outcomes that were told again with another figure.
  public let revised: [RevisedOutcome]
  /// Indicators that are measured otherwise than the year before.
  public let changed: [ChangedMeasure]
  /// How far the people who gave opinions agree.
  public let agreements: [Agreement]

  /// Nothing to tell.
  public static let none = Scrutiny()

  /// Collects what was found.
  public init(
    discrepancies: [Discrepancy] = [], ambitions: [Ambition] = [], soft: [RecordID] = [],
    repeated: [RepeatedTarget] = [], stacked: [StackedTarget] = [], moved: [MovedGoalpost] = [],
    revised: [RevisedOutcome] = [], changed: [ChangedMeasure] = [], agreements: [Agreement] = []
  ) {
    self.discrepancies = discrepancies
    self.ambitions = ambitions
    self.soft = soft
    self.repeated = repeated
    self.stacked = stacked
    self.moved = moved
    self.revised = revised
    self.changed = changed
    self.agreements = agreements
  }
}

/// Scrutinizes the volumes of one place, looking things up in all its years and the places above.
public struct Scrutinizer {
  private let scorer: Scorer
  private let day: Day
  private let volumes: [Int: Volume]
  private let above: [Volume]
  private let background: Background
  private let discrepancies: [Int: [Discrepancy]]
  private let repeated: [RepeatedTarget]

  /// Prepares the volumes of one place, those to be scrutinized and those to look up in.
  ///
  /// - Parameters:
  ///   - year: The only year whose volume will be scrutinized; `nil`: all will.
  ///   - above: The volumes of the places above it.
  ///   - day: The day of judgement.
  public init(
    _ volumes: [Volume], only year: Int? = nil, above: [Volume] = [], scorer: Scorer, on day: Day
  ) {
    self.scorer = scorer
    self.day = day
    self.volumes = Dictionary(
      volumes.map { ($0.year, $0) }, uniquingKeysWith: { first, _ in first })
    self.above = above.sorted { $0.place.parts.count > $1.place.parts.count }
    let outcomes = volumes.flatMap(\.outcomes)
    let words = scorer.words.linking
    background = Background(
      own: OutcomeIndex(outcomes, words: words), place: volumes.first?.place)
    // A sum is of its own year, or of that and the one before.
    let summed = year.map { year in
      outcomes.filter { (year - 1...year).contains($0.period.volumeYear) }
    }
    discrepancies = Dictionary(
      grouping: SumChecker(summed ?? outcomes, catalogue: scorer.catalogue, words: words)
        .discrepancies(), by: \.period.volumeYear)
    repeated = RepeatedTarget.all(in: volumes, lastIn: year, words: words)
  }

  /// What there is to tell of a volume beside its assessments.
  ///
  /// - Parameter includes: Which commitments and outcomes are asked for.
  public func scrutiny(
    of volume: Volume, _ assessments: [Assessment],
    includes: (Period, IndicatorName) -> Bool = { _, _ in true }
  ) -> Scrutiny {
    let kept = Set(assessments.map(\.commitment.id))
    return Scrutiny(
      discrepancies: (discrepancies[volume.year] ?? []).filter {
        $0.period.last <= day && includes($0.period, $0.indicator)
      },
      ambitions: assessments.compactMap { scorer.ambition(of: $0, background: background) },
      soft: assessments.filter { scorer.isSoft($0) }.map(\.commitment.id),
      repeated: repeated.filter { target in
        target.years.last == volume.year && target.commitments.contains { kept.contains($0) }
      },
      stacked: above.filter { $0.year == volume.year }.flatMap {
        StackedTarget.all(in: volume, above: $0, by: scorer)
      }.filter { kept.contains($0.commitment) },
      moved: scorer.movedGoalposts(assessments.map(\.commitment)).filter {
        $0.restatement.date <= day
      },
      revised: RevisedOutcome.all(
        volume.outcomes.filter { includes($0.period, $0.indicator) }, answering: assessments,
        by: day),
      changed: volumes[volume.year - 1].map { before in
        ChangedMeasure.all(in: volume, before: before, words: scorer.words.linking)
          .filter { kept.contains($0.commitment) }
      } ?? [],
      agreements: Agreement.all(volume.opinions.filter { kept.contains($0.commitment) }))
  }
}
