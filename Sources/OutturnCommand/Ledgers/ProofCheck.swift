/// Checks a proof against a seal. No ledger is needed for it.
struct ProofCheck {
  private let text: String
  private let name: String
  private let seal: SealReference

  init(_ file: String, _ arguments: ParsedArguments, _ environment: Environment) throws {
    guard let given = arguments[VerifyVerb.seal] else {
      throw Failure(
        zh: "--proof 要同时给出 --seal", en: "--proof needs --seal",
        hint: Localized(
          zh: "封印要取自您信得过的地方，不能取自证明本身。",
          en: "Take the seal from a place you trust, not from who gave you the proof."))
    }
    name = file
    text = String(decoding: try environment.read(file, limit: 64 << 20), as: UTF8.self)
    seal = try VerifyVerb.reference(given, environment)
  }

  func run(_ output: inout Output) throws -> ExitCode {
    if let proof = ConsistencyProof(text) { return check(proof, &output) }
    guard let proof = Proof(text) else {
      throw Failure(
        zh: "“\(name)”不是证明", en: "\"\(name)\" is no proof",
        hint: Localized(zh: "给出 outturn prove 打印的文本。", en: "Give what outturn prove printed."))
    }
    return check(proof, &output)
  }

  private func check(_ proof: Proof, _ output: inout Output) -> ExitCode {
    if let failure = proof.failure(against: seal.root) {
      output.line(zh: "不成立：\(failure.what.zh)。", en: "It does not hold: \(failure.what.en).")
      return .wanting
    }
    output.line(
      zh: "成立：\(proof.record) 在根为 \(seal.root) 的封印之中。",
      en: "It holds: \(proof.record) was in what the seal with the root \(seal.root) stands for.")
    if let score = proof.score {
      guard let assessment = proof.assessment, assessment.verdict == score.verdict else {
        output.line(
          zh: "不成立：按所证明的记录重评，结论不是 \(score.verdict.rawValue)。",
          en:
            "It does not hold: judged again by these records the verdict is not \(score.verdict.rawValue)."
        )
        return .wanting
      }
      let words = Wording(output.language)
      output.line(
        zh: "按所证明的记录、政策与目录重评（\(score.day)，口径 \(score.profile.rawValue)）：",
        en:
          "Judged again by the records, policy and catalogue proven (\(score.day), profile "
          + "\(score.profile.rawValue)):")
      output.line(
        "  \(words.verdict(of: assessment)): \(assessment.arithmetic.text(in: output.language))")
    }
    for (entry, change) in proof.parts.lazy.flatMap(\.changes) where isShown(change.edit) {
      output.line(
        zh: "所证明的是封印前它最后的样子，由日志第 \(entry.entry.number) 条（\(entry.entry.time)）写下：",
        en:
          "What it proves is the last state of the record before the seal, as entry "
          + "\(entry.entry.number) (\(entry.entry.time)) left it:")
      LogLine(entry: entry, changes: [change]).print(most: 1, to: &output)
    }
    return .fine
  }

  /// The catalogue's lines and the settings are long, and what they lead to is told already.
  private func isShown(_ edit: RecordEdit) -> Bool {
    switch edit {
    case .settings, .indicator: false
    default: true
    }
  }

  private func check(_ proof: ConsistencyProof, _ output: inout Output) -> ExitCode {
    guard let later = proof.later(than: seal) else {
      output.line(
        zh: "不成立：后来的封印不是由这枚封印续写而来。",
        en: "It does not hold: the later seal does not go on from this one.")
      return .wanting
    }
    output.line(
      zh: "成立：这枚封印的 \(proof.oldSize) 行，原样是后来 \(later.size) 行的开头；后来的根为 \(later.root)。",
      en:
        "It holds: the \(proof.oldSize) lines of this seal are the beginning of the \(later.size) of the "
        + "later one, whose root is \(later.root).")
    return .fine
  }
}
