import OutturnLedger
import OutturnModel

/// `outturn people list`
enum PeopleListVerb: Verb {
  static let name = "people list"

  static var spec: CommandSpec {
    CommandSpec(
      name: name, group: .trust,
      summary: Localized(zh: "列出可签署者及其密钥", en: "List who may sign, with their keys"),
      description: Localized(
        zh: "没有列出任何人时，谁都可以作变更。密钥写作 C2SP 签名文本的样子：名称+标记+公钥。",
        en: """
          Where nobody is listed anybody may make changes. Keys are written as the signed notes of the \
          C2SP have them: name, mark and key, joined by plus signs.
          """),
      options: Options.reading + [Options.output.spec],
      examples: [
        .init(line: "outturn people list", explanation: Localized(zh: "全部", en: "All of them"))
      ])
  }

  static func run(
    _ arguments: ParsedArguments, _ environment: Environment, _ output: inout Output
  ) throws -> ExitCode {
    let open = try OpenLedger(arguments, environment, &output)
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
