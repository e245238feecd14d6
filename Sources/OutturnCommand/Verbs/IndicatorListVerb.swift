import OutturnJSON
import OutturnLedger
import OutturnModel

/// `outturn indicator list [WORD]`
enum IndicatorListVerb: Verb {
  static let name = "indicator list"

  static let word = PositionalKey.optional("WORD")
  static let sector = OptionKey.text("sector", "NAME")
  static let format = Options.format([.text, .json, .jsonl])

  static var spec: CommandSpec {
    CommandSpec(
      name: name, group: .begin, positionals: [word.spec],
      options: [sector.spec, format.spec, Options.output.spec] + Options.reading)
  }

  static func run(
    _ arguments: ParsedArguments, _ environment: Environment, _ output: inout Output
  ) throws -> ExitCode {
    let all = try CatalogueFinder.indicators(arguments, environment, &output)
    let key = Catalogue.key(arguments[word] ?? "")
    if let sector = arguments[sector] { try check(sector, among: all) }
    let chosen = all.filter { indicator in
      if let sector = arguments[sector], indicator.sector != sector { return false }
      return key.isEmpty || indicator.allNames.contains { Catalogue.key($0).contains(key) }
    }
    switch arguments[format] {
    case .json: output.raw(JSONValue.array(chosen.map(\.json)).pretty())
    case .jsonl: for indicator in chosen { output.raw(indicator.json.compact() + [0x0A]) }
    default: table(chosen, &output)
    }
    return .fine
  }

  private static func check(_ sector: String, among all: [Indicator]) throws(Failure) {
    let sectors = Set(all.map(\.sector)).sorted()
    guard !sectors.contains(sector) else { return }
    throw Failure.notAChoice(sector, of: "--sector", words: sectors)
  }

  private static func table(_ indicators: [Indicator], _ output: inout Output) {
    let language = output.language
    var table = TextTable([
      .init(title: Localized(zh: "编号", en: "id")[language]),
      .init(title: Localized(zh: "名称", en: "name")[language], overflow: .cut, minimum: 12),
      .init(title: Localized(zh: "领域", en: "sector")[language]),
      .init(title: Localized(zh: "方向", en: "direction")[language]),
      .init(title: Localized(zh: "单位", en: "units")[language], overflow: .cut),
    ])
    for indicator in indicators {
      table.add([
        .init("\(indicator.id)", .strong), .init(indicator.name.text(in: language)),
        .init(indicator.sector), .init(indicator.direction?.rawValue ?? "–"),
        .init(indicator.units.joined(separator: " ")),
      ])
    }
    table.print(to: &output)
  }
}
