extension Promise {
  static let milestone = Assessment.Rule("milestone")

  /// Judges a deed with a deadline: done by then is met, done later met late, begun partly met.
  ///
  /// A deed that is done early is met at once; until the deadline nothing else is judged, but how far
  /// it has come is told.
  func judgeDeed() -> Judgement {
    let told = outcomes.indices.compactMap { index in
      judgeDeed(index).map { (index: index, judgement: $0) }
    }
    let best = strongest(told)
    if let best, isDue || best.judgement.verdict == .met { return best.judgement }
    if !isDue {
      var pending = Judgement(.pending, rule: Promise.milestone)
      if let best, outcomes[best.index].period.last <= day {
        pending.basis = best.judgement.basis
        pending.progress = progress(ofDeed: best.index)
      }
      return pending
    }
    if outcomes.contains(where: { $0.withdrawal == nil }) {
      return Judgement(.notComparable, rule: Promise.milestone, cause: .measure)
    }
    return Judgement(.noReport, rule: Promise.milestone, cause: .silence)
  }

  private typealias Told = (index: Int, judgement: Judgement)

  /// What was done counts over what was begun, what was told of the thing itself over a sum-up; but
  /// that it was done and that it was not, told of one time, is decided by what was published first.
  private func strongest(_ told: [Told]) -> Told? {
    guard let best = told.min(by: isStronger) else { return nil }
    guard best.judgement.verdict.isFulfilled else { return best }
    let against = told.filter {
      $0.judgement.verdict == .notMet && outcomes[$0.index].period >= outcomes[best.index].period
    }
    guard let other = against.min(by: isStronger) else { return best }
    var (first, second) = (best, other)
    if scorer.isPublished(outcomes[other.index], before: outcomes[best.index]) {
      (first, second) = (other, best)
    } else if !scorer.isPublished(outcomes[best.index], before: outcomes[other.index]) {
      var open = Judgement(.notComparable, rule: Promise.milestone, cause: .contradiction)
      open.rivals = [rival(best), rival(other)]
      return (best.index, open)
    }
    first.judgement.rivals = [rival(second)]
    return first
  }

  private func rival(_ told: Told) -> Judgement.Rival {
    Judgement.Rival(
      outcome: told.index, finding: outcomes[told.index].finding,
      verdict: told.judgement.verdict)
  }

  private func isStronger(_ new: Told, than held: Told) -> Bool {
    let blankets = [new, held].map { outcomes[$0.index].saying?.blanket != nil }
    if blankets[0] != blankets[1] { return blankets[1] }
    let (left, right) = (new.judgement.verdict.merit ?? -1, held.judgement.verdict.merit ?? -1)
    if left != right { return left > right }
    if let a = new.judgement.gap?.value, let b = held.judgement.gap?.value, a != b { return a > b }
    if (new.judgement.gap == nil) != (held.judgement.gap == nil) { return new.judgement.gap != nil }
    if let a = new.judgement.ratio, let b = held.judgement.ratio, a != b { return a > b }
    return scorer.tells(outcomes[new.index], before: outcomes[held.index])
  }

  /// What one outcome says of the deed; nil where it says nothing of it.
  private func judgeDeed(_ index: Int) -> Judgement? {
    let outcome = outcomes[index]
    guard outcome.withdrawal == nil, let saying = outcome.saying,
      let verdict = verdict(saying, outcome)
    else { return nil }
    let deadline = commitment.lastDay
    let isDone = verdict.isFulfilled
    let lateness = isDone ? outcome.lateness(saying, by: deadline, words) : nil
    // Done, but whether by its day nobody says: that is not enough for a strict reader.
    let isOpen = lateness == .unknown && profile == .strict
    var judgement = Judgement(
      isOpen ? .notComparable : self.told(verdict), rule: Promise.milestone,
      cause: isOpen ? .deadline : (saying.blanket == nil ? nil : .blanket))
    judgement.lateness = lateness
    if isDone, let day = saying.on {
      let days = deadline.daysSince1970 - day.daysSince1970
      judgement.gap = Quantity(ExactDecimal(mantissa: Int128(days)), .day)
    }
    judgement.ratio = isDone ? nil : saying.progress?.scaled(byPowerOfTen: -2)
    judgement.basis = Judgement.Basis(
      outcome: index, finding: outcome.finding, measure: outcome.measure)
    return judgement
  }

  private func verdict(_ saying: Saying, _ outcome: Outcome) -> Verdict? {
    let late = outcome.lateness(saying, by: commitment.lastDay, words) == .late
    switch saying.word {
    case .done, .fulfilled, .exceeded:
      if tellsOnlyPart(outcome) { return profile == .psa ? .notMet : .partlyMet }
      return late ? .metLate : .met
    // What was to be begun is done when it is begun.
    case .begun where isBeginning: return late ? .metLate : .met
    case .partly, .begun, .contracted:
      if let progress = saying.progress, progress >= .hundred { return late ? .metLate : .met }
      return profile == .psa ? .notMet : .partlyMet
    case .stalled, .notDone, .missed: return .notMet
    case .better, .worse, .unchanged: return nil
    }
  }

  /// Whether an outcome tells only of a part of what was promised whole: 大桥一期建成.
  private func tellsOnlyPart(_ outcome: Outcome) -> Bool {
    words.tellsPart(outcome.indicator.told) && !words.tellsPart(commitment.indicator.told)
  }

  /// Whether the deed promised is itself a beginning: 开工, 启动.
  private var isBeginning: Bool {
    guard case .deed(let deed) = target.aim else { return false }
    let deeds = words.linking.deeds(in: deed.unicodeScalars.map(\.value)[...])
    return deeds.contains(.start) && !deeds.contains(.finish)
  }

  /// The percentage that a deed has come to against the time that is over.
  private func progress(ofDeed index: Int) -> Progress? {
    let outcome = outcomes[index]
    guard let percent = outcome.saying?.progress else { return nil }
    let elapsed = commitment.openSpan.elapsed(on: outcome.period.last)
    guard let share = Fraction(percent: elapsed.over, of: elapsed.all),
      let done = Fraction(percent, over: .one)
    else { return nil }
    return Progress(
      done: done, of: share, value: Quantity(percent, .percent), asOf: outcome.period.last,
      isReached: percent >= .hundred)
  }
}

extension Unit {
  /// Percentages differ by points; everything else by its own unit.
  package var ofDistance: Unit { self == .percent ? .point : self }
  /// Days, as the gap of a deed is told.
  static let day = Unit(symbol: "天", dimension: Dimension(rawValue: "duration"))
}

extension Outcome {
  /// Whether what was done was done by a deadline: by its day, else by the time it is told of.
  func lateness(_ saying: Saying, by deadline: Day, _ words: ScoringWords) -> Judgement.Lateness {
    if let day = saying.on { return day <= deadline ? .inTime : .late }
    if self.period.first > deadline { return .late }
    return self.period.last <= deadline || tellsInTime(words) ? .inTime : .unknown
  }
}
