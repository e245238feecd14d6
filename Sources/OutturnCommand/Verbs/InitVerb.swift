/// `outturn init DIR`
enum InitVerb: Verb {
  static let name = "init"

  static let folder = PositionalKey.one("DIR", completion: .folder)
  static let title = OptionKey.text("name", "NAME")
  static let yearStart = OptionKey.text("year-start", "MONTH")

  static var spec: CommandSpec {
    command(.begin, [folder.spec], [title.spec, yearStart.spec, Options.by.spec, Options.why.spec])
  }

  static func run(_ arguments: ParsedArguments, _ output: inout Output) throws -> ExitCode {
    let given = arguments[folder]
    let path = arguments.environment.path(given)
    let own = path.split(separator: "/").last.map(String.init) ?? given
    let name = arguments[title] ?? (own == "." ? "ledger" : own)
    let start = try arguments[yearStart].map(ImportVerb.month)
    let signer = try Signer.name(arguments, arguments.environment)
    do throws(LedgerError) {
      _ = try Ledger.create(
        in: path, settings: LedgerSettings(name: name, language: output.language, yearStart: start),
        by: signer, why: arguments[Options.why] ?? "", time: arguments.environment.now)
    } catch {
      throw Failure(error.told(of: given, for: path))
    }
    output.noteChange()
    GitFiles.write(in: path)
    output.say("beganLedger", given, name)
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
