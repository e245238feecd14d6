import OutturnModel
import OutturnScorecard

extension Sample {
  /// The outcomes that the assessments of 2023 rest on.
  static let outcomes2023 = outcomes(of: assessments2023)

  /// The outcomes that assessments rest on.
  static func outcomes(of assessments: [Assessment]) -> [Outcome] {
    assessments.flatMap { assessment in
      assessment.outcomes.map { answer in
        do {
          return try Outcome(
            id: answer.id, indicator: assessment.commitment.indicator, period: .year(2023),
            measure: answer.measure, finding: answer.finding, status: answer.status,
            evidence: answer.evidence)
        } catch { preconditionFailure("\(error)") }
      }
    }
  }

  /// Which outcome answers which commitment, one of them by a person.
  static let links2023: [Link] = assessments2023.enumerated().compactMap { index, assessment in
    assessment.outcomes.first.map {
      Link(
        commitment: assessment.commitment.id, outcome: $0.id,
        basis: index == 2 ? .person("=cmd|' /C calc'!A0") : .rule("same-indicator", version: 1),
        confidence: index == 2 ? 90 : 100, reasons: ["same indicator", "same period"])
    }
  }
}

extension Sample {
  static let newYear: Day = {
    guard let day = Day(year: 2023, month: 1, day: 1) else { preconditionFailure() }
    return day
  }()
}
