/// Sorts the words after a command's name by the command's table.
///
/// Long options as `--name value` or `--name=value`, short ones as `-n value`, `-nvalue` or
/// bundled flags `-qh`; options before, between or after positionals; `--` ends options; `-` alone
/// and words such as `-3%` are positionals.
struct ArgumentParser {
  private let spec: CommandSpec
  private var options: [String: [String]] = [:]
  private var loose: [String] = []

  /// - Throws: `Failure` naming the word that does not fit, and the nearest that would.
  static func parse(
    _ words: [String], by spec: CommandSpec, in environment: Environment
  ) throws(Failure) -> ParsedArguments {
    var parser = ArgumentParser(spec: spec)
    try parser.sort(words)
    let wantsHelp = parser.options[Options.help.spec.long] != nil
    let positionals = wantsHelp ? [:] : try parser.assign()
    return ParsedArguments(
      command: spec.name, options: parser.options, positionals: positionals,
      in: environment)
  }

  private init(spec: CommandSpec) {
    self.spec = spec
  }

  private mutating func sort(_ words: [String]) throws(Failure) {
    var rest = words[...]
    while let word = rest.popFirst() {
      if word == "--" {
        loose += rest
        return
      }
      if word.hasPrefix("--") {
        try takeLong(word.dropFirst(2), &rest)
      } else if ArgumentParser.isShortOption(word) {
        try takeShort(word.dropFirst(), &rest)
      } else {
        loose.append(word)
      }
    }
  }

  /// `-q` is an option; `-`, `-3%` and `-.5` are words.
  static func isShortOption(_ word: String) -> Bool {
    guard word.hasPrefix("-"), let second = word.unicodeScalars.dropFirst().first else {
      return false
    }
    return second != "-" && second != "." && !("0"..."9").contains(second)
  }

  private mutating func takeLong(
    _ word: Substring, _ rest: inout ArraySlice<String>
  ) throws(Failure) {
    let name = String(word.prefix { $0 != "=" })
    let attached = word.firstIndex(of: "=").map { String(word[word.index(after: $0)...]) }
    guard let option = spec.options.first(where: { $0.long == name }) else {
      throw .unknownOption("--\(name)", of: spec)
    }
    try take(option, typed: "--\(name)", attached: attached, &rest)
  }

  private mutating func takeShort(
    _ word: Substring, _ rest: inout ArraySlice<String>
  ) throws(Failure) {
    var letters = word
    while let letter = letters.popFirst() {
      guard let option = spec.options.first(where: { $0.short == letter }) else {
        throw .unknownOption("-\(letter)", of: spec)
      }
      if option.value == .flag {
        try take(option, typed: "-\(letter)", attached: nil, &rest)
      } else {
        let attached = letters.isEmpty ? nil : String(letters.drop { $0 == "=" })
        return try take(option, typed: "-\(letter)", attached: attached, &rest)
      }
    }
  }

  private mutating func take(
    _ option: OptionSpec, typed: String, attached: String?, _ rest: inout ArraySlice<String>
  ) throws(Failure) {
    let value: String
    switch option.value {
    case .flag:
      if let attached { throw Failure("optionTakesNoValue", typed, attached) }
      value = ""
    case .value(let name, _):
      guard let given = attached ?? rest.popFirst() else { throw .missingValue(typed, name: name) }
      value = given
    case .choice(let words):
      guard let given = attached ?? rest.popFirst() else {
        throw .missingValue(typed, name: words.joined(separator: "|"))
      }
      guard words.contains(given) else { throw .notAChoice(given, of: typed, words: words) }
      value = given
    }
    if options[option.long] != nil, !option.isRepeatable, option.value != .flag {
      throw Failure("optionGivenTwice", typed)
    }
    options[option.long, default: []].append(value)
  }

  private func assign() throws(Failure) -> [String: [String]] {
    var words = loose[...]
    var assigned: [String: [String]] = [:]
    for positional in spec.positionals {
      switch positional.count {
      case .one:
        guard let word = words.popFirst() else { throw .missing(positional, of: spec) }
        assigned[positional.name] = [word]
      case .optional: if let word = words.popFirst() { assigned[positional.name] = [word] }
      case .any, .atLeastOne:
        if words.isEmpty, positional.count == .atLeastOne { throw .missing(positional, of: spec) }
        assigned[positional.name] = Array(words)
        words = []
      }
      if case .words(let known) = positional.completion {
        for word in assigned[positional.name] ?? [] where !known.contains(word) {
          throw .notAChoice(word, of: positional.name, words: known)
        }
      }
    }
    if let extra = words.first { throw Failure("argumentTooMany", spec.name, extra, spec.usage) }
    return assigned
  }
}
