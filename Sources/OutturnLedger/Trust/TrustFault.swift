/// Something in a ledger that is not as the program left it.
public struct TrustFault: Equatable, Sendable {
  /// What is not as it was.
  public enum Kind: Equatable, Sendable {
    /// A journal is unsound.
    case journal(JournalFault)
    /// Making the journal's changes one after the other does not give the file as this entry says
    /// it was afterwards.
    case doesNotReplay(entry: Int)
    /// The file is not what the last entry says it was afterwards: it was edited, or damaged.
    case differs
    /// The file is what an earlier entry says it was: it was put back, or the later entries were
    /// never put in place.
    case isBehind(entry: Int)
    /// The file is not there.
    case missing
    /// No journal speaks of the file.
    case unknown
    /// Something with a name that no file of a ledger has stands in the folder.
    case stray(name: String)
    /// A command changed so many journals, and fewer have it.
    case incomplete(transaction: String, found: Int, of: Int)
    /// What a seal says was there is not.
    case seal(SealFault)
    /// The line ends of so many files, of which this is the first, were changed on the way.
    case lineEnds(files: Int)
    /// The file or folder could not be read.
    case unreadable(FileFailure)
  }

  /// The file.
  public let path: LedgerPath
  /// What is not as it was.
  public let kind: Kind

  /// A fault in a file.
  public init(_ path: LedgerPath, _ kind: Kind) {
    self.path = path
    self.kind = kind
  }

  /// The line, where one can be told.
  public var line: Int? {
    switch kind {
    case .journal(let fault): fault.line
    case .isBehind(let entry), .doesNotReplay(let entry): entry
    case .seal(let fault): fault.entry
    case .differs, .missing, .unknown, .stray, .incomplete, .lineEnds, .unreadable: nil
    }
  }
}

/// How a journal is not what it was when it was sealed.
public enum SealFault: Equatable, Sendable {
  /// The seal's own details do not lead to its root.
  case detailsAltered
  /// The text of the seal is not that of the seal that is kept: its origin, size or time was altered.
  case textAltered
  /// The ledger was never in the state that the seal stands for.
  case noSuchState
  /// The seal that this one was made after is not there any more, or was altered.
  case earlierMissing
  /// This entry was left by a sealing, and the seal is not there any more.
  case sealMissing(entry: Int)
  /// The journal is not there any more.
  case journalMissing
  /// This entry, and perhaps later ones, is not what it was.
  case altered(entry: Int)
  /// This entry is not there any more; the one after it stands in its place, or the end.
  case removed(entry: Int)
  /// An entry stands here that was not there.
  case inserted(entry: Int)
  /// The entries from here on were put in another order.
  case reordered(entry: Int)

  /// The number of the first entry that is not as it was.
  public var entry: Int? {
    switch self {
    case .detailsAltered, .textAltered, .noSuchState, .earlierMissing, .journalMissing: nil
    case .sealMissing(let entry), .altered(let entry), .removed(let entry), .inserted(let entry),
      .reordered(let entry):
      entry
    }
  }
}

extension LedgerError {
  /// The error as a fault of a file, for inspections that go on.
  func fault(at path: LedgerPath) -> TrustFault {
    switch self {
    case .brokenJournal(let fault): TrustFault(path, .journal(fault))
    case .file(let failure): TrustFault(path, .unreadable(failure))
    default: TrustFault(path, .differs)
    }
  }
}
