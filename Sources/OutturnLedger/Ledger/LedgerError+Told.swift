import OutturnTables

extension Messages {
  /// What the rows of errors.tsv say.
  static let errors = Messages(Table(outturn_table_errors(), columns: 5))

  /// What is wrong and what to do, about things that an error names, made harmless.
  func error(_ name: String, _ parts: [String] = []) -> (what: Localized, mend: Localized?) {
    told(name, parts.map { VisibleText.of($0, limit: 400) })
  }
}

extension LedgerError {
  /// What is wrong and what to do about it; of an error that another one tells, only what to do.
  public var told: (what: Localized, mend: Localized?) {
    let texts = Messages.errors
    return switch self {
    case .noLedger(let folder): texts.error("noLedger", [folder])
    case .alreadyALedger(let folder): texts.error("alreadyALedger", [folder])
    case .newerFormat(_, let version): texts.error("newerFormat", ["\(version)"])
    case .olderFormat(_, let version): texts.error("olderFormat", ["\(version)"])
    case .locked(let holder): texts.error("locked", [holder.map { " (\($0))" } ?? ""])
    case .differsFromJournal: texts.error("differsFromJournal")
    case .unsound: texts.error("unsound")
    case .altered: texts.error("altered")
    case .unknownSeal(let root): texts.error("unknownSeal", ["\(root)"])
    case .uncertain: texts.error("uncertain")
    case .tooBusy: texts.error("tooBusy")
    case .refused(let refusal): refusal.told
    case .unreadable, .file, .brokenJournal: texts.error("")
    }
  }

  /// The file that it is about, where that is not among what it says.
  public var file: String? {
    switch self {
    case .newerFormat(let file, _), .olderFormat(let file, _), .differsFromJournal(let file),
      .refused(.olderBranch(let file)):
      file
    case .uncertain(let failure): failure.path
    default: nil
    }
  }
}

extension LedgerError: CustomStringConvertible {
  /// Where, what is wrong and what to do, in English; an excerpt on lines of its own where there is
  /// one.
  public var description: String {
    switch self {
    case .unreadable(let error): error.description
    case .file(let failure): failure.description
    case .brokenJournal(let fault): fault.description
    case .unsound(let fault), .altered(let fault): fault.description
    default:
      (file.map { "\(VisibleText.of($0, limit: 400)): " } ?? "") + told.what.en
        + (told.mend.map { ": \($0.en)" } ?? "")
    }
  }
}

extension ChangeRefusal: CustomStringConvertible {
  /// What is wrong with the change, in English.
  public var description: String { told.what.en }

  /// What is wrong with the change and what to do.
  var told: (what: Localized, mend: Localized?) {
    let texts = Messages.errors
    return switch self {
    case .empty: texts.error("empty")
    case .unsigned: texts.error("unsigned")
    case .notASignatory(let name): texts.error("notASignatory", [name])
    case .exists(let id): texts.error("exists", [id])
    case .unknown(let id): texts.error("unknown", [id])
    case .changedMeanwhile(let id): texts.error("changedMeanwhile", [id])
    case .noDifference(let id): texts.error("noDifference", [id])
    case .withdrawn(let id): texts.error("withdrawn", [id])
    case .wrongVolume(let id, let address): texts.error("wrongVolume", [id, "\(address)"])
    case .wrongPeriod(let id, let period, let address):
      texts.error("wrongPeriod", [id, "\(period)", "\(address.year)"])
    case .dangling(let id, let names): texts.error("dangling", [id, names])
    case .notTellable(let id, let why): texts.error("notTellable", [id, why])
    case .stillNamed(let id, let other): texts.error("stillNamed", [id, other])
    case .stays(let id): texts.error("stays", [id])
    case .unrelated: texts.error("unrelated")
    case .olderBranch: texts.error("olderBranch")
    case .notMergeable(let path): texts.error("notMergeable", [path])
    case .unsealed: texts.error("unsealed")
    case .notSealed(let id): texts.error("notSealed", [id])
    case .sealedElsewhere(let id): texts.error("sealedElsewhere", [id])
    case .otherLog: texts.error("otherLog")
    case .cannotUndo(let id): texts.error("cannotUndo", [id])
    case .otherDocument(let source, let told):
      texts.error("otherDocument", [source, String(told.prefix(8))])
    case .sameDocument(let source, let other): texts.error("sameDocument", [source, other])
    }
  }
}
