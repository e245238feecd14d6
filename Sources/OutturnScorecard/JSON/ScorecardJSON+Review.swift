import OutturnJSON
import OutturnModel

/// The parts of a scorecard beside its verdicts, as JSON.
extension ScorecardJSON {
  /// Writes one part of a scorecard: an array with an object a section, or one object for what
  /// belongs to all sections together.
  public func write(
    _ part: ScorecardPart, of document: ScorecardDocument, to sink: (String) -> Void
  ) {
    let value: JSONValue =
      switch part {
      case .sensitivity: sensitivity(document)
      case .words: firmness(document)
      default:
        .array(
          document.sections.map { section in
            [
              "place": .text(section.place), "year": .whole(section.year),
              part.rawValue: self.part(part, section),
            ]
          })
      }
    sink(Self.text(value) + "\n")
  }

  /// Writes the same records under several profiles: the summaries and what differs.
  public func write(profiles documents: [ScorecardDocument], to sink: (String) -> Void) {
    let summaries = documents.map { document in
      (
        document.context.profile.rawValue,
        summary(document.tally, silent: document.sections.flatMap(\.silent).map(\.commitment.id))
      )
    }
    let rows = documents.map { Array($0.assessments) }
    let differences = (rows.first ?? []).indices.compactMap { index -> JSONValue? in
      let all = rows.compactMap { index < $0.count ? $0[index] : nil }
      guard Set(all.map(\.verdict)).count > 1 else { return nil }
      return [
        "commitment": .text(all[0].commitment.id),
        "verdicts": .object(
          JSONObject(all.map { ($0.profile.rawValue, .string($0.verdict.rawValue)) })),
        "ratio": .decimal(all[0].ratio),
      ]
    }
    let value: JSONValue = [
      "summaries": .object(JSONObject(summaries)), "differences": .array(differences),
    ]
    sink(Self.text(value) + "\n")
  }

  /// A part of a section.
  private func part(_ part: ScorecardPart, _ section: ScorecardSection) -> JSONValue {
    switch part {
    case .pace: pace(section)
    case .silence: .array(section.silent.map { .text($0.commitment.id) })
    case .sums: .array(section.discrepancies.map(object))
    case .ambition: ambition(section)
    case .goalposts: goalposts(section)
    case .opinions: opinions(section)
    case .verdicts: .array(section.assessments.map(object))
    case .words, .sensitivity: .null
    }
  }

  /// The open promises with figures, what is most behind first.
  func pace(_ section: ScorecardSection) -> JSONValue {
    .array(
      Review.byPace(section.assessments).map { assessment, progress in
        [
          "commitment": .text(assessment.commitment.id),
          "stage": .text(assessment.stage?.word.rawValue),
          "value": .decimal(progress.value.value), "unit": .text(progress.value.unit.symbol),
          "asOf": .text(progress.asOf), "done": .decimal(progress.done),
          "elapsed": .decimal(progress.elapsed), "lead": .decimal(progress.lead),
          "pace": .string(progress.pace.rawValue),
          "neededPerMonth": .decimal(progress.neededPerMonth),
        ]
      })
  }

  /// A sum that does not add up.
  public func object(_ discrepancy: Discrepancy) -> JSONValue {
    [
      "kind": .string(discrepancy.kind.rawValue),
      "records": .array(discrepancy.outcomes.map { .text($0) }),
      "period": .text(discrepancy.period),
      "lowest": .decimal(discrepancy.lowest), "highest": .decimal(discrepancy.highest),
      "unit": .text(discrepancy.unit.symbol),
      "terms": .array(
        discrepancy.terms.map { term in
          [
            "outcome": .text(term.outcome), "period": .text(term.period),
            "measure": .string(term.measure.rawValue),
            "bound": .string(term.figure.bound.rawValue), "value": .decimal(term.figure.value),
            "upper": .decimal(term.figure.upper), "unit": .text(term.figure.unit.symbol),
            "source": .text(term.evidence?.source),
          ]
        }),
      "sentence": .string(discrepancy.sentence.text(in: words.language)),
      "arithmetic": .string(discrepancy.arithmetic.text(in: words.language)),
    ]
  }

  /// Targets beside last year's outturn, repeated ones, those beyond the places above.
  func ambition(_ section: ScorecardSection) -> JSONValue {
    let scrutiny = section.scrutiny
    return [
      "targets": .array(scrutiny.ambitions.map(object)),
      "soft": .array(scrutiny.soft.map { .text($0) }),
      "repeated": .array(
        scrutiny.repeated.map { target in
          [
            "commitments": .array(target.commitments.map { .text($0) }),
            "years": .array(target.years.map { .whole($0) }),
          ]
        }),
      "stacked": .array(
        scrutiny.stacked.map { target in
          [
            "commitment": .text(target.commitment), "above": .text(target.above),
            "aboveCommitment": .text(target.aboveCommitment),
            "added": .decimal(target.added.value), "unit": .text(target.added.unit.symbol),
          ]
        }),
    ]
  }

  /// A target beside last year's outturn.
  public func object(_ ambition: Ambition) -> JSONValue {
    [
      "commitment": .text(ambition.commitment),
      "before": .decimal(ambition.before.figure.value),
      "beforePeriod": .text(ambition.before.period),
      "stretch": .decimal(ambition.stretch.value),
      "unit": .text(ambition.stretch.unit.symbol),
      "delivery": .decimal(ambition.delivery?.value),
    ]
  }

  /// What other versions of the target or of the outcome would have come to.
  public func alternatives(of assessment: Assessment) -> [JSONValue] {
    assessment.alternatives.map { alternative in
      let (basis, day) =
        switch alternative.basis {
        case .revisedTarget(let day): ("revisedTarget", day)
        case .latestReport(let day): ("latestReport", day)
        }
      return [
        "basis": .string(basis), "date": .text(day),
        "verdict": .string(alternative.judgement.verdict.rawValue),
        "gap": .decimal(alternative.judgement.gap?.value),
      ]
    }
  }

  /// Delivery by force and by bound.
  func firmness(_ document: ScorecardDocument) -> JSONValue {
    let card = Scorecard(Array(document.assessments))
    func groups(_ grouping: Scorecard.Grouping) -> JSONValue {
      let groups = card.breakdown(by: grouping, catalogue: context.catalogue)
      return .object(
        JSONObject(
          groups.map { group in
            (
              group.key,
              [
                "due": .whole(group.summary.due), "assessed": .whole(group.summary.assessed),
                "coverage": .decimal(group.summary.coverage.percent),
                "fulfilled": .whole(group.summary.fulfilled),
                "percent": .decimal(group.summary.fulfilment.percent),
                "silent": .whole(group.summary[.noReport]),
              ] as JSONValue
            )
          }))
    }
    return ["force": groups(.force), "bound": groups(.bound)]
  }

  /// The counts at δ = 0, δ and 2δ, and the verdicts that flip.
  func sensitivity(_ document: ScorecardDocument) -> JSONValue {
    let card = Scorecard(Array(document.assessments))
    let sensitivity = ToleranceSensitivity(card)
    func counts(_ summary: Scorecard.Summary) -> JSONValue {
      [
        "fulfilled": .whole(summary.fulfilled), "assessed": .whole(summary.assessed),
        "percent": .decimal(summary.fulfilment.percent),
      ]
    }
    return [
      "coverage": .decimal(card.summary.coverage.percent),
      "withoutTolerance": counts(sensitivity.withoutTolerance),
      "asScored": counts(sensitivity.asScored),
      "withDoubleTolerance": counts(sensitivity.withDoubleTolerance),
      "bounds": [
        "low": .decimal(card.summary.lowerBound.percent),
        "high": .decimal(card.summary.upperBound.percent),
      ],
      "flips": .array(
        sensitivity.flips.map { flip in
          [
            "commitment": .text(card.assessments[flip.member].commitment.id),
            "withoutTolerance": .string(flip.withoutTolerance.rawValue),
            "asScored": .string(flip.asScored.rawValue),
            "withDoubleTolerance": .string(flip.withDoubleTolerance.rawValue),
          ]
        }),
    ]
  }
}
