/// A command as data. Parsing, `--help`, the overview, completions and the manual come from it.
struct CommandSpec: Sendable {
  /// A command line that works as it stands, and what it does.
  struct Example: Sendable {
    let line: String
    let explanation: Localized
  }

  /// Where the command stands in the overview, in the order of the cases.
  enum Group: CaseIterable, Sendable {
    case begin, record, read, look, change, score, trust, help

    var title: Localized {
      switch self {
      case .begin: Localized(zh: "开始", en: "Begin")
      case .record: Localized(zh: "记录", en: "Record")
      case .read: Localized(zh: "读报告", en: "Read reports")
      case .look: Localized(zh: "查看", en: "Look")
      case .change: Localized(zh: "更正", en: "Correct")
      case .score: Localized(zh: "评分与发布", en: "Score and publish")
      case .trust: Localized(zh: "核验", en: "Trust")
      case .help: Localized(zh: "帮助", en: "Help")
      }
    }
  }

  /// One word, or two for a command of a family: `score`, `place add`.
  let name: String
  let group: Group
  /// One line for the overview, without a full stop.
  let summary: Localized
  /// Paragraphs for `--help` and the manual, parted by an empty line.
  let description: Localized
  let positionals: [PositionalSpec]
  /// The command's own options; those that every command has are added.
  let options: [OptionSpec]
  let examples: [Example]
  /// Left out of the overview, completions and manual.
  let isHidden: Bool

  init(
    name: String, group: Group, summary: Localized, description: Localized,
    positionals: [PositionalSpec] = [], options: [OptionSpec] = [], examples: [Example],
    isHidden: Bool = false
  ) {
    self.name = name
    self.group = group
    self.summary = summary
    self.description = description
    self.positionals = positionals
    self.options = options + Options.everywhere
    self.examples = examples
    self.isHidden = isHidden
  }

  /// `outturn score [OPTION...] [PLACE...]`
  var usage: String {
    let own = options.count > Options.everywhere.count ? " [OPTION...]" : ""
    return (["outturn \(name)\(own)"] + positionals.map(\.display)).joined(separator: " ")
  }
}
