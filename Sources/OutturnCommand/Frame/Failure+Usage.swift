/// The mistakes a person can make on the command line.
extension Failure {
  private static func seeHelp(_ command: String) -> Localized {
    Localized(zh: "用法见：outturn help \(command)", en: "See: outturn help \(command)")
  }

  static func unknownOption(_ typed: String, of spec: CommandSpec) -> Failure {
    let names = spec.options.map { "--\($0.long)" }
    let near = typed.hasPrefix("--") ? NearestWord.to(typed, in: names) : nil
    return Failure("noSuchOption", spec.name, typed, near, hint: seeHelp(spec.name))
  }

  static func unknownLeadingOption(_ typed: String) -> Failure {
    let names = Options.shared.map { "--\($0.long)" }
    if let near = NearestWord.to(typed, in: names) { return Failure("noGlobalOption", typed, near) }
    return Failure("noOptionBeforeCommand", typed)
  }

  static func optionWithoutCommand(_ typed: String) -> Failure {
    Failure("givenWithoutCommand", typed)
  }

  static func flagWithValue(_ typed: String, value: String) -> Failure {
    Failure("optionTakesNoValue", typed, value)
  }

  static func missingValue(_ typed: String, name: String) -> Failure {
    Failure("optionNeedsValue", typed, name)
  }

  static func givenTwice(_ typed: String) -> Failure {
    Failure("optionGivenTwice", typed)
  }

  static func missing(_ positional: PositionalSpec, of spec: CommandSpec) -> Failure {
    Failure("argumentMissing", spec.name, positional.name, spec.usage)
  }

  static func tooMany(_ extra: String, of spec: CommandSpec) -> Failure {
    Failure("argumentTooMany", spec.name, extra, spec.usage)
  }

  static func unknownCommand(_ word: String, among names: [String]) -> Failure {
    let near = NearestWord.to(word, in: names)
    return Failure("noSuchCommand", word, near)
  }

  static func ambiguousCommand(_ word: String, _ names: [String]) -> Failure {
    Failure("severalCommands", word, names)
  }

  static func incompleteCommand(_ family: String, _ names: [String]) -> Failure {
    Failure("needsWordAfter", family, names, hint: seeHelp(family))
  }
}
