/// Which answer goes to which promise.
extension LinkingRun {
  /// Scores each pair by its weight and by how far it stands out: among the answers that its promise
  /// could have, and among the promises that its answer could serve. The same thing told or promised
  /// twice is no rival of itself.
  func weighRivals(_ found: inout [Found]) {
    var byCommitment = [[Int]](repeating: [], count: commitments.count)
    var byOutcome: [Claim: [Int]] = [:]
    for (place, pair) in found.enumerated() {
      byCommitment[pair.commitment].append(place)
      byOutcome[claim(pair), default: []].append(place)
    }
    for place in found.indices {
      let pair = found[place]
      let ahead = LinkingRun.lead(place, byCommitment[pair.commitment], found) {
        told[$0.outcome].isNamesake(of: told[pair.outcome])
      }
      let clear = LinkingRun.lead(place, byOutcome[claim(pair)] ?? [], found) {
        promised[$0.commitment].isNamesake(of: promised[pair.commitment])
      }
      let settling = settling(pair.commitment)
      found[place].score =
        (settling.own * min(max(pair.weight, -800), 600) + settling.answers * ahead
          + settling.promises * clear) / 100 + settling.base
      if ahead < LinkingRun.tie || pair.isVague {
        found[place].score = min(found[place].score, LinkingRun.vague)
      }
    }
  }

  /// Whether each name has something of its own, such as a word that sets things apart, without the
  /// very number to speak for it, or a name says too little and nothing beside it says more.
  static func isVague(_ signals: Strengths) -> Bool {
    if signals[.remainder] > 0, signals[.bothSided] > 0 { return true }
    if signals[.remainder] >= LinkingRun.stranger, signals[.sameNumber] == 0 { return true }
    return signals[.generic] > 0 && signals[.neighbours] < 400 && signals[.clauseAndNumber] == 0
  }

  /// How much of the shorter name the other lacks, in thousandths, where they name two things.
  private static let stranger = 330
  /// Two answers nearer to each other than this are left to a person.
  private static let tie = 50
  /// What such a pair is scored at most: not sure.
  private static let vague = 60

  private func settling(_ commitment: Int) -> Settling {
    commitments[commitment].target.figure == nil
      ? words.like.deedSettling : words.like.figureSettling
  }

  /// How far a pair is ahead of the best of its rivals, within four; its own kin are none.
  private static func lead(
    _ own: Int, _ places: [Int], _ found: [Found], _ isKin: (Found) -> Bool
  ) -> Int {
    var best = floor
    for place in places
    where place != own && found[place].weight > best && !isKin(found[place]) {
      best = found[place].weight
    }
    return min(400, max(-400, found[own].weight - best))
  }

  /// An outcome as the answer to promises for one time.
  private struct Claim: Hashable {
    let outcome: Int
    let first: Int
    let last: Int
  }

  private func claim(_ pair: Found) -> Claim {
    let form = promised[pair.commitment]
    return Claim(outcome: pair.outcome, first: form.first, last: form.last)
  }

  /// Gives the answers out, best first, one thing to one promise, unless the same is promised or told
  /// twice.
  func assigned(_ found: [Found], existing: [Link]) -> [Found] {
    var answers: [Int: [Int]] = [:]
    var takers: [Claim: [Int]] = [:]
    let commitmentAt = places(commitments.map(\.id))
    let outcomeAt = places(outcomes.map(\.id))
    for link in existing where link.standing == .accepted {
      guard let commitment = commitmentAt[link.commitment], let outcome = outcomeAt[link.outcome]
      else { continue }
      answers[commitment, default: []].append(outcome)
      let taken = Found(commitment: commitment, outcome: outcome, weight: 0)
      takers[claim(taken), default: []].append(commitment)
    }
    let order = found.sorted { left, right in
      if left.score != right.score { return left.score > right.score }
      if left.weight != right.weight { return left.weight > right.weight }
      // What they say, for an id or the name of a file decides nothing.
      if left.commitment != right.commitment {
        return commitments[left.commitment].isTold(before: commitments[right.commitment])
      }
      // Of a series the year that the promise ends with answers it.
      let (a, b) = (told[left.outcome].last, told[right.outcome].last)
      return a != b ? a > b : outcomes[left.outcome].isTold(before: outcomes[right.outcome])
    }
    var given: [Found] = []
    for pair in order {
      let held = answers[pair.commitment] ?? []
      if held.contains(pair.outcome) { continue }
      guard held.allSatisfy({ isToldAgain(pair.outcome, $0) }) else { continue }
      let others = takers[claim(pair)] ?? []
      guard others.allSatisfy({ mayShare(pair, with: $0) }) else { continue }
      answers[pair.commitment, default: []].append(pair.outcome)
      takers[claim(pair), default: []].append(pair.commitment)
      given.append(pair)
    }
    return given
  }

  /// Whether an outcome tells again what another one tells: the same name and time in another document,
  /// or the same finding.
  private func isToldAgain(_ one: Int, _ other: Int) -> Bool {
    let (a, b) = (told[one], told[other])
    guard a.isNamesake(of: b), a.first == b.first, a.last == b.last else { return false }
    if a.source != b.source || outcomes[one].finding == outcomes[other].finding { return true }
    // Two figures of one indicator contradict each other, and that is to be seen.
    return a.indicator != nil && outcomes[one].figure?.bound == .exactly
      && outcomes[other].figure?.bound == .exactly
  }

  /// Whether one outcome may answer two promises: the same promised twice, or several told at once.
  private func mayShare(_ pair: Found, with other: Int) -> Bool {
    let (mine, its) = (promised[pair.commitment], promised[other])
    if mine.isNamesake(of: its) { return true }
    let outcome = told[pair.outcome]
    guard isJoint(pair.outcome) else { return false }
    return !mine.isGeneric && mine.name.contained(in: outcome.name) >= 900
      && its.name.contained(in: outcome.name) >= 900
  }

  private func places(_ ids: [RecordID]) -> [RecordID: Int] {
    Dictionary(ids.enumerated().map { ($1, $0) }, uniquingKeysWith: { first, _ in first })
  }
}

extension LinkingRun {
  /// How much a pair's own weight, its lead over other answers and over other promises count, in
  /// percent, and where all begin, in hundredths: fitted on reports whose links are known
  /// (`settle` in `linking.tsv`).
  struct Settling: Sendable {
    private(set) var own = 0
    private(set) var answers = 0
    private(set) var promises = 0
    private(set) var base = 0

    mutating func set(_ word: Substring, _ value: Int?) {
      guard let value else { return }
      switch word {
      case "own": own = value
      case "answers": answers = value
      case "promises": promises = value
      case "base": base = value
      default: break
      }
    }
  }
}
