import OutturnJSON
import OutturnLedger
import OutturnModel

/// `outturn source list`
enum SourceListVerb: Verb {
  static let name = "source list"

  static let format = Options.format([.text, .json, .jsonl])

  static var spec: CommandSpec {
    CommandSpec(
      name: name, group: .begin,
      options: [Options.places.spec, format.spec, Options.output.spec] + Options.reading)
  }

  static func run(
    _ arguments: ParsedArguments, _ environment: Environment, _ output: inout Output
  ) throws -> ExitCode {
    let open = try OpenLedger(arguments, environment, &output)
    let asOf = try arguments.value(Options.asOf, as: .moment)
    let reading = try open.register(asOf: asOf)
    let finder = PlaceFinder(reading.file)
    var places: [PlacePath] = []
    for text in arguments[Options.places] {
      places.append(try finder.known(text, of: "--place"))
    }
    let sources = reading.sources.values.sorted { $0.id < $1.id }.filter { source in
      places.isEmpty || places.contains { source.place?.isWithin($0) == true }
    }
    switch arguments[format] {
    case .json: output.raw(JSONValue.array(sources.map(\.json)).pretty())
    case .jsonl: for source in sources { output.raw(source.json.compact() + [0x0A]) }
    default: table(sources, &output)
    }
    return .fine
  }

  private static func table(_ sources: [Source], _ output: inout Output) {
    let language = output.language
    var table = TextTable([
      .init(title: Localized(zh: "编号", en: "id")[language]),
      .init(title: Localized(zh: "日期", en: "date")[language]),
      .init(title: Localized(zh: "地方", en: "place")[language]),
      .init(title: Localized(zh: "标题", en: "title")[language], overflow: .wrap),
    ])
    for source in sources {
      table.add([
        .init("\(source.id)", .strong), .init(source.date?.description ?? ""),
        .init(source.place?.description ?? ""), .init(source.title),
      ])
    }
    table.print(to: &output)
  }
}

extension Source {
  /// The source as output has it.
  var json: JSONValue {
    var object = JSONObject()
    object["id"] = .string(id.rawValue)
    object["title"] = .string(title)
    object["publisher"] = .string(publisher)
    object["date"] = date.map { .string($0.description) } ?? .null
    object["place"] = place.map { .string($0.description) } ?? .null
    object["planYear"] = planYear.map { .integer(Int64($0)) } ?? .null
    object["sha256"] = sha256.map { .string($0) } ?? .null
    object["url"] = url.map { .string($0) } ?? .null
    return .object(object)
  }
}
