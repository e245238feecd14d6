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
    let old = catalogue[id]
    let name = LocalizedName(
      zh: arguments[Options.chinese] ?? old?.name.zh ?? "",
      en: arguments[Options.english] ?? old?.name.en ?? "")
    guard let name else { throw Failure("newIndicatorNoName", id) }
    var units = old?.units ?? []
    for text in arguments[self.units] {
      let unit = try UnitFinder.find(text, of: "--unit")
      if !units.contains(unit.symbol) { units.append(unit.symbol) }
    }
    let aliases =
      (old?.aliases ?? [])
      + arguments[Options.aliases].filter { new in
        old?.aliases.contains(new) != true
      }
    let indicator = Indicator(
      id: id, name: name, aliases: aliases,
      sector: arguments[sector] ?? old?.sector ?? "other",
      direction: arguments[Options.direction] ?? old?.direction ?? .higher,
      kind: arguments[kind] ?? old?.kind ?? .flow, basis: arguments[basis] ?? old?.basis,
      units: units)
    for name in indicator.allNames.dropFirst() {
      guard let other = catalogue.indicator(named: name), other.id != id else { continue }
      throw Failure("nameTaken", name, other.id)
    }
    try open.commit([.indicator(indicator)], &output)
    output.say(old == nil ? "indicatorAdded" : "indicatorChanged", id)
    return .fine
  }
}
