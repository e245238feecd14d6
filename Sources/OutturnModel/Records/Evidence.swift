/// Where a figure stands.
public struct Evidence: Hashable, Sendable {
  /// The document.
  public let source: SourceID
  /// The clause that states the figure, where its words are known.
  public let clause: Clause?
  /// The cell of a table that states the figure, where it stands in one: `Sheet1!D4`.
  public let cell: String?
  /// Other documents that state the same.
  public let also: [SourceID]

  /// Makes evidence.
  public init(source: SourceID, clause: Clause? = nil, cell: String? = nil, also: [SourceID] = []) {
    self.source = source
    self.clause = clause
    self.cell = cell
    self.also = also
  }

  /// All documents that state it.
  public var sources: [SourceID] { [source] + also }

  /// The other documents as one text.
  public var alsoText: String { also.map(\.rawValue).joined(separator: "; ") }

  /// The other documents that a text names; nil where one of them is no id.
  public static func also(_ text: String) -> [SourceID]? {
    let ids = text.split { ";, ".contains($0) }.map { SourceID(rawValue: String($0)) }
    return ids.contains(nil) ? nil : ids.compactMap(\.self)
  }

  /// A clause of a source.
  public struct Clause: Hashable, Sendable {
    /// Its words, never more than the clause.
    public let text: String
    /// Where it stands in the source, where known.
    public let span: Span?

    /// Makes a clause, or nil when it is empty or longer than ``maximumLength`` scalars.
    public init?(_ text: String, span: Span? = nil) {
      let count = text.unicodeScalars.count
      guard (1...Clause.maximumLength).contains(count) else { return nil }
      self.text = text
      self.span = span
    }

    /// The most Unicode scalars a clause may have.
    public static let maximumLength = 400
  }

  /// A range of Unicode scalars of the decoded text, the end excluded.
  public struct Span: Hashable, Sendable {
    /// The first scalar.
    public let start: Int
    /// One past the last scalar.
    public let end: Int

    /// Makes a span, or nil unless it runs forward from zero or later.
    public init?(start: Int, end: Int) {
      guard start >= 0, start < end else { return nil }
      self.start = start
      self.end = end
    }
  }
}
