/// What the sources of a ledger say of a commitment.
public enum Telling: String, Hashable, Sendable, CaseIterable {
  /// An outcome answers it.
  case told
  /// A sentence speaks of it, but none that decides.
  case mentioned
  /// A source about its time was read whole and says nothing of it.
  case silent
  /// Sources about its time were read in part only, or it was not looked for in them.
  case notFound
  /// No source about its time is in the ledger.
  case unread
}
