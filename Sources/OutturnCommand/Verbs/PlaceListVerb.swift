/// `outturn place list`
enum PlaceListVerb: Verb {
  static let name = "place list"

  static let format = Options.format([.text, .json, .jsonl])

  static var spec: CommandSpec {
    command(.begin, [], [format.spec, Options.output.spec] + Options.reading)
  }

  static func run(_ arguments: ParsedArguments, _ output: inout Output) throws -> ExitCode {
    let open = try OpenLedger(arguments, &output)
    let asOf = try arguments.value(Options.asOf, as: .moment)
    let reading = try open.ledger.read(Selection(asOf: asOf)) { _ in true }
    var years: [PlacePath: [Int]] = [:]
    for volume in reading.volumes {
      years[volume.address.place, default: []].append(volume.address.year)
    }
    func told(_ place: Place) -> [Int] { years[place.path] ?? [] }
    Listing<Place>(
      items: reading.file.places,
      columns: [
        .init("路径", "path") { "\($0.path)" }, .init("中文", "Chinese") { $0.name.zh },
        .init("英文", "English", .cut) { $0.name.en }, .init("代码", "code") { $0.code ?? "" },
        .init("年份", "years", .wrap) { told($0).map(String.init).joined(separator: " ") },
      ]
    ) { place in
      [
        "path": .text(place.path), "zh": .string(place.name.zh), "en": .string(place.name.en),
        "code": .text(place.code), "years": .array(told(place).map { .whole($0) }),
      ]
    }.print(as: arguments[format], to: &output)
    return .fine
  }
}
