import OutturnModel

/// `outturn completions SHELL`
enum CompletionsVerb: Verb {
  static let name = "completions"

  enum Shell: String, CaseIterable {
    case bash, zsh, fish
  }

  static let shell = PositionalKey.one(
    "SHELL", completion: .words(Shell.allCases.map(\.rawValue)),
    Localized(zh: "bash、zsh 或 fish", en: "bash, zsh or fish"))

  static var spec: CommandSpec {
    CommandSpec(
      name: name, group: .help,
      summary: Localized(zh: "输出 shell 的补全脚本", en: "Print a shell's completion script"),
      description: Localized(
        zh: """
          输出的脚本让 shell 能补全命令、选项、取值与文件名。

          把它放到 shell 查找补全的地方：
            bash  ~/.local/share/bash-completion/completions/outturn
            zsh   $fpath 中某个文件夹里的 _outturn
            fish  ~/.config/fish/completions/outturn.fish
          """,
        en: """
          The script lets the shell complete commands, options, their values and file names.

          Put it where the shell looks for completions:
            bash  ~/.local/share/bash-completion/completions/outturn
            zsh   _outturn in a folder of $fpath
            fish  ~/.config/fish/completions/outturn.fish
          """),
      positionals: [shell.spec], options: [Options.output.spec],
      examples: [
        .init(
          line: "outturn completions bash -o ~/.local/share/bash-completion/completions/outturn",
          explanation: Localized(zh: "为 bash 安装补全", en: "Install completions for bash")),
        .init(
          line: "source <(outturn completions bash)",
          explanation: Localized(zh: "只在当前 shell 中启用", en: "Use them in this shell only")),
      ])
  }

  static func run(
    _ arguments: ParsedArguments, _ environment: Environment, _ output: inout Output
  ) throws -> ExitCode {
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
