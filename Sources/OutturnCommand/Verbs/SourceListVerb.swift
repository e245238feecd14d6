/// `outturn source list`
enum SourceListVerb: Verb {
  static let name = "source list"

  static let format = Options.format([.text, .json, .jsonl])

  static var spec: CommandSpec {
    command(.begin, [], [Options.places.spec, format.spec, Options.output.spec] + Options.reading)
  }

  static func run(_ arguments: ParsedArguments, _ output: inout Output) throws -> ExitCode {
    let open = try OpenLedger(arguments, &output)
    let asOf = try arguments.value(Options.asOf, as: .moment)
    let reading = try open.register(asOf: asOf)
    let finder = PlaceFinder(reading.file)
    var places: [PlacePath] = []
    for text in arguments[Options.places] { places.append(try finder.known(text, of: "--place")) }
    let sources = reading.sources.values.sorted { $0.id < $1.id }.filter { source in
      places.isEmpty || places.contains { source.place?.isWithin($0) == true }
    }
    Listing<Source>(
      items: sources,
      columns: [
        .init("编号", "id") { "\($0.id)" }, .init("日期", "date") { $0.date?.description ?? "" },
        .init("地方", "place") { $0.place?.description ?? "" },
        .init("标题", "title", .wrap) { $0.title },
      ], json: RecordJSON.object
    ).print(as: arguments[format], to: &output)
    return .fine
  }
}
