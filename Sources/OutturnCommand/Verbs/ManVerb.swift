/// `outturn man`
enum ManVerb: Verb {
  static let name = "man"

  static var spec: CommandSpec { command(.help, [], [Options.output.spec]) }

  static func run(_ arguments: ParsedArguments, _ output: inout Output) throws -> ExitCode {
    let specs = AllVerbs.list.map { $0.spec }.filter { !$0.isHidden }
    output.raw(ManPage.roff(specs, HelpTopics.all(output.language), output.language))
    return .fine
  }
}
