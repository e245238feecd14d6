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
      ("responsible", commitment.responsible),
    ])
    add(target)
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
    case .deed(.done(let day)):
      self["progress"] = "done"
      self["doneOn"] = day?.description
    case .deed(.begun): self["progress"] = "begun"
    case .deed(.notDone): self["progress"] = "notDone"
    }
    self["measure"] = answer.measure.rawValue
    self["derivation"] = answer.derivation?.en
    add(answer.evidence)
  }

  private mutating func add(_ figure: Figure) {
    self["comparator"] = figure.bound.rawValue
    self["value"] = figure.value.description
    self["upper"] = figure.upper?.description
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
    self["quote"] = evidence.clause?.text
    self["start"] = evidence.clause?.span.map { "\($0.start)" }
    self["end"] = evidence.clause?.span.map { "\($0.end)" }
  }
}

/// What is told of an imported promise or result, read back into the model's values.
extension Facts {
  /// How it is told, or nil when that is not named.
  var measure: Measure? { self["measure"].flatMap(Measure.init(rawValue:)) }

  /// The figure, by the bound, value and unit named.
  ///
  /// - Throws: ``ImportProblem/figure(_:)`` where the parts do not go together.
  func figure() throws(ImportProblem) -> Figure? {
    guard let text = self["value"] else { return nil }
    guard let value = ExactDecimal(text) else { throw .number(text) }
    var upper: ExactDecimal?
    if let text = self["upper"] {
      upper = ExactDecimal(text)
      if upper == nil { throw .number(text) }
    }
    let symbol = self["unit"] ?? ""
    guard let unit = Facts.unit(symbol) else { throw .unit(symbol) }
    let bound = self["comparator"].flatMap(Bound.init(rawValue:)) ?? .exactly
    do {
      return try Figure(bound, value, upper: upper, unit: unit, text: self["text"])
    } catch { throw .figure(error) }
  }

  /// The target, by its figure, saying or deed.
  ///
  /// - Throws: ``ImportProblem`` for what does not hold.
  func target() throws(ImportProblem) -> Target {
    let aim: Target.Aim
    if let figure = try figure() {
      aim = .figure(figure)
    } else if let relation {
      aim = .relation(relation)
    } else if let deed = self["deed"] {
      aim = .deed(deed)
    } else if self["parts"] != nil {
      aim = .parts
    } else {
      throw .nothingPromised
    }
    do {
      return try Target(measure: measure ?? Facts.usualMeasure(of: aim), aim: aim)
    } catch { throw .target(error) }
  }

  /// The restatement, where there is a day and a target.
  ///
  /// - Throws: ``ImportProblem`` for what does not hold.
  func restatement() throws(ImportProblem) -> Restatement? {
    guard let date = self["restatedOn"].flatMap({ Day($0) }) else { return nil }
    return Restatement(
      target: try target(), date: date, source: self["source"].flatMap(SourceID.init(rawValue:)),
      why: self["why"] ?? "")
  }

  /// The measure where a file names none: a place in an order, a share of something, or a level.
  private static func usualMeasure(of aim: Target.Aim) -> Measure {
    switch aim {
    case .figure(let figure):
      switch figure.unit.dimension {
      case .rank: .rank
      case .point: .changePP
      case .percent, .permille: .share
      default: .level
      }
    case .relation: .relative
    case .deed: .milestone
    case .parts: .other
    }
  }

  /// A unit by its symbol or any spelling of the table; a number alone counts things.
  static func unit(_ symbol: String) -> Unit? {
    symbol.isEmpty ? .count : UnitTable.shipped[symbol]
  }

  /// The saying without a number.
  var relation: Relation? {
    self["relation"].flatMap {
      Relation(
        cells: [$0, self["relationTo"] ?? "", self["relationBy"] ?? ""], words: self["words"] ?? "")
    }
  }

  /// Where it stands.
  var evidence: Evidence? {
    guard let source = self["source"].flatMap(SourceID.init(rawValue:)) else { return nil }
    let start = self["start"].flatMap { Int($0) }
    let end = self["end"].flatMap { Int($0) }
    var span: Evidence.Span?
    if let start, let end { span = Evidence.Span(start: start, end: end) }
    return Evidence(
      source: source, clause: self["quote"].flatMap { Evidence.Clause($0, span: span) })
  }
}
