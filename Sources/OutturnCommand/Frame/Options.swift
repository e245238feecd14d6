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

  static let ledger = OptionKey.text("ledger", short: "L", "DIR", completion: .folder)

  static let asOf = OptionKey.text("as-of", "DATE")

  static let by = OptionKey.text("by", "NAME")

  static let why = OptionKey.text("why", short: "m", "TEXT")

  static let output = OptionKey.text("output", short: "o", "PATH", completion: .file)

  static let lang = OptionKey.choice("lang", of: Language.allCases)

  static let color = OptionKey.choice("color", of: ColorPolicy.When.allCases, standard: .auto)

  static let quiet = OptionKey.flag("quiet", short: "q")

  static let help = OptionKey.flag("help", short: "h")

  static let version = OptionKey.flag("version", short: "V")

  /// `--format` with the formats that a command can write; the first is what it writes unasked.
  static func format(_ formats: [OutputFormat]) -> OptionKey<OutputFormat?> {
    .choice("format", short: "f", of: formats, standard: formats.first)
  }
}

/// How a command may write its results.
enum OutputFormat: String, CaseIterable, Sendable {
  case text, json, jsonl, csv, tsv, markdown
}
