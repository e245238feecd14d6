import OutturnJSON
import OutturnModel

extension ScorecardJSON {
  /// The counts by verdict and the shares.
  func summary(_ tally: Tally, silent: [RecordID]) -> JSONValue {
    let summary = tally.summary
    let counts = Verdict.allCases.map { ($0.rawValue, JSONValue.whole(summary[$0])) }
    return [
      "counts": .object(JSONObject(counts)),
      "total": .whole(summary.total),
      "due": .whole(summary.due),
      "assessed": .whole(summary.assessed),
      "fulfilled": .whole(summary.fulfilled),
      "onOwnWord": .whole(tally.onOwnWord),
      "conclusion": .string(words.conclusion(tally)),
      "coverage": share(summary.coverage),
      "fulfilment": share(summary.fulfilment),
      "bounds": ["low": share(summary.lowerBound), "high": share(summary.upperBound)],
      "silence": [
        "part": .whole(summary.silence.part),
        "whole": .whole(summary.silence.whole),
        "percent": .decimal(summary.silence.percent),
        "commitments": .array(silent.map { .text($0) }),
      ],
      "strict": share(tally.strict),
      "lenient": share(tally.lenient),
      "atLeastPartly": share(summary.atLeastPartly),
    ]
  }

  /// The numbers the verdicts were given under.
  func policy() -> JSONValue {
    let policy = context.policy
    let exceptions = policy.exceptions.sorted { $0.key < $1.key }.map { id, exception in
      (
        id.rawValue,
        [
          "tolerance": .decimal(exception.tolerance),
          "exceedMargin": .decimal(exception.exceedMargin),
          "partlyFloor": .decimal(exception.partlyFloor),
        ] as JSONValue
      )
    }
    return [
      "edition": .whole(Scorer.edition),
      "profile": .string(context.profile.rawValue),
      "aboutPercent": .decimal(policy.aboutPercent),
      "exceedMargin": .decimal(policy.exceedMargin),
      "partlyFloor": .decimal(policy.partlyFloor),
      "softRatio": .decimal(policy.softRatio),
      "nominalAnswersReal": .bool(policy.nominalAnswersReal),
      "exceptions": .object(JSONObject(exceptions)),
    ]
  }

  private func share(_ share: Scorecard.Share) -> JSONValue {
    ["part": .whole(share.part), "whole": .whole(share.whole), "percent": .decimal(share.percent)]
  }
}

extension JSONValue {
  /// A decimal in plain notation, or null.
  public static func decimal(_ value: ExactDecimal?) -> JSONValue {
    value.flatMap { JSONNumber($0.description) }.map(JSONValue.number) ?? .null
  }

  /// A whole number, or null.
  public static func whole(_ value: Int?) -> JSONValue {
    value.map { .integer(Int64($0)) } ?? .null
  }

  /// Something that is told as a text, or null.
  public static func text(_ value: (some CustomStringConvertible)?) -> JSONValue {
    value.map { .string($0.description) } ?? .null
  }
}
