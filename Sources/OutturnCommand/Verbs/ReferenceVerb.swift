/// `outturn reference`: the pages of docs/reference that come from tables.
enum ReferenceVerb: Verb {
  static let name = "reference"
  static let page = PositionalKey.one(
    "PAGE", completion: .words(ReferencePage.allCases.map(\.rawValue)))

  static var spec: CommandSpec {
    command(.help, [page.spec], [Options.output.spec], isHidden: true)
  }

  static func run(_ arguments: ParsedArguments, _ output: inout Output) throws -> ExitCode {
    guard let page = ReferencePage(rawValue: arguments[page]) else {
      throw Failure("noPage", arguments[page], hint: spec.positionals[0].help)
    }
    output.raw(page.markdown(output.language))
    return .fine
  }
}
