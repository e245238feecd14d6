/// What there is to tell of a record beside its words and its links.
extension RecordStory {
  /// The outcomes that were considered and are not linked, the likeliest first, with what speaks
  /// for and against each.
  func candidates(_ words: Wording, _ output: inout Output) {
    let linked = Set(links.map(\.outcome))
    let rest = candidates.filter { !linked.contains($0.outcome) }
    if rest.isEmpty { return }
    title(Localized(zh: "考虑过的其他结果", en: "Also considered"), &output)
    for candidate in rest { tell(candidate, words, &output) }
  }

  private func tell(_ candidate: Candidate, _ words: Wording, _ output: inout Output) {
    output.line("  \(candidate.confidence)  \(brief(candidate.outcome, words))")
    for reason in candidate.reasons {
      TextLayout.paragraphs("+ " + reason.text(in: output.language), indent: 6, &output)
    }
    for objection in candidate.objections {
      TextLayout.paragraphs("− " + objection.text(in: output.language), indent: 6, &output)
    }
  }

  /// The verdict under each profile, with the arithmetic where it differs, what other tolerances
  /// give, and what the restated target or the latest report would have come to.
  func verdicts(_ words: Wording, _ output: inout Output) {
    title(Localized(zh: "判定", en: "Verdicts"), &output)
    var told = ""
    for assessment in assessments {
      output.write("  \(assessment.verdict.sign) ")
      output.write(words.verdict(of: assessment), .strong)
      let rule = "\(assessment.rule.name)/\(assessment.rule.version)"
      let own = words.verdict(assessment.judgement.verdict)
      let ruled =
        assessment.opinion == nil
        ? "" : Localized(zh: "按规则：\(own)，", en: "by the rule: \(own), ")[output.language]
      output.line("  (\(ruled)\(words.profile(assessment.profile)), \(rule))")
      let sentence = assessment.arithmetic.text(in: output.language)
      if sentence != told { TextLayout.paragraphs(sentence, indent: 4, &output) }
      told = sentence
      if assessment.profile == .standard { details(assessment, words, &output) }
    }
    if !assessments.isEmpty {
      TextLayout.paragraphs(words.policy(context.policy), indent: 2, &output)
    }
  }

  private func details(_ assessment: Assessment, _ words: Wording, _ output: inout Output) {
    let language = output.language
    for answer in assessment.outcomes {
      guard let derivation = answer.derivation else { continue }
      TextLayout.paragraphs(derivation.text(in: language), indent: 4, &output)
    }
    for reason in assessment.reasons where reason.code != .silence {
      TextLayout.paragraphs(reason.text.text(in: language), indent: 4, &output)
    }
    if let sensitivity = assessment.judgement.sensitivity {
      let none = words.verdict(sensitivity.withoutTolerance)
      let double = words.verdict(sensitivity.withDoubleTolerance)
      output.say("byTolerance", none, double)
    }
    for alternative in assessment.alternatives {
      let verdict = words.verdict(alternative.judgement.verdict)
      switch alternative.basis {
      case .revisedTarget(let day): output.say("againstTargetRestated", day, verdict)
      case .latestReport(let day): output.say("latestReport", day, verdict)
      }
    }
  }

  /// The verdicts that people gave, the published one marked.
  func opinions(_ words: Wording, _ output: inout Output) {
    if opinions.isEmpty { return }
    title(Localized(zh: "人的判定", en: "Opinions"), &output)
    for opinion in opinions {
      let published =
        opinion.isPublished ? Localized(zh: "，已公布", en: ", published")[output.language] : ""
      output.line(
        "  \(opinion.verdict.sign) \(words.verdict(opinion.verdict))  \(opinion.by), \(opinion.date)\(published)"
      )
      TextLayout.paragraphs(opinion.why, indent: 4, &output)
    }
  }

  /// The target beside last year's outturn and the places above.
  func ambition(_ words: Wording, _ output: inout Output) {
    var lines: [Localized] = []
    for ambition in scrutiny.ambitions {
      let before = words.finding(.figure(ambition.before.figure), .level)
      let stretch = words.signed(ambition.stretch)
      lines.append(Localized("lastYearsOutturn", ambition.before.period, before, stretch))
    }
    for target in scrutiny.stacked {
      let place = context.name(of: target.above, in: output.language)
      let added = words.signed(target.added)
      lines.append(
        Localized(zh: "较\(place)的目标 \(added)", en: "beyond the target of \(place) \(added)"))
    }
    for target in scrutiny.repeated {
      let years = target.years.map(String.init).joined(separator: ", ")
      lines.append(Localized("sameWordWord", years))
    }
    if !scrutiny.soft.isEmpty { lines.append(Localized(zh: "目标偏松", en: "a soft target")) }
    if lines.isEmpty { return }
    title(Localized(zh: "雄心", en: "Ambition"), &output)
    for line in lines { output.line("  " + line[output.language]) }
  }

  /// The sums that do not add up and that this record, or what answers it, is a part of.
  func sums(_ words: Wording, _ output: inout Output) {
    if scrutiny.discrepancies.isEmpty { return }
    title(Localized("sumsTitle"), &output)
    for discrepancy in scrutiny.discrepancies {
      TextLayout.paragraphs(discrepancy.sentence.text(in: output.language), indent: 2, &output)
      TextLayout.paragraphs(discrepancy.arithmetic.text(in: output.language), indent: 4, &output)
    }
  }

  /// What was done to the record, by whom and why.
  func history(_ output: inout Output) {
    if history.isEmpty { return }
    title(Localized(zh: "来历", en: "History"), &output)
    for entry in history {
      for change in entry.entry.changes where RecordStory.isAbout(found.record.id, change) {
        let story = ChangeStory(change.edit, in: found.address.place, output.language)
        let why = entry.entry.why.isEmpty ? "" : " — \(entry.entry.why)"
        output.line("  \(entry.entry.time)  \(entry.entry.by): \(change.action.rawValue)\(why)")
        guard story.kind == .changed else { continue }
        story.printFields(to: &output)
      }
    }
  }
}
