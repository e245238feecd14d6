extension RecordStory {
  /// The story for people.
  func print(to output: inout Output) {
    switch found.record {
    case .commitment(let commitment): print(commitment, to: &output)
    case .outcome(let outcome): print(outcome, to: &output)
    }
  }

  private func print(_ commitment: Commitment, to output: inout Output) {
    let words = Wording(output.language)
    heading(commitment.id, commitment.indicator, commitment.when, &output)
    var terms: [(Localized, String)] = [
      (Localized(zh: "目标", en: "Target"), words.target(commitment.target))
    ]
    if commitment.force != .plain {
      terms.append((Localized(zh: "力度", en: "Force"), words.force(commitment.force)))
    }
    if let responsible = commitment.responsible {
      terms.append((Localized(zh: "责任单位", en: "Responsible"), responsible))
    }
    if let baseline = commitment.baseline {
      let period = baseline.period.map { " (\($0))" } ?? ""
      terms.append(
        (
          Localized(zh: "基数", en: "Baseline"),
          words.finding(.figure(baseline.figure), .level) + period
        ))
    }
    terms += evidence(commitment.evidence)
    for restatement in commitment.restatements {
      let source = restatement.source.map { " [\($0)]" } ?? ""
      terms.append(
        (
          Localized(zh: "\(restatement.date) 调整", en: "Restated \(restatement.date)"),
          "\(words.target(restatement.target))\(source) — \(restatement.why)"
        ))
    }
    if let withdrawal = commitment.withdrawal {
      terms.append(
        (Localized(zh: "\(withdrawal.date) 撤回", en: "Withdrawn \(withdrawal.date)"), withdrawal.why)
      )
    }
    if let whole = commitment.partOf {
      terms.append((Localized(zh: "所属", en: "Part of"), brief(whole, words)))
    }
    terms.append((Localized(zh: "版本", en: "Version"), "\(commitment.version)"))
    write(terms, &output)
    answers(words, &output)
    candidates(words, &output)
    verdicts(words, &output)
    opinions(words, &output)
    ambition(words, &output)
    sums(words, &output)
    history(&output)
  }

  private func print(_ outcome: Outcome, to output: inout Output) {
    let words = Wording(output.language)
    heading(outcome.id, outcome.indicator, outcome.period, &output)
    var terms: [(Localized, String)] = [
      (Localized(zh: "结果", en: "Outcome"), words.finding(outcome.finding, outcome.measure)),
      (Localized(zh: "状态", en: "Status"), words.status(outcome.status)),
    ]
    terms += evidence(outcome.evidence)
    for vintage in outcome.vintages {
      terms.append(
        (
          Localized(zh: "\(vintage.date) 又称", en: "Told \(vintage.date)"),
          words.finding(vintage.finding, outcome.measure)
        ))
    }
    if let withdrawal = outcome.withdrawal {
      terms.append(
        (Localized(zh: "\(withdrawal.date) 撤回", en: "Withdrawn \(withdrawal.date)"), withdrawal.why)
      )
    }
    terms.append((Localized(zh: "版本", en: "Version"), "\(outcome.version)"))
    write(terms, &output)
    if !links.isEmpty {
      title(Localized(zh: "所回答的承诺", en: "Answers"), &output)
      for link in links { tell(link, other: link.commitment, words, &output) }
    }
    sums(words, &output)
    history(&output)
  }

  private func answers(_ words: Wording, _ output: inout Output) {
    title(Localized(zh: "关联的结果", en: "Linked outcomes"), &output)
    if links.isEmpty { output.say("noneListed") }
    for link in links { tell(link, other: link.outcome, words, &output) }
  }

  private func tell(_ link: Link, other id: RecordID, _ words: Wording, _ output: inout Output) {
    let refused = Localized(zh: "不相干：", en: "refused: ")[output.language]
    TextLayout.paragraphs(
      (link.standing == .refused ? refused : "") + brief(id, words), indent: 2, &output)
    let sure = Localized(
      zh: "依据 \(link.basis.told)，把握 \(link.confidence)",
      en: "by \(link.basis.told), sureness \(link.confidence)")[output.language]
    TextLayout.paragraphs(([sure] + link.reasons).joined(separator: "; "), indent: 4, &output)
  }

  private func heading(
    _ id: RecordID, _ indicator: IndicatorName, _ period: Period, _ output: inout Output
  ) {
    let place = context.name(of: found.address.place, in: output.language)
    output.write(indicator.told, .strong)
    let known = context.indicator(indicator).map { entry in
      " (\(entry.id): \(entry.name.text(in: output.language)))"
    }
    output.line(known ?? "")
    output.line("\(place) \(period) · \(id)")
    output.line()
  }

  private func evidence(_ evidence: Evidence?) -> [(Localized, String)] {
    guard let evidence else { return [] }
    var terms: [(Localized, String)] = []
    if let clause = evidence.clause {
      terms.append((Localized(zh: "原话", en: "Words"), "“\(clause.text)”"))
    }
    var place = context[evidence.source].map { "\($0.title) [\($0.id)]" } ?? "[\(evidence.source)]"
    if let span = evidence.clause?.span { place += " \(span.start)–\(span.end)" }
    terms.append((Localized(zh: "出处", en: "Source"), place))
    for id in evidence.also {
      let told = context[id].map { "\($0.title) [\(id)]" } ?? "[\(id)]"
      terms.append((Localized(zh: "也见于", en: "Also in"), told))
    }
    return terms
  }

  func brief(_ id: RecordID, _ words: Wording) -> String {
    switch related[id] {
    case .commitment(let record):
      "\(id)  \(record.indicator.told) \(record.when) \(words.target(record.target))"
    case .outcome(let record):
      "\(id)  \(record.indicator.told) \(record.period) "
        + words.finding(record.finding, record.measure)
    case nil: id.rawValue
    }
  }

  private func write(_ terms: [(Localized, String)], _ output: inout Output) {
    TextLayout.terms(terms.map { ($0.0[output.language], $0.1) }, &output)
  }

  func title(_ text: Localized, _ output: inout Output) {
    output.line()
    output.write(text[output.language], .strong)
    output.line()
  }
}
