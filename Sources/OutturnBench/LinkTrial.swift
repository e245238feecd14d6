import OutturnModel
import OutturnReading

/// Links what one report promises with what two reports tell, by rule alone, and prints every link
/// with its verdict and every proposal: `OutturnBench link PLAN LATER`.
enum LinkTrial {
  static func run(plan: [UInt8], later: [UInt8]) throws {
    let first = try records(plan, "plan")
    let second = try records(later, "later")
    let outcomes = first.outcomes + second.outcomes
    let linker = Linker(scorer: Scorer(), language: .zh)
    let result = linker.link(first.commitments, outcomes)
    let byID = Dictionary(outcomes.map { ($0.id, $0) }, uniquingKeysWith: { held, _ in held })
    let background = Background(own: OutcomeIndex(outcomes))
    guard let day = Day(year: 9000, month: 1, day: 1), let place = PlacePath("cn") else { return }
    print("\(first.commitments.count) commitments, \(outcomes.count) outcomes")
    for commitment in first.commitments {
      let links = result.added.filter { $0.commitment == commitment.id }
      if links.isEmpty { continue }
      let assessment = linker.scorer.assess(
        commitment, place: place, outcomes: links.compactMap { byID[$0.outcome] }, on: day,
        background: background)
      print(
        assessment.verdict, commitment.indicator.told, commitment.indicator.id?.rawValue ?? "-",
        commitment.period, assessment.arithmetic.zh)
      for link in links { print("    \(link.confidence)", link.reasons.joined(separator: "；")) }
    }
    let names = Dictionary(
      first.commitments.map { ($0.id, $0) }, uniquingKeysWith: { held, _ in held })
    for proposal in result.proposals {
      print("?", names[proposal.commitment]?.indicator.told ?? "")
      for candidate in proposal.candidates {
        print("    \(candidate.confidence)", candidate.reasons.map(\.zh).joined(separator: "；"))
      }
    }
  }

  private static func records(
    _ bytes: [UInt8], _ source: String
  ) throws -> (commitments: [Commitment], outcomes: [Outcome]) {
    let reading = try ReportReader().read(bytes: bytes)
    let evidence = SourceID(rawValue: source).map { Evidence(source: $0) }
    var commitments: [Commitment] = []
    var outcomes: [Outcome] = []
    for (index, statement) in reading.statements.enumerated() {
      guard let period = statement.period,
        let id = RecordID(rawValue: "\(source)-\(statement.kind.rawValue)-\(index)")
      else { continue }
      let name = IndicatorName(statement.indicator, id: statement.indicatorID)
      let figure = statement.value.flatMap {
        try? Figure(
          statement.bound, $0, upper: statement.upper, unit: statement.unit ?? .count)
      }
      let relation = statement.relation.map { Relation($0, words: statement.quote) }
      switch statement.kind {
      case .commitment:
        let aim: Target.Aim =
          figure.map { .figure($0) } ?? relation.map { .relation($0) } ?? .deed(statement.quote)
        guard let target = try? Target(measure: statement.measure, aim: aim) else { continue }
        commitments.append(
          Commitment(
            id: id, indicator: name, period: period, target: target, force: statement.force,
            evidence: evidence))
      case .outcome:
        let finding: Outcome.Finding =
          figure.map { .figure($0) } ?? relation.map { .relation($0) } ?? .said(Saying(.done))
        guard
          let outcome = try? Outcome(
            id: id, indicator: name, period: period, measure: statement.measure, finding: finding,
            evidence: evidence)
        else { continue }
        outcomes.append(outcome)
      }
    }
    return (commitments, outcomes)
  }
}
