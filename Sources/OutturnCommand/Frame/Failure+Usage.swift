/// The mistakes a person can make on the command line.
extension Failure {
  private static func seeHelp(_ command: String) -> Localized {
    Localized(zh: "用法见：outturn help \(command)", en: "See: outturn help \(command)")
  }

  static func unknownOption(_ typed: String, of spec: CommandSpec) -> Failure {
    let names = spec.options.map { "--\($0.long)" }
    if let near = typed.hasPrefix("--") ? NearestWord.to(typed, in: names) : nil {
      return Failure(
        zh: "\(spec.name) 没有选项 \(typed)，是不是 \(near)？",
        en: "\(spec.name) has no option \(typed); did you mean \(near)?",
        hint: seeHelp(spec.name))
    }
    return Failure(
      zh: "\(spec.name) 没有选项 \(typed)", en: "\(spec.name) has no option \(typed)",
      hint: seeHelp(spec.name))
  }

  static func unknownLeadingOption(_ typed: String) -> Failure {
    let names = Options.shared.map { "--\($0.long)" }
    if let near = NearestWord.to(typed, in: names) {
      return Failure(
        zh: "没有选项 \(typed)，是不是 \(near)？",
        en: "there is no option \(typed); did you mean \(near)?",
        hint: Localized(zh: "用法见：outturn help", en: "See: outturn help"))
    }
    return Failure(
      zh: "命令之前不能有选项 \(typed)", en: "there is no option \(typed) before a command",
      hint: Localized(
        zh: "命令自己的选项写在命令之后。", en: "A command's own options stand after its name."))
  }

  static func optionWithoutCommand(_ typed: String) -> Failure {
    Failure(
      zh: "\(typed) 之后没有命令", en: "\(typed) is given without a command",
      hint: Localized(
        zh: "不带参数运行 outturn 可列出全部命令。", en: "Run outturn alone for the list of commands."))
  }

  static func flagWithValue(_ typed: String, value: String) -> Failure {
    Failure(
      zh: "\(typed) 不带值，却给了“\(value)”",
      en: "\(typed) takes no value, but was given \"\(value)\"")
  }

  static func missingValue(_ typed: String, name: String) -> Failure {
    Failure(zh: "\(typed) 需要一个值：\(name)", en: "\(typed) needs a value: \(name)")
  }

  static func givenTwice(_ typed: String) -> Failure {
    Failure(zh: "\(typed) 给了两次", en: "\(typed) is given twice")
  }

  static func missing(_ positional: PositionalSpec, of spec: CommandSpec) -> Failure {
    Failure(
      zh: "\(spec.name) 缺少 \(positional.name)", en: "\(spec.name) needs \(positional.name)",
      hint: Localized(zh: "用法：\(spec.usage)", en: "Usage: \(spec.usage)"))
  }

  static func tooMany(_ extra: String, of spec: CommandSpec) -> Failure {
    Failure(
      zh: "\(spec.name) 用不着“\(extra)”", en: "\(spec.name) has no use for \"\(extra)\"",
      hint: Localized(
        zh: "用法：\(spec.usage)（含空格的短语请加引号）",
        en: "Usage: \(spec.usage) (put quotes round a phrase with spaces)"))
  }

  static func unknownCommand(_ word: String, among names: [String]) -> Failure {
    let hint = Localized(
      zh: "不带参数运行 outturn 可列出全部命令。", en: "Run outturn alone for the list of commands.")
    if let near = NearestWord.to(word, in: names) {
      return Failure(
        zh: "没有命令“\(word)”，是不是 \(near)？",
        en: "there is no command \"\(word)\"; did you mean \(near)?", hint: hint)
    }
    return Failure(zh: "没有命令“\(word)”", en: "there is no command \"\(word)\"", hint: hint)
  }

  static func ambiguousCommand(_ word: String, _ names: [String]) -> Failure {
    Failure(
      zh: "“\(word)”可以是 \(names.joined(separator: "、"))",
      en: "\"\(word)\" may be \(names.joined(separator: ", "))",
      hint: Localized(zh: "请多写几个字母。", en: "Type more of it."))
  }

  static func incompleteCommand(_ family: String, _ names: [String]) -> Failure {
    Failure(
      zh: "\(family) 之后要有一个词：\(names.joined(separator: "、"))",
      en: "\(family) needs a word after it: \(names.joined(separator: ", "))",
      hint: seeHelp(family))
  }
}
