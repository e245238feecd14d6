/// One statement as a person gives it: a phrase of the short notation, or a deed in plain words, and what is
/// told besides.
package struct TypedStatement {
  /// What is told beside the phrase.
  package struct Told {
    package var place: PlacePath
    package var period: Period?
    /// An id or a name.
    package var indicator: String?
    /// What the indicator is to be called.
    package var name: String?
    package var measure: Measure?
    /// Whether the text tells a deed, in plain words.
    package var isMilestone = false
    package var evidence: Evidence?

    package init(at place: PlacePath, for period: Period? = nil, evidence: Evidence? = nil) {
      self.place = place
      self.period = period
      self.evidence = evidence
    }
  }

  package let place: PlacePath
  package let period: Period
  package let indicator: IndicatorName
  package let target: Target
  package let force: Force
  package let evidence: Evidence?
  /// Where the phrase says that it starts.
  package let baseline: Figure?
  /// What the phrase tells of the stage that something is in.
  private let stage: Saying.Word?

  /// - Throws: `Failure` with a caret under what is not understood.
  package init(_ text: String, _ told: Told, _ catalogue: Catalogue) throws(Failure) {
    place = told.place
    evidence = told.evidence
    let name: IndicatorName
    if told.isMilestone {
      guard let given = told.period else { throw Failure("optionNeeded", "--period") }
      period = given
      name = IndicatorName(text)
      target = try Self.target(.milestone, .deed(text))
      force = .plain
      baseline = nil
      stage = nil
    } else {
      let phrase = try PhraseForRecord.parse(text, catalogue, told.period)
      guard let said = phrase.period else { throw Failure("optionNeeded", "--period") }
      // What is given explicitly goes before what the phrase says; a day or a month in it is when.
      let isWhen =
        switch said {
        case .month, .day: told.period?.contains(said) ?? true
        case .year, .half, .quarter, .months, .years: false
        }
      period = isWhen ? said : told.period ?? said
      baseline = phrase.baseline
      stage = phrase.stage
      name = phrase.indicator
      target = try Self.target(told.measure ?? phrase.target.measure, phrase.target.aim)
      force = phrase.force
    }
    let id = try told.indicator.map { (text: String) throws(Failure) in
      try IndicatorFinder.find(text, in: catalogue).id
    }
    let called = told.name ?? name.told
    indicator = IndicatorName(
      called, id: id ?? (called == name.told ? name.id : catalogue.indicator(named: called)?.id))
  }

  /// What it says was found.
  ///
  /// - Parameter saying: How far a deed got.
  package func finding(_ saying: @autoclosure () throws -> Saying) rethrows -> Outcome.Finding {
    switch target.aim {
    // Construction that has started on 300 homes is not 300 homes.
    case .figure(let figure): stage.map { .said(Saying($0)) } ?? .figure(figure)
    case .relation(let relation): .relation(relation)
    case .deed, .parts: .said(try saying())
    }
  }

  private static func target(_ measure: Measure, _ aim: Target.Aim) throws(Failure) -> Target {
    do throws(TargetError) {
      return try Target(measure: measure, aim: aim)
    } catch {
      throw Failure(error)
    }
  }
}

extension NewRecord {
  /// What a person typed, as a record.
  package init(_ typed: TypedStatement, _ content: Content) {
    self.init(
      place: typed.place, period: typed.period, indicator: typed.indicator,
      evidence: typed.evidence, content: content)
  }

  /// A commitment typed in the short notation: `新建口袋公园12个`, `GDP +6%`.
  ///
  /// - Throws: ``Failure`` with a caret under what is not understood.
  public init(
    promise phrase: String, at place: PlacePath, for period: Period,
    evidence: Evidence? = nil, catalogue: Catalogue = .shipped
  ) throws(Failure) {
    let typed = try TypedStatement(
      phrase, TypedStatement.Told(at: place, for: period, evidence: evidence), catalogue)
    self.init(typed, .commitment(Promise(target: typed.target, force: typed.force)))
  }

  /// An outcome typed in the short notation.
  ///
  /// - Throws: ``Failure`` with a caret under what is not understood.
  public init(
    report phrase: String, at place: PlacePath, about period: Period,
    evidence: Evidence? = nil, catalogue: Catalogue = .shipped
  ) throws(Failure) {
    let typed = try TypedStatement(
      phrase, TypedStatement.Told(at: place, for: period, evidence: evidence), catalogue)
    self.init(
      typed,
      .outcome(Report(measure: typed.target.measure, finding: typed.finding(Saying(.done)))))
  }
}

extension Evidence {
  /// What a person says a statement rests on: its source, others that state the same, and its words.
  package init(
    _ ids: [SourceID], quote: String?, in sources: [SourceID: Source]
  ) throws(Failure) {
    guard let id = ids.first else { throw Failure("quoteGivenWithoutSource") }
    for id in ids where sources[id] == nil { throw Failure(noSource: id, in: sources) }
    let clause = quote.flatMap { Clause($0) }
    if quote != nil, clause == nil { throw Failure("quoteMustCharacters", Clause.maximumLength) }
    self.init(source: id, clause: clause, also: Array(ids.dropFirst()))
  }
}

extension Failure {
  /// That a ledger has no source of an id, with the nearest that it has.
  package init(noSource id: SourceID, in sources: [SourceID: Source]) {
    let near = NearestWord.to(id.rawValue, in: sources.keys.sorted().map(\.rawValue))
    self.init("noSuchSource", id, near)
  }
}
