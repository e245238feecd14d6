/// `outturn indicator add ID`
enum IndicatorAddVerb: Verb {
  static let name = "indicator add"

  static let sector = OptionKey.text("sector", "NAME", standard: "other")
  static let kind = OptionKey.choice("kind", of: Indicator.Kind.allCases)
  static let basis = OptionKey.choice("basis", of: Indicator.Basis.allCases)
  static let units = OptionKey.texts("unit", "UNIT")

  static var spec: CommandSpec {
    command(
      .begin, [Options.id.spec],
      [
        Options.english.spec, Options.chinese.spec, Options.aliases.spec, sector.spec,
        Options.direction.spec, kind.spec,
        basis.spec, units.spec,
      ] + Options.writing)
  }

  static func run(_ arguments: ParsedArguments, _ output: inout Output) throws -> ExitCode {
    let open = try OpenLedger(arguments, &output, for: .writing)
    let id = try arguments.value(Options.id, as: ValueReader<IndicatorID>.id())
    let catalogue = try open.register().catalogue
    let indicator = try catalogue.indicator(
      id, zh: arguments[Options.chinese], en: arguments[Options.english],
      aliases: arguments[Options.aliases],
      units: try arguments[units].map { try UnitFinder.find($0, of: "--unit") },
      sector: arguments[sector], direction: arguments[Options.direction], kind: arguments[kind],
      basis: arguments[basis])
    try open.commit([.indicator(indicator)], &output)
    output.say(catalogue[id] == nil ? "indicatorAdded" : "indicatorChanged", id)
    return .fine
  }
}
