import OutturnModel

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

extension Link {
  /// What tells this link from the others of its volume.
  public var key: LinkKey { LinkKey(commitment: commitment, outcome: outcome) }
}

extension Opinion {
  /// What tells this opinion from the others of its volume.
  public var key: OpinionKey { OpinionKey(commitment: commitment, by: by, date: date) }
}
