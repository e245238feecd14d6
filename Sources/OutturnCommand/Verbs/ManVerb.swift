import OutturnModel

/// `outturn man`
enum ManVerb: Verb {
  static let name = "man"

  static var spec: CommandSpec {
    CommandSpec(
      name: name, group: .help,
      summary: Localized(zh: "输出手册页", en: "Print the manual page"),
      description: Localized(
        zh: "以 man 的 roff 格式输出手册：全部命令、选项、示例与主题。",
        en: "Prints the manual as roff for man: every command, option, example and topic."),
      options: [Options.output.spec],
      examples: [
        .init(
          line: "outturn man | man -l -",
          explanation: Localized(zh: "立即阅读", en: "Read it now")),
        .init(
          line: "outturn man -o ~/.local/share/man/man1/outturn.1",
          explanation: Localized(zh: "安装手册页", en: "Install it")),
      ])
  }

  static func run(
    _ arguments: ParsedArguments, _ environment: Environment, _ output: inout Output
  ) throws -> ExitCode {
    let specs = AllVerbs.list.map { $0.spec }.filter { !$0.isHidden }
    output.raw(ManPage.roff(specs, HelpTopics.all(output.language), output.language))
    return .fine
  }
}
