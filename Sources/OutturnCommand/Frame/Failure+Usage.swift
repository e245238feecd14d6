/// The mistakes a person can make on the command line.
extension Failure {
  static func seeHelp(_ command: String) -> Localized {
    Localized(zh: "用法见：outturn help \(command)", en: "See: outturn help \(command)")
  }

  static func unknownOption(_ typed: String, of spec: CommandSpec) -> Failure {
    let names = spec.options.map { "--\($0.long)" }
    let near = typed.hasPrefix("--") ? NearestWord.to(typed, in: names) : nil
    return Failure("noSuchOption", spec.name, typed, near, hint: seeHelp(spec.name))
  }

  static func missingValue(_ typed: String, name: String) -> Failure {
    Failure("optionNeedsValue", typed, name)
  }

  static func missing(_ positional: PositionalSpec, of spec: CommandSpec) -> Failure {
    Failure("argumentMissing", spec.name, positional.name, spec.usage)
  }
}
