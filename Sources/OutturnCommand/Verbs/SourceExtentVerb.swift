/// `outturn source extent ID EXTENT`
enum SourceExtentVerb: Verb {
  static let name = "source extent"

  static let extent = OptionKey.choice("read", of: Source.Extent.allCases, standard: .whole)
  static let about = OptionKey.text("about", "PERIOD")

  static var spec: CommandSpec {
    command(.begin, [Options.id.spec], [extent.spec, about.spec] + Options.writing)
  }

  static func run(_ arguments: ParsedArguments, _ output: inout Output) throws -> ExitCode {
    let open = try OpenLedger(arguments, &output)
    let id = try arguments.value(Options.id, as: ValueReader<SourceID>.id())
    let sources = try open.register().sources
    guard let source = sources[id] else { throw Failure(noSource: id, in: sources) }
    let time = try arguments.value(about, as: .period)
    let word = arguments[extent] ?? .whole
    let changed = source.copy {
      $0.extent = word
      $0.readBy = .person
      if let time { $0.about = time }
    }
    if changed != source { try open.commit([.source(changed)], &output) }
    output.say("extentByPerson", id, Both(SourceExtentVerb.words(word)))
    return .fine
  }

  static func words(_ extent: Source.Extent) -> Localized {
    Localized("extent \(extent.rawValue)")
  }
}
