/// Finds the ledger a command works on: `--ledger`, else `OUTTURN_LEDGER`, else the nearest folder
/// upward that holds `ledger.json`.
enum LedgerFolder {
  /// - Returns: The folder as the user would write it: what was given, or an absolute path.
  static func find(_ arguments: ParsedArguments, _ environment: Environment) throws(Failure)
    -> String
  {
    if let given = arguments[Options.ledger] {
      return try checked(given, environment, told: Localized(same: "--ledger"))
    }
    if let given = environment.variables["OUTTURN_LEDGER"], !given.isEmpty {
      return try checked(given, environment, told: Localized(same: "OUTTURN_LEDGER"))
    }
    for folder in Folders.upward(from: environment.folder)
    where Files.isFile("\(folder)/\(LedgerFiles.marker)") {
      return folder.isEmpty ? "/" : folder
    }
    throw Failure(
      zh: "此处及上层文件夹都没有账本（ledger.json）",
      en: "there is no ledger (ledger.json) here or in a folder above",
      hint: Localized(
        zh: "用 outturn init 文件夹 新建，或用 --ledger 文件夹 指明。",
        en: "Make one with: outturn init DIR, or name one with --ledger DIR."))
  }

  private static func checked(
    _ given: String, _ environment: Environment, told source: Localized
  ) throws(Failure) -> String {
    let path = environment.path(given)
    if Files.isFile("\(path)/\(LedgerFiles.marker)") { return path }
    let hint = Localized(
      zh: "用 outturn init \(given) 可在那里新建账本。", en: "Make one there with: outturn init \(given)")
    guard Files.isFolder(path) else {
      throw Failure(
        zh: "\(source.zh)：“\(given)”不是文件夹", en: "\(source.en): \"\(given)\" is not a folder",
        hint: hint)
    }
    throw Failure(
      zh: "\(source.zh)：“\(given)”里没有 \(LedgerFiles.marker)",
      en: "\(source.en): \"\(given)\" holds no \(LedgerFiles.marker)",
      hint: hint)
  }
}
