/// Links and what might become one, as data.
package enum LinkJSON {
  /// A link that was made.
  package static func object(_ link: Link) -> JSONValue {
    var object = JSONObject()
    object["kind"] = "link"
    object["commitment"] = .string(link.commitment.rawValue)
    object["outcome"] = .string(link.outcome.rawValue)
    object["confidence"] = .integer(Int64(link.confidence))
    switch link.basis {
    case .rule(let name, _): object["rule"] = .string(name)
    case .person(let name): object["person"] = .string(name)
    }
    object["reasons"] = .array(link.reasons.map { .string($0) })
    return .object(object)
  }

  /// What may answer a commitment, and what speaks for and against it.
  package static func object(
    _ candidate: Candidate, _ outcome: Outcome?, _ language: Language
  ) -> JSONValue {
    var object = JSONObject()
    object["kind"] = "proposal"
    object["commitment"] = .string(candidate.commitment.rawValue)
    object["outcome"] = .string(candidate.outcome.rawValue)
    object["confidence"] = .integer(Int64(candidate.confidence))
    object["rule"] = .string(candidate.rule)
    object["signals"] = .array(
      candidate.signals.map { weighed in
        var signal = JSONObject()
        signal["signal"] = .string(weighed.signal.word)
        signal["weight"] = .integer(Int64(weighed.weight))
        signal["text"] = .string(weighed.sentence.text(in: language))
        return .object(signal)
      })
    object["objections"] = .array(candidate.objections.map { .string($0.text(in: language)) })
    object["sentence"] = outcome?.evidence?.clause.map { .string($0.text) } ?? .null
    return .object(object)
  }
}
