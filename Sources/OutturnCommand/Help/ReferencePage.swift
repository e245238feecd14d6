/// The pages of docs/reference that are made from the program's own tables, as Markdown.
enum ReferencePage: String, CaseIterable, Sendable {
  case commands, topics, indicators, units

  func markdown(_ language: Language) -> String {
    switch self {
    case .commands: commands(language)
    case .topics: topics(language)
    case .indicators: indicators(language)
    case .units: units(language)
    }
  }

  private func commands(_ language: Language) -> String {
    var text = opening(Localized(zh: "命令", en: "Commands"), language)
    let specs = AllVerbs.list.map { $0.spec }.filter { !$0.isHidden }
    for group in CommandSpec.Group.allCases {
      let members = specs.filter { $0.group == group }
      if members.isEmpty { continue }
      text += "\n## \(group.title[language])\n"
      for spec in members { text += command(spec, language) }
    }
    return text
  }

  private func command(_ spec: CommandSpec, _ language: Language) -> String {
    var text = "\n### outturn \(spec.name)\n\n\(spec.summary[language])"
    text += "\(HelpWords.fullStop[language])\n\n```\n\(spec.usage)\n```\n\n"
    text += spec.description[language] + "\n\n"
    for positional in spec.positionals {
      text += "- `\(positional.display)`\(HelpWords.colon[language]) \(positional.help[language])\n"
    }
    for option in spec.options.prefix(spec.options.count - Options.everywhere.count) {
      let name = option.short.map { "-\($0), \(option.display)" } ?? option.display
      text += "- `\(name)`\(HelpWords.colon[language]) \(option.fullHelp(language))\n"
    }
    text += "\n"
    for example in spec.examples {
      text += "    \(example.line)\n\n"
      text += "\(example.explanation[language])\(HelpWords.fullStop[language])\n\n"
    }
    while text.hasSuffix("\n\n") { text.removeLast() }
    return text
  }

  private func topics(_ language: Language) -> String {
    var text = opening(Localized(zh: "主题", en: "Topics"), language)
    for topic in HelpTopics.all(language) {
      text += "\n## \(topic.title)\n\n```text\n\(topic.text)\n```\n"
    }
    return text
  }

  private func indicators(_ language: Language) -> String {
    let all = Catalogue.shipped.indicators
    var text = opening(Localized(zh: "指标", en: "Indicators"), language)
    text +=
      Localized(
        zh: "\n共 \(all.count) 个指标。怎样增加：[docs/how-to/tables.md](../how-to/tables.md)。\n",
        en:
          "\n\(all.count) indicators. How to add one: [docs/how-to/tables.md](../how-to/tables.md).\n"
      )[language]
    var sectors: [String] = []
    for indicator in all where !sectors.contains(indicator.sector) {
      sectors.append(indicator.sector)
    }
    for sector in sectors {
      text += "\n## \(sector)\n\n| id | zh | en | direction | kind | basis | units | aliases |\n"
      text += "|---|---|---|---|---|---|---|---|\n"
      for indicator in all where indicator.sector == sector {
        let cells = [
          "`\(indicator.id)`", indicator.name.zh, indicator.name.en,
          indicator.direction?.rawValue ?? "–",
          indicator.kind.rawValue, indicator.basis?.rawValue ?? "",
          indicator.units.joined(separator: ", "), indicator.aliases.joined(separator: "; "),
        ]
        text += "| " + cells.map(ReferencePage.cell).joined(separator: " | ") + " |\n"
      }
    }
    return text
  }

  private func units(_ language: Language) -> String {
    let table = UnitTable.shipped
    var text = opening(Localized(zh: "单位", en: "Units"), language)
    text += "\n| unit | dimension | factor | en |\n|---|---|---|---|\n"
    for unit in table.units {
      let factor = unit.factor
      let told =
        factor.denominator == .one
        ? factor.numerator.description : "\(factor.numerator)/\(factor.denominator)"
      let cells = [unit.symbol, unit.dimension.rawValue, told, table.englishName(of: unit)]
      text += "| " + cells.map(ReferencePage.cell).joined(separator: " | ") + " |\n"
    }
    return text
  }

  private func opening(_ title: Localized, _ language: Language) -> String {
    let made = Localized("referenceMadeBy", rawValue)
    return "\(made[language])\n# \(title[language])\n"
  }

  private static func cell(_ text: String) -> String {
    text.split(separator: "|", omittingEmptySubsequences: false).joined(separator: "\\|")
  }
}
