import OutturnModel

@testable import OutturnCommand

/// A table of commands that stays the same while the real one grows.
enum TestVerbs {
  static let table = VerbTable(verbs: [
    Record.self, Restate.self, PlaceAdd.self, PlaceList.self, Score.self,
  ])

  enum Record: TestVerb {
    static let name = "record"
    static let text = PositionalKey.one("TEXT", Localized(zh: "内容", en: "What"))
    static let places = OptionKey.texts(
      "place", short: "p", "PLACE", Localized(zh: "地方", en: "A place"))
    static let tags = PositionalKey.any("TAG", Localized(zh: "标签", en: "Tags"))
    static let period = OptionKey.text("period", "PERIOD", Localized(zh: "时期", en: "When"))
    static let dry = OptionKey.flag("dry-run", short: "n", Localized(zh: "试行", en: "Try"))
    static let format = Options.format([.text, .json])

    static var spec: CommandSpec {
      CommandSpec(
        name: name, group: .record, summary: Localized(zh: "记录", en: "Record"),
        description: Localized(zh: "记录一条。", en: "Records one."),
        positionals: [text.spec, tags.spec],
        options: [places.spec, period.spec, dry.spec, format.spec],
        examples: [])
    }
  }
  enum Restate: TestVerb { static let name = "restate" }
  enum PlaceAdd: TestVerb { static let name = "place add" }
  enum PlaceList: TestVerb { static let name = "place list" }
  enum Score: TestVerb { static let name = "score" }
}

protocol TestVerb: Verb {}

extension TestVerb {
  static var spec: CommandSpec {
    CommandSpec(
      name: name, group: .look, summary: Localized(zh: "看", en: "Look"),
      description: Localized(zh: "看看[一下]：'好'", en: "Looks: [at] 'it'"),
      positionals: [
        PositionalKey.optional("FILE", completion: .file, Localized(zh: "文件", en: "File")).spec
      ],
      examples: [])
  }

  static func run(
    _ arguments: ParsedArguments, _ environment: Environment, _ output: inout Output
  ) throws -> ExitCode {
    .fine
  }
}

extension Environment {
  /// Surroundings made for a test.
  static func test(
    _ words: [String] = [], variables: [String: String] = [:], stdin: String = "",
    folder: String = "/", terminal: Terminal = .none
  ) -> Environment {
    guard let now = Timestamp(seconds: 0) else { preconditionFailure("1970 is in the calendar") }
    return Environment(
      words: words, variables: .fixed(variables), standardInput: .bytes(Array(stdin.utf8)),
      folder: folder, now: now, today: now.day, terminal: terminal)
  }
}
