import OutturnModel

/// Why promises that are due have no answer.
public enum Silence: Hashable, Sendable {
  /// The ledger knows what came of the year, and nothing of these.
  case unmentioned
  /// The ledger holds no outcome of the year at all: no source on it was read yet, which says nothing of
  /// those who promised.
  case unread
}

extension Silence {
  /// Why promises of a volume have no answer.
  public init(of volume: Volume) {
    self = volume.outcomes.contains { $0.withdrawal == nil } ? .unmentioned : .unread
  }
}
