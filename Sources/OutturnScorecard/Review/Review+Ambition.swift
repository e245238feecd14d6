import OutturnModel

extension Review {
  /// Targets beside last year's outturn and the outcome: an easy target is seen to be one.
  public func ambition(_ sections: [ScorecardSection]) -> ReviewTable {
    table("ambition", notes: ambitionNotes(sections), right: [3, 5], over: sections) { section in
      let soft = Set(section.scrutiny.soft)
      let ambitious = Dictionary(
        section.scrutiny.ambitions.map { ($0.commitment, $0) }, uniquingKeysWith: { one, _ in one })
      return section.assessments.compactMap { assessment in
        let id = assessment.commitment.id
        let ambition = ambitious[id]
        guard ambition != nil || soft.contains(id) else { return nil }
        var notes: [String] = []
        if ambition?.isBelowLastYear == true {
          notes.append(words.pick("低于上年实绩", "below last year"))
        }
        if soft.contains(id) { notes.append(words.pick("目标偏松", "soft target")) }
        return [
          name(assessment.commitment.indicator),
          ambition.map { words.finding(.figure($0.before.figure), .level) } ?? "",
          words.target(assessment.commitment.target),
          distance(ambition?.stretch), words.outcome(of: assessment), distance(assessment.gap),
          words.verdict(of: assessment), notes.joined(separator: words.comma),
        ]
      }
    }
  }

  /// How much was asked for, in a sentence or two; none where nothing can be held against last year.
  func ambitionNotes(_ sections: [ScorecardSection]) -> [String] {
    let ambitions = sections.flatMap(\.scrutiny.ambitions)
    let soft = sections.reduce(0) { $0 + $1.scrutiny.soft.count }
    var notes: [String] = []
    if !ambitions.isEmpty {
      let below = ambitions.filter(\.isBelowLastYear).count
      let same = ambitions.filter(\.stretch.value.isZero).count
      let above = ambitions.count - below - same
      notes.append(
        words.pick(
          "\(ambitions.count)项目标可与上年实绩相比：\(above)项更高，\(same)项持平，\(below)项更低。",
          "\(ambitions.count) targets can be held against last year's outturn: \(above) ask for more, "
            + "\(same) for the same, \(below) for less."))
    }
    if soft > 0 {
      let ratio = context.policy.softRatio.shortest
      notes.append(
        words.pick(
          "\(soft)项目标偏松：结果达到目标的\(ratio)倍以上。",
          "\(soft) soft: the outcome is \(ratio) times the target or more."))
    }
    return notes
  }

  /// Targets that come back word for word from year to year.
  public func repeated(_ sections: [ScorecardSection]) -> ReviewTable {
    table("repeated", over: sections) { section in
      section.scrutiny.repeated.map { target in
        [
          name(target.indicator), target.years.map(String.init).joined(separator: " "),
          target.commitments.map(\.rawValue).joined(separator: " "),
        ]
      }
    }
  }

  /// How much a place asks for beyond the places above it (层层加码).
  public func stacked(_ sections: [ScorecardSection]) -> ReviewTable {
    table("stacked", right: [3], over: sections) { section in
      let assessments = section.byCommitment
      return section.scrutiny.stacked.compactMap { target in
        guard let commitment = assessments[target.commitment]?.commitment else { return nil }
        return [
          name(commitment.indicator), words.target(commitment.target),
          context.name(of: target.above, in: words.language),
          distance(target.added),
          target.aboveCommitment.rawValue,
        ]
      }
    }
  }

  /// Are firm words kept more often? Delivery by how firmly, or with which bound, it was promised.
  public func firmness(
    _ sections: [ScorecardSection], by grouping: Scorecard.Grouping
  ) -> ReviewTable {
    let groups = Scorecard(sections.flatMap(\.assessments))
      .breakdown(by: grouping, catalogue: context.catalogue).filter { $0.summary.due > 0 }
    let isForce = grouping == .force
    let (title, heads) = words.table(isForce ? "firmness-force" : "firmness-bound")
    return ReviewTable(
      title, header: heads, right: [1, 2, 3, 4, 5, 6],
      rows: groups.map { group in
        [
          isForce
            ? Force(rawValue: group.key).map { words.name($0) } ?? group.key
            : Bound(rawValue: group.key).map { words.name($0) } ?? group.key,
          "\(group.summary.due)", "\(group.summary.assessed)", "\(group.summary.fulfilled)",
          words.percent(group.summary.coverage), words.percent(group.summary.fulfilment),
          "\(group.summary[.noReport])",
        ]
      })
  }
}
