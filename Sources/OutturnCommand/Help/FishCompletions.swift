import OutturnTables

/// The completion script for fish.
enum FishCompletions {
  static func script(_ tree: CommandTree, _ language: Language) -> String {
    let valued = Options.shared.filter { $0.value != .flag }.flatMap(\.spellings)
    var commands = ""
    for option in Options.shared { commands += line("__outturn_using", option, language) }
    for node in tree.nodes {
      switch node {
      case .command(let spec):
        commands += command("__outturn_using", spec.name, spec.summary, language)
        commands += body(spec, language)
      case .family(let head, let members):
        let words = Localized(same: members.map(\.lastWord).joined(separator: ", "))
        commands += command("__outturn_using", head, words, language)
        for member in members {
          commands += command("__outturn_at \(head)", member.lastWord, member.summary, language)
          commands += body(member, language)
        }
      }
    }
    return ShellScript.filled(
      outturn_table_completions_fish(),
      ["VALUED": valued.joined(separator: " "), "COMMANDS": commands])
  }

  private static func command(
    _ condition: String, _ word: String, _ summary: Localized, _ language: Language
  ) -> String {
    "complete -c outturn -n '\(condition)' -a '\(word)' -d '\(quoted(summary[language]))'\n"
  }

  private static func body(_ spec: CommandSpec, _ language: Language) -> String {
    let condition = "__outturn_using \(spec.name)"
    var text = spec.options.map { line(condition, $0, language) }.joined()
    for positional in spec.positionals {
      guard let action = action(positional.completion) else { continue }
      let help = quoted(positional.help[language])
      text += "complete -c outturn -n '\(condition)' \(action) -d '\(help)'\n"
    }
    return text
  }

  private static func line(
    _ condition: String, _ option: OptionSpec, _ language: Language
  ) -> String {
    var text = "complete -c outturn -n '\(condition)' -l \(option.long)"
    if let short = option.short { text += " -s \(short)" }
    if option.value != .flag {
      text += " -r"
      text += action(option.completion).map { " \($0)" } ?? " -f"
    }
    return text + " -d '\(quoted(option.help[language]))'\n"
  }

  private static func action(_ completion: Completion) -> String? {
    switch completion {
    case .nothing: nil
    case .file: "-F"
    case .folder: "-f -a '(__fish_complete_directories)'"
    case .words(let words), .suggestions(let words): "-f -a '\(words.joined(separator: " "))'"
    }
  }

  private static func quoted(_ text: String) -> String {
    var quoted = ""
    for character in text {
      if character == "'" || character == "\\" { quoted.append("\\") }
      quoted.append(character)
    }
    return quoted
  }
}
