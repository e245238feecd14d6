import OutturnJSON
import OutturnLedger
import OutturnModel
import OutturnScorecard

/// What there is to tell of one record.
struct RecordStory {
  let found: RecordFinder.Found
  let context: ScorecardContext
  /// The verdict under each profile; empty for an outcome.
  let assessments: [Assessment]
  /// The links that name the record.
  let links: [Link]
  /// The records at the other end of the links, the candidates, and what the record is a part of.
  let related: [RecordID: RecordFinder.Record]

  /// What might answer a commitment, the likeliest first; empty for an outcome.
  let candidates: [Candidate]
  /// What there is to tell beside the verdict; of an outcome, the sums that it is a part of.
  let scrutiny: Scrutiny
  /// The verdicts that people gave on it.
  let opinions: [Opinion]
  /// What was done to the record, the first first.
  let history: [LogEntry]

  init(
    _ found: RecordFinder.Found, _ ledger: Ledger, asOf: Timestamp?, on day: Day
  ) throws {
    let place = found.address.place
    let (register, places) = try ledger.readPlaces(
      Selection(places: [place], asOf: asOf, parts: [.catalogue, .sources], isAlone: true)
    ) { (_, read) throws(LedgerError) in (own: read.volumes, above: read.above) }
    let volumes = places.flatMap(\.own)
    let settings = register.file.settings
    let scorer = Scorer(
      catalogue: register.catalogue, policy: settings.policy, sources: register.sources)
    let id = found.record.id
    self.found = found
    context = ScorecardContext(
      register, profile: .standard, on: day, seal: nil,
      sources: try ledger.sources(
        (volumes + places.flatMap(\.above)).citedSources, asOf: asOf))
    links = volumes.flatMap(\.links).filter { $0.commitment == id || $0.outcome == id }
    opinions = volumes.flatMap(\.opinions).filter { $0.commitment == id }
    history = try ledger.log(
      LogSelection(
        volumes: Selection(
          places: [place], years: found.address.year...found.address.year, asOf: asOf,
          isAlone: true),
        mentioning: id.rawValue)
    ).filter { entry in
      entry.address == found.address
        && entry.entry.changes.contains { RecordStory.isAbout(id, $0) }
    }
    let own = volumes.filter { $0.year == found.address.year }
    let others = volumes.filter { $0.year != found.address.year } + places.flatMap(\.above)
    let above = places.flatMap(\.above)
    guard case .commitment(let commitment) = found.record, let volume = own.first else {
      assessments = []
      candidates = []
      related = RecordStory.related(found.record, links, [], volumes)
      let scrutinizer = Scrutinizer(
        volumes, only: found.address.year, above: above, scorer: scorer, on: day)
      scrutiny = RecordStory.sums(own.first.map { scrutinizer.scrutiny(of: $0, []) }, of: [id])
      return
    }
    // Neither needs the other, and each takes about as long.
    let pieces = Workers.standard.map(2) { piece -> ([Assessment], Scrutiny, [Candidate]) in
      if piece == 1 {
        let linker = Linker(scorer: scorer, language: settings.language)
        return (
          [], .none,
          linker.explain(
            commitment, volumes.flatMap(\.outcomes), among: volumes.flatMap(\.commitments))
        )
      }
      let assessments = Profile.allCases.compactMap { profile in
        Scorer(
          catalogue: register.catalogue, policy: settings.policy, profile: profile,
          sources: register.sources
        ).score(own, on: day, others: others).first { $0.commitment.id == id }
      }
      let assessment = assessments.first.map { [$0] } ?? []
      let scrutiny = Scrutinizer(
        volumes, only: volume.year, above: above, scorer: scorer, on: day
      ).scrutiny(of: volume, assessment)
      return (
        assessments,
        RecordStory.sums(scrutiny, of: Set(assessment.flatMap { $0.outcomes.map(\.id) })), []
      )
    }
    assessments = pieces[0].0
    scrutiny = pieces[0].1
    candidates = pieces[1].2
    related = RecordStory.related(found.record, links, candidates, volumes)
  }

  /// The records of a place that are told of beside one of them.
  private static func related(
    _ record: RecordFinder.Record, _ links: [Link], _ candidates: [Candidate],
    _ volumes: [Volume]
  ) -> [RecordID: RecordFinder.Record] {
    var wanted = Set(links.flatMap { [$0.commitment, $0.outcome] } + candidates.map(\.outcome))
    if case .commitment(let commitment) = record, let whole = commitment.partOf {
      wanted.insert(whole)
    }
    var related: [RecordID: RecordFinder.Record] = [:]
    for volume in volumes {
      for record in volume.commitments where wanted.contains(record.id) {
        related[record.id] = related[record.id] ?? .commitment(record)
      }
      for record in volume.outcomes where wanted.contains(record.id) {
        related[record.id] = related[record.id] ?? .outcome(record)
      }
    }
    return related
  }

  /// A scrutiny with only the sums that some outcomes are a part of.
  private static func sums(_ scrutiny: Scrutiny?, of outcomes: Set<RecordID>) -> Scrutiny {
    guard let scrutiny else { return .none }
    return Scrutiny(
      discrepancies: scrutiny.discrepancies.filter { !outcomes.isDisjoint(with: $0.outcomes) },
      ambitions: scrutiny.ambitions, soft: scrutiny.soft, repeated: scrutiny.repeated,
      stacked: scrutiny.stacked)
  }

  /// The story for people.
  func print(to output: inout Output) {
    switch found.record {
    case .commitment(let commitment): print(commitment, to: &output)
    case .outcome(let outcome): print(outcome, to: &output)
    }
  }

  private func print(_ commitment: Commitment, to output: inout Output) {
    let words = Wording(output.language)
    heading(commitment.id, commitment.indicator, commitment.when, &output)
    var terms: [(Localized, String)] = [
      (Localized(zh: "目标", en: "Target"), words.target(commitment.target))
    ]
    if commitment.force != .plain {
      terms.append((Localized(zh: "力度", en: "Force"), words.force(commitment.force)))
    }
    if let responsible = commitment.responsible {
      terms.append((Localized(zh: "责任单位", en: "Responsible"), responsible))
    }
    if let baseline = commitment.baseline {
      let period = baseline.period.map { " (\($0))" } ?? ""
      terms.append(
        (
          Localized(zh: "基数", en: "Baseline"),
          words.finding(.figure(baseline.figure), .level) + period
        ))
    }
    terms += evidence(commitment.evidence)
    for restatement in commitment.restatements {
      let source = restatement.source.map { " [\($0)]" } ?? ""
      terms.append(
        (
          Localized(zh: "\(restatement.date) 调整", en: "Restated \(restatement.date)"),
          "\(words.target(restatement.target))\(source) — \(restatement.why)"
        ))
    }
    if let withdrawal = commitment.withdrawal {
      terms.append(
        (Localized(zh: "\(withdrawal.date) 撤回", en: "Withdrawn \(withdrawal.date)"), withdrawal.why)
      )
    }
    if let whole = commitment.partOf {
      terms.append((Localized(zh: "所属", en: "Part of"), brief(whole, words)))
    }
    terms.append((Localized(zh: "版本", en: "Version"), "\(commitment.version)"))
    write(terms, &output)
    answers(words, &output)
    candidates(words, &output)
    verdicts(words, &output)
    opinions(words, &output)
    ambition(words, &output)
    sums(words, &output)
    history(&output)
  }

  private func print(_ outcome: Outcome, to output: inout Output) {
    let words = Wording(output.language)
    heading(outcome.id, outcome.indicator, outcome.period, &output)
    var terms: [(Localized, String)] = [
      (Localized(zh: "结果", en: "Outcome"), words.finding(outcome.finding, outcome.measure)),
      (Localized(zh: "状态", en: "Status"), words.status(outcome.status)),
    ]
    terms += evidence(outcome.evidence)
    for vintage in outcome.vintages {
      terms.append(
        (
          Localized(zh: "\(vintage.date) 又称", en: "Told \(vintage.date)"),
          words.finding(vintage.finding, outcome.measure)
        ))
    }
    if let withdrawal = outcome.withdrawal {
      terms.append(
        (Localized(zh: "\(withdrawal.date) 撤回", en: "Withdrawn \(withdrawal.date)"), withdrawal.why)
      )
    }
    terms.append((Localized(zh: "版本", en: "Version"), "\(outcome.version)"))
    write(terms, &output)
    if !links.isEmpty {
      title(Localized(zh: "所回答的承诺", en: "Answers"), &output)
      for link in links { tell(link, other: link.commitment, words, &output) }
    }
    sums(words, &output)
    history(&output)
  }

  private func answers(_ words: Wording, _ output: inout Output) {
    title(Localized(zh: "关联的结果", en: "Linked outcomes"), &output)
    if links.isEmpty {
      output.line(Localized(zh: "  没有", en: "  none"))
    }
    for link in links { tell(link, other: link.outcome, words, &output) }
  }

  private func tell(
    _ link: Link, other id: RecordID, _ words: Wording, _ output: inout Output
  ) {
    let refused = Localized(zh: "不相干：", en: "refused: ")[output.language]
    TextLayout.paragraphs(
      (link.standing == .refused ? refused : "") + brief(id, words), indent: 2, &output)
    let sure = Localized(
      zh: "依据 \(link.basis.told)，把握 \(link.confidence)",
      en: "by \(link.basis.told), sureness \(link.confidence)")[output.language]
    TextLayout.paragraphs(([sure] + link.reasons).joined(separator: "; "), indent: 4, &output)
  }

  private func heading(
    _ id: RecordID, _ indicator: IndicatorName, _ period: Period, _ output: inout Output
  ) {
    let place = context.name(of: found.address.place, in: output.language)
    output.write(indicator.told, .strong)
    let known = context.indicator(indicator).map { entry in
      " (\(entry.id): \(entry.name.text(in: output.language)))"
    }
    output.line(known ?? "")
    output.line("\(place) \(period) · \(id)")
    output.line()
  }

  private func evidence(_ evidence: Evidence?) -> [(Localized, String)] {
    guard let evidence else { return [] }
    var terms: [(Localized, String)] = []
    if let clause = evidence.clause {
      terms.append((Localized(zh: "原话", en: "Words"), "“\(clause.text)”"))
    }
    var place = context[evidence.source].map { "\($0.title) [\($0.id)]" } ?? "[\(evidence.source)]"
    if let span = evidence.clause?.span { place += " \(span.start)–\(span.end)" }
    terms.append((Localized(zh: "出处", en: "Source"), place))
    for id in evidence.also {
      let told = context[id].map { "\($0.title) [\(id)]" } ?? "[\(id)]"
      terms.append((Localized(zh: "也见于", en: "Also in"), told))
    }
    return terms
  }

  func brief(_ id: RecordID, _ words: Wording) -> String {
    switch related[id] {
    case .commitment(let record):
      "\(id)  \(record.indicator.told) \(record.when) \(words.target(record.target))"
    case .outcome(let record):
      "\(id)  \(record.indicator.told) \(record.period) "
        + words.finding(record.finding, record.measure)
    case nil: id.rawValue
    }
  }

  private func write(_ terms: [(Localized, String)], _ output: inout Output) {
    TextLayout.terms(terms.map { ($0.0[output.language], $0.1) }, &output)
  }

  func title(_ text: Localized, _ output: inout Output) {
    output.line()
    output.write(text[output.language], .strong)
    output.line()
  }

  /// The outcome with an id at the other end of a link or a candidate.
  func outcome(_ id: RecordID) -> Outcome? {
    if case .outcome(let outcome)? = related[id] { outcome } else { nil }
  }
}
