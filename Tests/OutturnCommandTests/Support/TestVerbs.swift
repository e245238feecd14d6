import OutturnModel

@testable import OutturnCommand

/// A table of commands that stays the same while the real one grows.
enum TestVerbs {
  static let table = VerbTable(verbs: [
    Record.self, Restate.self, PlaceAdd.self, PlaceList.self, Score.self,
  ])

  /// What help says of them.
  static let texts = CommandTexts(
    Table(
      text: """
        *\tsummary\t\t看\tLook
        *\ttext\t\t看看[一下]：'好'\tLooks: [at] 'it'
        *\targument\tFILE\t文件\tFile
        record\tsummary\t\t记录\tRecord
        record\ttext\t\t记录一条。\tRecords one.
        record\targument\tTEXT\t内容\tWhat
        record\targument\tTAG\t标签\tTags
        record\toption\tplace...\t地方\tA place
        record\toption\tperiod\t时期\tWhen
        record\toption\tdry-run\t试行\tTry
        """, columns: 5))

  enum Record: TestVerb {
    static let name = "record"
    static let text = PositionalKey.one("TEXT")
    static let places = OptionKey.texts("place", short: "p", "PLACE")
    static let tags = PositionalKey.any("TAG")
    static let period = OptionKey.text("period", "PERIOD")
    static let dry = OptionKey.flag("dry-run", short: "n")
    static let format = Options.format([.text, .json])

    static var spec: CommandSpec {
      CommandSpec(
        name: name, group: .record, positionals: [text.spec, tags.spec],
        options: [places.spec, period.spec, dry.spec, format.spec], texts: TestVerbs.texts)
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
      name: name, group: .look,
      positionals: [PositionalKey.optional("FILE", completion: .file).spec],
      texts: TestVerbs.texts)
  }

  static func run(_ arguments: ParsedArguments, _ output: inout Output) throws -> ExitCode {
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
