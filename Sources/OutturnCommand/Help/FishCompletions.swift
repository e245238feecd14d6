import OutturnModel

/// The completion script for fish.
enum FishCompletions {
  static func script(_ tree: CommandTree, _ language: Language) -> String {
    let valued = Options.shared.filter { $0.value != .flag }.flatMap(\.spellings)
    var script = """
      # fish completion for outturn, made by: outturn completions fish

      # The command's words so far, one a line.
      function __outturn_words
          set -l skip 0
          for word in (commandline -opc)[2..-1]
              if test $skip -eq 1
                  set skip 0
              else if contains -- $word \(valued.joined(separator: " "))
                  set skip 1
              else if not string match -q -- '-*' $word
                  echo $word
              end
          end
      end

      # Whether they begin with this command; without words, whether there are none.
      function __outturn_using
          set -l words (__outturn_words)
          test (count $argv) -gt 0; or test (count $words) -eq 0; or return 1
          test (count $words) -ge (count $argv); or return 1
          for index in (seq (count $argv))
              test $words[$index] = $argv[$index]; or return 1
          end
      end

      # Whether they are this and no more.
      function __outturn_at
          test (count (__outturn_words)) -eq (count $argv); and __outturn_using $argv
      end

      complete -c outturn -f

      """
    for option in Options.shared { script += line("__outturn_using", option, language) }
    for node in tree.nodes {
      switch node {
      case .command(let spec):
        script += command("__outturn_using", spec.name, spec.summary, language)
        script += body(spec, language)
      case .family(let head, let members):
        let words = Localized(same: members.map(\.lastWord).joined(separator: ", "))
        script += command("__outturn_using", head, words, language)
        for member in members {
          script += command("__outturn_at \(head)", member.lastWord, member.summary, language)
          script += body(member, language)
        }
      }
    }
    return script
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
