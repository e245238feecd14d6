/// The volumes of one place, laid out for scoring.
struct Bench {
  let scorer: Scorer
  let day: Day
  private let place: PlacePath?
  private let commitments: [Commitment]
  private let linked: Links
  private let parts: [Int: [Int]]
  private let opinions: [RecordID: [Opinion]]
  private let own: [Volume]
  private let above: [Volume]

  init(volumes: [Volume], all: [Volume], others: [Volume], scorer: Scorer, day: Day) {
    self.scorer = scorer
    self.day = day
    let place = volumes.first?.place
    self.place = place
    let commitments = volumes.count == 1 ? volumes[0].commitments : volumes.flatMap(\.commitments)
    self.commitments = commitments
    let sameElsewhere = others.filter { $0.place == place }
    self.own = volumes + sameElsewhere
    self.above = (all + others).filter { other in
      place.map { other.place != $0 && $0.isWithin(other.place) } ?? false
    }
    self.linked = Links(commitments, volumes, sameElsewhere)
    self.parts = Bench.parts(commitments)
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
    if judgement.verdict == .pending, hasPartsOfYears || !commitment.period.isYear { return true }
    if case .relation = commitment.target.aim, !judgement.verdict.isAssessed {
      return judgement.verdict != .withdrawn && judgement.verdict != .notTestable
    }
    return judgement.verdict == .notComparable
  }

  /// Judges a commitment of several parts after its parts, however deep they lie.
  private func judgeParts(
    of whole: Int, _ judgements: inout [Judgement], _ visited: inout Set<Int>
  ) {
    guard visited.insert(whole).inserted, let members = parts[whole] else { return }
    for part in members { judgeParts(of: part, &judgements, &visited) }
    guard case .parts = commitments[whole].target.aim else { return }
    judgements[whole] = scorer.judge(
      commitments[whole], outcomes: linked[whole], on: day, parts: members.map { judgements[$0] })
  }

  private func makeBackground() -> Background {
    var others: [PlacePath: [Outcome]] = [:]
    for volume in above { others[volume.place, default: []] += volume.outcomes }
    return Background(
      own: OutcomeIndex(own.lazy.flatMap(\.outcomes)),
      others: others.mapValues { OutcomeIndex($0) }, place: place)
  }

  /// The assessments of all commitments.
  func assessments() -> [Assessment] {
    guard let place else { return [] }
    let (judgements, background) = judged()
    return commitments.indices.map { index in
      let commitment = commitments[index]
      return scorer.assess(
        judgements[index], commitment, place, linked[index], day, background ?? .empty,
        parts[index].map { $0.map { judgements[$0] } } ?? [],
        opinions.isEmpty ? [] : opinions[commitment.id] ?? [])
    }
  }
}

/// The outcomes that accepted links name, by commitment: where they stand, so that none is copied
/// before it is needed.
private struct Links {
  private let volumes: [Volume]
  private let positions: [[(volume: Int, index: Int)]]

  init(_ commitments: [Commitment], _ volumes: [Volume], _ others: [Volume]) {
    let searched = volumes + others
    self.volumes = searched
    var positions = [[(volume: Int, index: Int)]](repeating: [], count: commitments.count)
    if volumes.contains(where: { !$0.links.isEmpty }) {
      var position: [RecordID: Int] = [:]
      position.reserveCapacity(commitments.count)
      for (index, commitment) in commitments.enumerated() { position[commitment.id] = index }
      var outcomes: [RecordID: (volume: Int, index: Int)] = [:]
      outcomes.reserveCapacity(searched.reduce(0) { $0 + $1.outcomes.count })
      for (volume, held) in searched.enumerated() {
        for (index, outcome) in held.outcomes.enumerated() {
          outcomes[outcome.id] = (volume, index)
        }
      }
      for volume in volumes {
        for link in volume.links where link.standing == .accepted {
          guard let commitment = position[link.commitment], let found = outcomes[link.outcome]
          else { continue }
          positions[commitment].append(found)
        }
      }
    }
    self.positions = positions
  }

  subscript(commitment: Int) -> [Outcome] {
    positions[commitment].map { volumes[$0.volume].outcomes[$0.index] }
  }
}
