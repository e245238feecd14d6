import OutturnJSON
import OutturnModel
import OutturnTables

/// What the rows of errors.tsv say, in both languages.
struct ErrorTexts: Sendable {
  static let shipped = ErrorTexts(Table(outturn_table_errors(), columns: 5))

  private let rows: [String: [Substring]]

  init(_ table: Table) {
    rows = Dictionary(
      table.rows.map { (String($0[0]), $0) }, uniquingKeysWith: { first, _ in first })
  }

  /// What is wrong and what to do, with what an error names in the places of `{0}` and so on.
  func told(_ name: String, _ parts: [String] = []) -> (what: Localized, mend: Localized?) {
    let row = rows[name] ?? []
    func filled(_ index: Int) -> String {
      guard index < row.count else { return "" }
      return parts.enumerated().reduce(String(row[index])) { text, part in
        text.replacing("{\(part.offset)}", with: VisibleText.of(part.element, limit: 400))
      }
    }
    let mend = Localized(zh: filled(3), en: filled(4))
    return (Localized(zh: filled(1), en: filled(2)), mend.en.isEmpty ? nil : mend)
  }
}

extension LedgerError {
  /// What is wrong and what to do about it; of an error that another one tells, only what to do.
  public var told: (what: Localized, mend: Localized?) {
    let texts = ErrorTexts.shipped
    return switch self {
    case .noLedger(let folder): texts.told("noLedger", [folder])
    case .alreadyALedger(let folder): texts.told("alreadyALedger", [folder])
    case .newerFormat(_, let version): texts.told("newerFormat", ["\(version)"])
    case .olderFormat(_, let version): texts.told("olderFormat", ["\(version)"])
    case .locked(let holder): texts.told("locked", [holder.map { " (\($0))" } ?? ""])
    case .differsFromJournal: texts.told("differsFromJournal")
    case .unsound: texts.told("unsound")
    case .altered: texts.told("altered")
    case .unknownSeal(let root): texts.told("unknownSeal", ["\(root)"])
    case .uncertain: texts.told("uncertain")
    case .tooBusy: texts.told("tooBusy")
    case .refused(let refusal): refusal.told
    case .unreadable, .file, .brokenJournal: texts.told("")
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
    let texts = ErrorTexts.shipped
    return switch self {
    case .empty: texts.told("empty")
    case .unsigned: texts.told("unsigned")
    case .notASignatory(let name): texts.told("notASignatory", [name])
    case .exists(let id): texts.told("exists", [id])
    case .unknown(let id): texts.told("unknown", [id])
    case .changedMeanwhile(let id): texts.told("changedMeanwhile", [id])
    case .noDifference(let id): texts.told("noDifference", [id])
    case .withdrawn(let id): texts.told("withdrawn", [id])
    case .wrongVolume(let id, let address): texts.told("wrongVolume", [id, "\(address)"])
    case .wrongPeriod(let id, let period, let address):
      texts.told("wrongPeriod", [id, "\(period)", "\(address.year)"])
    case .dangling(let id, let names): texts.told("dangling", [id, names])
    case .notTellable(let id, let why): texts.told("notTellable", [id, why])
    case .stillNamed(let id, let other): texts.told("stillNamed", [id, other])
    case .stays(let id): texts.told("stays", [id])
    case .unrelated: texts.told("unrelated")
    case .olderBranch: texts.told("olderBranch")
    case .notMergeable(let path): texts.told("notMergeable", [path])
    case .unsealed: texts.told("unsealed")
    case .notSealed(let id): texts.told("notSealed", [id])
    case .sealedElsewhere(let id): texts.told("sealedElsewhere", [id])
    case .otherLog: texts.told("otherLog")
    case .cannotUndo(let id): texts.told("cannotUndo", [id])
    case .otherDocument(let source, let told):
      texts.told("otherDocument", [source, String(told.prefix(8))])
    case .sameDocument(let source, let other): texts.told("sameDocument", [source, other])
    }
  }
}
