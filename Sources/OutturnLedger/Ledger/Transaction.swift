/// What one command wants changed: all of it is made or none.
///
///     Transaction(
///       by: "Li", why: "from the 2020 report", time: now,
///       changes: [.place(zhengzhou), .source(report), .record(commitment, in: volume)])
public struct Transaction: Sendable {
  /// Who makes it.
  public let by: String
  /// Why; it may be empty only where something is recorded for the first time.
  public let why: String
  /// When, as the clock says.
  public let time: Timestamp
  /// What is to be changed, in order.
  public let changes: [Change]

  /// What one command wants changed.
  public init(by: String, why: String = "", time: Timestamp, changes: [Change]) {
    self.by = by
    self.why = why
    self.time = time
    self.changes = changes
  }
}

/// One thing to be changed.
public enum Change: Hashable, Sendable {
  /// Takes in a new commitment, whose version is 1.
  case record(Commitment, in: VolumeAddress)
  /// Takes in a new outcome, whose version is 1.
  case report(Outcome, in: VolumeAddress)
  /// Mends a commitment. The new one's version is one above that of the one it was made from, so
  /// that nobody's change in between is lost.
  case amend(Commitment, in: VolumeAddress)
  /// Mends an outcome; versions as with a commitment.
  case mend(Outcome, in: VolumeAddress)
  /// Notes that the promiser changed the target of a commitment.
  case restate(RecordID, Restatement, in: VolumeAddress)
  /// Notes that an outcome was told again.
  case revise(RecordID, Outcome.Vintage, in: VolumeAddress)
  /// Takes a commitment or an outcome out of the ledger, which keeps it.
  case withdraw(RecordID, Withdrawal, in: VolumeAddress)
  /// Makes a link, or puts it in place of the one between the same records. It belongs to the
  /// volume of its commitment.
  case link(Link, in: VolumeAddress)
  /// Takes a link away.
  case unlink(LinkKey, in: VolumeAddress)
  /// Notes an opinion, or puts it in place of the same person's of the same day. It belongs to the
  /// volume of its commitment.
  case judge(Opinion, in: VolumeAddress)
  /// Notes a sentence that speaks of a commitment, or puts it in place of the one at that place.
  case mention(Mention, in: VolumeAddress)
  /// Takes such a sentence away.
  case unmention(MentionKey, in: VolumeAddress)
  /// Notes which commitments were looked for in a document, in place of what was noted of it.
  case search(Search, in: VolumeAddress)
  /// Adds or changes a source.
  case source(Source)
  /// Adds or changes an indicator of the ledger's catalogue.
  case indicator(Indicator)
  /// Adds or changes a place.
  case place(Place)
  /// Changes the ledger's settings.
  case settings(LedgerSettings)
  /// Makes exactly this edit: what undoing, adopting and merging come down to.
  case edit(Action, RecordEdit, in: VolumeAddress?)

  /// The volume it goes to; `nil` for what stands outside the volumes.
  public var address: VolumeAddress? {
    switch self {
    case .record(_, let address), .report(_, let address), .amend(_, let address),
      .mend(_, let address), .restate(_, _, let address), .revise(_, _, let address),
      .withdraw(_, _, let address), .link(_, let address), .unlink(_, let address),
      .judge(_, let address), .mention(_, let address), .unmention(_, let address),
      .search(_, let address):
      address
    case .edit(_, _, let address): address
    case .source, .indicator, .place, .settings: nil
    }
  }
}

/// What became of a transaction that was made.
public struct Receipt: Hashable, Sendable {
  /// The entries it made: journals with the entries' numbers.
  public let entries: [LedgerPath: Int]
  /// What it did to which record, in order.
  public let changes: [RecordChange]
  /// When the entries say it was made.
  public let time: Timestamp
  /// Whether all is in its place. If not, it stands all the same, readers see it, and the next
  /// command puts it there.
  public let isInPlace: Bool
  /// What was mended before.
  public let mended: [Mending]
  /// What speaks against the clock that said when.
  public let clock: ClockDoubt?
}
