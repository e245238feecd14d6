/// A record before and after a change.
public enum Edit<Value: Hashable & Sendable>: Hashable, Sendable {
  /// There was none.
  case added(Value)
  /// There was another version.
  case changed(from: Value, to: Value)
  /// There is none any more; the journal keeps it.
  case removed(Value)

  /// The record before; `nil` if there was none.
  public var before: Value? {
    switch self {
    case .added: nil
    case .changed(let before, _), .removed(let before): before
    }
  }

  /// The record after; `nil` if there is none any more.
  public var after: Value? {
    switch self {
    case .added(let after), .changed(_, let after): after
    case .removed: nil
    }
  }

  /// The edit that takes this one back.
  public var reversed: Edit {
    switch self {
    case .added(let value): .removed(value)
    case .changed(let before, let after): .changed(from: after, to: before)
    case .removed(let value): .added(value)
    }
  }

  /// The edit that puts a record in the place of what there is.
  init(putting new: Value, over old: Value?) {
    self = old.map { .changed(from: $0, to: new) } ?? .added(new)
  }

  /// `nil` if both are.
  init?(before: Value?, after: Value?) {
    switch (before, after) {
    case (nil, nil): return nil
    case (nil, .some(let after)): self = .added(after)
    case (.some(let before), nil): self = .removed(before)
    case (.some(let before), .some(let after)): self = .changed(from: before, to: after)
    }
  }

  /// The record after, or before if there is none any more.
  var latest: Value {
    switch self {
    case .added(let value), .changed(_, let value), .removed(let value): value
    }
  }
}

/// What a change did to a record of whatever kind.
public enum RecordEdit: Hashable, Sendable {
  case commitment(Edit<Commitment>)
  case outcome(Edit<Outcome>)
  case link(Edit<Link>)
  case opinion(Edit<Opinion>)
  case mention(Edit<Mention>)
  case search(Edit<Search>)
  case source(Edit<Source>)
  case indicator(Edit<Indicator>)
  case place(Edit<Place>)
  case settings(Edit<LedgerSettings>)

  /// What tells the record from others of its kind.
  public var id: String {
    switch self {
    case .commitment(let edit): edit.latest.id.rawValue
    case .outcome(let edit): edit.latest.id.rawValue
    case .link(let edit): edit.latest.key.description
    case .opinion(let edit): edit.latest.key.description
    case .mention(let edit): edit.latest.key.description
    case .search(let edit): edit.latest.key.description
    case .source(let edit): edit.latest.id.rawValue
    case .indicator(let edit): edit.latest.id.rawValue
    case .place(let edit): edit.latest.path.description
    case .settings: "ledger"
    }
  }

  /// The kind and the id: what tells the record from all others.
  public var key: String {
    let kind =
      switch self {
      case .commitment: "commitment"
      case .outcome: "outcome"
      case .link: "link"
      case .opinion: "opinion"
      case .mention: "mention"
      case .search: "search"
      case .source: "source"
      case .indicator: "indicator"
      case .place: "place"
      case .settings: "ledger"
      }
    return "\(kind) \(id)"
  }

  /// The edit that takes this one back.
  public var reversed: RecordEdit {
    switch self {
    case .commitment(let edit): .commitment(edit.reversed)
    case .outcome(let edit): .outcome(edit.reversed)
    case .link(let edit): .link(edit.reversed)
    case .opinion(let edit): .opinion(edit.reversed)
    case .mention(let edit): .mention(edit.reversed)
    case .search(let edit): .search(edit.reversed)
    case .source(let edit): .source(edit.reversed)
    case .indicator(let edit): .indicator(edit.reversed)
    case .place(let edit): .place(edit.reversed)
    case .settings(let edit): .settings(edit.reversed)
    }
  }

  /// Whether there is no such record any more.
  public var isRemoval: Bool {
    switch self {
    case .commitment(let edit): edit.after == nil
    case .outcome(let edit): edit.after == nil
    case .link(let edit): edit.after == nil
    case .opinion(let edit): edit.after == nil
    case .mention(let edit): edit.after == nil
    case .search(let edit): edit.after == nil
    case .source(let edit): edit.after == nil
    case .indicator(let edit): edit.after == nil
    case .place(let edit): edit.after == nil
    case .settings(let edit): edit.after == nil
    }
  }

  /// Whether the record belongs to a volume, and not to the ledger as a whole.
  public var isInVolume: Bool {
    switch self {
    case .commitment, .outcome, .link, .opinion, .mention, .search: true
    case .source, .indicator, .place, .settings: false
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
