import OutturnModel

/// A commitment with what was reported of it, as taken in from StratML or IATI.
///
/// The ids, where there are any, are those of the ledger that exported it; whether they are kept is
/// for the importing command to decide.
public struct ImportedPromise: Hashable, Sendable {
  /// The place, where it is named as a path.
  public let place: PlacePath?
  /// The commitment's id in the ledger it came from.
  public let id: RecordID?
  /// What is measured.
  public let indicator: IndicatorName
  /// The time it is for.
  public let period: Period
  /// What was promised.
  public let target: Target
  /// How firmly.
  public let force: Force
  /// Its plain fields (``PlainField``), by name.
  public let plain: [String: String]
  /// Where it stands.
  public let evidence: Evidence?
  /// What came of it, as the file says.
  public let verdict: Verdict?
  /// The targets that replaced the first one.
  public let restatements: [Restatement]
  /// The figure it was set out from.
  public let baseline: Baseline?
  /// Who is to do it.
  public var responsible: String? { plain["responsible"] }
  /// The commitment it is a part of, by its id in the ledger it came from.
  public var partOf: RecordID? { plain["partOf"].flatMap(RecordID.init(rawValue:)) }
  /// How it was taken out of the ledger it came from.
  public let withdrawal: Withdrawal?
  /// Who gave the verdict, where a person did.
  public let judged: Judged?
  /// What was reported.
  public let outcomes: [ImportedOutcome]
  /// The line of the file where it begins.
  public let line: Int

  /// A verdict given by hand: by whom, when and why.
  public struct Judged: Hashable, Sendable {
    /// Who gave it.
    public let by: String
    /// When.
    public let on: Day
    /// Why.
    public let why: String
  }
}

/// An outcome as taken in from StratML or IATI.
public struct ImportedOutcome: Hashable, Sendable {
  /// Its id in the ledger it came from.
  public let id: RecordID?
  /// What is measured, where it is told otherwise than the promise.
  public let indicator: IndicatorName?
  /// The time it is about, where the file tells it.
  public let period: Period?
  /// How it is told.
  public let measure: Measure
  /// What was found.
  public let finding: Outcome.Finding
  /// Which part of one indicator it is of.
  public let split: String?
  /// How settled it is.
  public let status: Outcome.Status
  /// Where it stands.
  public let evidence: Evidence?
}

/// An outcome that answers no promise of the file.
public struct ImportedTelling: Hashable, Sendable {
  /// The place, where it is named as a path.
  public let place: PlacePath?
  /// What is measured.
  public let indicator: IndicatorName
  /// The time it is about.
  public let period: Period
  /// What was found.
  public let outcome: ImportedOutcome
  /// The line of the file where it stands.
  public let line: Int

  /// Puts one together from its facts.
  ///
  /// - Throws: ``ImportProblem`` for the first thing that does not hold.
  init(_ facts: Facts, line: Int) throws(ImportProblem) {
    guard let text = facts["period"], let period = Period(text) else {
      throw .period(facts["period"] ?? "")
    }
    guard let outcome = try ImportedOutcome(facts, like: try facts.usualMeasure()) else {
      throw .nothingFound
    }
    self.place = facts["place"].flatMap { PlacePath($0) }
    self.indicator = facts.indicator
    self.period = period
    self.outcome = outcome
    self.line = line
  }
}

/// What was taken in, and what was not.
public struct ImportedPromises: Hashable, Sendable {
  /// The promises, in the order of the file.
  public let promises: [ImportedPromise]
  /// What answers none of them, in the order of the file.
  public let tellings: [ImportedTelling]
  /// The documents that the file tells of.
  public let sources: [Source]
  /// What could not be taken in, each with its line.
  public let skipped: [Skipped]

  /// Something that could not be taken in.
  public struct Skipped: Hashable, Sendable, CustomStringConvertible {
    /// The line of the file.
    public let line: Int
    /// What it is called there.
    public let name: String
    /// Why.
    public let problem: ImportProblem
    /// One sentence with the line.
    public var description: String { "line \(line): “\(name)” is left out: \(problem)" }
  }
}

/// Why something of a foreign file could not be taken in.
public enum ImportProblem: Error, Hashable, Sendable {
  /// A number that is no plain decimal.
  case number(String)
  /// A unit that the table has not.
  case unit(String)
  /// A figure whose parts do not go together.
  case figure(FigureError)
  /// A target or outcome whose measure does not go with its figure.
  case target(TargetError)
  /// No period, or one that is no period.
  case period(String)
  /// Nothing is promised: no figure, saying or deed.
  case nothingPromised
  /// Nothing was found: no figure, saying or word.
  case nothingFound
  /// A baseline without a value.
  case baselineWithoutValue
  /// Something told of a split that nothing is promised for.
  case unpromisedSplit(String)
}

extension ImportProblem: CustomStringConvertible {
  /// One sentence: what is wrong and what to do.
  public var description: String {
    switch self {
    case .number(let text): "“\(text)” is not a plain decimal number: write 1234.5"
    case .unit(let symbol): "the unit “\(symbol)” is not known: use one of the table of units"
    case .figure(let error): error.description
    case .target(let error): error.description
    case .period(let text): "“\(text)” is not a period: give a first and a last day"
    case .nothingPromised: "it has no target: give one"
    case .nothingFound: "it tells nothing that was found: give a value"
    case .baselineWithoutValue: "its baseline has no value: give one"
    case .unpromisedSplit(let split): "it tells of “\(split)”, which has no target: give it one"
    }
  }
}

extension ImportedPromise {
  /// Puts a promise together from the facts of its target and of its results.
  ///
  /// - Throws: ``ImportProblem`` for the first thing that does not hold.
  init(_ facts: Facts, restated: [Facts] = [], results: [Facts], line: Int) throws(ImportProblem) {
    guard let text = facts["period"], let period = Period(text) else {
      throw .period(facts["period"] ?? "")
    }
    self.target = try facts.target()
    var outcomes: [ImportedOutcome] = []
    for result in results {
      if let outcome = try ImportedOutcome(result, like: target.measure) {
        outcomes.append(outcome)
      }
    }
    self.place = facts["place"].flatMap { PlacePath($0) }
    self.id = facts["id"].flatMap(RecordID.init(rawValue:))
    self.indicator = facts.indicator
    self.period = period
    self.force = facts["force"].flatMap(Force.init(rawValue:)) ?? .plain
    self.plain = PlainField.commitment.reduce(into: [:]) { $0[$1.name] = facts[$1.name] }
    self.evidence = facts.evidence
    self.verdict = facts["rating"].flatMap(Verdict.init(rawValue:))
    var restatements: [Restatement] = []
    for facts in restated {
      if let restatement = try facts.restatement() { restatements.append(restatement) }
    }
    self.restatements = restatements
    self.baseline = try facts.baseline()
    self.withdrawal = facts.withdrawal
    self.judged = facts.judged
    self.outcomes = outcomes
    self.line = line
  }
}

extension ImportedOutcome {
  /// Puts an outcome together; nil where nothing is found.
  init?(_ facts: Facts, like measure: Measure) throws(ImportProblem) {
    if let figure = try facts.figure() {
      self.finding = .figure(figure)
    } else if let relation = facts.relation {
      self.finding = .relation(relation)
    } else if let word = (facts["finding"] ?? facts["progress"]).flatMap(
      Saying.Word.init(rawValue:))
    {
      self.finding = .said(
        Saying(
          word, on: facts["doneOn"].flatMap { Day($0) },
          progress: facts["progress"].flatMap { ExactDecimal($0) },
          blanket: facts["blanket"].flatMap { Int($0) }))
    } else {
      return nil
    }
    self.id = facts["id"].flatMap(RecordID.init(rawValue:))
    self.indicator = facts["indicator"] == nil ? nil : facts.indicator
    self.period = facts["period"].flatMap { Period($0) }
    self.split = facts["split"]
    self.measure = facts.measure ?? measure
    self.status = facts["status"].flatMap(Outcome.Status.init(rawValue:)) ?? .final
    self.evidence = facts.evidence
  }
}
