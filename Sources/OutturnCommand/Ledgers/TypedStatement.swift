/// One statement as a person gives it: a phrase of the short notation and the options around it.
struct TypedStatement {
  let place: PlacePath
  let period: Period
  let indicator: IndicatorName
  let target: Target
  let force: Force
  let evidence: Evidence?
  /// Where the phrase says that it starts.
  let baseline: Figure?
  /// What the phrase tells of the stage that something is in.
  let stage: Saying.Word?

  static let told = OptionKey.text("name", "TEXT")
  static let measure = OptionKey.choice("measure", of: Measure.allCases)
  static let milestone = OptionKey.flag("milestone")
  static let quote = OptionKey.text("quote", "TEXT")

  static let options: [OptionSpec] = [
    Options.place.spec, Options.period.spec, Options.indicator.spec, told.spec, measure.spec,
    milestone.spec, Options.source.spec, quote.spec,
  ]

  /// - Throws: `Failure` with a caret under what is not understood.
  init(_ arguments: ParsedArguments, _ reading: RegisterReading) throws(Failure) {
    place = try TypedStatement.place(arguments, reading.file)
    evidence = try TypedStatement.evidence(arguments, reading.sources)
    let catalogue = reading.catalogue
    let given = try arguments.value(Options.period, as: .period)
    let text = arguments[Options.text]
    let name: IndicatorName
    if arguments[Self.milestone] {
      guard let given else { throw TypedStatement.missing("--period") }
      period = given
      name = IndicatorName(text)
      target = try TypedStatement.target(.milestone, .deed(text))
      force = .plain
      baseline = nil
      stage = nil
    } else {
      let phrase = try PhraseForRecord.parse(text, catalogue, given)
      guard let told = phrase.period else { throw TypedStatement.missing("--period") }
      // What is given explicitly goes before what the phrase says; a day or a month in it is when.
      let isWhen =
        switch told {
        case .month, .day: given?.contains(told) ?? true
        case .year, .half, .quarter, .months, .years: false
        }
      period = isWhen ? told : given ?? told
      baseline = phrase.baseline
      stage = phrase.stage
      name = phrase.indicator
      target = try TypedStatement.target(
        arguments[Self.measure] ?? phrase.target.measure, phrase.target.aim)
      force = phrase.force
    }
    let id = try arguments[Options.indicator].map { (text: String) throws(Failure) in
      try IndicatorFinder.find(text, in: catalogue).id
    }
    let told = arguments[Self.told] ?? name.told
    indicator = IndicatorName(
      told, id: id ?? (told == name.told ? name.id : catalogue.indicator(named: told)?.id))
  }

  static func target(_ measure: Measure, _ aim: Target.Aim) throws(Failure) -> Target {
    do throws(TargetError) {
      return try Target(measure: measure, aim: aim)
    } catch {
      throw Failure(error)
    }
  }

  /// The source and the clause that `--source` and `--quote` name.
  static func evidence(
    _ arguments: ParsedArguments, _ sources: [SourceID: Source]
  ) throws(Failure) -> Evidence? {
    guard let ids = try arguments.sources(), let id = ids.first else {
      if arguments.isGiven(quote) { throw Failure("quoteGivenWithoutSource") }
      return nil
    }
    for id in ids where sources[id] == nil { throw SourceShowVerb.unknown(id, sources) }
    let also = Array(ids.dropFirst())
    guard let text = arguments[quote] else { return Evidence(source: id, also: also) }
    guard let clause = Evidence.Clause(text) else {
      let most = Evidence.Clause.maximumLength
      throw Failure("quoteMustCharacters", most)
    }
    return Evidence(source: id, clause: clause, also: also)
  }

  /// The place of `--place`, or the only one that the ledger has.
  private static func place(
    _ arguments: ParsedArguments, _ file: LedgerFile
  ) throws(Failure) -> PlacePath {
    if let text = arguments[Options.place] {
      return try PlaceFinder(file).forRecording(text, of: "--place")
    }
    guard file.places.count == 1, let only = file.places.first else { throw missing("--place") }
    return only.path
  }

  private static func missing(_ option: String) -> Failure {
    Failure("optionNeeded", option)
  }
}

extension ParsedArguments {
  /// The sources of `--source`: the one that is cited, and others that state the same.
  func sources() throws(Failure) -> [SourceID]? {
    guard let text = self[Options.source] else { return nil }
    var ids: [SourceID] = []
    for part in text.split(separator: ",") {
      ids.append(try ValueReader<SourceID>.id().value(String(part), of: "--source"))
    }
    return ids
  }
}
