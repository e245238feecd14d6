extension LinkExplanation {
  func print(as format: OutputFormat, to output: inout Output) {
    if format == .jsonl {
      for candidate in candidates {
        output.raw(
          LinkJSON.object(candidate, outcomes[candidate.outcome], output.language).compact())
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
    if candidates.isEmpty { output.say("nothingComesNear") }
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
