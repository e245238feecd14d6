/// All commands as JSON, for tools that make menus, manuals or checks from them.
enum MachineDescription {
  static func json(_ specs: [CommandSpec]) -> JSONValue {
    ["version": .string(Version.current), "commands": .array(specs.map(command))]
  }

  private static func command(_ spec: CommandSpec) -> JSONValue {
    [
      "name": .string(spec.name),
      "hidden": .bool(spec.isHidden),
      "summary": localized(spec.summary),
      "description": localized(spec.description),
      "usage": .string(spec.usage),
      "positionals": .array(spec.positionals.map(positional)),
      "options": .array(spec.options.map(option)),
      "examples": .array(
        spec.examples.map {
          ["line": .string($0.line), "explanation": localized($0.explanation)]
        }),
    ]
  }

  private static func positional(_ spec: PositionalSpec) -> JSONValue {
    [
      "name": .string(spec.name),
      "required": .bool(spec.count == .one || spec.count == .atLeastOne),
      "repeatable": .bool(spec.count == .any || spec.count == .atLeastOne),
      "help": localized(spec.help),
    ]
  }

  private static func option(_ spec: OptionSpec) -> JSONValue {
    var choices: [String]?
    if case .choice(let words) = spec.value { choices = words }
    return [
      "long": .string(spec.long),
      "short": spec.short.map { .string(String($0)) } ?? .null,
      "value": spec.valueName.map { .string($0) } ?? .null,
      "choices": choices.map { .array($0.map { .string($0) }) } ?? .null,
      "repeatable": .bool(spec.isRepeatable),
      "default": spec.standard.map(localized) ?? .null,
      "help": localized(spec.help),
    ]
  }

  private static func localized(_ text: Localized) -> JSONValue {
    ["en": .string(text.en), "zh": .string(text.zh)]
  }
}
