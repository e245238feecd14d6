import OutturnModel

extension Facts {
  /// What was promised, and the verdict.
  init(promise assessment: Assessment) {
    let commitment = assessment.commitment
    let target = commitment.target
    self.init([
      ("id", commitment.id.rawValue), ("place", assessment.place.description),
      ("period", commitment.period.description), ("indicator", commitment.indicator.told),
      ("indicatorID", commitment.indicator.id?.rawValue), ("force", commitment.force.rawValue),
      ("withdrawnOn", commitment.withdrawal?.date.description),
      ("withdrawnWhy", commitment.withdrawal?.why),
    ])
    for field in PlainField.commitment { self[field.name] = field.text(of: commitment.draft) }
    add(target)
    if let baseline = commitment.baseline { add(baseline) }
    if let opinion = assessment.opinion { add(opinion) }
    add(commitment.evidence)
    self["rating"] = assessment.verdict.rawValue
    self["profile"] = assessment.profile.rawValue
    self["pace"] = assessment.pace?.rawValue
    self["ratio"] = assessment.ratio?.description
    self["gap"] = assessment.gap?.value.description
    self["gapUnit"] = assessment.gap?.unit.symbol
    if assessment.isReversed { self["reversed"] = "true" }
    if assessment.toleranceDecides { self["toleranceDecides"] = "true" }
    self["rule"] = "\(assessment.rule.name) \(assessment.rule.version)"
  }

  /// What it was restated to.
  init(restatement: Restatement, number: Int) {
    self.init([
      ("revision", "\(number)"), ("restatedOn", restatement.date.description),
      ("why", restatement.why), ("source", restatement.source?.rawValue),
    ])
    add(restatement.target)
  }

  private mutating func add(_ target: Target) {
    switch target.aim {
    case .figure(let figure): add(figure)
    case .relation(let relation): add(relation)
    case .deed(let deed): self["deed"] = deed
    case .parts: self["parts"] = "all"
    }
    self["measure"] = target.measure.rawValue
  }

  /// What was found.
  init(answer: Assessment.Answer) {
    self.init([("id", answer.id.rawValue), ("status", answer.status.rawValue)])
    switch answer.finding {
    case .figure(let figure): add(figure)
    case .relation(let relation): add(relation)
    case .said(let saying):
      self["finding"] = saying.word.rawValue
      self["doneOn"] = saying.on?.description
      self["progress"] = saying.progress?.description
      self["blanket"] = saying.blanket.map(String.init)
    }
    self["measure"] = answer.measure.rawValue
    self["period"] = answer.period?.description
    self["indicator"] = answer.indicator?.told
    self["indicatorID"] = answer.indicator?.id?.rawValue
    self["derivation"] = answer.derivation?.en
    add(answer.evidence)
  }

  /// What was found beside all promises.
  init(outcome: Outcome, of place: PlacePath) {
    self.init(answer: Assessment.Answer(outcome))
    self["place"] = place.description
    self["split"] = outcome.split
  }

  /// A document, under the id that evidence names it by.
  init(source: Source) {
    self.init([
      ("source", source.id.rawValue), ("sourceTitle", source.title),
      ("sourcePublisher", source.publisher), ("sourceDate", source.date?.description),
      ("sourcePlace", source.place?.description), ("planYear", source.planYear.map { "\($0)" }),
      ("sha256", source.sha256), ("url", source.url),
    ])
  }

  private mutating func add(_ baseline: Baseline) {
    self["baselineComparator"] = baseline.figure.bound.rawValue
    self["baselineValue"] = baseline.figure.value.asWritten
    self["baselineUpper"] = baseline.figure.upper?.asWritten
    self["baselineUnit"] = baseline.figure.unit.symbol
    self["baselineText"] = baseline.figure.text
    self["baselinePeriod"] = baseline.period?.description
  }

  private mutating func add(_ opinion: Opinion) {
    self["judgedBy"] = opinion.by
    self["judgedOn"] = opinion.date.description
    self["judgedWhy"] = opinion.why
  }

  private mutating func add(_ figure: Figure) {
    self["comparator"] = figure.bound.rawValue
    self["value"] = figure.value.description
    self["upper"] = figure.upper?.description
    // 7994.2亿 is told to seven zeros; a plain decimal does not say so.
    if figure.value.exponent > 0 { self["valueTold"] = figure.value.asWritten }
    if let upper = figure.upper, upper.exponent > 0 { self["upperTold"] = upper.asWritten }
    self["unit"] = figure.unit.symbol
    self["text"] = figure.text
  }

  private mutating func add(_ relation: Relation) {
    let cells = relation.cells
    self["relation"] = cells[0]
    self["relationTo"] = cells[1]
    self["relationBy"] = cells[2]
    self["words"] = relation.words
  }

  private mutating func add(_ evidence: Evidence?) {
    guard let evidence else { return }
    self["source"] = evidence.source.rawValue
    if !evidence.also.isEmpty { self["alsoIn"] = evidence.alsoText }
    self["quote"] = evidence.clause?.text
    self["start"] = evidence.clause?.span.map { "\($0.start)" }
    self["end"] = evidence.clause?.span.map { "\($0.end)" }
  }
}
