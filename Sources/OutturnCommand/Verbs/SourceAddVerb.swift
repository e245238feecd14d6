/// `outturn source add [FILE]`
enum SourceAddVerb: Verb {
  static let name = "source add"

  static let file = PositionalKey.optional("FILE", completion: .file)
  static let title = OptionKey.text("title", "TEXT")
  static let publisher = OptionKey.text("publisher", "NAME")
  static let url = OptionKey.text("url", "URL")
  static let archived = OptionKey.text("archived", "URL")
  static let id = OptionKey.text("id", "ID")

  static var spec: CommandSpec {
    command(
      .begin, [file.spec],
      [
        title.spec, publisher.spec, Options.date.spec, url.spec, archived.spec,
        Options.aliases.spec, id.spec,
        Options.place.spec, Options.year.spec, Options.voice.spec,
      ] + Options.writing)
  }

  static func run(_ arguments: ParsedArguments, _ output: inout Output) throws -> ExitCode {
    let open = try OpenLedger(arguments, &output, for: .writing)
    let bytes = try arguments[file].map { try arguments.environment.read($0) }
    if let bytes, bytes.isEmpty, let name = arguments[file] { throw Failure("nothingInFile", name) }
    let reading = try open.register()
    let digest = bytes.map { SHA256.hash($0).hex }
    if let digest, !arguments.isGiven(id),
      let same = reading.sources.values.first(where: { $0.sha256 == digest })
    {
      output.line("\(same.id)")
      output.note("fileSourceAlready", same.id)
      return .fine
    }
    let outline = bytes.flatMap { readOutline(of: $0) }
    let finder = PlaceFinder(reading.file)
    let place = try arguments[Options.place].map { try finder.forRecording($0, of: "--place") }
    let spokenOf =
      try place ?? outline?.place.flatMap { try finder.find($0.value, of: arguments[file] ?? "") }
    let chosen = try chooseID(arguments, spokenOf, outline, digest, taken: reading.sources)
    let old = reading.sources[chosen]
    if let digest, let told = old?.sha256, told != digest {
      throw Failure(.refused(.otherDocument(source: chosen.rawValue, told: told)))
    }
    if let digest, old == nil,
      let same = reading.sources.values.first(where: { $0.sha256 == digest })
    {
      throw Failure(.refused(.sameDocument(source: chosen.rawValue, as: same.id.rawValue)))
    }
    guard let title = arguments[Self.title] ?? old?.title ?? outline?.title?.value, !title.isEmpty
    else {
      throw Failure("sourceNoTitle")
    }
    let told = (
      date: try arguments.value(Options.date, as: .period) ?? old?.date
        ?? outline?.date.map { Period.day($0.value) },
      year: try arguments.value(Options.year, as: .year) ?? old?.planYear
        ?? outline?.planYear?.value
    )
    // What is known of it besides stays.
    let source = (old ?? Source(id: chosen, title: title)).copy {
      $0.title = title
      $0.publisher = arguments[publisher] ?? old?.publisher ?? ""
      $0.date = told.date
      $0.place = place ?? old?.place ?? spokenOf
      $0.planYear = told.year
      $0.sha256 = digest ?? old?.sha256
      $0.url = arguments[url] ?? old?.url
      $0.archived = arguments[archived] ?? old?.archived
      for alias in arguments[Options.aliases] where !$0.aliases.contains(alias) {
        $0.aliases.append(alias)
      }
      $0.voice = arguments[Options.voice] ?? old?.voice
    }
    var changes: [Change] = []
    if let place, reading.file.place(place) == nil, let made = Place.unnamed(place) {
      changes.append(.place(made))
      output.note(RecordIntake.placeNote(place))
    }
    try open.commit(changes + [.source(source)], &output)
    output.line("\(chosen)")
    output.note(old == nil ? "sourceAdded" : "sourceChanged", title)
    return .fine
  }

  /// What a report tells of itself; nothing for what is no text.
  private static func readOutline(of bytes: [UInt8]) -> ReportOutline? {
    do throws(TextDecodingError) {
      return try PreparedReport(bytes: bytes).outline
    } catch {
      return nil
    }
  }

  private static func chooseID(
    _ arguments: ParsedArguments, _ place: PlacePath?, _ outline: ReportOutline?,
    _ digest: String?, taken: [SourceID: Source]
  ) throws(Failure) -> SourceID {
    if let given = try arguments.value(id, as: ValueReader<SourceID>.id()) { return given }
    let date =
      try arguments.value(Options.date, as: .period) ?? outline?.date.map { .day($0.value) }
    let year =
      try arguments.value(Options.year, as: .year) ?? outline?.planYear?.value ?? date?.volumeYear
    return try SourceNaming.id(
      of: place, year, digest ?? SHA256.hash(arguments[title] ?? "").hex, taken: taken)
  }
}
