/// What went wrong with a ledger, as a failure in both languages.
extension Failure {
  package init(_ error: LedgerError) {
    switch error {
    case .unreadable(let error): self.init(error)
    case .file(let error): self.init(error)
    case .brokenJournal(let fault):
      if case .unreadable(let error) = fault.kind { self.init(error) } else { self.init(fault) }
    case .unsound(let fault), .altered(let fault): self.init(fault, hint: error.told.mend)
    case .refused, .noLedger, .alreadyALedger, .newerFormat, .olderFormat, .locked,
      .differsFromJournal, .uncertain, .unknownSeal, .tooBusy:
      let told = error.told
      self.init(
        zh: told.what.zh, en: told.what.en, at: error.file.map { Spot(file: $0) }, hint: told.mend)
    }
  }

  private init(_ fault: TrustFault, hint usual: Localized?) {
    var hint = usual
    // All there is to see is said.
    if case .lineEnds = fault.kind {
      hint = Localized(zh: "\(fault.mend.zh)。", en: "To mend it: \(fault.mend.en).")
    }
    self.init(
      zh: "账本不再是程序留下的样子：\(fault.what.zh)",
      en: "the ledger is not as the program left it: \(fault.what.en)",
      at: Spot(file: fault.path.text, line: fault.line), hint: hint)
    kind = .wanting
  }

  private init(_ fault: JournalFault) {
    self.init(
      zh: fault.what.zh, en: fault.what.en, at: Spot(file: fault.file, line: fault.line),
      hint: Localized(zh: "\(fault.mend.zh)。", en: "To mend it: \(fault.mend.en)."))
  }
}
