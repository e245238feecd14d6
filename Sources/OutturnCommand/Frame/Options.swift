import OutturnModel

/// The options that several commands share, told once.
enum Options {
  /// Options that every command takes.
  static let everywhere: [OptionSpec] = [lang.spec, color.spec, quiet.spec, help.spec]

  /// Options of every command that reads a ledger.
  static let reading: [OptionSpec] = [ledger.spec, asOf.spec]

  /// Options of every command that signs something in a ledger.
  static let signing: [OptionSpec] = [ledger.spec, by.spec, why.spec]

  /// Options of every command that changes a ledger.
  static let writing: [OptionSpec] = signing + [dryRun.spec]

  /// All of them: what may stand before the command's name.
  static let shared: [OptionSpec] = [
    ledger.spec, asOf.spec, by.spec, why.spec, format(OutputFormat.allCases).spec, output.spec,
    lang.spec, color.spec, quiet.spec, help.spec, version.spec,
  ]

  static let ledger = OptionKey.text(
    "ledger", short: "L", "DIR", completion: .folder,
    standard: Localized(
      zh: "OUTTURN_LEDGER，否则为向上最近的含 ledger.json 的文件夹",
      en: "OUTTURN_LEDGER, else the nearest folder upward that holds ledger.json"),
    Localized(zh: "账本所在的文件夹", en: "The ledger's folder"))

  static let asOf = OptionKey.text(
    "as-of", "DATE",
    Localized(zh: "按账本在该日的内容回答", en: "Answer from what the ledger said on that day"))

  static let by = OptionKey.text(
    "by", "NAME",
    standard: Localized(
      zh: "OUTTURN_BY，否则为 git 的 user.name，否则为登录名",
      en: "OUTTURN_BY, else git's user.name, else the login name"),
    Localized(zh: "由谁签署此变更", en: "Who signs the change"))

  static let why = OptionKey.text(
    "why", short: "m", "TEXT", Localized(zh: "变更的理由", en: "The reason for the change"))

  static let output = OptionKey.text(
    "output", short: "o", "PATH", completion: .file,
    Localized(
      zh: "写入此文件，而不是标准输出（“-”为标准输出）",
      en: "Write to this file instead of standard output (\"-\" is standard output)"))

  static let lang = OptionKey.choice(
    "lang", of: Language.allCases,
    Localized(zh: "输出的语言（默认随系统语言）", en: "Language of the output (default: the locale's)"))

  static let color = OptionKey.choice(
    "color", of: ColorPolicy.When.allCases, standard: .auto,
    Localized(zh: "何时使用颜色", en: "When to use colour"))

  static let quiet = OptionKey.flag(
    "quiet", short: "q",
    Localized(zh: "不显示说明，只显示结果与错误", en: "Show no notes, only results and errors"))

  static let help = OptionKey.flag(
    "help", short: "h", Localized(zh: "显示此命令的帮助", en: "Show help for the command"))

  static let version = OptionKey.flag(
    "version", short: "V", Localized(zh: "显示版本", en: "Show the version"))

  /// `--format` with the formats that a command can write; the first is what it writes unasked.
  static func format(_ formats: [OutputFormat]) -> OptionKey<OutputFormat?> {
    .choice(
      "format", short: "f", of: formats, standard: formats.first,
      Localized(zh: "输出格式", en: "Output format"))
  }
}

/// How a command may write its results.
enum OutputFormat: String, CaseIterable, Sendable {
  case text, json, jsonl, csv, tsv, markdown
}
