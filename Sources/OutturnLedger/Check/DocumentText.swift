/// The text of the very document that a source tells of, to hold clauses against.
public struct DocumentText: Sendable {
  private let scalars: [Unicode.Scalar]
  /// Without white space: a document broken into lines holds some that the clause leaves out.
  private let dense: Lazily<[UInt8]>

  /// The decoded text.
  public init(_ scalars: [Unicode.Scalar]) {
    self.scalars = scalars
    dense = Lazily { () throws(LedgerError) in Self.dense(scalars) }
  }

  /// Whether a clause stands where it says; one that tells no place must stand anywhere.
  public func holds(_ clause: Evidence.Clause) -> Bool {
    let wanted = clause.text.unicodeScalars.lazy.filter { !$0.properties.isWhitespace }
    guard let span = clause.span else {
      guard let text = try? dense.value() else { return false }
      return ByteSearch(String(String.UnicodeScalarView(wanted))).isIn(text.span)
    }
    return span.end <= scalars.count
      && scalars[span.start..<span.end].lazy.filter { !$0.properties.isWhitespace }
        .elementsEqual(wanted)
  }

  private static func dense(_ scalars: [Unicode.Scalar]) -> [UInt8] {
    Array(String(String.UnicodeScalarView(scalars.filter { !$0.properties.isWhitespace })).utf8)
  }
}
