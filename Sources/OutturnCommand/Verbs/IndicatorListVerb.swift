/// `outturn indicator list [WORD]`
enum IndicatorListVerb: Verb {
  static let name = "indicator list"

  static let word = PositionalKey.optional("WORD")
  static let sector = OptionKey.text("sector", "NAME")
  static let format = Options.format([.text, .json, .jsonl])

  static var spec: CommandSpec {
    command(.begin, [word.spec], [sector.spec, format.spec, Options.output.spec] + Options.reading)
  }

  static func run(_ arguments: ParsedArguments, _ output: inout Output) throws -> ExitCode {
    let all = try CatalogueFinder.indicators(arguments, &output)
    let key = Catalogue.key(arguments[word] ?? "")
    if let sector = arguments[sector] { try check(sector, among: all) }
    let chosen = all.filter { indicator in
      if let sector = arguments[sector], indicator.sector != sector { return false }
      return key.isEmpty || indicator.allNames.contains { Catalogue.key($0).contains(key) }
    }
    let language = output.language
    Listing<Indicator>(
      items: chosen,
      columns: [
        .init("编号", "id") { "\($0.id)" },
        .init("名称", "name", .cut) { $0.name.text(in: language) },
        .init("领域", "sector") { $0.sector },
        .init("方向", "direction") { $0.direction?.rawValue ?? "–" },
        .init("单位", "units", .cut) { $0.units.joined(separator: " ") },
      ], json: RecordJSON.object
    ).print(as: arguments[format], to: &output)
    return .fine
  }

  private static func check(_ sector: String, among all: [Indicator]) throws(Failure) {
    let sectors = Set(all.map(\.sector)).sorted()
    guard !sectors.contains(sector) else { return }
    throw Failure.notAChoice(sector, of: "--sector", words: sectors)
  }
}
