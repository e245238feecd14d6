/// The bounds on a ledger's files. A file beyond them is refused before it is read.
public enum LedgerLimits {
  /// The most bytes of a volume.
  public static let volume = 256 << 20
  /// The most bytes of a journal.
  public static let journal = 1 << 30
  /// The most bytes of `ledger.json` and of `indicators.json`.
  public static let register = 64 << 20
  /// The most bytes of a source's file.
  public static let source = 1 << 20
  /// The most records of one kind in a volume.
  public static let records = 1_000_000
  /// The most bytes of one text in a record.
  public static let text = 1 << 16
  /// How deep arrays and objects may stand inside one another.
  public static let depth = 16

  static let json = JSONLimits(
    bytes: volume, depth: depth, stringLength: text, numberLength: 20, members: 100_000,
    items: records)
  static let journalJSON = JSONLimits(
    bytes: journal, depth: depth, stringLength: text, numberLength: 20, members: 100_000,
    items: records)
}
