/// Checks a proof against a seal. No ledger is needed for it.
struct ProofCheck {
  private let text: String
  private let name: String
  private let seal: SealReference

  init(_ file: String, _ arguments: ParsedArguments, _ environment: Environment) throws {
    guard let given = arguments[VerifyVerb.seal] else { throw Failure("proofNeedsSeal") }
    name = file
    text = String(decoding: try environment.read(file, limit: 64 << 20), as: UTF8.self)
    seal = try VerifyVerb.reference(given, environment)
  }

  func run(_ output: inout Output) throws -> ExitCode {
    if let proof = ConsistencyProof(text) { return check(proof, &output) }
    guard let proof = Proof(text) else { throw Failure("noProof", name) }
    return check(proof, &output)
  }

  private func check(_ proof: Proof, _ output: inout Output) -> ExitCode {
    if let failure = proof.failure(against: seal.root) {
      output.say("proofDoesNotHold", Both(failure.what))
      return .wanting
    }
    output.say("proofHolds", proof.record, seal.root)
    if let score = proof.score {
      guard let assessment = proof.assessment, assessment.verdict == score.verdict else {
        output.say("verdictDoesNotHold", score.verdict.rawValue)
        return .wanting
      }
      let words = Wording(output.language)
      output.say("judgedAgain", score.day, score.profile.rawValue)
      output.line(
        "  \(words.verdict(of: assessment)): \(assessment.arithmetic.text(in: output.language))")
    }
    for (entry, change) in proof.parts.lazy.flatMap(\.changes) where isShown(change.edit) {
      output.say("provedState", entry.entry.number, entry.entry.time)
      LogLine(entry: entry, changes: [change]).print(most: 1, to: &output)
    }
    return .fine
  }

  /// The catalogue's lines and the settings are long, and what they lead to is told already.
  private func isShown(_ edit: RecordEdit) -> Bool {
    edit.kind != .ledger && edit.kind != .indicator
  }

  private func check(_ proof: ConsistencyProof, _ output: inout Output) -> ExitCode {
    guard let later = proof.later(than: seal) else {
      output.say("laterSealDoesNotHold")
      return .wanting
    }
    output.say("laterSealHolds", proof.oldSize, later.size, later.root)
    return .fine
  }
}
