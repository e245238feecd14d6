/// What tells one link of a volume from the others.
public struct LinkKey: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The commitment that is answered.
  public let commitment: RecordID
  /// The outcome that answers it.
  public let outcome: RecordID

  /// The key of the link between two records.
  public init(commitment: RecordID, outcome: RecordID) {
    self.commitment = commitment
    self.outcome = outcome
  }

  /// By commitment, then by outcome.
  public static func < (left: LinkKey, right: LinkKey) -> Bool {
    (left.commitment, left.outcome) < (right.commitment, right.outcome)
  }

  /// Both ids.
  public var description: String { "\(commitment) \(outcome)" }
}

/// What tells one opinion of a volume from the others: a person may have a new one another day.
public struct OpinionKey: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The commitment it is about.
  public let commitment: RecordID
  /// Whose it is.
  public let by: String
  /// When it was given.
  public let date: Day

  /// By commitment, person and day.
  public static func < (left: OpinionKey, right: OpinionKey) -> Bool {
    if left.commitment != right.commitment { return left.commitment < right.commitment }
    if !left.by.utf8.elementsEqual(right.by.utf8) {
      return left.by.utf8.lexicographicallyPrecedes(right.by.utf8)
    }
    return left.date < right.date
  }

  /// The commitment, the day and the person.
  public var description: String { "\(commitment) \(date) \(by)" }
}

/// What tells one mention of a volume from the others.
public struct MentionKey: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The commitment it speaks of.
  public let commitment: RecordID
  /// The document.
  public let source: SourceID
  /// Where it begins and ends.
  public let start: Int, end: Int

  /// By commitment, source and place in it.
  public static func < (left: MentionKey, right: MentionKey) -> Bool {
    (left.commitment.rawValue, left.source.rawValue, left.start, left.end)
      < (right.commitment.rawValue, right.source.rawValue, right.start, right.end)
  }

  /// The commitment, the document and the place in it.
  public var description: String { "\(commitment) \(source) \(start) \(end)" }
}

/// What tells one search of a volume from the others.
public struct SearchKey: Hashable, Comparable, Sendable, CustomStringConvertible {
  /// The document.
  public let source: SourceID
  /// The digest of the bytes that were searched.
  public let sha256: String

  /// By document, then by digest.
  public static func < (left: SearchKey, right: SearchKey) -> Bool {
    (left.source.rawValue, left.sha256) < (right.source.rawValue, right.sha256)
  }

  /// The document and the digest.
  public var description: String { "\(source) \(sha256)" }
}

extension Link {
  /// What tells this link from the others of its volume.
  public var key: LinkKey { LinkKey(commitment: commitment, outcome: outcome) }
}

extension Opinion {
  /// What tells this opinion from the others of its volume.
  public var key: OpinionKey { OpinionKey(commitment: commitment, by: by, date: date) }
}

extension Mention {
  /// What tells this mention from the others of its volume.
  public var key: MentionKey {
    MentionKey(commitment: commitment, source: source, start: span.start, end: span.end)
  }
}

extension Search {
  /// What tells this search from the others of its volume.
  public var key: SearchKey { SearchKey(source: source, sha256: sha256) }
}

/// A record of a volume.
protocol VolumeRecord: LedgerCodable {
  associatedtype Key: Hashable & Comparable
  /// What tells it from the others of its kind in its volume.
  var key: Key { get }
}

extension Commitment: VolumeRecord { var key: RecordID { id } }
extension Outcome: VolumeRecord { var key: RecordID { id } }
extension Link: VolumeRecord {}
extension Opinion: VolumeRecord {}
extension Mention: VolumeRecord {}
extension Search: VolumeRecord {}
