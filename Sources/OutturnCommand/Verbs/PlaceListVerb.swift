import OutturnJSON
import OutturnLedger
import OutturnModel

/// `outturn place list`
enum PlaceListVerb: Verb {
  static let name = "place list"

  static let format = Options.format([.text, .json, .jsonl])

  static var spec: CommandSpec {
    CommandSpec(
      name: name, group: .begin, options: [format.spec, Options.output.spec] + Options.reading)
  }

  static func run(
    _ arguments: ParsedArguments, _ environment: Environment, _ output: inout Output
  ) throws -> ExitCode {
    let open = try OpenLedger(arguments, environment, &output)
    let asOf = try arguments.value(Options.asOf, as: .moment)
    let reading = try open.ledger.read(Selection(asOf: asOf)) { _ in true }
    var years: [PlacePath: [Int]] = [:]
    for volume in reading.volumes {
      years[volume.address.place, default: []].append(volume.address.year)
    }
    switch arguments[format] {
    case .json:
      output.raw(JSONValue.array(reading.file.places.map { json($0, years) }).pretty())
    case .jsonl:
      for place in reading.file.places { output.raw(json(place, years).compact() + [0x0A]) }
    default: table(reading.file.places, years, &output)
    }
    return .fine
  }

  private static func table(
    _ places: [Place], _ years: [PlacePath: [Int]], _ output: inout Output
  ) {
    let language = output.language
    var table = TextTable([
      .init(title: Localized(zh: "路径", en: "path")[language]),
      .init(title: Localized(zh: "中文", en: "Chinese")[language]),
      .init(title: Localized(zh: "英文", en: "English")[language], overflow: .cut),
      .init(title: Localized(zh: "代码", en: "code")[language]),
      .init(title: Localized(zh: "年份", en: "years")[language], overflow: .wrap),
    ])
    for place in places {
      table.add([
        .init("\(place.path)", .strong), .init(place.name.zh), .init(place.name.en),
        .init(place.code ?? ""),
        .init((years[place.path] ?? []).map(String.init).joined(separator: " ")),
      ])
    }
    table.print(to: &output)
  }

  private static func json(_ place: Place, _ years: [PlacePath: [Int]]) -> JSONValue {
    [
      "path": .string("\(place.path)"), "zh": .string(place.name.zh),
      "en": .string(place.name.en), "code": .text(place.code),
      "years": .array((years[place.path] ?? []).map { .integer(Int64($0)) }),
    ]
  }
}
