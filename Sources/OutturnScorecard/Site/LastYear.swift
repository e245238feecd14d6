import OutturnModel

/// The figures a place reported for the year before, by indicator and measure.
struct LastYear {
  private struct Key: Hashable {
    let indicator: String
    let measure: Measure
  }

  private var figures: [Key: Quantity] = [:]

  init() {}

  /// Keeps the figures that a year's promises were answered with.
  init(of section: ScorecardSection) {
    for assessment in section.assessments {
      for answer in assessment.outcomes {
        guard case .figure(let figure) = answer.finding else { continue }
        let key = Key(
          indicator: LastYear.name(assessment.commitment.indicator), measure: answer.measure)
        if figures[key] == nil { figures[key] = figure.quantity }
      }
    }
  }

  /// Last year's figure of an indicator told in a measure.
  func figure(_ indicator: IndicatorName, _ measure: Measure) -> Quantity? {
    figures[Key(indicator: LastYear.name(indicator), measure: measure)]
  }

  private static func name(_ indicator: IndicatorName) -> String {
    indicator.id?.rawValue ?? Catalogue.key(indicator.told)
  }
}
