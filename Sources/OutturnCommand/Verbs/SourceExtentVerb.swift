import OutturnLedger
import OutturnModel

/// `outturn source extent ID EXTENT`
enum SourceExtentVerb: Verb {
  static let name = "source extent"

  static let id = PositionalKey.one("ID", Localized(zh: "来源的编号", en: "The source's id"))
  static let extent = OptionKey.choice(
    "read", of: Source.Extent.allCases, standard: .whole,
    Localized(zh: "读到什么程度：全部、部分、仅个别数字", en: "How far it was read: whole, part or figures"))
  static let about = OptionKey.text(
    "about", "PERIOD",
    Localized(zh: "没有计划年份的来源说的是哪一时期", en: "The time it speaks of, where it plans for no year"))

  static var spec: CommandSpec {
    CommandSpec(
      name: name, group: .begin,
      summary: Localized(zh: "记下一个来源读到什么程度", en: "Note how far a source was read"),
      description: Localized(
        zh: """
          只有通读过（whole）的来源没有提到的承诺，才可说“再未提及”。以此命令由人确认：\
          文中每一条都已收入或已决定。
          """,
        en: """
          Only what a source that was read whole leaves out may be called never mentioned again. This \
          says, in a person's name, that every statement in it was taken in or decided on.
          """),
      positionals: [id.spec], options: [extent.spec, about.spec] + Options.writing,
      examples: [
        .init(
          line: "outturn source extent zhengzhou-report-2020 --read whole",
          explanation: Localized(zh: "通读过了", en: "Read whole"))
      ])
  }

  static func run(
    _ arguments: ParsedArguments, _ environment: Environment, _ output: inout Output
  ) throws -> ExitCode {
    let open = try OpenLedger(arguments, environment, &output)
    let id = try arguments.value(id, as: ValueReader<SourceID>.id())
    let sources = try open.register().sources
    guard let source = sources[id] else { throw SourceShowVerb.unknown(id, sources) }
    let time = try arguments.value(about, as: .period)
    let word = arguments[extent] ?? .whole
    let changed = source.copy {
      $0.extent = word
      $0.readBy = .person
      if let time { $0.about = time }
    }
    if changed != source { try open.commit([.source(changed)], &output) }
    output.line(
      Localized(
        zh: "\(id)：\(SourceExtentVerb.words(word).zh)（由人）。",
        en: "\(id): \(SourceExtentVerb.words(word).en), by a person."))
    return .fine
  }

  static func words(_ extent: Source.Extent) -> Localized {
    switch extent {
    case .whole: Localized(zh: "已通读", en: "read whole")
    case .part: Localized(zh: "读了一部分", en: "read in part")
    case .figures: Localized(zh: "只取了个别数字", en: "single figures taken from it")
    }
  }
}
