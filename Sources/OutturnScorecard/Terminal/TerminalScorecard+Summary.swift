import OutturnJSON
import OutturnModel

extension TerminalScorecard {
  /// The counts, coverage, fulfilment and silence of a section.
  func summary(of section: ScorecardSection, into out: inout String) {
    let summary = section.tally.summary
    labelled(words.pick("承诺", "Promises"), items: counts(summary), into: &out)
    shares(section.tally, into: &out)
    let silences = section.silences
    if !silences.isEmpty {
      labelled(
        words.pick("沉默", "Silence"),
        words.told(silences)
          + words.pick("（列于表后）", " (listed below the table)"),
        into: &out)
    }
  }

  /// The overview of all sections, the policy and the seal.
  public func closing(_ sections: [(place: PlacePath, year: Int, tally: Tally)]) -> String {
    var out = ""
    heading(words.pick("总览", "Overall"), into: &out)
    if sections.count > 1 { overview(sections, into: &out) }
    let all = Tally(merging: sections.map(\.tally))
    labelled(words.pick("承诺", "Promises"), items: counts(all.summary), into: &out)
    shares(all, into: &out)
    labelled(words.pick("结论", "Conclusion"), words.conclusion(all), into: &out)
    out += "\n"
    let profile = words.profile(context.profile)
    labelled(
      words.pick("规则", "Policy"),
      words.pick("规则第\(Scorer.edition)版；评价口径：", "edition \(Scorer.edition); profile ")
        + profile + words.pick("；", "; ")
        + words.policy(context.policy),
      into: &out)
    if let seal = context.seal { labelled(words.pick("封印", "Seal"), seal, into: &out) }
    return out
  }

  private func overview(
    _ sections: [(place: PlacePath, year: Int, tally: Tally)], into out: inout String
  ) {
    if isNarrow {
      for (place, year, tally) in sections {
        let summary = tally.summary
        let name = context.name(of: place, in: words.language)
        line(
          words.pick(
            "\(name) \(year)年：到期\(summary.due)项中可评价\(summary.assessed)项，其中完成\(summary.fulfilled)项",
            "\(name) \(year): \(summary.assessed) of \(summary.due) due assessed, \(summary.fulfilled) of these fulfilled"
          ),
          into: &out)
      }
      out += "\n"
      return
    }
    let heads = words.columns("overview")
    var table = TerminalTable(
      limits: [24, 4] + heads.dropFirst(2).map { max(5, DisplayWidth.of($0)) },
      rightAligned: Set(2..<heads.count), style: style)
    table.add(heads, paints: Dictionary(uniqueKeysWithValues: heads.indices.map { ($0, .quiet) }))
    for (place, year, tally) in sections {
      table.add(words.overviewRow(context.name(of: place, in: words.language), year, tally.summary))
    }
    table.render(into: &out)
    out += "\n"
  }

  /// The verdicts with their counts; those that nothing came to are left out.
  private func counts(_ summary: Scorecard.Summary) -> [String] {
    [words.pick("共\(summary.total)项", "\(summary.total) in all:")]
      + Verdict.allCases.filter { summary[$0] > 0 }.map {
        "\(style.sign($0)) \(summary[$0]) \(words.verdict($0))"
      }
  }

  private func shares(_ tally: Tally, into out: inout String) {
    let summary = tally.summary
    let coverage = words.percent(summary.coverage)
    let fulfilment = words.percent(summary.fulfilment)
    labelled(
      words.pick("覆盖率", "Coverage"),
      words.covered(summary) + words.pick("（\(coverage)）", " (\(coverage))"), into: &out)
    guard summary.due > 0 else { return }
    labelled(
      words.pick("完成率", "Fulfilment"),
      words.kept(summary, share: words.pick("（\(fulfilment)）", " (\(fulfilment))")), into: &out)
    labelled(
      "",
      words.pick(
        "“左右”从严（不给容差）\(words.percent(tally.strict))，从宽（容差加倍）\(words.percent(tally.lenient))；"
          + "至少部分完成\(words.percent(summary.atLeastPartly))",
        "strict (no tolerance for 左右, about) \(words.percent(tally.strict)), "
          + "lenient (twice the tolerance) \(words.percent(tally.lenient)); "
          + "at least partly \(words.percent(summary.atLeastPartly))"),
      into: &out)
  }
}
