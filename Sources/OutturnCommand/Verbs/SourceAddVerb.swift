/// `outturn source add [FILE]`
enum SourceAddVerb: Verb {
  static let name = "source add"

  static let file = PositionalKey.optional("FILE", completion: .file)
  static let title = OptionKey.text("title", "TEXT")
  static let publisher = OptionKey.text("publisher", "NAME")
  static let url = OptionKey.text("url", "URL")
  static let archived = OptionKey.text("archived", "URL")
  static let id = OptionKey.text("id", "ID")
  static let extent = OptionKey.choice("extent", of: Source.Extent.allCases)

  static var spec: CommandSpec {
    command(
      .begin, [file.spec],
      [
        title.spec, publisher.spec, Options.date.spec, url.spec, archived.spec,
        Options.aliases.spec, id.spec,
        Options.place.spec, Options.year.spec, Options.voice.spec, extent.spec,
        SourceExtentVerb.about.spec,
      ] + Options.writing)
  }

  static func run(_ arguments: ParsedArguments, _ output: inout Output) throws -> ExitCode {
    let open = try OpenLedger(arguments, &output, for: .writing)
    let name = arguments[file]
    let bytes = try name.map { try arguments.environment.read($0) }
    if let name, bytes?.isEmpty == true { throw Failure("nothingInFile", name) }
    let register = try open.register()
    var told = SourceEntry.Told()
    told.id = try arguments.value(id, as: ValueReader<SourceID>.id())
    told.title = arguments[title]
    told.publisher = arguments[publisher]
    told.date = try arguments.value(Options.date, as: .period)
    told.url = arguments[url]
    told.archived = arguments[archived]
    told.aliases = arguments[Options.aliases]
    told.place = try arguments[Options.place].map {
      try PlaceFinder(register.file).forRecording($0, of: "--place")
    }
    told.year = try arguments.value(Options.year, as: .year)
    told.voice = arguments[Options.voice]
    told.extent = arguments[extent]
    told.about = try arguments.value(SourceExtentVerb.about, as: .period)
    let entry = try SourceEntry(told, bytes.map { (name ?? "", $0) }, register)
    guard !entry.changes.isEmpty else {
      output.line("\(entry.source.id)")
      output.note("fileSourceAlready", entry.source.id)
      return .fine
    }
    for case .place(let place) in entry.changes { output.note(RecordIntake.placeNote(place.path)) }
    try open.commit(entry.changes, &output)
    output.line("\(entry.source.id)")
    output.note(entry.isNew ? "sourceAdded" : "sourceChanged", entry.source.title)
    return .fine
  }
}
