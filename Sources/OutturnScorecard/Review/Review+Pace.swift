import OutturnModel

extension Review {
  /// What is open, what is most behind first, as a supervision office prints it (序时进度).
  public func pace(_ sections: [ScorecardSection]) -> ReviewTable {
    let open = sections.flatMap(\.assessments).filter { $0.verdict == .pending }
    let told = open.compactMap(\.judgement.progress)
    let behind = told.filter { $0.pace == .behind }.count
    let ahead = told.filter { $0.pace == .ahead }.count
    let unseen = open.count - told.count
    let counts = words.pick(
      "未到期\(open.count)项，有进度数据\(told.count)项：欠进度\(behind)项，达进度\(told.count - behind - ahead)项，超进度\(ahead)项"
        + (unseen > 0 ? "；\(unseen)项尚无数据" : "") + "。",
      "\(open.count) open, \(told.count) with figures: \(behind) behind, "
        + "\(told.count - behind - ahead) on pace, \(ahead) ahead"
        + (unseen > 0 ? "; \(unseen) without figures" : "") + ".")
    return table("pace", notes: [counts], right: [4, 5, 6], over: sections) { section in
      Review.byPace(section.assessments).map { assessment, progress in
        let isShare = progress.done != nil
        let unit = isShare ? .point : assessment.gapUnit ?? progress.value.unit
        return [
          name(assessment.commitment.indicator), words.target(assessment.commitment.target),
          assessment.stage.map { $0.name.text(in: words.language) }
            ?? words.amount(progress.value.value.normalizedPlaces, progress.value.unit),
          "\(progress.asOf)",
          progress.done.map { "\($0.shortest)%" } ?? "", "\(progress.elapsed.shortest)%",
          words.signed(Quantity(progress.lead.normalizedPlaces, unit)), words.name(progress.pace),
          progress.neededPerMonth.map { words.amount($0, progress.value.unit) } ?? "",
        ]
      }
        + Review.staged(section.assessments).map { assessment, stage in
          [
            name(assessment.commitment.indicator), words.target(assessment.commitment.target),
            stage.name.text(in: words.language), "", "", "", "", "", "",
          ]
        }
    }
  }

  /// The open promises with figures: those behind first, the farthest behind leading; then those on
  /// pace, then those ahead.
  static func byPace(_ assessments: [Assessment]) -> [(Assessment, Progress)] {
    let open = assessments.compactMap { assessment in
      assessment.verdict == .pending
        ? assessment.judgement.progress.map { (assessment, $0) } : nil
    }
    let order: [Pace] = [.behind, .onPace, .ahead]
    return open.sorted { left, right in
      let (a, b) = (left.1, right.1)
      if a.pace != b.pace { return order.first { $0 == a.pace || $0 == b.pace } == a.pace }
      // Shares are compared with shares, rates with rates.
      if (a.done == nil) != (b.done == nil) { return a.done != nil }
      return a.lead != b.lead ? a.lead < b.lead : left.0.commitment.id < right.0.commitment.id
    }
  }
}

extension Review {
  /// The open deeds of which a stage is told but no percentage, in their order.
  static func staged(_ assessments: [Assessment]) -> [(Assessment, Saying)] {
    assessments.compactMap { assessment in
      guard assessment.verdict == .pending, assessment.judgement.progress == nil else { return nil }
      return assessment.stage.map { (assessment, $0) }
    }
  }
}

extension Assessment {
  /// How far a deed has come, as told in words.
  var stage: Saying? {
    if case .said(let saying)? = judgement.basis?.finding { saying } else { nil }
  }

  /// The unit that a distance from the target is told in.
  var gapUnit: Unit? {
    commitment.target.figure.map { $0.unit.dimension == .percent ? .point : $0.unit }
  }
}
