/// Why something could not be done with a ledger. Each says where, what is wrong and what to do.
public enum LedgerError: Error, Equatable, Sendable {
  /// The folder holds no `ledger.json`, or is not there.
  case noLedger(at: String)
  /// The folder to begin a ledger in holds one.
  case alreadyALedger(at: String)
  /// A file is not JSON, or is JSON of the wrong shape.
  case unreadable(JSONError)
  /// A file was written by a later version of the program.
  case newerFormat(file: String, version: Int)
  /// A file was written by an earlier version of the program; ``Ledger/migrate(_:by:why:time:isTrial:patience:)``
  /// carries the ledger over.
  case olderFormat(file: String, version: Int)
  /// The operating system refused something.
  case file(FileFailure)
  /// Somebody else was writing for longer than we were ready to wait.
  case locked(holder: String?)
  /// A journal is not what it was when it was written.
  case brokenJournal(JournalFault)
  /// A file is not what its journal says it is: somebody edited it, or lost a part.
  case differsFromJournal(file: String)
  /// What must be sound first is not.
  case unsound(TrustFault)
  /// What is to be shown is not what its journal says.
  case altered(TrustFault)
  /// No seal with this root is kept here, and the seal does not tell enough to do without.
  case unknownSeal(Digest)
  /// The change breaks a rule.
  case refused(ChangeRefusal)
  /// The disk failed at the one moment at which it cannot be told whether the change stands.
  case uncertain(FileFailure)
  /// Others kept changing what was being read.
  case tooBusy

  /// An error in JSON, unless its cause is that the file is of another form.
  init(_ error: JSONError, in bytes: [UInt8], current: Int = FileFormat.currentVersion) {
    if let version = FileFormat.otherVersion(of: bytes, than: current) {
      self =
        version > current
        ? .newerFormat(file: error.file, version: version)
        : .olderFormat(file: error.file, version: version)
    } else {
      self = .unreadable(error)
    }
  }
}

/// How a journal is not what it was when it was written.
public struct JournalFault: Equatable, Sendable {
  /// What is wrong.
  public enum Kind: Equatable, Sendable {
    /// There is no journal beside the file.
    case missing
    /// The journal has no entry.
    case empty
    /// The last line has no line feed: it was being written when a crash came, or was cut short.
    case unfinished
    /// The last line is whole and fits, but its line feed was lost.
    case lostFeed
    /// A line is not an entry.
    case unreadable(JSONError)
    /// The entry's own check value does not fit its line: the line was altered.
    case altered
    /// The entry has another number than its place has: lines were removed, added or moved.
    case wrongNumber(found: Int)
    /// The entry does not follow the line before it: that line was altered, or lines were removed,
    /// added or moved.
    case wrongPrevious
    /// The entry speaks of a record as it was not.
    case doesNotApply(record: String)
    /// The entry's time is before that of the entry before it.
    case runsBackward
    /// The line is not in canonical form.
    case notCanonical
  }

  /// The journal.
  public let file: String
  /// The number of the line, from 1, which is also that of the entry.
  public let line: Int
  /// What is wrong.
  public let kind: Kind
}

/// Why a change was not taken into the ledger.
public enum ChangeRefusal: Hashable, Sendable {
  /// There is nothing in it.
  case empty
  /// The reason or the name of who makes it is missing, too long or not plain text.
  case unsigned
  /// Who makes it is not among those who may sign.
  case notASignatory(String)
  /// A record, a link, a source, a place with this id is there.
  case exists(String)
  /// There is none with this id.
  case unknown(String)
  /// Somebody changed the record since it was read.
  case changedMeanwhile(String)
  /// The record is as it is wanted already.
  case noDifference(String)
  /// The record was withdrawn.
  case withdrawn(String)
  /// The record's id does not say the place and year of its volume.
  case wrongVolume(id: String, VolumeAddress)
  /// The record's period does not end in the year of its volume.
  case wrongPeriod(id: String, Period, VolumeAddress)
  /// The record speaks of a source, a record or a place that the ledger does not have.
  case dangling(id: String, names: String)
  /// The value cannot be told in a ledger's file.
  case notTellable(id: String, why: String)
  /// Another record speaks of the one to be removed.
  case stillNamed(id: String, by: String)
  /// Sources, indicators, places and settings are changed, never removed.
  case stays(String)
  /// The two ledgers do not begin with the same entry, so they are no branches of one.
  case unrelated
  /// The other branch has changes in an older version of the format, which came after the two parted.
  case olderBranch(journal: String)
  /// No ledger has a file of this name.
  case notMergeable(String)
  /// The ledger has never been sealed.
  case unsealed
  /// The record was made after the sealing.
  case notSealed(String)
  /// The record was sealed in a branch that was joined since, and its lines there are not known here.
  case sealedElsewhere(String)
  /// The seals are of two logs, none of which is the beginning of the other.
  case otherLog
  /// What is to be undone has been changed since.
  case cannotUndo(String)
  /// The source is another document: its bytes have another digest than those the ledger tells of.
  case otherDocument(source: String, told: String)
  /// The document is in the ledger as another source.
  case sameDocument(source: String, as: String)
}
