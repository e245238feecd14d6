import OutturnTables

/// The completion script for bash 4 and later; it needs nothing but bash.
enum BashCompletions {
  static func script(_ tree: CommandTree) -> String {
    var commands = branch("", words: tree.nodes.map(\.head), options: Options.shared)
    for node in tree.nodes {
      switch node {
      case .command(let spec): commands += branch(spec)
      case .family(let head, let members):
        commands += branch(head, words: members.map(\.lastWord), options: Options.everywhere)
        for member in members { commands += branch(member) }
      }
    }
    return ShellScript.filled(
      outturn_table_completions_bash(),
      ["VALUED": leadingValueOptions(), "FAMILIES": families(tree), "COMMANDS": commands])
  }

  private static func leadingValueOptions() -> String {
    Options.shared.filter { $0.value != .flag }.flatMap(\.spellings).joined(separator: " | ")
  }

  private static func families(_ tree: CommandTree) -> String {
    let heads = tree.nodes.compactMap { node in
      if case .family(let head, _) = node { head } else { nil }
    }
    // A pattern that matches nothing stands in when there are none.
    return heads.isEmpty ? "''" : heads.joined(separator: " | ")
  }

  private static func branch(_ spec: CommandSpec) -> String {
    let last = spec.positionals.first
    return branch(
      spec.name, values: spec.options,
      optionWords: spec.options.map { "--\($0.long)" },
      otherwise: action(last?.completion ?? .nothing))
  }

  private static func branch(_ name: String, words: [String], options: [OptionSpec]) -> String {
    branch(
      name, values: options, optionWords: options.map { "--\($0.long)" },
      otherwise: action(.words(words)))
  }

  private static func branch(
    _ name: String, values: [OptionSpec], optionWords: [String], otherwise: String
  ) -> String {
    var text = "  '\(name)')\n    case $previous in\n"
    for option in values where option.value != .flag {
      let patterns = option.spellings.joined(separator: " | ")
      text += "    \(patterns)) \(action(option.completion)); return ;;\n"
    }
    text += """
          esac
          case $current in
          -*) _outturn_words '\(optionWords.joined(separator: " "))' ;;
          *) \(otherwise) ;;
          esac
          ;;

      """
    return text
  }

  private static func action(_ completion: Completion) -> String {
    switch completion {
    case .nothing: ":"
    case .file: "compopt -o default"
    case .folder: "compopt -o dirnames"
    case .words(let words), .suggestions(let words):
      "_outturn_words '\(words.joined(separator: " "))'"
    }
  }
}
