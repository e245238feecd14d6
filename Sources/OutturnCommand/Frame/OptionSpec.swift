/// What a shell may offer for a value.
enum Completion: Sendable, Equatable {
  case nothing
  case file
  case folder
  /// One of these and nothing else.
  case words([String])
  /// These, or anything else.
  case suggestions([String])

  /// What it offers, as far as that is told here.
  var offered: [String] {
    switch self {
    case .words(let words), .suggestions(let words): words
    case .nothing, .file, .folder: []
    }
  }
}

/// One option of a command, as data: parsing, help, completions and the manual come from it.
struct OptionSpec: Sendable {
  enum Value: Sendable, Equatable {
    /// Given or not.
    case flag
    /// Takes a value, called by this name in the help (`DIR`, `NAME`, `DATE`).
    case value(String, Completion = .nothing)
    /// Takes one of these words.
    case choice([String])
  }

  let long: String
  let short: Character?
  let value: Value
  /// May be given more than once; otherwise the second time is a mistake.
  let isRepeatable: Bool
  /// What holds when the option is not given, where the code knows it.
  private let known: String?
  /// Whose option it is.
  var owner = HelpOwner()

  init(
    _ long: String, short: Character?, _ value: Value, isRepeatable: Bool = false,
    standard: String? = nil
  ) {
    self.long = long
    self.short = short
    self.value = value
    self.isRepeatable = isRepeatable
    known = standard
  }

  /// What the table of texts calls it.
  private var name: String { isRepeatable ? "\(long)..." : long }

  var help: Localized { owner.help(.option, name, completion) }

  /// What holds when the option is not given, where there is something to tell.
  var standard: Localized? {
    known.map { Localized(same: $0) } ?? owner.texts.standard(name, of: owner.command)
  }

  /// `--period PERIOD`, as shown in help.
  var display: String {
    guard let valueName else { return "--\(long)" }
    return "--\(long) \(valueName)"
  }

  /// The value's name in help, or nil for a flag.
  var valueName: String? {
    switch value {
    case .flag: nil
    case .value(let name, _): name
    case .choice(let words): words.joined(separator: "|")
    }
  }

  var completion: Completion {
    switch value {
    case .flag: .nothing
    case .value(_, let completion): completion
    case .choice(let words): .words(words)
    }
  }
}

/// One argument of a command that is told by its place.
struct PositionalSpec: Sendable {
  enum Count: Sendable, Equatable {
    case one, optional, any, atLeastOne
  }

  /// The name in help, in capitals.
  let name: String
  let count: Count
  let completion: Completion
  /// Whose argument it is.
  var owner = HelpOwner()

  var help: Localized { owner.help(.argument, name, completion) }

  /// `REPORT...`, `[PLACE]`, `CHECK...`, as shown in a usage line.
  var display: String {
    switch count {
    case .one: name
    case .optional: "[\(name)]"
    case .any: "[\(name)...]"
    case .atLeastOne: "\(name)..."
    }
  }
}
