import OutturnLedger
import OutturnModel

/// `outturn init DIR`
enum InitVerb: Verb {
  static let name = "init"

  static let folder = PositionalKey.one(
    "DIR", completion: .folder,
    Localized(zh: "新账本的文件夹，没有就建立", en: "The new ledger's folder; made if it is not there"))
  static let title = OptionKey.text(
    "name", "NAME",
    standard: Localized(zh: "文件夹的名称", en: "the folder's own name"),
    Localized(zh: "账本的名称", en: "What the ledger is called"))

  static var spec: CommandSpec {
    CommandSpec(
      name: name, group: .begin,
      summary: Localized(zh: "新建账本", en: "Begin a ledger"),
      description: Localized(
        zh: """
          在文件夹中建立一个空账本：ledger.json、指标目录 indicators.json 与它们的日志。

          指标目录是随程序附带的那一份，之后可用 indicator add 增补。评分规则的参数取默认值，\
          可用 policy set 更改。账本的语言取自 --lang 或系统语言。
          """,
        en: """
          Makes an empty ledger in a folder: ledger.json, the catalogue indicators.json, and their \
          journal.

          The catalogue is the one that comes with the program; add to it with indicator add. The \
          scoring policy has its defaults; change it with policy set. The ledger's language is that \
          of --lang, else of the locale.
          """),
      positionals: [folder.spec],
      options: [title.spec, Options.by.spec, Options.why.spec],
      examples: [
        .init(
          line: "outturn init promises",
          explanation: Localized(zh: "在文件夹 promises 中新建", en: "Begin one in the folder promises")),
        .init(
          line: "outturn init promises --name 'Promises of Bluebridge'",
          explanation: Localized(zh: "并给它名称", en: "And give it a name")),
      ])
  }

  static func run(
    _ arguments: ParsedArguments, _ environment: Environment, _ output: inout Output
  ) throws -> ExitCode {
    let given = arguments[folder]
    let path = environment.path(given)
    let own = path.split(separator: "/").last.map(String.init) ?? given
    let name = arguments[title] ?? (own == "." ? "ledger" : own)
    let signer = try Signer.name(arguments, environment)
    do throws(LedgerError) {
      _ = try Ledger.create(
        in: path, settings: LedgerSettings(name: name, language: output.language), by: signer,
        why: arguments[Options.why] ?? "", time: environment.now)
    } catch {
      throw Failure(error.told(of: given, for: path))
    }
    output.noteChange()
    GitFiles.write(in: path)
    output.line(
      Localized(
        zh: "已在“\(given)”中新建账本“\(name)”。", en: "Began the ledger \"\(name)\" in \"\(given)\"."))
    return .fine
  }
}

extension LedgerError {
  /// The same error about a folder as the user named it.
  fileprivate func told(of given: String, for path: String) -> LedgerError {
    switch self {
    case .alreadyALedger(at: path): .alreadyALedger(at: given)
    case .file(let failure) where failure.path == path:
      .file(FileFailure(failure.operation, given, failure.reason))
    default: self
    }
  }
}
