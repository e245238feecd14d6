/// The words of one command, sorted by its table and checked against it, with what the command takes from outside
/// besides.
struct ParsedArguments: Sendable {
  let command: String
  let environment: Environment
  /// Values by the option's long name; a flag has one empty value.
  private let options: [String: [String]]
  /// Values by the positional's name.
  private let positionals: [String: [String]]

  init(
    command: String, options: [String: [String]], positionals: [String: [String]],
    in environment: Environment
  ) {
    self.command = command
    self.environment = environment
    self.options = options
    self.positionals = positionals
  }

  subscript<Value>(key: OptionKey<Value>) -> Value {
    key.read(options[key.spec.long] ?? [])
  }

  subscript<Value>(key: PositionalKey<Value>) -> Value {
    key.read(positionals[key.spec.name] ?? [])
  }

  /// Whether the option was given at all, as against standing at its default.
  func isGiven<Value>(_ key: OptionKey<Value>) -> Bool {
    options[key.spec.long] != nil
  }
}
