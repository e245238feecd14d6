import OutturnModel

/// What an export could not carry, so that nothing is lost silently.
public struct ExportLoss: Hashable, Sendable {
  /// How many of them there are.
  public let count: Int
  /// What they are.
  public let sentence: LocalizedSentence

  /// What StratML and IATI have no place for in a document.
  public static func ofExchange(_ document: ScorecardDocument) -> [ExportLoss] {
    let sums = document.sections.reduce(0) { $0 + $1.discrepancies.count }
    return [
      ExportLoss(
        count: sums,
        sentence: LocalizedSentence(
          zh: "\(sums)处对不上的数字没有写入：该格式没有相应位置",
          en: "\(sums) sums that do not add up are left out: the format has no place for them"))
    ].filter { $0.count > 0 }
  }

  /// What the tables have no columns for in volumes.
  public static func ofTables(_ volumes: some Sequence<Volume>) -> [ExportLoss] {
    var restatements = 0
    var vintages = 0
    var opinions = 0
    for volume in volumes {
      restatements += volume.commitments.reduce(0) { $0 + $1.restatements.count }
      vintages += volume.outcomes.reduce(0) { $0 + $1.vintages.count }
      opinions += volume.opinions.count
    }
    return [
      ExportLoss(
        count: restatements,
        sentence: LocalizedSentence(
          zh: "\(restatements)次目标调整只写入次数", en: "\(restatements) restatements are only counted")),
      ExportLoss(
        count: vintages,
        sentence: LocalizedSentence(
          zh: "\(vintages)次结果更新只写入次数",
          en: "\(vintages) later reports of an outcome are only counted")),
      ExportLoss(
        count: opinions,
        sentence: LocalizedSentence(
          zh: "\(opinions)条人工评价没有写入", en: "\(opinions) verdicts given by hand are left out")),
    ].filter { $0.count > 0 }
  }
}
