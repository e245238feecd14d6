import OutturnModel

/// Values as cells, the same in every table.
enum Cells {
  /// Cells with nothing in them.
  static func empty(_ count: Int) -> [String] { Array(repeating: "", count: count) }

  static func indicator(_ indicator: IndicatorName, _ measure: Measure) -> [String] {
    [indicator.told, indicator.id?.rawValue ?? "", measure.rawValue]
  }

  /// Bound, value, upper end, unit and words of a target.
  static func target(_ target: Target, _ words: Wording) -> [String] {
    switch target.aim {
    case .figure(let figure): self.figure(figure, words.target(target))
    case .relation(let relation): wordsOnly(relation.words)
    case .deed(let deed): wordsOnly(deed)
    case .parts: wordsOnly("")
    }
  }

  /// Bound, value, upper end, unit and words of a finding.
  static func finding(
    _ finding: Outcome.Finding, _ measure: Measure, _ words: Wording
  ) -> [String] {
    switch finding {
    case .figure(let figure): self.figure(figure, words.finding(finding, measure))
    case .relation(let relation): wordsOnly(relation.words)
    case .said: wordsOnly(words.finding(finding, measure))
    }
  }

  static func evidence(_ evidence: Evidence?) -> [String] {
    guard let evidence else { return empty(6) }
    let span = evidence.clause?.span
    return [
      evidence.source.rawValue, span.map { "\($0.start)" } ?? "", span.map { "\($0.end)" } ?? "",
      evidence.clause?.text ?? "", evidence.cell ?? "", evidence.alsoText,
    ]
  }

  /// Whether and why a record was withdrawn, and its version.
  static func standing(_ withdrawal: Withdrawal?, _ version: Int) -> [String] {
    [withdrawal?.date.description ?? "", withdrawal?.why ?? "", "\(version)"]
  }

  /// The cells of plain fields.
  static func plain<Draft>(_ fields: [PlainField<Draft>], _ draft: Draft) -> [String] {
    fields.map { $0.text(of: draft) ?? "" }
  }

  private static func figure(_ figure: Figure, _ words: String) -> [String] {
    [
      figure.bound.rawValue, figure.value.description, figure.upper?.description ?? "",
      figure.unit.symbol, figure.text ?? words,
    ]
  }

  private static func wordsOnly(_ words: String) -> [String] {
    [Bound.none.rawValue, "", "", "", words]
  }
}
