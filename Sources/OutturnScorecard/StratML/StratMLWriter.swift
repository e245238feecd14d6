import OutturnFormats
import OutturnModel

/// A scorecard as StratML Part 2 (ISO 17469): a performance report with a goal for each place and
/// year, an objective for each sector, and an indicator with target and result for each commitment.
///
/// The comparator and the rating stand in descriptors; everything else that StratML has no element
/// for stands in OtherInformation as `name=value; …`, from which ``StratMLReader`` takes it back.
public struct StratMLWriter: Sendable {
  let context: ScorecardContext
  let words: Wording

  /// Makes a writer; the language is that of names and descriptions.
  public init(_ context: ScorecardContext, language: Language) {
    self.context = context
    self.words = Wording(language)
  }

  /// Writes the sections that `sections` gives out, each as it comes.
  ///
  /// - Parameters:
  ///   - places: The places of the sections: the format tells of them first.
  ///   - sections: Puts each section into what it is given, and writes what comes of it.
  public func write(
    of places: [PlacePath], to sink: (String) -> Void,
    sections: ((ScorecardSection) -> String) throws -> Void
  ) rethrows {
    var xml = XMLWriter()
    xml.begin(
      "PerformancePlanOrReport",
      [
        ("xmlns", "urn:ISO:std:iso:17469:tech:xsd:PerformancePlanOrReport"),
        ("Type", "Performance_Report"),
      ])
    xml.element("Name", context.title.text(in: words.language))
    xml.element("Description", words.policy(context.policy))
    let carried =
      (context.seal.map { [Facts([("seal", $0)])] } ?? [])
      + context.sources.map { Facts(source: $0) }
    if !carried.isEmpty {
      xml.element("OtherInformation", carried.map(\.line).joined(separator: "\n"))
    }
    xml.begin("StrategicPlanCore")
    for place in places {
      xml.begin("Organization")
      xml.element("Name", context.name(of: place, in: words.language))
      xml.element("Identifier", "_place-" + place.parts.joined(separator: "."))
      xml.end()
    }
    sink(xml.flush())
    var number = 0
    try sections { section in
      number += 1
      goal(section, number: number, &xml)
      return xml.flush()
    }
    // A plan core without a goal is not valid.
    if number == 0 { emptyGoal(&xml) }
    xml.end()
    if let date = context.date {
      xml.begin("AdministrativeInformation")
      xml.element("PublicationDate", date.description)
      xml.end()
    }
    xml.end()
    sink(xml.flush())
  }

  private func emptyGoal(_ xml: inout XMLWriter) {
    xml.begin("Goal")
    xml.element("Name", context.title.text(in: words.language))
    xml.element("Description", words.pick("没有承诺", "no commitments"))
    xml.end()
  }

  private func goal(_ section: ScorecardSection, number: Int, _ xml: inout XMLWriter) {
    let place = context.name(of: section.place, in: words.language)
    let summary = section.tally.summary
    xml.begin("Goal")
    xml.element("Name", words.pick("\(place) \(section.year)年", "\(place) \(section.year)"))
    xml.element(
      "Description",
      words.pick(
        "到期\(summary.due)项，可评价\(summary.assessed)项，完成\(summary.fulfilled)项",
        "\(summary.due) due, \(summary.assessed) assessed, \(summary.fulfilled) fulfilled"))
    xml.element("Identifier", "_goal-\(section.place.parts.joined(separator: "."))-\(section.year)")
    xml.element("SequenceIndicator", "\(number)")
    if !section.beside.isEmpty {
      let lines = section.beside.map { "told: " + Facts(outcome: $0, of: section.place).line }
      xml.element("OtherInformation", lines.joined(separator: "\n"))
    }
    let sectors = section.assessments.grouped { context.sector(of: $0) }
    for (index, group) in sectors.enumerated() {
      xml.begin("Objective")
      xml.element("Name", group.key)
      xml.element(
        "Identifier",
        "_objective-\(section.place.parts.joined(separator: "."))-\(section.year)-\(index + 1)")
      xml.element("SequenceIndicator", "\(number).\(index + 1)")
      for (position, assessment) in group.members.enumerated() {
        indicator(assessment, number: "\(number).\(index + 1).\(position + 1)", &xml)
      }
      xml.end()
    }
    xml.end()
  }

  private func indicator(_ assessment: Assessment, number: String, _ xml: inout XMLWriter) {
    let commitment = assessment.commitment
    let figure = commitment.target.figure
    let promise = Facts(promise: assessment)
    xml.begin(
      "PerformanceIndicator",
      [
        ("ValueChainStage", chainStage(commitment.target.measure)),
        ("PerformanceIndicatorType", figure == nil ? "Qualitative" : "Quantitative"),
      ])
    xml.element("SequenceIndicator", number)
    xml.element("MeasurementDimension", context.name(of: commitment.indicator, in: words.language))
    xml.element("UnitOfMeasurement", figure?.unit.symbol ?? words.pick("无", "none"))
    xml.element("Identifier", "_" + commitment.id.rawValue)
    if let whole = commitment.partOf {
      xml.begin("Relationship", [("RelationshipType", "Narrower_Than")])
      xml.element("ReferentIdentifier", "_" + whole.rawValue)
      xml.element("Name", words.pick("所属总目标", "the whole it is a part of"))
      xml.end()
    }
    xml.begin("MeasurementInstance")
    result(
      "TargetResult", commitment.when, figure, ("comparator", commitment.target.bound.rawValue),
      commitment.evidence?.clause?.text ?? words.target(commitment.target), &xml)
    for (index, restatement) in commitment.restatements.enumerated() {
      result(
        "TargetResult", commitment.when, restatement.target.figure, ("revision", "\(index + 1)"),
        words.target(restatement.target), &xml)
    }
    for (index, answer) in assessment.outcomes.enumerated() {
      var found: Figure?
      if case .figure(let told) = answer.finding { found = told }
      let sentence = assessment.arithmetic.text(in: words.language)
      result(
        "ActualResult", commitment.when, found, ("rating", assessment.verdict.rawValue),
        index == 0 ? sentence : words.finding(answer.finding, answer.measure), &xml)
    }
    xml.end()
    let restated = commitment.restatements.enumerated().map {
      "\nrestated: " + Facts(restatement: $1, number: $0 + 1).line
    }
    let results = assessment.outcomes.map { "\nactual: " + Facts(answer: $0).line }
    let carried = ["target: " + promise.line] + restated + results
    xml.element("OtherInformation", carried.joined())
    xml.end()
  }

  private func result(
    _ name: String, _ period: Period, _ figure: Figure?, _ descriptor: (String, String),
    _ description: String, _ xml: inout XMLWriter
  ) {
    let span = period.exchangeSpan
    xml.begin(name)
    xml.element("StartDate", span.first.description)
    xml.element("EndDate", span.last.description)
    if let figure { xml.element("NumberOfUnits", figure.value.description) }
    xml.begin("Descriptor")
    xml.element("DescriptorName", descriptor.0)
    xml.element("DescriptorValue", descriptor.1)
    xml.end()
    xml.element("Description", description)
    xml.end()
  }

  private func chainStage(_ measure: Measure) -> String {
    switch measure {
    case .increment, .milestone: "Output"
    default: "Outcome"
    }
  }
}
