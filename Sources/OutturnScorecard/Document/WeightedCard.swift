import OutturnJSON
import OutturnModel

/// Weights that somebody gave to promises, and what they make of a scorecard: they change fulfilment
/// and mean achievement only, and both totals are shown.
public struct WeightedCard: Sendable {
  private let card: Scorecard
  private let weights: [RecordID: ExactDecimal]

  /// Weights the assessments of a scorecard.
  public init(_ assessments: [Assessment], weights: [RecordID: ExactDecimal]) {
    card = Scorecard(assessments)
    self.weights = weights
  }

  /// The sum of the weights of what was assessed; what has none given weighs 1.
  public var sum: ExactDecimal {
    card.assessments.filter { $0.verdict.isAssessed && !$0.isPart }.reduce(.zero) {
      $0 + (weights[$1.commitment.id] ?? .one)
    }
  }

  /// Both totals in words, coverage first.
  public func sentence(_ words: Wording) -> String {
    func told(_ value: ExactDecimal?) -> String { value.map { "\($0)%" } ?? "–" }
    let mean = card.meanAchievement.map { ($0 * 100).shortest }.map { "\($0)%" } ?? "–"
    let coverage = words.percent(card.summary.coverage)
    let plain = words.percent(card.summary.fulfilment)
    let weighted = told(card.fulfilment(weightedBy: weights))
    return words.pick(
      "覆盖率\(coverage)；完成率：等权\(plain)，加权\(weighted)（权重合计\(sum.shortest)）；平均完成度\(mean)",
      "coverage \(coverage); fulfilment \(plain) with equal weights, \(weighted) weighted (weights come to \(sum.shortest)); mean achievement \(mean)"
    )
  }

  /// The same as JSON.
  var json: JSONValue {
    [
      "weights": .decimal(sum), "coverage": .decimal(card.summary.coverage.percent),
      "fulfilment": .decimal(card.summary.fulfilment.percent),
      "weightedFulfilment": .decimal(card.fulfilment(weightedBy: weights)),
      "meanAchievement": .decimal(card.meanAchievement.map { ($0 * 100).normalized }),
    ]
  }

  /// Reads `ID,WEIGHT` lines; a first line of names is passed over.
  ///
  /// - Returns: The weights, or the number of the first line that is none.
  public static func weights(of text: String) -> (weights: [RecordID: ExactDecimal], wrong: Int?) {
    var weights: [RecordID: ExactDecimal] = [:]
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    for (index, line) in lines.enumerated() where !line.isEmpty {
      let cells = line.split { $0 == "," || $0 == "\t" || $0 == ";" }.map(String.init)
      guard cells.count == 2, let id = RecordID(rawValue: cells[0]),
        let weight = ExactDecimal(cells[1]), !weight.isNegative
      else {
        if index == 0 { continue }
        return (weights, index + 1)
      }
      weights[id] = weight
    }
    return (weights, nil)
  }
}
