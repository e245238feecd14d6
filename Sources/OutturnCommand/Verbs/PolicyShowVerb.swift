/// `outturn policy show`
enum PolicyShowVerb: Verb {
  static let name = "policy show"

  static let format = Options.format([.text, .json])

  static var spec: CommandSpec {
    command(.score, [], [format.spec, Options.output.spec] + Options.reading)
  }

  static func run(_ arguments: ParsedArguments, _ output: inout Output) throws -> ExitCode {
    let open = try OpenLedger(arguments, &output)
    let asOf = try arguments.value(Options.asOf, as: .moment)
    let policy = try open.register(asOf: asOf).file.settings.policy
    if arguments[format] == .json {
      output.raw(json(policy).pretty())
    } else {
      print(policy, &output)
    }
    return .fine
  }

  static func print(_ policy: Policy, _ output: inout Output) {
    var table = TextTable([
      .init(title: ""), .init(title: "", alignment: .right), .init(title: "", overflow: .wrap),
    ])
    for field in PolicyField.allCases {
      table.add([
        .init(field.rawValue, .strong), .init(field.told(policy.draft)),
        .init(field.meaning[output.language]),
      ])
    }
    table.print(to: &output)
    for (id, exception) in policy.exceptions.sorted(by: { $0.key < $1.key }) {
      output.line("\(id): \(exception.told)")
    }
  }

  private static func json(_ policy: Policy) -> JSONValue {
    var object = JSONObject()
    for field in PolicyField.allCases {
      object[field.rawValue] =
        field.number.map { .decimal(policy.draft[keyPath: $0]) }
        ?? .bool(policy.nominalAnswersReal)
    }
    var exceptions = JSONObject()
    for (id, exception) in policy.exceptions.sorted(by: { $0.key < $1.key }) {
      exceptions[id.rawValue] = .object(
        JSONObject(exception.fields.map { ($0.field.rawValue, .decimal($0.value)) }))
    }
    object["exceptions"] = .object(exceptions)
    return .object(object)
  }
}
