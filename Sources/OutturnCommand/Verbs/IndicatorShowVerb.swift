import OutturnJSON
import OutturnLedger
import OutturnModel

/// `outturn indicator show ID`
enum IndicatorShowVerb: Verb {
  static let name = "indicator show"

  static let indicator = PositionalKey.one(
    "ID", Localized(zh: "指标的编号或任一名称", en: "The indicator's id or any of its names"))
  static let format = Options.format([.text, .json])

  static var spec: CommandSpec {
    CommandSpec(
      name: name, group: .begin,
      summary: Localized(zh: "显示一个指标", en: "Show one indicator"),
      description: Localized(
        zh: "显示指标的名称、别名、领域、方向与单位。",
        en: "Shows an indicator's names, aliases, sector, direction and units."),
      positionals: [indicator.spec],
      options: [format.spec, Options.output.spec] + Options.reading,
      examples: [
        .init(line: "outturn indicator show gdp", explanation: Localized(zh: "按编号", en: "By id")),
        .init(
          line: "outturn indicator show 城镇登记失业率",
          explanation: Localized(zh: "按名称", en: "By a name")),
      ])
  }

  static func run(
    _ arguments: ParsedArguments, _ environment: Environment, _ output: inout Output
  ) throws -> ExitCode {
    let all = try CatalogueFinder.indicators(arguments, environment, &output)
    let found = try IndicatorFinder.find(arguments[indicator], in: Catalogue(all))
    if arguments[format] == .json {
      output.raw(found.json.pretty())
      return .fine
    }
    var fields = FieldList(output.language)
    fields.add(zh: "编号", en: "id", found.id.rawValue)
    fields.add(zh: "中文", en: "Chinese", found.name.zh)
    fields.add(zh: "英文", en: "English", found.name.en)
    fields.add(
      zh: "别名", en: "aliases",
      found.aliases.joined(separator: Localized(zh: "、", en: ", ")[output.language]))
    fields.add(zh: "领域", en: "sector", found.sector)
    fields.add(zh: "方向", en: "direction", found.direction?.rawValue)
    fields.add(zh: "种类", en: "kind", found.kind.rawValue)
    fields.add(zh: "价格", en: "prices", found.basis?.rawValue)
    fields.add(zh: "单位", en: "units", found.units.joined(separator: " "))
    fields.print(to: &output)
    return .fine
  }
}
