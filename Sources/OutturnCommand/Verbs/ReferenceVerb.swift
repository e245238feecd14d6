import OutturnModel

/// `outturn reference`: the pages of docs/reference that come from tables.
enum ReferenceVerb: Verb {
  static let name = "reference"
  static let page = PositionalKey.one(
    "PAGE", completion: .words(ReferencePage.allCases.map(\.rawValue)),
    Localized(
      zh: "哪一页：\(ReferencePage.allCases.map(\.rawValue).joined(separator: "、"))",
      en: "Which page: \(ReferencePage.allCases.map(\.rawValue).joined(separator: ", "))"))

  static var spec: CommandSpec {
    CommandSpec(
      name: name, group: .help,
      summary: Localized(zh: "输出参考文档", en: "Print a page of the reference"),
      description: Localized(
        zh: "以 Markdown 输出由程序自身的表生成的参考页。",
        en:
          "Prints a page of the reference that is made from the program's own tables, as Markdown."),
      positionals: [page.spec], options: [Options.output.spec],
      examples: [
        .init(
          line: "outturn reference units -o docs/reference/units.md",
          explanation: Localized(zh: "重新生成单位表", en: "Make the table of units again"))
      ],
      isHidden: true)
  }

  static func run(
    _ arguments: ParsedArguments, _ environment: Environment, _ output: inout Output
  ) throws -> ExitCode {
    guard let page = ReferencePage(rawValue: arguments[page]) else {
      throw Failure(
        zh: "没有“\(arguments[page])”这一页", en: "there is no page \"\(arguments[page])\"",
        hint: page.spec.help)
    }
    output.raw(page.markdown(output.language))
    return .fine
  }
}
