/// `--help`: one command, or a family of commands.
enum HelpPage {
  static func print(_ spec: CommandSpec, to output: inout Output) {
    let language = output.language
    heading(spec.name, spec.summary, &output)
    output.write(HelpWords.usage[language], .strong)
    output.line(zh: "：\(spec.usage)", en: ": \(spec.usage)")
    output.line()
    TextLayout.paragraphs(spec.description[language], indent: 0, &output)
    if !spec.positionals.isEmpty {
      section(HelpWords.arguments, &output)
      TextLayout.terms(spec.positionals.map { ($0.display, $0.help[language]) }, &output)
    }
    section(HelpWords.options, &output)
    TextLayout.terms(spec.options.map { ($0.term, $0.fullHelp(language)) }, &output)
    section(HelpWords.examples, &output)
    for example in spec.examples {
      output.line("  \(example.line)")
      TextLayout.paragraphs(example.explanation[language], indent: 6, &output)
    }
  }

  static func print(family head: String, _ specs: [CommandSpec], to output: inout Output) {
    let language = output.language
    output.write(HelpWords.usage[language], .strong)
    let words = specs.map { $0.name.dropFirst(head.count + 1) }
    let usage = "outturn \(head) \(words.joined(separator: "|")) ..."
    output.line(zh: "：\(usage)", en: ": \(usage)")
    output.line()
    TextLayout.terms(specs.map { ($0.name, $0.summary[language]) }, &output)
    output.line()
    output.say("runHelpForEach", specs.first?.name ?? head)
  }

  private static func heading(_ name: String, _ summary: Localized, _ output: inout Output) {
    output.write("outturn \(name)", .strong)
    output.line(zh: "：\(summary.zh)", en: ": \(summary.en)")
    output.line()
  }

  private static func section(_ title: Localized, _ output: inout Output) {
    output.line()
    output.write(title[output.language], .strong)
    output.line(HelpWords.colon)
  }
}
