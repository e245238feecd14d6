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
  public func sentences(_ kind: Kind) -> [LocalizedSentence] {
    let answerless = told(
      unanswering, zh: "条结果没有对应的承诺，没有写入",
      en: ("outcome answers", "outcomes answer"), "no promise and is left out",
      "no promise and are left out")
    switch kind {
    case .scorecard: return [answerless].compactMap { $0 }
    case .form:
      return [
        LocalizedSentence(
          zh: "原文、出处与算式没有相应的栏", en: "clauses, sources and arithmetic have no column there"),
        answerless,
      ].compactMap { $0 }
    case .exchange:
      return [
        told(
          sums, zh: "处对不上的数字没有写入：该格式没有相应位置", en: ("sum", "sums"),
          "that does not add up is left out: the format has no place for it",
          "that do not add up are left out: the format has no place for them"),
        told(
          vintages, zh: "次结果更新没有写入", en: ("later report", "later reports"),
          "of an outcome is left out", "of outcomes are left out"),
        told(
          unmade, zh: "条不成立或待定的关联没有写入", en: ("link", "links"),
          "that is refused or only proposed is left out",
          "that are refused or only proposed are left out"),
      ].compactMap { $0 }
    case .tables:
      return [
        told(
          restatements, zh: "次目标调整只写入次数", en: ("restatement", "restatements"),
          "is only counted", "are only counted"),
        told(
          vintages, zh: "次结果更新只写入次数", en: ("later report", "later reports"),
          "of an outcome is only counted", "of outcomes are only counted"),
        told(
          opinions, zh: "条人工评价没有写入", en: ("verdict", "verdicts"), "given by hand is left out",
          "given by hand are left out"),
      ].compactMap { $0 }
    }
  }

  private func told(
    _ count: Int, zh: String, en things: (one: String, many: String), _ one: String,
    _ many: String
  ) -> LocalizedSentence? {
    if count == 0 { return nil }
    let words = count == 1 ? "\(things.one) \(one)" : "\(things.many) \(many)"
    return LocalizedSentence(zh: "\(count)\(zh)", en: "\(count) \(words)")
  }
}
