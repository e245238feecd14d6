import OutturnModel

/// Places and years beside each other, as rows of a table; the first row holds the titles.
public enum ComparisonRows {
  /// Coverage, fulfilment and silence for each place and year.
  public static func summaries(_ document: ScorecardDocument, _ language: Language) -> [[String]] {
    let words = Wording(language)
    var rows = [words.columns("summaries")]
    for section in document.sections {
      let summary = section.tally.summary
      rows.append([
        document.context.name(of: section.place, in: language), "\(section.year)",
        "\(summary.total)", "\(summary.due)", words.percent(summary.coverage),
        words.percent(summary.fulfilment), words.percent(summary.lowerBound),
        words.percent(summary.upperBound), "\(summary[.noReport])",
      ])
    }
    return rows
  }

  /// The same for each group of commitments, such as those of one office.
  public static func groups(
    _ document: ScorecardDocument, _ grouping: Scorecard.Grouping, _ language: Language
  ) -> [[String]] {
    let words = Wording(language)
    let all = Scorecard(document.sections.flatMap(\.assessments))
    var rows = [words.columns("groups")]
    for group in all.breakdown(by: grouping, catalogue: document.context.catalogue) {
      let paces = group.members.compactMap { all.assessments[$0].pace }
      rows.append([
        group.key, "\(group.summary.total)", "\(group.summary.due)",
        words.percent(group.summary.coverage), words.percent(group.summary.fulfilment),
        "\(group.summary[.noReport])", "\(paces.count { $0 == .ahead })",
        "\(paces.count { $0 == .onPace })", "\(paces.count { $0 == .behind })",
      ])
    }
    return rows
  }

  /// Target, outcome and verdict of each commitment.
  public static func targets(_ document: ScorecardDocument, _ language: Language) -> [[String]] {
    let words = Wording(language)
    var rows = [words.columns("targets")]
    for section in document.sections {
      for assessment in section.assessments {
        let commitment = assessment.commitment
        rows.append([
          document.context.name(of: section.place, in: language), "\(commitment.period)",
          document.context.name(of: commitment.indicator, in: language),
          words.target(commitment.target), words.outcome(of: assessment),
          "\(assessment.verdict.sign) \(words.verdict(of: assessment))",
          assessment.gap.map { words.signed($0) } ?? "", commitment.id.rawValue,
        ])
      }
    }
    return rows
  }
}
