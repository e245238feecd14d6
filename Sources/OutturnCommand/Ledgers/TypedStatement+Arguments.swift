/// One statement as options give it.
extension TypedStatement {
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
    let given = try arguments[Options.place].map { (text) throws(Failure) in
      try PlaceFinder(reading.file).forRecording(text, of: "--place")
    }
    guard let place = given ?? reading.file.onlyPlace else {
      throw Failure("optionNeeded", "--place")
    }
    let evidence = try arguments.evidence(reading.sources)
    var told = Told(
      at: place, for: try arguments.value(Options.period, as: .period), evidence: evidence)
    told.indicator = arguments[Options.indicator]
    told.name = arguments[Self.told]
    told.measure = arguments[Self.measure]
    told.isMilestone = arguments[Self.milestone]
    try self.init(arguments[Options.text], told, reading.catalogue)
  }
}

extension ParsedArguments {
  /// The sources of `--source`: the one that is cited, and others that state the same.
  func sources() throws(Failure) -> [SourceID] {
    var ids: [SourceID] = []
    for part in (self[Options.source] ?? "").split(separator: ",") {
      ids.append(try ValueReader<SourceID>.id().value(String(part), of: "--source"))
    }
    return ids
  }

  /// The source and the clause that `--source` and `--quote` name.
  func evidence(_ sources: [SourceID: Source]) throws(Failure) -> Evidence? {
    let ids = try self.sources()
    let quote = self[TypedStatement.quote]
    if ids.isEmpty, quote == nil { return nil }
    return try Evidence(ids, quote: quote, in: sources)
  }
}
