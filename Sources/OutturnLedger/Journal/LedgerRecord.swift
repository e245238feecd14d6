/// A record of whatever kind.
public enum LedgerRecord: Hashable, Sendable {
  case commitment(Commitment)
  case outcome(Outcome)
  case link(Link)
  case opinion(Opinion)
  case mention(Mention)
  case search(Search)
  case source(Source)
  case indicator(Indicator)
  case place(Place)
  case settings(LedgerSettings)

  /// What kind of record it is, as journals name it.
  public enum Kind: String, Hashable, Sendable, CaseIterable {
    case commitment, indicator, ledger, link, mention, opinion, outcome, place, search, source
  }

  /// Its kind.
  public var kind: Kind {
    switch self {
    case .commitment: .commitment
    case .outcome: .outcome
    case .link: .link
    case .opinion: .opinion
    case .mention: .mention
    case .search: .search
    case .source: .source
    case .indicator: .indicator
    case .place: .place
    case .settings: .ledger
    }
  }

  /// What tells the record from others of its kind.
  public var id: String {
    switch self {
    case .commitment(let record): record.id.rawValue
    case .outcome(let record): record.id.rawValue
    case .link(let record): record.key.description
    case .opinion(let record): record.key.description
    case .mention(let record): record.key.description
    case .search(let record): record.key.description
    case .source(let record): record.id.rawValue
    case .indicator(let record): record.id.rawValue
    case .place(let record): record.path.description
    case .settings: "ledger"
    }
  }

  /// Which version of the record it is; `nil` for records that have none.
  var version: Int? {
    switch self {
    case .commitment(let record): record.version
    case .outcome(let record): record.version
    default: nil
    }
  }

  /// The same in another version, if it has one.
  func numbered(_ version: Int) throws(LedgerError) -> LedgerRecord {
    switch self {
    case .commitment(let record): .commitment(record.copy { $0.version = version })
    case .outcome(let record): .outcome(try record.changed { $0.version = version })
    default: self
    }
  }
}

/// The record itself, in its one JSON form.
extension LedgerRecord {
  init(_ kind: Kind, from cursor: inout JSONCursor) throws(JSONError) {
    self =
      switch kind {
      case .commitment: .commitment(try Commitment(from: &cursor))
      case .outcome: .outcome(try Outcome(from: &cursor))
      case .link: .link(try Link(from: &cursor))
      case .opinion: .opinion(try Opinion(from: &cursor))
      case .mention: .mention(try Mention(from: &cursor))
      case .search: .search(try Search(from: &cursor))
      case .source: .source(try Source(from: &cursor))
      case .indicator: .indicator(try Indicator(from: &cursor))
      case .place: .place(try Place(from: &cursor))
      case .ledger: .settings(try LedgerSettings(from: &cursor))
      }
  }

  func write(to writer: inout CanonicalWriter) {
    switch self {
    case .commitment(let record): record.write(to: &writer)
    case .outcome(let record): record.write(to: &writer)
    case .link(let record): record.write(to: &writer)
    case .opinion(let record): record.write(to: &writer)
    case .mention(let record): record.write(to: &writer)
    case .search(let record): record.write(to: &writer)
    case .source(let record): record.write(to: &writer)
    case .indicator(let record): record.write(to: &writer)
    case .place(let record): record.write(to: &writer)
    case .settings(let record): record.write(to: &writer)
    }
  }

  /// The canonical bytes.
  func canonical() throws(CanonicalMisuse) -> [UInt8] {
    var writer = CanonicalWriter()
    write(to: &writer)
    return try writer.finish()
  }
}
