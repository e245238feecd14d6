import OutturnJSON
import OutturnModel

/// Scorecards as JSON: one object, or one assessment a line (`score --format json|jsonl`).
///
/// Decimals are JSON numbers in plain notation with their digits as told. Every key is always
/// there; what is not known is null. The schemas are docs/schemas/scorecard.schema.json and
/// assessment.schema.json.
public struct ScorecardJSON: Sendable {
  let context: ScorecardContext
  let words: Wording

  /// Makes a renderer; the language is that of sentences.
  public init(_ context: ScorecardContext, language: Language) {
    self.context = context
    self.words = Wording(language)
  }

  /// Writes one assessment a line.
  public func writeLines(_ assessments: some Sequence<Assessment>, to sink: (String) -> Void) {
    for assessment in assessments { sink(Self.text(object(assessment)) + "\n") }
  }

  /// Writes one object: `summary`, `policy`, `assessments`, then what the document itself is.
  ///
  /// One assessment stands on one line, so that the text is easy to compare.
  ///
  /// - Parameter weighted: What weights that somebody gave make of it.
  public func write(
    _ document: ScorecardDocument, weighted: WeightedCard? = nil, to sink: (String) -> Void
  ) {
    let tally = document.tally
    let silent = document.sections.flatMap(\.silent).map(\.commitment.id)
    sink("{\"summary\":\(Self.text(summary(tally, silent: silent))),\n")
    sink("\"policy\":\(Self.text(policy())),\n\"assessments\":[")
    var separator = "\n"
    for assessment in document.assessments {
      sink(separator + Self.text(object(assessment)))
      separator = ",\n"
    }
    let sections = document.sections.map(object)
    sink("\n],\n\"sections\":\(Self.text(.array(sections))),\n")
    sink("\"words\":\(Self.text(firmness(document))),\n")
    sink("\"sensitivity\":\(Self.text(sensitivity(document))),\n")
    sink("\"weighted\":\(Self.text(weighted?.json ?? .null)),\n")
    sink("\"title\":\(Self.text(.string(context.title.text(in: words.language)))),")
    sink("\"ledger\":\(Self.text(.string(context.ledger))),")
    sink("\"date\":\(Self.text(.text(context.date))),")
    sink("\"seal\":\(Self.text(.text(context.seal)))}\n")
  }

  /// One assessment.
  public func object(_ assessment: Assessment) -> JSONValue {
    let commitment = assessment.commitment
    return [
      "commitment": .text(commitment.id),
      "place": .text(assessment.place),
      "period": .text(commitment.period),
      "due": .text(commitment.due),
      "indicator": .string(commitment.indicator.told),
      "indicatorID": .text(commitment.indicator.id),
      "measure": .string(commitment.target.measure.rawValue),
      "target": target(commitment.target),
      "force": .string(commitment.force.rawValue),
      "responsible": .text(commitment.responsible),
      "verdict": .string(assessment.verdict.rawValue),
      "telling": .string(assessment.telling.rawValue),
      "mention": assessment.mention.map(mention) ?? .null,
      "pace": .text(assessment.pace?.rawValue),
      "gap": .decimal(assessment.gap?.value),
      "ratio": .decimal(assessment.ratio),
      "reversed": .bool(assessment.isReversed),
      "toleranceDecides": .bool(assessment.toleranceDecides),
      "sentence": .string(assessment.arithmetic.text(in: words.language)),
      "profile": .string(assessment.profile.rawValue),
      "outcomes": .array(assessment.outcomes.map(answer)),
      "evidence": evidence(commitment.evidence),
      "gapUnit": .text(assessment.gap?.unit.symbol),
      "tolerance": .decimal(assessment.tolerance),
      "rule": ["name": .string(assessment.rule.name), "version": .whole(assessment.rule.version)],
      "reasons": .array(
        assessment.reasons.map {
          ["code": .string($0.code.rawValue), "text": .string($0.text.text(in: words.language))]
        }),
      "edition": .whole(Scorer.edition),
      "direction": .text(assessment.judgement.direction?.direction?.rawValue),
      "directionBy": .text(assessment.judgement.direction?.ground?.rawValue),
      "lateness": .text(assessment.judgement.lateness?.rawValue),
      "trend": assessment.judgement.trend.map { trend in
        ["course": .string(trend.course.rawValue), "speed": .decimal(trend.speed)]
      } ?? .null,
      "contradictions": .array(
        assessment.contradictions.map { rival in
          [
            "outcome": .text(rival.outcome.id),
            "text": .string(words.finding(rival.outcome.finding, rival.outcome.measure)),
            "verdict": .string(rival.verdict.rawValue),
          ]
        }),
      "split": .text(commitment.split),
      "partOf": .text(commitment.partOf),
      "counted": .bool(!assessment.isPart),
      "towards": .text(commitment.towards),
      "voice": .text(assessment.judgement.voice?.rawValue),
      "opinion": assessment.opinion.map { opinion in
        [
          "by": .string(opinion.by), "why": .string(opinion.why), "date": .text(opinion.date),
          "rule": .string(assessment.judgement.verdict.rawValue),
        ]
      } ?? .null,
    ]
  }

  func target(_ target: Target) -> JSONValue {
    [
      "bound": .string(target.bound.rawValue),
      "value": .decimal(target.figure?.value),
      "upper": .decimal(target.figure?.upper),
      "unit": .text(target.figure?.unit.symbol),
      "text": .string(target.figure?.text ?? words.target(target)),
    ]
  }

  private func answer(_ answer: Assessment.Answer) -> JSONValue {
    var figure: Figure?
    var saying: Saying?
    switch answer.finding {
    case .figure(let told): figure = told
    case .said(let told): saying = told
    case .relation: break
    }
    return [
      "id": .text(answer.id),
      "value": .decimal(figure?.value),
      "upper": .decimal(figure?.upper),
      "bound": .string((figure?.bound ?? .none).rawValue),
      "unit": .text(figure?.unit.symbol),
      "finding": .text(saying?.word.rawValue),
      "status": .string(answer.status.rawValue),
      "derived": .bool(answer.derivation != nil),
      "evidence": evidence(answer.evidence),
      "measure": .string(answer.measure.rawValue),
      "text": .string(figure?.text ?? words.finding(answer.finding, answer.measure)),
      "derivation": .text(answer.derivation?.text(in: words.language)),
    ]
  }

  private func mention(_ mention: Mention) -> JSONValue {
    [
      "source": .text(mention.source), "start": .whole(mention.span.start),
      "end": .whole(mention.span.end), "quote": .string(mention.clause),
    ]
  }

  private func evidence(_ evidence: Evidence?) -> JSONValue {
    guard let evidence else { return .null }
    return [
      "source": .text(evidence.source),
      "start": .whole(evidence.clause?.span?.start),
      "end": .whole(evidence.clause?.span?.end),
      "quote": .text(evidence.clause?.text),
      "cell": .text(evidence.cell),
    ]
  }

  private func object(_ section: ScorecardSection) -> JSONValue {
    [
      "place": .text(section.place),
      "year": .whole(section.year),
      "reported": .bool(!section.silent.contains { $0.telling == .unread }),
      "summary": summary(section.tally, silent: section.silent.map(\.commitment.id)),
      "discrepancies": .array(section.discrepancies.map(object)),
      "pace": pace(section),
      "ambition": ambition(section),
      "goalposts": goalposts(section),
      "opinions": opinions(section),
    ]
  }

  /// Makes `JSONValue` text; strings are UTF-8 already.
  static func text(_ value: JSONValue) -> String {
    String(decoding: value.compact(), as: UTF8.self)
  }
}
