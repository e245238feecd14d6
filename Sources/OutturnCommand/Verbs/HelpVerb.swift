/// `outturn help [COMMAND|TOPIC]`
enum HelpVerb: Verb {
  static let name = "help"

  static let topic = PositionalKey.any(
    "TOPIC", completion: .suggestions(HelpTopics.all(.en).map(\.name)))
  static let format = Options.format([.text, .json])

  static var spec: CommandSpec { command(.help, [topic.spec], [format.spec, Options.output.spec]) }

  static func run(_ arguments: ParsedArguments, _ output: inout Output) throws -> ExitCode {
    let table = VerbTable(verbs: AllVerbs.list)
    let words = arguments[topic]
    if arguments[format] == .json {
      output.raw(MachineDescription.json(table.verbs.map { $0.spec }).pretty())
    } else if words.isEmpty {
      Overview.print(table, to: &output)
    } else {
      try print(words, table, &output)
    }
    return .fine
  }

  private static func print(
    _ words: [String], _ table: VerbTable, _ output: inout Output
  ) throws(Failure) {
    let topics = HelpTopics.all(output.language)
    let first = words[0].lowercased()
    if words.count == 1, let topic = topics.first(where: { $0.name == first }) {
      return HelpTopics.print(topic, to: &output)
    }
    let names = table.heads + topics.map(\.name)
    guard names.contains(where: { $0.hasPrefix(first) }) else {
      throw unknown(words[0], among: names)
    }
    let begun = topics.filter { $0.name.hasPrefix(first) }
    if words.count == 1, begun.count == 1, !table.heads.contains(where: { $0.hasPrefix(first) }) {
      return HelpTopics.print(begun[0], to: &output)
    }
    switch try table.match(words[...]) {
    case nil: throw unknown(words[0], among: names)
    case .family(let head, _):
      HelpPage.print(family: head, table.family(head).map { $0.spec }, to: &output)
    case .verb(let verb, let rest):
      if let extra = rest.first {
        throw unknown("\(verb.name) \(extra)", among: table.verbs.map { $0.name })
      }
      HelpPage.print(verb.spec, to: &output)
    }
  }

  private static func unknown(_ word: String, among names: [String]) -> Failure {
    let near = NearestWord.to(word, in: names)
    return Failure("noSuchHelp", word, near)
  }
}
