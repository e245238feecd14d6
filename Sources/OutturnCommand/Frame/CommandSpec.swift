/// A command as data. Parsing, `--help`, the overview, completions and the manual come from it; what they say
/// of it stands in commands.tsv.
struct CommandSpec: Sendable {
  /// A command line that works as it stands, and what it does.
  struct Example: Sendable {
    let line: String
    let explanation: Localized
  }

  /// Where the command stands in the overview, in the order of the cases.
  enum Group: CaseIterable, Sendable {
    case begin, record, read, look, change, score, trust, help

    var title: Localized { Localized("group \(self)") }
  }

  /// One word, or two for a command of a family: `score`, `place add`.
  let name: String
  let group: Group
  let positionals: [PositionalSpec]
  /// The command's own options, and those that every command has.
  let options: [OptionSpec]
  /// Left out of the overview, completions and manual.
  let isHidden: Bool
  private let owner: HelpOwner
  /// What the code knows to tell besides: a last paragraph.
  private let more: Localized?

  init(
    name: String, group: Group, positionals: [PositionalSpec] = [], options: [OptionSpec] = [],
    more: Localized? = nil, isHidden: Bool = false, texts: CommandTexts? = nil
  ) {
    let owner = HelpOwner(name, texts: texts)
    self.name = name
    self.group = group
    self.positionals = positionals.map { spec in
      var spec = spec
      spec.owner = owner
      return spec
    }
    self.options = (options + Options.everywhere).map { spec in
      var spec = spec
      spec.owner = owner
      return spec
    }
    self.more = more
    self.isHidden = isHidden
    self.owner = owner
  }

  /// One line for the overview, without a full stop.
  var summary: Localized { owner.texts.text(.summary, of: name) ?? Localized(same: "") }

  /// Paragraphs for `--help` and the manual, parted by an empty line.
  var description: Localized {
    let told = owner.texts.text(.text, of: name) ?? Localized(same: "")
    guard let more else { return told }
    return Localized(zh: "\(told.zh)\n\n\(more.zh)", en: "\(told.en)\n\n\(more.en)")
  }

  var examples: [Example] { owner.texts.examples(of: name) }

  /// `outturn score [OPTION...] [PLACE...]`
  var usage: String {
    let own = options.count > Options.everywhere.count ? " [OPTION...]" : ""
    return (["outturn \(name)\(own)"] + positionals.map(\.display)).joined(separator: " ")
  }
}
