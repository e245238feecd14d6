import OutturnTables

/// The completion script for zsh, with explanations beside the words.
enum ZshCompletions {
  static func script(_ tree: CommandTree, _ language: Language) -> String {
    var commands = ""
    for node in tree.nodes {
      switch node {
      case .command(let spec):
        commands += "    \(spec.name))\n\(call(spec, language, indent: 6))      ;;\n"
      case .family(let head, let members):
        commands += """
              \(head))
                if (( CURRENT == 2 )); then
                  commands=(
          \(describe(members.map { ($0.lastWord, $0.summary[language]) }, indent: 10))        )
                  _describe -t commands command commands
                else
                  shift words
                  (( CURRENT-- ))
                  case $words[1] in

          """
        for member in members {
          commands += "        \(member.lastWord))\n"
          commands += call(member, language, indent: 10) + "          ;;\n"
        }
        commands += "        esac\n      fi\n      ;;\n"
      }
    }
    return ShellScript.filled(
      outturn_table_completions_zsh(),
      [
        "SHARED": arguments(Options.shared, language),
        "FAMILIES": describe(tree.nodes.map { ($0.head, summary($0, language)) }, indent: 6),
        "COMMANDS": commands,
      ])
  }

  private static func summary(_ node: CommandTree.Node, _ language: Language) -> String {
    switch node {
    case .command(let spec): spec.summary[language]
    case .family(_, let members): members.map(\.lastWord).joined(separator: ", ")
    }
  }

  private static func describe(_ words: [(String, String)], indent: Int) -> String {
    let margin = String(repeating: " ", count: indent)
    return words.map { word, text in
      "\(margin)'\(word):\(quoted(text))'\n"
    }.joined()
  }

  private static func call(_ spec: CommandSpec, _ language: Language, indent: Int) -> String {
    let margin = String(repeating: " ", count: indent)
    var text = "\(margin)_arguments \\\n\(arguments(spec.options, language))"
    for positional in spec.positionals {
      // Without a number a specification stands for the next word; `::` may be left out.
      let head =
        switch positional.count {
        case .one: ":"
        case .optional: "::"
        case .any, .atLeastOne: "*:"
        }
      let action = action(positional.completion)
      text += "    '\(head)\(quoted(positional.name))\(action)' \\\n"
    }
    return text + "\(margin)  && return\n"
  }

  private static func arguments(_ options: [OptionSpec], _ language: Language) -> String {
    options.map { option in
      let spellings = option.spellings
      let exclusion = option.isRepeatable ? "'*'" : "'(\(spellings.joined(separator: " ")))'"
      let help = "'[\(quoted(option.help[language]))]"
      let value =
        option.valueName.map { ":\(quoted($0))\(action(option.completion))" } ?? ""
      // A long option takes its value after = or as the next word, a short one also joined.
      let names = spellings.map { spelling in
        value.isEmpty ? spelling : spelling + (spelling.hasPrefix("--") ? "=" : "+")
      }
      let list = names.count > 1 ? "{\(names.joined(separator: ","))}" : names[0]
      return "    \(exclusion)\(list)\(help)\(value)' \\\n"
    }.joined()
  }

  private static func action(_ completion: Completion) -> String {
    switch completion {
    case .nothing: ": "
    case .file: ":_files"
    case .folder: ":_files -/"
    case .words(let words), .suggestions(let words): ":(\(words.joined(separator: " ")))"
    }
  }

  /// Inside single quotes, where brackets and colons have a meaning.
  private static func quoted(_ text: String) -> String {
    var quoted = ""
    for character in text {
      switch character {
      case "'": quoted += "'\\''"
      case "[", "]", ":", "\\": quoted += "\\\(character)"
      default: quoted.append(character)
      }
    }
    return quoted
  }
}
