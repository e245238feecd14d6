import OutturnTables

/// What help, the manual and the completions say of commands, in both languages: commands.tsv in
/// OutturnTables, where it is read and translated line beside line.
struct CommandTexts: Sendable {
  /// The texts that ship inside the program.
  static let shipped = CommandTexts(Table(outturn_table_commands(), columns: 5))

  /// The command that stands for what several have in common.
  static let anyCommand = "*"

  /// What a row is about.
  enum Part: String, CaseIterable, Sendable {
    case summary, text, argument, option
    /// What holds where the option of that name is not given.
    case standard = "default"
    case example
  }

  /// A row's place in the table.
  struct Key: Hashable, Sendable {
    let command: String
    let part: Part
    /// The argument or the option; empty for what a command has one of.
    var name = ""
  }

  private var texts: [Key: Localized] = [:]
  private var examples: [String: [CommandSpec.Example]] = [:]

  /// Reads the rows: command, part, name, Chinese, English; rows of one text are its paragraphs.
  init(_ table: Table) {
    for row in table.rows {
      guard let part = Part(rawValue: String(row[1])) else { continue }
      let key = Key(command: String(row[0]), part: part, name: String(row[2]))
      let told = Localized(zh: CommandTexts.lines(row[3]), en: CommandTexts.lines(row[4]))
      switch part {
      case .example:
        examples[key.command, default: []].append(.init(line: key.name, explanation: told))
      case .text:
        texts[key] =
          texts[key].map {
            Localized(zh: "\($0.zh)\n\n\(told.zh)", en: "\($0.en)\n\n\(told.en)")
          } ?? told
      case .summary, .argument, .option, .standard: texts[key] = told
      }
    }
  }

  /// What the table says there, or of all commands.
  func text(_ part: Part, _ name: String = "", of command: String) -> Localized? {
    texts[Key(command: command, part: part, name: name)]
      ?? texts[Key(command: CommandTexts.anyCommand, part: part, name: name)]
  }

  /// What holds when an option is not given, told beside what the option is.
  func standard(_ name: String, of command: String) -> Localized? {
    let isOwn = texts[Key(command: command, part: .option, name: name)] != nil
    let owner = isOwn ? command : CommandTexts.anyCommand
    return texts[Key(command: owner, part: .standard, name: name)]
  }

  /// Command lines that work as they stand.
  func examples(of command: String) -> [CommandSpec.Example] { examples[command] ?? [] }

  /// What every row is about, for a test that each is read.
  var keys: Set<Key> { Set(texts.keys) }

  private static func lines(_ cell: Substring) -> String {
    String(cell).replacing("\\n", with: "\n")
  }
}

/// Whose help an option or an argument is told in. The texts are read only when one is asked for.
struct HelpOwner: Sendable {
  let command: String
  private let own: CommandTexts?

  /// - Parameter texts: Where they are told; by default what ships.
  init(_ command: String = CommandTexts.anyCommand, texts: CommandTexts? = nil) {
    self.command = command
    own = texts
  }

  var texts: CommandTexts { own ?? .shipped }

  /// What an option or an argument is, with the words it may be in the place of `{words}`.
  func help(_ part: CommandTexts.Part, _ name: String, _ completion: Completion) -> Localized {
    let told = texts.text(part, name, of: command) ?? Localized(same: "")
    return Localized(
      zh: told.zh.replacing("{words}", with: completion.offered.joined(separator: "、")),
      en: told.en.replacing("{words}", with: completion.offered.joined(separator: ", ")))
  }
}
