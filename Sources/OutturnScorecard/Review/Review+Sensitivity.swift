import OutturnModel

extension Review {
  /// How much rests on 左右 and on silence: fulfilment at δ = 0, δ and 2δ, its bounds, and the
  /// verdicts that flip, by name.
  public func sensitivity(_ sections: [ScorecardSection]) -> ReviewTable {
    let card = Scorecard(sections.flatMap(\.assessments))
    let sensitivity = ToleranceSensitivity(card)
    let summary = card.summary
    func told(_ label: String, _ summary: Scorecard.Summary) -> String {
      let share = words.percent(summary.fulfilment)
      return words.pick(
        "\(label)：\(share)（\(summary.assessed)项中\(summary.fulfilled)项）",
        "\(label): \(share) (\(summary.fulfilled) of \(summary.assessed))")
    }
    let notes =
      summary.due == 0
      ? []
      : [
        words.pick(
          "覆盖率：\(words.percent(summary.coverage))（\(words.covered(summary))）。",
          "Coverage: \(words.percent(summary.coverage)) (\(words.covered(summary)))."),
        words.pick("完成率随容差δ：", "Fulfilment by the tolerance δ: ")
          + [
            told("δ = 0", sensitivity.withoutTolerance), told("δ", sensitivity.asScored),
            told("2δ", sensitivity.withDoubleTolerance),
          ].joined(separator: words.pick("；", "; ")),
        words.pick(
          "未报告或无法比较者全部未完成时\(words.percent(summary.lowerBound))，全部完成时\(words.percent(summary.upperBound))。",
          "If nothing that was not reported or not comparable was fulfilled: "
            + "\(words.percent(summary.lowerBound)); if everything was: "
            + "\(words.percent(summary.upperBound))."),
      ]
    let (title, heads) = words.table("sensitivity")
    return ReviewTable(
      title, notes: notes, header: heads,
      rows: sensitivity.flips.map { flip in
        let assessment = card.assessments[flip.member]
        let commitment = assessment.commitment
        let tolerance = zip2(assessment.tolerance, assessment.gapUnit).map {
          words.amount($0.normalizedPlaces, $1)
        }
        return [
          name(commitment.indicator), context.name(of: assessment.place, in: words.language),
          "\(commitment.when)", words.target(commitment.target), words.outcome(of: assessment),
          tolerance ?? "", words.verdict(flip.withoutTolerance), words.verdict(flip.asScored),
          words.verdict(flip.withDoubleTolerance), commitment.id.rawValue,
        ]
      })
  }

  /// The same records under several profiles: the counts, and every commitment whose verdict is not
  /// the same under all, with why.
  ///
  /// - Parameter documents: The same part of a ledger under each profile.
  public static func profiles(
    _ documents: [ScorecardDocument], language: Language
  ) -> [ReviewTable] {
    guard let first = documents.first else { return [] }
    let words = Wording(language)
    let review = Review(first.context, language: language)
    let labels = documents.map { words.profile($0.context.profile) }
    let summaries = documents.map(\.tally)
    let (title, shares) = words.table("profiles")
    let told = summaries.map { tally in
      let summary = tally.summary
      return [
        words.percent(summary.coverage), words.percent(summary.fulfilment),
        words.percent(summary.atLeastPartly),
        "\(words.percent(summary.lowerBound))–\(words.percent(summary.upperBound))",
      ]
    }
    let counts = ReviewTable(
      title, header: [""] + labels, right: Set(1...documents.count),
      rows: Verdict.allCases.filter { verdict in summaries.contains { $0.summary[verdict] > 0 } }
        .map { verdict in
          ["\(verdict.sign) \(words.verdict(verdict))"] + summaries.map { "\($0.summary[verdict])" }
        } + shares.enumerated().map { row, name in [name] + told.map { $0[row] } })
    let assessed = documents.map { document in
      Dictionary(
        document.assessments.map { ($0.commitment.id, $0) }, uniquingKeysWith: { one, _ in one })
    }
    let rows = first.assessments.compactMap { assessment -> [String]? in
      let id = assessment.commitment.id
      let all = assessed.compactMap { $0[id] }
      guard Set(all.map(\.verdict)).count > 1 else { return nil }
      return [
        review.name(assessment.commitment.indicator),
        first.context.name(of: assessment.place, in: language), "\(assessment.commitment.when)",
        words.target(assessment.commitment.target), words.outcome(of: assessment),
      ] + all.map { words.verdict(of: $0) } + [why(all, words), id.rawValue]
    }
    let (name, heads) = words.table("differences")
    let differences = ReviewTable(
      name,
      notes: [
        words.pick(
          "\(summaries[0].summary.total)项中\(rows.count)项的评价随口径而变。",
          "\(rows.count) of \(summaries[0].summary.total) verdicts depend on the profile.")
      ], header: heads.dropLast(2) + labels + heads.suffix(2), rows: rows)
    return [counts, differences]
  }

  /// Why profiles come to different verdicts on one commitment.
  private static func why(_ assessments: [Assessment], _ words: Wording) -> String {
    var reasons: [String] = []
    if assessments.contains(where: { $0.verdict == .metLate }) {
      reasons.append(words.pick("逾期完成在严格口径下不算完成", "done late, which strict does not count"))
    }
    if assessments.contains(where: { $0.verdict == .partlyMet }) {
      let ratio = assessments.compactMap(\.ratio).first.map { " ρ = \($0.normalizedPlaces)" } ?? ""
      let has = Set(assessments.filter { $0.verdict == .partlyMet }.map(\.profile))
      if has == [.cpp] {
        reasons.append(
          words.pick(
            "有进展即算部分完成，仅 CPP\(ratio)", "some progress, which only cpp counts as partly met\(ratio)")
        )
      } else {
        reasons.append(
          words.pick("是否承认部分完成\(ratio)", "whether a part counts as partly met\(ratio)"))
      }
    }
    return reasons.joined(separator: words.pick("；", "; "))
  }
}

/// Both values, or nothing.
private func zip2<A, B>(_ left: A?, _ right: B?) -> (A, B)? {
  guard let left, let right else { return nil }
  return (left, right)
}
