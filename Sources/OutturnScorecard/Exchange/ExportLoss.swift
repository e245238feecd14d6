import OutturnModel

/// What the formats have no place for, counted place by place, so that nothing is lost silently.
public struct ExportLosses: Hashable, Sendable {
  private var sums = 0
  private var unanswering = 0
  private var restatements = 0
  private var vintages = 0
  private var opinions = 0
  private var unmade = 0

  /// Nothing yet.
  public init() {}

  /// Counts the volumes and sections of one place.
  public mutating func add(volumes: [Volume], sections: [ScorecardSection]) {
    var answering: Set<RecordID> = []
    for section in sections {
      sums += section.discrepancies.count
      for assessment in section.assessments { answering.formUnion(assessment.outcomes.map(\.id)) }
    }
    for volume in volumes {
      unanswering += volume.outcomes.count { !answering.contains($0.id) }
      restatements += volume.commitments.reduce(0) { $0 + $1.restatements.count }
      vintages += volume.outcomes.reduce(0) { $0 + $1.vintages.count }
      opinions += volume.opinions.count
      unmade += volume.links.count { $0.standing != .accepted }
    }
  }

  /// Kinds of exports that leave out the same.
  public enum Kind: Sendable {
    /// Pages and texts to read, and scorecards as JSON.
    case scorecard
    /// The official form.
    case form
    /// StratML and IATI.
    case exchange
    /// The tables of records.
    case tables
  }

  /// What an export of a kind left out, a sentence each; none where nothing is.
  public func sentences(_ kind: Kind) -> [Localized] {
    let answerless = told("unanswering", unanswering)
    let found =
      switch kind {
      case .scorecard: [answerless]
      case .form: [told("columns", 1), answerless]
      case .exchange: [told("sums", sums), told("vintages", vintages), told("unmade", unmade)]
      case .tables:
        [
          told("restatements", restatements), told("revisions", vintages),
          told("opinions", opinions),
        ]
      }
    return found.compactMap { $0 }
  }

  /// The text of one, or of several; nothing of none.
  private func told(_ what: Substring, _ count: Int) -> Localized? {
    guard count > 0, let row = PageTexts.shipped.rows("loss").first(where: { $0.cells[0] == what })
    else { return nil }
    func text(_ language: Language) -> String {
      row.text(count == 1 ? 1 : 2, Wording(language)).replacing("{0}", with: String(count))
    }
    return Localized(zh: text(.zh), en: text(.en))
  }
}
