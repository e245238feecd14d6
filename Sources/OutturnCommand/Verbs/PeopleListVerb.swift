/// `outturn people list`
enum PeopleListVerb: Verb {
  static let name = "people list"

  static var spec: CommandSpec { command(.trust, [], Options.reading + [Options.output.spec]) }

  static func run(_ arguments: ParsedArguments, _ output: inout Output) throws -> ExitCode {
    let open = try OpenLedger(arguments, &output)
    let asOf = try arguments.value(Options.asOf, as: .moment)
    let language = output.language
    func title(_ zh: String, _ en: String) -> String { Localized(zh: zh, en: en)[language] }
    var table = TextTable([
      .init(title: title("姓名", "name")), .init(title: title("自", "from")),
      .init(title: title("至", "to")), .init(title: title("密钥", "key"), overflow: .wrap),
    ])
    for person in try open.register(asOf: asOf).file.settings.people {
      table.add([
        .init(person.name, .strong), .init(person.from?.description ?? ""),
        .init(person.to?.description ?? ""), .init(person.key ?? ""),
      ])
    }
    table.print(to: &output)
    return .fine
  }
}
