/// Understands the words of a record's clause with the stages that read reports.
package struct QuoteReader {
  private let reader: ReportReader

  package init(_ catalogue: Catalogue) {
    reader = ReportReader(catalogue: catalogue)
  }

  /// What kind of saying without a number some words are; `other` where they are not understood.
  package func relation(_ words: String) -> Relation.Kind {
    statements(words).lazy.compactMap(\.relation).first ?? .other
  }

  /// The same number with the digits that the words tell: 7994.2亿 for 799420000000.
  package func digits(of value: ExactDecimal, in words: String) -> ExactDecimal? {
    statements(words).lazy.flatMap { [$0.value, $0.upper] }.compactMap { $0 }
      .first { $0 == value }
  }

  private func statements(_ words: String) -> [Statement] {
    reader.read(PreparedReport(text: words)).statements
  }
}
