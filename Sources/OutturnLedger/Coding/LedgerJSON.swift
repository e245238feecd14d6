/// A record as JSON, in the one form in which a ledger's files hold it: what one version wrote, every
/// later one reads.
///
///     let promise = try Commitment(json: text)
///     let same = try promise.json() == text
public protocol LedgerJSON {
  /// Reads a record; a key that is not known, or that is missing, is an error that says where.
  init(json text: String) throws(JSONError)
  /// The record's one form, with its keys in canonical order.
  func json() throws(CanonicalMisuse) -> String
}

extension Commitment: LedgerJSON {
  /// Reads a commitment.
  public init(json text: String) throws(JSONError) { self = try .read(text) }
  /// The commitment as text.
  public func json() throws(CanonicalMisuse) -> String { try text() }
}

extension Outcome: LedgerJSON {
  /// Reads an outcome.
  public init(json text: String) throws(JSONError) { self = try .read(text) }
  /// The outcome as text.
  public func json() throws(CanonicalMisuse) -> String { try text() }
}

extension Link: LedgerJSON {
  /// Reads a link.
  public init(json text: String) throws(JSONError) { self = try .read(text) }
  /// The link as text.
  public func json() throws(CanonicalMisuse) -> String { try text() }
}

extension Opinion: LedgerJSON {
  /// Reads an opinion.
  public init(json text: String) throws(JSONError) { self = try .read(text) }
  /// The opinion as text.
  public func json() throws(CanonicalMisuse) -> String { try text() }
}

extension Mention: LedgerJSON {
  /// Reads a mention.
  public init(json text: String) throws(JSONError) { self = try .read(text) }
  /// The mention as text.
  public func json() throws(CanonicalMisuse) -> String { try text() }
}

extension Source: LedgerJSON {
  /// Reads a source.
  public init(json text: String) throws(JSONError) { self = try .read(text) }
  /// The source as text.
  public func json() throws(CanonicalMisuse) -> String { try text() }
}

extension Indicator: LedgerJSON {
  /// Reads an indicator.
  public init(json text: String) throws(JSONError) { self = try .read(text) }
  /// The indicator as text.
  public func json() throws(CanonicalMisuse) -> String { try text() }
}

extension Place: LedgerJSON {
  /// Reads a place.
  public init(json text: String) throws(JSONError) { self = try .read(text) }
  /// The place as text.
  public func json() throws(CanonicalMisuse) -> String { try text() }
}

extension LedgerCodable {
  fileprivate static func read(_ text: String) throws(JSONError) -> Self {
    var cursor = try JSONCursor(Array(text.utf8), file: "record", limits: LedgerLimits.json)
    let record = try Self(from: &cursor)
    try cursor.finish()
    return record
  }

  fileprivate func text() throws(CanonicalMisuse) -> String {
    String(decoding: try canonical(), as: UTF8.self)
  }
}
