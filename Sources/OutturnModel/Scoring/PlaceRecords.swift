/// The volumes of one place, laid out for scoring.
struct PlaceRecords {
  let scorer: Scorer
  let day: Day
  private let place: PlacePath?
  private let commitments: [Commitment]
  private let linked: [[Outcome]]
  private let parts: [Int: [Int]]
  private let opinions: [RecordID: [Opinion]]
  private let own: [Volume]
  private let all: [Volume]
  private let others: [Volume]

  init(volumes: [Volume], all: [Volume], others: [Volume], scorer: Scorer, day: Day) {
    self.scorer = scorer
    self.day = day
    let place = volumes.first?.place
    self.place = place
    let commitments = volumes.count == 1 ? volumes[0].commitments : volumes.flatMap(\.commitments)
    self.commitments = commitments
    let sameElsewhere = others.filter { $0.place == place }
    self.own = volumes + sameElsewhere
    self.all = all
    self.others = others
    self.linked = PlaceRecords.linked(commitments, volumes, sameElsewhere)
    self.parts = PlaceRecords.parts(commitments)
    var opinions: [RecordID: [Opinion]] = [:]
    for opinion in volumes.lazy.flatMap(\.opinions) {
      opinions[opinion.commitment, default: []].append(opinion)
    }
    self.opinions = opinions
  }

  /// The parts of each commitment that has any.
  private static func parts(_ commitments: [Commitment]) -> [Int: [Int]] {
    guard commitments.contains(where: { $0.partOf != nil }) else { return [:] }
    var position: [RecordID: Int] = [:]
    for (index, commitment) in commitments.enumerated() { position[commitment.id] = index }
    var parts: [Int: [Int]] = [:]
    for (index, commitment) in commitments.enumerated() {
      if let whole = commitment.partOf.flatMap({ position[$0] }), whole != index {
        parts[whole, default: []].append(index)
      }
    }
    return parts
  }

  /// The judgements of all commitments, and the background if any of them needed it.
  func judged() -> (judgements: [Judgement], background: Background?) {
    var judgements: [Judgement] = []
    judgements.reserveCapacity(commitments.count)
    var deferred: [Int] = []
    let hasPartsOfYears = own.contains { $0.outcomes.contains { !$0.period.isYear } }
    for (index, commitment) in commitments.enumerated() {
      let judgement = scorer.judge(commitment, outcomes: linked[index], on: day)
      if needsMore(commitment, judgement, hasPartsOfYears) { deferred.append(index) }
      judgements.append(judgement)
    }
    var background: Background?
    if !deferred.isEmpty {
      let made = makeBackground()
      background = made
      for index in deferred {
        judgements[index] = scorer.judge(
          commitments[index], outcomes: linked[index], on: day, background: made)
      }
    }
    var visited = Set<Int>()
    for whole in parts.keys.sorted() { judgeParts(of: whole, &judgements, &visited) }
    return (judgements, background)
  }

  /// Whether a judgement may come out otherwise with other outcomes at hand.
  private func needsMore(
    _ commitment: Commitment, _ judgement: Judgement, _ hasPartsOfYears: Bool
  ) -> Bool {
    // A promise of several years may start from what was told of its base year.
    if judgement.verdict.isAssessed {
      return !commitment.period.isYear && commitment.baseline == nil
        && Comparison.isState(commitment.target.measure) && commitment.deadline == nil
    }
    if judgement.verdict == .pending {
      return hasPartsOfYears || !commitment.period.isYear || commitment.baseline != nil
        || commitment.lastDay.year > day.year || !scorer.sources.isEmpty
    }
    if case .relation = commitment.target.aim {
      return judgement.verdict != .withdrawn && judgement.verdict != .notTestable
    }
    // No other outcome tells which direction is good.
    return judgement.verdict == .notComparable && judgement.cause != .direction
  }

  /// Judges a commitment of several parts after its parts, however deep they lie.
  private func judgeParts(
    of whole: Int, _ judgements: inout [Judgement], _ visited: inout Set<Int>
  ) {
    guard visited.insert(whole).inserted, let members = parts[whole] else { return }
    for part in members { judgeParts(of: part, &judgements, &visited) }
    for part in members where judgements[whole].verdict != .withdrawn {
      judgements[part].whole = commitments[whole].id
    }
    let commitment = commitments[whole]
    switch commitment.target.aim {
    case .parts:
      judgements[whole] = scorer.judge(
        commitment, outcomes: linked[whole], on: day, parts: members.map { judgements[$0] })
    case .figure(let figure):
      // What was told of the whole itself counts.
      guard judgements[whole].verdict == .noReport || isOpenByBound(judgements[whole]) else {
        break
      }
      judgements[whole] = Promise(
        commitment, commitment.target, outcomes: linked[whole], on: day, .empty, scorer: scorer
      ).judge(
        figure,
        byParts: members.map {
          JudgedPart(commitment: commitments[$0], judgement: judgements[$0])
        })
    case .deed where judgements[whole].verdict == .noReport:
      judgements[whole] = Promise(
        commitment, commitment.target, outcomes: linked[whole], on: day, .empty, scorer: scorer
      ).judge(parts: members.map { judgements[$0] })
    case .deed, .relation: break
    }
  }

  private func isOpenByBound(_ judgement: Judgement) -> Bool {
    judgement.verdict == .notComparable && judgement.rivals.isEmpty
  }

  private func makeBackground() -> Background {
    var above: [PlacePath: [Outcome]] = [:]
    for volume in all + others {
      guard let place, volume.place != place, place.isWithin(volume.place) else { continue }
      above[volume.place, default: []] += volume.outcomes
    }
    let words = scorer.words.linking
    return Background(
      own: OutcomeIndex(own.lazy.flatMap(\.outcomes), words: words),
      others: above.mapValues { OutcomeIndex($0, words: words) }, place: place)
  }

  /// Adds the assessments of all commitments to a list.
  func assess(into assessments: inout [Assessment]) {
    guard let place else { return }
    let (judgements, background) = judged()
    for index in commitments.indices {
      let commitment = commitments[index]
      assessments.append(
        scorer.assess(
          judgements[index], commitment, place, linked[index], day, background ?? .empty,
          parts[index].map { $0.map { judgements[$0] } } ?? [],
          opinions.isEmpty ? [] : opinions[commitment.id] ?? []))
    }
  }
}

extension PlaceRecords {
  /// The outcomes that accepted links name, by the commitment's place in the list.
  private static func linked(
    _ commitments: [Commitment], _ volumes: [Volume], _ others: [Volume]
  ) -> [[Outcome]] {
    var linked = [[Outcome]](repeating: [], count: commitments.count)
    let searched = volumes + others
    let outcomes = searched.count == 1 ? searched[0].outcomes : searched.flatMap(\.outcomes)
    var promised = RecordFinder(commitments)
    var reported = RecordFinder(outcomes)
    for volume in volumes {
      for link in volume.links where link.standing == .accepted {
        guard let commitment = promised.position(of: link.commitment),
          let outcome = reported.position(of: link.outcome)
        else { continue }
        if linked[commitment].isEmpty {
          linked[commitment] = [outcomes[outcome]]
        } else {
          linked[commitment].append(outcomes[outcome])
        }
      }
    }
    return linked
  }
}

/// Finds records by their ids in a list.
///
/// What names records mostly goes in the order of the records, so the place after the one found last
/// is looked at first; only what is not there costs a look into an index, made once.
private struct RecordFinder<Record: HasID> {
  private let records: [Record]
  private var next = 0
  private lazy var positions = Dictionary(
    records.enumerated().map { ($1.id, $0) }, uniquingKeysWith: { _, last in last })

  init(_ records: [Record]) { self.records = records }

  mutating func position(of id: RecordID) -> Int? {
    if next < records.count, records[next].id == id {
      next += 1
      return next - 1
    }
    guard let found = positions[id] else { return nil }
    next = found + 1
    return found
  }
}

private protocol HasID {
  var id: RecordID { get }
}

extension Commitment: HasID {}
extension Outcome: HasID {}
