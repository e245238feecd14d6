import OutturnModel

/// A scorecard as Markdown with tables, for an issue or a wiki.
public struct MarkdownScorecard: Sendable {
  let context: ScorecardContext
  let words: Wording

  /// Makes a renderer.
  public init(_ context: ScorecardContext, language: Language) {
    self.context = context
    self.words = Wording(language)
  }

  /// Writes the whole document, a section at a time.
  public func write(_ document: ScorecardDocument, to sink: (String) -> Void) {
    sink("# \(escaped(context.title.text(in: words.language)))\n\n")
    var about: [String] = []
    if !context.ledger.isEmpty {
      about.append(words.pick("台账", "Ledger") + words.colon + escaped(context.ledger))
    }
    if let date = context.date { about.append(words.pick("截至\(date)", "as of \(date)")) }
    if !about.isEmpty { sink(about.joined(separator: words.pick("，", ", ")) + "\n\n") }
    for section in document.sections { sink(render(section)) }
    sink(closing(document))
  }

  /// One place and year.
  public func render(_ section: ScorecardSection) -> String {
    let place = context.name(of: section.place, in: words.language)
    let title = words.pick("\(place) \(section.year)年", "\(place) \(section.year)")
    var out = "## \(escaped(title))\n\n"
    out += facts(section.tally)
    for silence in section.silences {
      let names = silence.assessments.map {
        escaped(context.name(of: $0.commitment.indicator, in: words.language))
      }
      out +=
        "- **\(words.title(silence))**\(words.colon)\(names.joined(separator: words.comma))\n"
    }
    out += "\n" + table(section.assessments) + "\n"
    let review = Review(context, language: words.language)
    if section.assessments.contains(where: { $0.judgement.progress != nil }) {
      out += render(review.pace([section]))
    }
    for part in [ScorecardPart.sums, .goalposts, .opinions, .ambition] {
      for table in review.tables(part, of: [section]) { out += render(table) }
    }
    return out
  }

  /// The counts of places and years alone, as a table.
  public func overview(_ rows: [TallyTable.Row]) -> String {
    let heads = words.columns("overview")
    var out = MarkdownText.row(heads) + MarkdownText.rule(columns: heads.count)
    for (place, year, tally) in rows {
      out += MarkdownText.row(
        words.overviewRow(context.name(of: place, in: words.language), year, tally.summary))
    }
    return out
  }

  private func table(_ assessments: [Assessment]) -> String {
    var out = MarkdownText.row(words.columns("scorecard"))
    out += MarkdownText.rule(columns: 5)
    for assessment in assessments {
      out += MarkdownText.row([
        "\(assessment.verdict.sign) \(words.verdict(of: assessment))",
        context.name(of: assessment.commitment.indicator, in: words.language),
        words.target(assessment.commitment.target), words.outcome(of: assessment),
        assessment.arithmetic.text(in: words.language),
      ])
    }
    return out
  }

  private func facts(_ tally: Tally) -> String {
    let summary = tally.summary
    let counts = Verdict.allCases.filter { summary[$0] > 0 }.map {
      "\(escaped($0.sign)) \(summary[$0]) \(words.verdict($0))"
    }
    let (coverage, fulfilment) = (
      words.percent(summary.coverage), words.percent(summary.fulfilment)
    )
    let (strict, lenient) = (words.percent(tally.strict), words.percent(tally.lenient))
    let lines = [
      words.pick("**共\(summary.total)项**：", "**\(summary.total) in all**: ")
        + counts.joined(separator: words.comma),
      words.pick("**覆盖率** \(coverage)：", "**Coverage** \(coverage): ") + words.covered(summary),
      words.pick("**完成率** \(fulfilment)：", "**Fulfilment** \(fulfilment): ") + words.kept(summary)
        + words.pick("；从严\(strict)，从宽\(lenient)", "; strict \(strict), lenient \(lenient)"),
    ]
    return lines.map { "- \($0)\n" }.joined()
  }

  private func closing(_ document: ScorecardDocument) -> String {
    var out = "## \(words.pick("总览", "Overall"))\n\n" + facts(document.tally)
    let profile = words.profile(context.profile)
    out += "- " + words.pick("**规则**：评价口径\(profile)；", "**Policy**: profile \(profile); ")
    out += escaped(words.policy(context.policy)) + "\n"
    if let seal = context.seal {
      out += "- **\(words.pick("封印", "Seal"))** `\(seal.filter { $0.isLetter || $0.isNumber })`\n"
    }
    return out
  }

  private func escaped(_ text: String) -> String { MarkdownText.escaped(text) }
}
