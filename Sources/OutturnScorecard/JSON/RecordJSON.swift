import OutturnJSON
import OutturnModel

/// Records as JSON, in the keys that `outturn read` prints and `outturn import` takes: one
/// statement a line.
///
/// Decimals are JSON numbers with their digits as told. Keys that a record has nothing for are null.
public enum RecordJSON {
  /// A commitment.
  public static func object(_ commitment: Commitment, place: PlacePath) -> JSONValue {
    let target = commitment.target
    var object = statement(
      "commitment", commitment.id, place, commitment.indicator, commitment.period, target.measure,
      target.figure, commitment.evidence)
    object["relation"] = relation(target.aim)
    object["force"] = .string(commitment.force.rawValue)
    for field in PlainField.commitment { object[field.name] = field.json(commitment.draft) }
    object["restated"] = .whole(commitment.restatements.count)
    object["withdrawn"] = .text(commitment.withdrawal?.date)
    object["version"] = .whole(commitment.version)
    return .object(object)
  }

  /// An outcome.
  public static func object(_ outcome: Outcome, place: PlacePath) -> JSONValue {
    var object = statement(
      "outcome", outcome.id, place, outcome.indicator, outcome.period, outcome.measure,
      outcome.figure, outcome.evidence)
    object["relation"] = relation(outcome.finding)
    let saying = outcome.saying
    object["finding"] = .text(saying?.word.rawValue)
    object["doneOn"] = .text(saying?.on)
    object["progress"] = .decimal(saying?.progress)
    // The number that a sum-up tells is how many promises it speaks of.
    if let count = saying?.blanket { object["value"] = .whole(count) }
    object["blanket"] = .whole(saying?.blanket)
    for field in PlainField.outcome { object[field.name] = field.json(outcome.draft) }
    object["status"] = .string(outcome.status.rawValue)
    object["revised"] = .whole(outcome.vintages.count)
    object["withdrawn"] = .text(outcome.withdrawal?.date)
    object["version"] = .whole(outcome.version)
    return .object(object)
  }

  /// A link.
  public static func object(_ link: Link, place: PlacePath) -> JSONValue {
    let basis: JSONValue =
      switch link.basis {
      case .person(let name): ["person": .string(name)]
      case .rule(let name, let version): ["rule": .string(name), "version": .whole(version)]
      }
    return [
      "kind": .string("link"), "place": .text(place), "commitment": .text(link.commitment),
      "outcome": .text(link.outcome), "standing": .string(link.standing.rawValue),
      "basis": basis, "confidence": .whole(link.confidence),
      "reasons": .array(link.reasons.map { .string($0) }),
    ]
  }

  /// How much a volume holds.
  public static func summary(_ volume: Volume) -> JSONValue {
    [
      "kind": .string("volume"), "place": .text(volume.place), "year": .whole(volume.year),
      "revision": .whole(volume.revision), "commitments": .whole(volume.commitments.count),
      "outcomes": .whole(volume.outcomes.count), "links": .whole(volume.links.count),
    ]
  }

  /// An opinion.
  public static func object(_ opinion: Opinion, place: PlacePath) -> JSONValue {
    [
      "kind": .string("opinion"), "place": .text(place), "commitment": .text(opinion.commitment),
      "by": .string(opinion.by), "verdict": .string(opinion.verdict.rawValue),
      "why": .string(opinion.why), "date": .text(opinion.date),
      "published": .bool(opinion.isPublished),
    ]
  }

  /// Writes records one a line.
  public static func line(_ object: JSONValue) -> String { ScorecardJSON.text(object) + "\n" }

  private static func statement(
    _ kind: String, _ id: RecordID, _ place: PlacePath, _ indicator: IndicatorName,
    _ period: Period, _ measure: Measure, _ figure: Figure?, _ evidence: Evidence?
  ) -> JSONObject {
    JSONObject([
      ("kind", .string(kind)), ("id", .text(id)), ("place", .text(place)),
      ("period", .text(period)), ("indicator", .string(indicator.told)),
      ("indicatorID", .text(indicator.id)), ("measure", .string(measure.rawValue)),
      ("bound", .string((figure?.bound ?? .none).rawValue)), ("value", .decimal(figure?.value)),
      ("upper", .decimal(figure?.upper)), ("unit", .text(figure?.unit.symbol)),
      ("text", .text(figure?.text)), ("source", .text(evidence?.source)),
      ("quote", .text(evidence?.clause?.text)), ("start", .whole(evidence?.clause?.span?.start)),
      ("end", .whole(evidence?.clause?.span?.end)), ("cell", .text(evidence?.cell)),
      ("alsoIn", evidence?.also.isEmpty == false ? .text(evidence?.alsoText) : .null),
    ])
  }

  private static func relation(_ aim: Target.Aim) -> JSONValue {
    switch aim {
    case .figure: .null
    case .relation(let relation): .string(relation.words)
    case .deed(let words): .string(words)
    case .parts: .string("parts")
    }
  }

  private static func relation(_ finding: Outcome.Finding) -> JSONValue {
    switch finding {
    case .figure: .null
    case .relation(let relation): .string(relation.words)
    case .said: .null
    }
  }
}

extension PlainField {
  /// What a record says in the field; null where it says nothing.
  func json(_ draft: Draft) -> JSONValue {
    guard let text = text(of: draft) else { return .null }
    return kind == .number ? .whole(Int(text)) : .string(text)
  }
}
