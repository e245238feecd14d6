import OutturnJSON
import OutturnLedger
import OutturnModel
import OutturnScorecard

/// What might answer a commitment, what speaks for it and what against.
struct LinkExplanation {
  private let commitment: Commitment
  private let links: [Link]
  private let candidates: [Candidate]
  private let outcomes: [RecordID: Outcome]

  init(_ id: String, _ open: OpenLedger) throws {
    let (commitment, found) = try RecordFinder(open.ledger).commitment(id)
    let register = try open.register()
    let reading = try open.ledger.read(Selection(places: [found.address.place]))
    let volumes = reading.volumes.filter { $0.address.place == found.address.place }
    let outcomes = volumes.flatMap(\.content.outcomes)
    let linker = Linker(
      scorer: Scorer(catalogue: register.catalogue, policy: register.file.settings.policy),
      language: register.file.settings.language)
    self.commitment = commitment
    links = found.volume.links.filter { $0.commitment == commitment.id }
    candidates = linker.explain(
      commitment, outcomes, among: volumes.flatMap(\.content.commitments),
      madeIn: register.sources.planYears)
    self.outcomes = Dictionary(outcomes.map { ($0.id, $0) }, uniquingKeysWith: { one, _ in one })
  }

  func print(as format: OutputFormat, to output: inout Output) {
    if format == .jsonl {
      for candidate in candidates {
        output.raw(
          RuleLinking.json(candidate, outcomes[candidate.outcome], output.language).compact())
        output.raw([0x0A])
      }
      return
    }
    let words = Wording(output.language)
    output.line(
      "\(commitment.id)  \(commitment.when)  \(commitment.indicator.told)  "
        + words.target(commitment.target))
    for link in links {
      let told =
        link.standing == .accepted
        ? Localized(zh: "已关联", en: "linked") : Localized(zh: "已拒绝", en: "refused")
      output.line("  \(told[output.language]): \(link.outcome)")
    }
    if candidates.isEmpty {
      output.line(Localized(zh: "  没有相近的结果。", en: "  Nothing comes near it."))
    }
    for candidate in candidates { print(candidate, words, &output) }
  }

  private func print(_ candidate: Candidate, _ words: Wording, _ output: inout Output) {
    let outcome = outcomes[candidate.outcome]
    let told = outcome.map {
      "  \($0.period)  \($0.indicator.told)  \(words.finding($0.finding, $0.measure))"
    }
    output.line()
    output.line("  \(candidate.confidence)  \(candidate.outcome)\(told ?? "")")
    for reason in candidate.reasons { output.line("    + \(reason.text(in: output.language))") }
    for objection in candidate.objections + candidate.doubts {
      output.line("    - \(objection.text(in: output.language))")
    }
  }
}
