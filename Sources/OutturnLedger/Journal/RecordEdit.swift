/// What a change did to a record: the record before and after.
public enum RecordEdit: Hashable, Sendable {
  /// There was none.
  case added(LedgerRecord)
  /// There was another version.
  case changed(from: LedgerRecord, to: LedgerRecord)
  /// There is none any more; the journal keeps it.
  case removed(LedgerRecord)

  /// The record before; `nil` if there was none.
  public var before: LedgerRecord? {
    switch self {
    case .added: nil
    case .changed(let before, _), .removed(let before): before
    }
  }

  /// The record after; `nil` if there is none any more.
  public var after: LedgerRecord? {
    switch self {
    case .added(let after), .changed(_, let after): after
    case .removed: nil
    }
  }

  /// The record after, or before if there is none any more.
  public var latest: LedgerRecord {
    switch self {
    case .added(let record), .changed(_, let record), .removed(let record): record
    }
  }

  /// The edit that puts a record in the place of what there is.
  init(putting new: LedgerRecord, over old: LedgerRecord?) {
    self = old.map { .changed(from: $0, to: new) } ?? .added(new)
  }

  /// `nil` if both are.
  init?(before: LedgerRecord?, after: LedgerRecord?) {
    switch (before, after) {
    case (nil, nil): return nil
    case (nil, .some(let after)): self = .added(after)
    case (.some(let before), nil): self = .removed(before)
    case (.some(let before), .some(let after)): self = .changed(from: before, to: after)
    }
  }

  /// What kind of record it is about.
  public var kind: LedgerRecord.Kind { latest.kind }

  /// What tells the record from others of its kind.
  public var id: String { latest.id }

  /// The kind and the id: what tells the record from all others.
  public var key: String { "\(kind.rawValue) \(id)" }

  /// Whether there is no such record any more.
  public var isRemoval: Bool { after == nil }

  /// Whether the record belongs to a volume, and not to the ledger as a whole.
  public var isInVolume: Bool {
    switch kind {
    case .commitment, .outcome, .link, .opinion, .mention, .search: true
    case .source, .indicator, .place, .ledger: false
    }
  }
}

/// What was done.
public enum Action: String, Hashable, Sendable, CaseIterable {
  /// A commitment was recorded.
  case record
  /// An outcome was recorded.
  case report
  /// We mended our own mistake in a record.
  case amend
  /// The promiser changed the target.
  case restate
  /// An outcome was told again with another figure.
  case revise
  /// A record was taken out of the ledger, which keeps it.
  case withdraw
  /// A link was made or changed.
  case link
  /// A link was taken away.
  case unlink
  /// Documents were searched for sentences that speak of commitments, or somebody decided on one.
  case search
  /// Somebody gave an opinion on what came of a commitment.
  case judge
  /// A source, an indicator or a place was added or changed, or the ledger's settings were.
  case define
  /// An edit made by hand was taken in.
  case adopt
  /// An earlier change was taken back.
  case undo
  /// Two branches of a journal were joined.
  case merge
  /// The file was brought to a newer form.
  case migrate
}

/// One record's part in a change.
public struct RecordChange: Hashable, Sendable {
  /// What was done.
  public let action: Action
  /// The record before and after.
  public let edit: RecordEdit

  /// A record's part in a change.
  public init(_ action: Action, _ edit: RecordEdit) {
    self.action = action
    self.edit = edit
  }
}
