/// `outturn completions SHELL`
enum CompletionsVerb: Verb {
  static let name = "completions"

  enum Shell: String, CaseIterable {
    case bash, zsh, fish
  }

  static let shell = PositionalKey.one("SHELL", completion: .words(Shell.allCases.map(\.rawValue)))

  static var spec: CommandSpec { command(.help, [shell.spec], [Options.output.spec]) }

  static func run(_ arguments: ParsedArguments, _ output: inout Output) throws -> ExitCode {
    let specs = AllVerbs.list.map { $0.spec }.filter { !$0.isHidden }
    let tree = CommandTree(specs)
    let language = output.language
    switch Shell(rawValue: arguments[shell]) {
    case .bash: output.raw(BashCompletions.script(tree))
    case .zsh: output.raw(ZshCompletions.script(tree, language))
    case .fish: output.raw(FishCompletions.script(tree, language))
    case nil: return .wrong
    }
    return .fine
  }
}
