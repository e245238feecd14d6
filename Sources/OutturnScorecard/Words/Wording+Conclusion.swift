import OutturnModel

extension Wording {
  /// How much of what is due can be assessed.
  func covered(_ summary: Scorecard.Summary) -> String {
    pick(
      "到期\(summary.due)项中\(summary.assessed)项可评价",
      "\(summary.assessed) of \(summary.due) due can be assessed")
  }

  /// How much of that was kept; `share` may stand behind it.
  func kept(_ summary: Scorecard.Summary, share: String = "") -> String {
    let (low, high) = (percent(summary.lowerBound), percent(summary.upperBound))
    return pick(
      "可评价\(summary.assessed)项中完成\(summary.fulfilled)项\(share)；按全部到期项计，介于\(low)与\(high)之间",
      "\(summary.fulfilled) of \(summary.assessed) assessed\(share); of all due, between \(low) and \(high)"
    )
  }

  /// What a reader may conclude from the counts, and what not, in one sentence.
  public func conclusion(_ tally: Tally) -> String {
    let summary = tally.summary
    let rest = summary.due - summary.assessed
    if summary.due == 0 {
      return pick("尚无到期的承诺，现在什么结论都不能下。", "Nothing is due yet, so nothing can be concluded.")
    }
    if summary.assessed == 0 {
      return pick(
        "到期的\(summary.due)项没有一项可以评价，不能得出完成或未完成的结论。",
        "None of the \(summary.due) promises that are due can be assessed, so neither that they were kept nor that they were not can be concluded."
      )
    }
    let (low, high) = (percent(summary.lowerBound), percent(summary.upperBound))
    let own =
      tally.onOwnWord == 0
      ? pick("", "")
      : pick(
        "其中\(tally.onOwnWord)项只凭承诺方自己的说法；",
        " \(tally.onOwnWord) of these rest on the promiser's own word alone;")
    let open =
      rest == 0
      ? pick("没有下落不明的。", " none is unaccounted for.")
      : pick(
        "其余\(rest)项下落不明，因此全部兑现的比例只能说在\(low)与\(high)之间。",
        " nothing is known of the other \(rest), so of all promises between \(low) and \(high) were kept, and no more can be said."
      )
    return pick(
      "到期\(summary.due)项中说到且可评价的\(summary.assessed)项（\(percent(summary.coverage))），其中兑现\(summary.fulfilled)项；",
      "Of \(summary.due) promises that are due, \(summary.assessed) can be assessed (\(percent(summary.coverage))); of these \(summary.fulfilled) were kept;"
    ) + own + open
  }
}
