/// How results are shown in this run.
struct Presentation: Sendable {
  var language: Language
  /// Columns to fit, or nil when the output is not a terminal and nothing is to be cut.
  var width: Int?
  var hasColor: Bool
  /// Notes are left out.
  var isQuiet: Bool

  /// Columns for running text such as help: what the terminal has, at most 100; 80 elsewhere.
  var textWidth: Int { min(max(width ?? 80, 20), 100) }

  static let plain = Presentation(language: .en, width: nil, hasColor: false, isQuiet: false)

  static func chosen(for environment: Environment) -> Presentation {
    let words = environment.words
    let when =
      Peek.value(of: "color", in: words).flatMap(ColorPolicy.When.init(rawValue:)) ?? .auto
    let isTerminal = environment.terminal.isOutput
    return Presentation(
      language: .chosen(words: words, variables: environment.variables),
      width: isTerminal ? environment.terminal.width(environment.variables) : nil,
      hasColor: ColorPolicy.isOn(when, isTerminal: isTerminal, variables: environment.variables),
      isQuiet: false)
  }
}

/// What the process is attached to.
struct Terminal: Sendable {
  let isOutput: Bool
  let isError: Bool
  let columns: Int?

  static let none = Terminal(isOutput: false, isError: false, columns: nil)

  static func current() -> Terminal {
    let isOutput = CLibrary.isTerminal(1)
    return Terminal(
      isOutput: isOutput, isError: CLibrary.isTerminal(2),
      columns: isOutput ? CLibrary.terminalColumns(1) : nil)
  }

  /// The terminal's own answer, else `COLUMNS`, else 80.
  func width(_ variables: Variables) -> Int {
    columns ?? variables["COLUMNS"].flatMap { Int($0) }.flatMap { $0 > 0 ? $0 : nil } ?? 80
  }
}
