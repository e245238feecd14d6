/// One run of the linker over commitments and outcomes of a place.
struct LinkingRun {
  let linker: Linker
  let words: LinkingWords
  let commitments: [Commitment]
  let outcomes: [Outcome]
  let promised: [LinkingForm]
  let told: [LinkingForm]
  /// What stands beside each in its source.
  let besidePromised: [[LikeText]]
  let besideTold: [[LikeText]]
  let keys: IndicatorKeys
  /// The year in which each commitment was made, where known.
  let made: [Int?]
  let index: LinkingIndex
  /// The indicators that a commitment's name joins.
  let parts: [[IndicatorID]]

  init(linker: Linker, commitments: [Commitment], outcomes: [Outcome], madeIn: [SourceID: Int]) {
    self.linker = linker
    self.commitments = commitments
    self.outcomes = outcomes
    let words = linker.scorer.words.linking
    self.words = words
    let keys = IndicatorKeys(catalogue: linker.scorer.catalogue, words: words)
    self.keys = keys
    func id(_ name: IndicatorName, _ measure: Measure) -> IndicatorID? {
      if case .id(let id) = keys.key(name, measure: measure).key { id } else { nil }
    }
    let promised = commitments.map {
      LinkingForm(
        $0.indicator, id: id($0.indicator, $0.target.measure), period: $0.period,
        measure: $0.target.measure, figure: $0.target.figure, isWords: false,
        evidence: $0.evidence, words: words)
    }
    let told = outcomes.map {
      LinkingForm(
        $0.indicator, id: id($0.indicator, $0.measure), period: $0.period, measure: $0.measure,
        figure: $0.figure, isWords: $0.figure == nil, evidence: $0.evidence,
        words: words)
    }
    self.promised = promised
    self.told = told
    besidePromised = promised.neighbours()
    besideTold = told.neighbours()
    made = commitments.map { $0.evidence.flatMap { madeIn[$0.source] } }
    index = LinkingIndex(told, outcomes)
    parts = commitments.map { keys.components($0.indicator, measure: $0.target.measure) }
  }

  /// A pair with its score.
  struct Found {
    let commitment: Int
    let outcome: Int
    /// What the signals come to, in hundredths of the logarithm of the odds.
    let weight: Int
    /// Whether a person is to decide, however much speaks for it.
    var isVague = false
    /// The same with how far it stands out among its rivals.
    var score = 0
  }

  func weights(_ commitment: Int) -> Strengths {
    commitments[commitment].target.figure == nil
      ? words.like.deedWeights : words.like.figureWeights
  }

  /// Whether an outcome may answer a commitment at all: another document, a fitting time, no rivals.
  func mayAnswer(_ commitment: Int, _ outcome: Int) -> Bool {
    isFromElsewhere(commitment, outcome) && fits(commitment, outcome)
      && isOfKind(promised[commitment], told[outcome])
      && !promised[commitment].excludes(told[outcome]) && !isOnlyPart(commitment, outcome)
  }

  /// A rank answers none but a rank, and a word on how something grew none but what is to grow, by then.
  private func isOfKind(_ mine: LinkingForm, _ its: LinkingForm) -> Bool {
    if its.kind == .rank { return mine.kind == .rank }
    guard its.isWords, mine.quantity != nil else { return true }
    return its.last >= mine.last && (its.kind != .growth || mine.kind == .growth)
  }

  /// Whether an outcome tells only one of the things that a commitment joins: it answers together with
  /// the others.
  private func isOnlyPart(_ commitment: Int, _ outcome: Int) -> Bool {
    guard let id = told[outcome].indicator else { return false }
    return parts[commitment].contains(id)
  }

  /// Whether an outcome stands in another document than the promise.
  func isFromElsewhere(_ commitment: Int, _ outcome: Int) -> Bool {
    guard let own = promised[commitment].source else { return true }
    return own != told[outcome].source
  }

  /// Whether an outcome about one time may answer a commitment for another: inside it, or ending with
  /// it, or a stand reached on the way to it.
  func fits(_ commitment: Int, _ outcome: Int) -> Bool {
    let (mine, its) = (promised[commitment], told[outcome])
    if its.last > mine.last { return false }
    if its.last >= mine.first {
      // The growth of a quarter is not the year's.
      let isPart = its.period.last < mine.period.last && !its.period.isYear
      return !isPart || mine.kind == .amount || mine.kind == .deed
    }
    guard let made = made[commitment], its.first >= made, mine.kind == its.kind else {
      return false
    }
    switch mine.measure {
    case .level, .share, .rate: return its.measure != .increment
    default: return false
    }
  }

  /// The pairs worth looking at, with their weights.
  func pairs() -> [Found] {
    var found: [Found] = []
    for commitment in commitments.indices where isLinkable(commitments[commitment]) {
      let weights = weights(commitment)
      for outcome in index.near(promised[commitment]) where mayAnswer(commitment, outcome) {
        let signals = signals(commitment, outcome)
        let weight = signals.weighed(by: weights)
        if weight < LinkingRun.floor { continue }
        found.append(
          Found(
            commitment: commitment, outcome: outcome, weight: weight,
            isVague: LinkingRun.isVague(signals)
              || tellsFault(outcome) && signals[.name] < LinkingRun.accused))
      }
    }
    found = withoutLonger(found)
    weighRivals(&found)
    return found
  }

  /// Whether an outcome says that something did not come about or got worse: a promise that it is to be
  /// told of must bear nearly its name.
  private func tellsFault(_ outcome: Int) -> Bool {
    guard case .said(let saying) = outcomes[outcome].finding else { return false }
    switch saying.word {
    case .missed, .worse, .notDone, .stalled, .contracted: return true
    default: return false
    }
  }

  /// How alike the names are at least, in thousandths, where a word tells a failure.
  private static let accused: Int32 = 700

  /// Without the sums and means of several years where the promise's own time is told of the same thing.
  private func withoutLonger(_ found: [Found]) -> [Found] {
    func isOwn(_ pair: Found) -> Bool {
      told[pair.outcome].first >= promised[pair.commitment].first
    }
    guard !found.allSatisfy(isOwn) else { return found }
    let own = Dictionary(grouping: found.filter(isOwn), by: \.commitment)
    return found.filter { pair in
      let its = told[pair.outcome]
      return isOwn(pair)
        || !(own[pair.commitment] ?? []).contains {
          (told[$0.outcome].kind == its.kind || told[$0.outcome].isWords)
            && told[$0.outcome].isSameThing(as: its)
        }
    }
  }

  /// Below which weight a pair is nothing.
  static let floor = -500

  /// Whether outcomes answer the commitment itself, not only its parts.
  func isLinkable(_ commitment: Commitment) -> Bool {
    if commitment.withdrawal != nil { return false }
    if case .parts = commitment.target.aim { return false }
    return true
  }

  /// The candidate of a pair, with all that was weighed.
  func candidate(_ found: Found) -> Candidate {
    let strengths = signals(found.commitment, found.outcome)
    let weights = weights(found.commitment)
    let signals = Signal.allCases.compactMap { signal -> Candidate.Weighed? in
      let weight = Int(strengths[signal] * weights[signal]) / 1000
      if weight == 0 { return nil }
      return Candidate.Weighed(signal: signal, strength: Int(strengths[signal]), weight: weight)
    }.sorted {
      ($1.weight.magnitude, $0.signal.rawValue) < ($0.weight.magnitude, $1.signal.rawValue)
    }
    return Candidate(
      commitment: commitments[found.commitment].id, outcome: outcomes[found.outcome].id,
      rule: rule(found.commitment, found.outcome), confidence: Odds.confidence(found.score),
      signals: signals,
      objections: objections(found.commitment, found.outcome))
  }

  func rule(_ commitment: Int, _ outcome: Int) -> String {
    let (mine, its) = (promised[commitment], told[outcome])
    if mine.name.tokens != its.name.tokens, isJoint(outcome),
      !IndicatorKeys.joins(commitments[commitment].indicator.told)
    {
      return "component"
    }
    if let indicator = mine.indicator, indicator == its.indicator { return "same-indicator" }
    return mine.name.tokens == its.name.tokens && !mine.isGeneric ? "same-name" : "weighed"
  }

  /// Whether an outcome tells of several things at once.
  func isJoint(_ outcome: Int) -> Bool { IndicatorKeys.joins(outcomes[outcome].indicator.told) }

  private func objections(_ commitment: Int, _ outcome: Int) -> [Localized] {
    var objections: [Localized] = []
    if !isFromElsewhere(commitment, outcome) {
      objections.append(Localized(zh: "与目标出自同一文件", en: "told in the same document as the promise"))
    }
    if !fits(commitment, outcome) {
      objections.append(
        Localized(
          zh: "所述时期\(outcomes[outcome].period)，目标\(commitments[commitment].period)",
          en: "about \(outcomes[outcome].period), promised for \(commitments[commitment].period)"))
    }
    if promised[commitment].excludes(told[outcome]) {
      objections.append(
        Localized(zh: "名称中有相互排斥的词", en: "words of the two names exclude each other"))
    }
    return objections
  }

  /// The outcomes nearest to a commitment, of its time first, with what speaks against them.
  func nearest(to commitment: Int) -> [Candidate] {
    let ranked = pairs()
    var known = Set<Int>()
    var all: [(candidate: Candidate, weight: Int)] = []
    for found in ranked where found.commitment == commitment {
      known.insert(found.outcome)
      all.append((candidate(found), found.weight))
    }
    let weights = weights(commitment)
    for outcome in index.near(promised[commitment]) where !known.contains(outcome) {
      let weight = signals(commitment, outcome).weighed(by: weights)
      if weight < LinkingRun.floor { continue }
      var found = Found(commitment: commitment, outcome: outcome, weight: weight)
      found.score = min(weight, -100)
      all.append((candidate(found), weight))
    }
    return all.sorted { left, right in
      let (a, b) = (left.candidate, right.candidate)
      if a.objections.isEmpty != b.objections.isEmpty { return a.objections.isEmpty }
      if a.confidence != b.confidence { return a.confidence > b.confidence }
      if left.weight != right.weight { return left.weight > right.weight }
      return a.outcome < b.outcome
    }.map(\.candidate)
  }
}
