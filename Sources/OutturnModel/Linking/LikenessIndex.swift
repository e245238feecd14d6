/// Outcomes found by the likeness of their names, without comparing every pair.
struct LikenessIndex {
  /// Each name once, however often it is told: a place tells the same things year after year.
  private let forms: [NameForm]
  /// The outcomes of each form, without withdrawn ones.
  private let bearers: [[Int]]
  /// The forms that hold a pair.
  private let postings: [UInt64: [Int]]
  private let catalogue: Catalogue

  private struct Name: Hashable {
    let told: String
    let measure: Measure
  }

  init(_ outcomes: [Outcome], _ catalogue: Catalogue) {
    self.catalogue = catalogue
    var forms: [NameForm] = []
    var bearers: [[Int]] = []
    var positions: [Name: Int] = [:]
    var postings: [UInt64: [Int]] = [:]
    for (index, outcome) in outcomes.enumerated() where outcome.withdrawal == nil {
      let name = Name(told: outcome.indicator.told, measure: outcome.measure)
      let position = positions[name] ?? forms.count
      if position == forms.count {
        positions[name] = position
        let form = NameForm(name.told, measure: name.measure)
        forms.append(form)
        bearers.append([])
        for pair in form.distinctPairs { postings[pair, default: []].append(position) }
      }
      bearers[position].append(index)
    }
    self.forms = forms
    self.bearers = bearers
    self.postings = postings
  }

  /// The outcomes whose names are like the commitment's, other than those of the same indicator.
  ///
  /// - Parameters:
  ///   - keys: What the outcomes are known by.
  ///   - least: From which likeness on, in thousandths.
  ///   - takesApart: Whether names that a word sets apart are told too, for an explanation.
  func matches(
    _ commitment: Commitment, _ key: IndicatorKey, in keys: [LinkingRun.Key], least: Int = 400,
    takesApart: Bool = false
  ) -> [(outcome: Int, match: Candidate.Match)] {
    let form = NameForm(commitment.indicator.told, measure: commitment.target.measure)
    if LinkingWords.shipped.isGeneric(form) { return [] }
    var shared: [Int: Int] = [:]
    for pair in form.distinctPairs {
      for position in postings[pair] ?? [] { shared[position, default: 0] += 1 }
    }
    var matches: [(Int, Candidate.Match)] = []
    for (position, pairs) in shared {
      let told = forms[position]
      // Too few pairs in common cannot reach the least likeness.
      if pairs * 4000 < least * min(form.pairs.count, told.pairs.count) { continue }
      for outcome in bearers[position] where keys[outcome].key != key {
        guard let match = match(key, form, keys[outcome].key, told, takesApart),
          match.size >= least
        else { continue }
        matches.append((outcome, match))
      }
    }
    return matches.sorted { $0.0 < $1.0 }.map { (outcome: $0.0, match: $0.1) }
  }

  private func match(
    _ promised: IndicatorKey, _ form: NameForm, _ outcome: IndicatorKey, _ told: NameForm,
    _ takesApart: Bool
  ) -> Candidate.Match? {
    if LinkingWords.shipped.isGeneric(told) { return nil }
    if takesApart, let match = apart(promised, form, outcome, told) { return match }
    if case .id(let a) = promised, case .id(let b) = outcome {
      // The catalogue holds them to be two things, unless one only counts a little more.
      guard isNearScope(a, b), form.conflict(with: told) == nil else { return nil }
      return .nearScope
    }
    if form.conflict(with: told) != nil { return nil }
    if form.wholeIsPlace != told.wholeIsPlace { return nil }
    return .alike(form.likeness(to: told))
  }

  /// Names that are alike and yet not the same thing.
  private func apart(
    _ promised: IndicatorKey, _ form: NameForm, _ outcome: IndicatorKey, _ told: NameForm
  ) -> Candidate.Match? {
    if let conflict = form.conflict(with: told) {
      return .apart(conflict, form.likeness(to: told))
    }
    if case .id(let a) = promised, case .id(let b) = outcome, !isNearScope(a, b) {
      return .apart(.catalogue, form.likeness(to: told))
    }
    return nil
  }

  private func isNearScope(_ a: IndicatorID, _ b: IndicatorID) -> Bool {
    guard let first = catalogue[a]?.name.zh, let second = catalogue[b]?.name.zh, !first.isEmpty
    else { return false }
    return NameForm(first, measure: .level).core == NameForm(second, measure: .level).core
  }
}

extension NameForm {
  /// Each pair once, in order.
  fileprivate var distinctPairs: [UInt64] {
    pairs.enumerated().filter { $0.offset == 0 || $0.element != pairs[$0.offset - 1] }
      .map(\.element)
  }

  /// Whether it is a share of a place above (占全省), which a share within the place is not.
  var wholeIsPlace: Bool {
    guard !whole.isEmpty else { return false }
    var text = String.UnicodeScalarView()
    for value in whole { if let scalar = Unicode.Scalar(value) { text.append(scalar) } }
    return LinkingWords.shipped.depth(ofPlaceNamed: String(text)) != nil
  }
}

extension Candidate.Match {
  /// How alike the names are, in thousandths.
  var size: Int {
    switch self {
    case .sameIndicator, .behindWords, .sameName, .generic, .nearScope, .component, .joint: 1000
    case .alike(let size), .apart(_, let size): size
    }
  }
}
