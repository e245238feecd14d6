import OutturnJSON
import OutturnModel

extension LedgerError: CustomStringConvertible {
  /// Where, what is wrong and what to do, in English; an excerpt on lines of its own where there is
  /// one.
  public var description: String {
    switch self {
    case .noLedger(let folder):
      "\(shown(folder)): no ledger here: give its folder with --ledger, or begin one with \"outturn init\""
    case .alreadyALedger(let folder):
      "\(shown(folder)): there is a ledger here already: choose another folder"
    case .unreadable(let error): error.description
    case .newerFormat(let file, let version):
      "\(file): written in version \(version) of the format, and this program knows versions up to "
        + "\(FileFormat.currentVersion): use a newer outturn"
    case .olderFormat(let file, let version):
      "\(file): written in version \(version) of the format, by an older outturn: carry the ledger over "
        + "with \"outturn migrate\""
    case .file(let failure): failure.description
    case .locked(let holder):
      "somebody else is writing to the ledger" + (holder.map { " (\(shown($0)))" } ?? "")
        + ": try again when that is done"
    case .brokenJournal(let fault): fault.description
    case .differsFromJournal(let file):
      "\(file): not what its journal says it is: see \"outturn check\" for where, then take the edit "
        + "in with \"outturn adopt\" or put the file back with \"outturn restore\""
    case .unsound(let fault), .altered(let fault): fault.description
    case .unknownSeal(let root):
      "no seal with the root \(root) is kept in seals/: give the whole text of the seal, or bring its "
        + "file back"
    case .refused(let refusal): refusal.description
    case .uncertain(let failure):
      "\(failure.path): the disk failed (\(failure.reason.what.en)) just as the change was being "
        + "made: look with \"outturn log\" whether it stands before making it again"
    case .tooBusy:
      "the ledger kept being changed while it was read: try again"
    }
  }

  private func shown(_ text: String) -> String { VisibleText.of(text, limit: 400) }
}

extension ChangeRefusal: CustomStringConvertible {
  /// What is wrong with the change and what to do.
  public var description: String {
    switch self {
    case .empty: "there is nothing to change"
    case .unsigned:
      "a change needs plain words for who makes it (--by) and, if it alters a record, why (--why)"
    case .notASignatory(let name):
      "\(VisibleText.quoted(name)) is not among the people who may sign changes to this ledger: see "
        + "\"people\" in ledger.json"
    case .exists(let id):
      "\(shown(id)) is in the ledger already: use \"outturn amend\" to change it"
    case .unknown(let id): "\(shown(id)) is not in the ledger: see \"outturn list\""
    case .changedMeanwhile(let id):
      "\(shown(id)) was changed by somebody else in the meantime: look at it again and decide anew"
    case .noDifference(let id): "\(shown(id)) says just that already"
    case .withdrawn(let id): "\(shown(id)) was withdrawn and can no longer be changed"
    case .wrongVolume(let id, let address):
      "\(shown(id)) is not an id for the volume \(address): ids tell place, year and kind"
    case .wrongPeriod(let id, let period, let address):
      "\(shown(id)): the period \(period) does not end in \(address.year), the year of its volume"
    case .dangling(let id, let names):
      "\(shown(id)) speaks of \(shown(names)), which is not in the ledger: add that first"
    case .notTellable(let id, let why): "\(shown(id)) cannot be written to the ledger: \(why)"
    case .stillNamed(let id, let other):
      "\(shown(id)) cannot be removed, since \(shown(other)) speaks of it: change that first"
    case .stays(let id):
      "\(shown(id)) can be changed but not removed: records may speak of it"
    case .unrelated:
      "the two ledgers do not begin with the same entry: only branches of one ledger can be joined"
    case .olderBranch(let journal):
      "\(shown(journal)): the other branch has changes in an older format that came after the two parted: "
        + "join the branches with the outturn that wrote them, then carry the ledger over"
    case .notMergeable(let path): "\(shown(path)) is not a file of a ledger"
    case .unsealed: "this ledger has no seal yet: make one with \"outturn seal\""
    case .notSealed(let id):
      "\(shown(id)) was not in the ledger when it was sealed: seal it anew with \"outturn seal\""
    case .sealedElsewhere(let id):
      "\(shown(id)) was sealed in a branch that was joined since: seal the ledger anew with \"outturn seal\""
    case .otherLog:
      "the log of this seal leads to no later one here: it was made in a branch that was joined, or none was "
        + "made since"
    case .cannotUndo(let id):
      "\(shown(id)) was changed again since: undo the later change first"
    case .otherDocument(let source, let told):
      "the source \(shown(source)) is another document, whose SHA-256 begins with \(told.prefix(8)): "
        + "give this one an id of its own"
    case .sameDocument(let source, let other):
      "\(shown(source)): this document is in the ledger already, as the source \(shown(other))"
    }
  }

  private func shown(_ text: String) -> String { VisibleText.of(text, limit: 200) }
}
