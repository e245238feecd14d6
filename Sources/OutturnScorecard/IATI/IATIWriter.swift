import OutturnFormats
import OutturnModel

/// A scorecard as IATI 2.03 results: an activity for each place and year, a result with one
/// indicator for each commitment.
///
/// What IATI has no element for stands in dimensions (`comparator`, `rating`, `unit`, …), from which
/// ``IATIReader`` takes it back. A target that nobody reported on has no `actual` at all.
public struct IATIWriter: Sendable {
  let context: ScorecardContext

  /// Makes a writer; narratives are given in Chinese and English where both are known.
  public init(_ context: ScorecardContext) { self.context = context }

  /// Writes the sections that `sections` gives out, each as it comes.
  ///
  /// - Parameter sections: Puts each section into what it is given, and writes what comes of it.
  public func write(
    to sink: (String) -> Void, sections: ((ScorecardSection) -> String) throws -> Void
  ) rethrows {
    var xml = XMLWriter()
    let time = context.date.map { "\($0)T00:00:00Z" }
    xml.begin("iati-activities", [("version", "2.03"), ("generated-datetime", time)])
    sink(xml.flush())
    var named: Set<SourceID> = []
    try sections { section in
      activity(section, time, &named, &xml)
      return xml.flush()
    }
    xml.end()
    sink(xml.flush())
  }

  private var owner: String {
    let slug = context.ledger.unicodeScalars.filter {
      ("a"..."z").contains($0) || ("A"..."Z").contains($0) || ("0"..."9").contains($0)
    }
    return slug.isEmpty ? "XX-OUTTURN" : "XX-OUTTURN-" + String(String.UnicodeScalarView(slug))
  }

  /// - Parameter named: The sources that were told of in full.
  private func activity(
    _ section: ScorecardSection, _ time: String?, _ named: inout Set<SourceID>,
    _ xml: inout XMLWriter
  ) {
    let zh = context.name(of: section.place, in: .zh)
    let en = context.name(of: section.place, in: .en)
    let isOver = context.date.map { $0.year > section.year } ?? true
    xml.begin("iati-activity", [("xml:lang", "zh"), ("last-updated-datetime", time)])
    xml.element(
      "iati-identifier",
      "\(owner)-\(section.place.parts.joined(separator: "."))-\(section.year)")
    narratives(
      "reporting-org", [("ref", owner), ("type", "90"), ("secondary-reporter", "1")],
      [(context.ledger.isEmpty ? "Outturn" : context.ledger, nil)], &xml)
    narratives(
      "title", [],
      [
        ("\(zh)\(section.year)年目标与结果", .zh),
        ("\(en) \(section.year): targets and outcomes", .en),
      ], &xml)
    narratives(
      "description", [("type", "1")],
      Language.allCases.map { (Wording($0).policy(context.policy), $0 as Language?) }, &xml)
    narratives(
      "participating-org", [("role", "2"), ("type", section.place.parts.count > 1 ? "11" : "10")],
      [(zh, .zh), (en, .en)], &xml)
    xml.element("activity-status", nil, [("code", isOver ? "4" : "2")])
    let year = Period.year(section.year)
    xml.element("activity-date", nil, [("type", "1"), ("iso-date", "\(year.first)")])
    xml.element("activity-date", nil, [("type", "3"), ("iso-date", "\(year.last)")])
    if let nation = section.place.parts.first, nation.utf8.count == 2 {
      xml.element("recipient-country", nil, [("code", nation.uppercased())])
    }
    xml.element("sector", nil, [("vocabulary", "1"), ("code", "15110")])
    for assessment in section.assessments { result(assessment, &named, &xml) }
    for outcome in section.beside { result(outcome, section.place, &named, &xml) }
    xml.end()
  }

  private func result(
    _ assessment: Assessment, _ named: inout Set<SourceID>, _ xml: inout XMLWriter
  ) {
    let commitment = assessment.commitment
    let isOutput =
      commitment.target.measure == .increment || commitment.target.measure == .milestone
    let measure = measureCode(assessment)
    result(
      isOutput ? "1" : "2", commitment.indicator, measure,
      GoodDirection(of: commitment, catalogue: context.catalogue).direction, &xml
    ) { xml in
      if let id = commitment.indicator.id {
        xml.element("reference", nil, [("vocabulary", "99"), ("code", id.rawValue)])
      }
      baseline(commitment.baseline, measure, &xml)
      period(assessment, isNumeric: measure != "5", &named, &xml)
    }
  }

  /// What was told beside all promises: a period without a target.
  private func result(
    _ outcome: Outcome, _ place: PlacePath, _ named: inout Set<SourceID>, _ xml: inout XMLWriter
  ) {
    let code = outcome.figure.map { measureCode($0.unit) } ?? "5"
    let facts = Facts(outcome: outcome, of: place).told(of: outcome.evidence, in: context, &named)
    result("2", outcome.indicator, code, context.direction(of: outcome.indicator), &xml) { xml in
      begin(outcome.period, &xml)
      statement(
        "actual", facts, isNumeric: code != "5",
        zh: Wording(.zh).finding(outcome.finding, outcome.measure),
        en: Wording(.en).finding(outcome.finding, outcome.measure), outcome.evidence,
        category: "A08", &xml)
      xml.end()
    }
  }

  /// A result with one indicator.
  private func result(
    _ type: String, _ indicator: IndicatorName, _ measure: String, _ direction: Direction?,
    _ xml: inout XMLWriter, _ body: (inout XMLWriter) -> Void
  ) {
    let (zh, en) = (context.name(of: indicator, in: .zh), context.name(of: indicator, in: .en))
    let names: [(String, Language?)] = en == zh ? [(zh, .zh)] : [(zh, .zh), (en, .en)]
    xml.begin("result", [("type", type), ("aggregation-status", "0")])
    narratives("title", [], names, &xml)
    xml.begin(
      "indicator",
      [
        ("measure", measure), ("ascending", direction == .lower || direction == .limit ? "0" : "1"),
        ("aggregation-status", "0"),
      ])
    narratives("title", [], names, &xml)
    body(&xml)
    xml.end()
    xml.end()
  }

  /// Begins a period; its days stand first in it.
  private func begin(_ period: Period, _ xml: inout XMLWriter) {
    let span = period.exchangeSpan
    xml.begin("period")
    xml.element("period-start", nil, [("iso-date", "\(span.first)")])
    xml.element("period-end", nil, [("iso-date", "\(span.last)")])
  }

  /// A year's baseline, where it can be told as the measure asks.
  private func baseline(_ baseline: Baseline?, _ measure: String, _ xml: inout XMLWriter) {
    guard let baseline, let period = baseline.period, measure != "5" else { return }
    xml.begin(
      "baseline",
      [
        ("year", "\(period.last.year)"), ("iso-date", "\(period.last)"),
        ("value", baseline.figure.value.description),
      ])
    xml.element("dimension", nil, [("name", "unit"), ("value", baseline.figure.unit.symbol)])
    xml.end()
  }

  private func period(
    _ assessment: Assessment, isNumeric: Bool, _ named: inout Set<SourceID>,
    _ xml: inout XMLWriter
  ) {
    let commitment = assessment.commitment
    begin(commitment.when, &xml)
    let comment = commitment.evidence?.clause?.text
    statement(
      "target", Facts(promise: assessment).told(of: commitment.evidence, in: context, &named),
      isNumeric: isNumeric,
      zh: comment ?? Wording(.zh).target(commitment.target),
      en: comment == nil ? Wording(.en).target(commitment.target) : nil,
      commitment.evidence, category: "A02", &xml)
    for (index, restatement) in commitment.restatements.enumerated() {
      statement(
        "target", Facts(restatement: restatement, number: index + 1), isNumeric: isNumeric,
        zh: restatement.why, en: nil, nil, category: "A02", &xml)
    }
    for (index, answer) in assessment.outcomes.enumerated() {
      var facts = Facts(answer: answer).told(of: answer.evidence, in: context, &named)
      if index == 0 { facts["rating"] = assessment.verdict.rawValue }
      facts["split"] = commitment.split
      statement(
        "actual", facts, isNumeric: isNumeric, zh: assessment.arithmetic.zh,
        en: assessment.arithmetic.en, answer.evidence, category: "A08", &xml)
    }
    xml.end()
  }

  private func statement(
    _ name: String, _ facts: Facts, isNumeric: Bool, zh: String, en: String?,
    _ evidence: Evidence?, category: String, _ xml: inout XMLWriter
  ) {
    xml.begin(name, [("value", isNumeric ? facts["value"] : nil)])
    for (name, value) in facts.pairs where !(isNumeric && name == "value") {
      xml.element("dimension", nil, [("name", name), ("value", value)])
    }
    narratives("comment", [], en.map { [(zh, .zh), ($0, .en)] } ?? [(zh, .zh)], &xml)
    if let source = evidence.flatMap({ context[$0.source] }), let url = WebAddress.safe(source.url)
    {
      xml.begin("document-link", [("url", url), ("format", "text/html")])
      narratives("title", [], [(source.title, nil)], &xml)
      xml.element("category", nil, [("code", category)])
      if case .day(let day)? = source.date {
        xml.element("document-date", nil, [("iso-date", "\(day)")])
      }
      xml.end()
    }
    xml.end()
  }

  /// 1 unit, 2 percentage, 4 ordinal; 5 qualitative wherever a target or a result has no number.
  private func measureCode(_ assessment: Assessment) -> String {
    guard let figure = assessment.commitment.target.figure,
      assessment.commitment.restatements.allSatisfy({ $0.target.figure != nil }),
      assessment.outcomes.allSatisfy({ if case .figure = $0.finding { true } else { false } })
    else { return "5" }
    return measureCode(figure.unit)
  }

  private func measureCode(_ unit: Unit) -> String {
    if unit.dimension == .rank { return "4" }
    return unit.dimension.isProportion ? "2" : "1"
  }

  /// An element with a text in each of some languages.
  private func narratives(
    _ name: String, _ attributes: [(String, String?)], _ texts: [(String, Language?)],
    _ xml: inout XMLWriter
  ) {
    xml.begin(name, attributes)
    for (text, language) in texts {
      xml.element("narrative", text, [("xml:lang", language?.rawValue)])
    }
    xml.end()
  }
}

extension Facts {
  /// With all that is known of the document, where it is named for the first time.
  fileprivate func told(
    of evidence: Evidence?, in context: ScorecardContext, _ named: inout Set<SourceID>
  ) -> Facts {
    guard let source = evidence.flatMap({ context[$0.source] }),
      named.insert(source.id).inserted
    else { return self }
    return Facts((pairs + Facts(source: source).pairs).map { ($0.name, $0.value) })
  }
}
