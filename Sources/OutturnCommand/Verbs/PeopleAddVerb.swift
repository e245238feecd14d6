/// `outturn people add NAME`
enum PeopleAddVerb: Verb {
  static let name = "people add"

  static let person = PositionalKey.one("NAME")

  static var spec: CommandSpec {
    command(
      .trust, [person.spec],
      [Options.key.spec, Options.from.spec, Options.to.spec] + Options.writing)
  }

  static func run(_ arguments: ParsedArguments, _ output: inout Output) throws -> ExitCode {
    let open = try OpenLedger(arguments, &output, for: .writing)
    let name = arguments[person]
    let key = try arguments[Options.key].map { try Self.key($0, of: name, arguments.environment) }
    let settings = try open.ledger.file().settings.listing(
      name, key: key, from: try arguments.value(Options.from, as: .day),
      to: try arguments.value(Options.to, as: .day), by: try open.signer())
    try open.commit([.settings(settings)], &output)
    output.say("personListed", name)
    return .fine
  }

  /// A key as the ledger keeps it.
  private static func key(
    _ given: String, of name: String, _ environment: Environment
  ) throws -> String {
    if let key = VerifierKey(given) { return key.text(for: name) }
    let text = String(decoding: try environment.read(given, limit: 1 << 16), as: UTF8.self)
    if let key = VerifierKey(text) { return key.text(for: name) }
    return try environment.openSSL().key(of: environment.path(given), named: given).text(for: name)
  }
}
