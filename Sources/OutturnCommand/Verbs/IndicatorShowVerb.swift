/// `outturn indicator show ID`
enum IndicatorShowVerb: Verb {
  static let name = "indicator show"

  static let indicator = PositionalKey.one("ID")
  static let format = Options.format([.text, .json])

  static var spec: CommandSpec {
    command(.begin, [indicator.spec], [format.spec, Options.output.spec] + Options.reading)
  }

  static func run(_ arguments: ParsedArguments, _ output: inout Output) throws -> ExitCode {
    let all = try CatalogueFinder.indicators(arguments, &output)
    let found = try IndicatorFinder.find(arguments[indicator], in: Catalogue(all))
    if arguments[format] == .json {
      output.raw(RecordJSON.object(found).pretty())
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
