/// `outturn` alone: every command in its group, one line each.
enum Overview {
  static func print(_ table: VerbTable, to output: inout Output) {
    let language = output.language
    output.write("outturn", .strong)
    output.line(zh: "：\(HelpWords.tagline.zh)", en: ": \(HelpWords.tagline.en)")
    let specs = table.verbs.map { $0.spec }.filter { !$0.isHidden }
    for group in CommandSpec.Group.allCases {
      let members = specs.filter { $0.group == group }
      if members.isEmpty { continue }
      output.line()
      output.write(group.title[language], .strong)
      output.line()
      TextLayout.terms(members.map { ($0.name, $0.summary[language]) }, &output)
    }
    output.line()
    let topics = HelpTopics.all(language).map(\.name).joined(separator: " ")
    TextLayout.paragraphs(Localized("runHelpForMore", topics)[language], indent: 0, &output)
  }
}
