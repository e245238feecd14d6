/// Who signs a change: `--by`, else `OUTTURN_BY`, else git's user.name, else the login name.
enum Signer {
  static func name(_ arguments: ParsedArguments, _ environment: Environment) throws(Failure)
    -> String
  {
    let variables = environment.variables
    let candidates: [() -> String?] = [
      { arguments[Options.by] },
      { variables["OUTTURN_BY"] },
      { GitConfig.userName(from: environment.folder, variables: variables) },
      { variables["LOGNAME"] },
      { variables["USER"] },
      { if case .process = variables { CLibrary.loginName() } else { nil } },
    ]
    for candidate in candidates {
      if let name = candidate(), name.contains(where: { !$0.isWhitespace }) { return name }
    }
    throw Failure("nobodySigns")
  }
}
