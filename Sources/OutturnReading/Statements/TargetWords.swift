import OutturnModel

/// What a review says of a target by a figure of the target, or by how far it was passed:
/// 没有实现水耗降低7%的目标, 播种面积超省定任务8.3万亩. The figure is none of what came of it.
struct TargetWords {
  let words: DeedWords
  let text: [Unicode.Scalar]

  /// What a figure's draft tells; nil where it only counts what a word is told of.
  func told(_ draft: Draft) -> Draft? {
    guard draft.clause.lowerBound < draft.figure.lowerBound else { return draft }
    if countsIndicators(draft) { return nil }
    if let place = excess(before: draft) {
      var said = said(.exceeded, draft, subject: draft.clause.lowerBound..<place)
      if said?.saying != nil { said?.measure = .other }
      return said
    }
    return missed(draft).map { said(.missed, draft, subject: $0) } ?? draft
  }

  private func said(_ word: Saying.Word, _ draft: Draft, subject: Range<Int>) -> Draft? {
    var said = draft
    said.subject.parts = draft.subject.parts.compactMap { part in
      let rest = part.clamped(to: subject)
      return rest.isEmpty ? nil : rest
    }
    said.name = nil
    guard !said.subject.isEmpty else { return draft }
    (said.value, said.upper, said.unit, said.bound) = (nil, nil, nil, .none)
    said.saying = Saying(word)
    return said
  }

  /// 生产总值、零售总额等2项指标增速未达预期: how many a word is told of.
  private func countsIndicators(_ draft: Draft) -> Bool {
    guard draft.unit?.sort == .count, text[draft.figure.lowerBound - 1] == "等"
    else { return false }
    let rest = draft.figure.upperBound..<clauseEnd(of: draft)
    return rest.count < 24 && holds("指标", in: rest)
      && words.told.longestBackward(in: text, endingAt: rest.upperBound, from: rest.lowerBound)
        != nil
  }

  /// Where 超计划 begins before a figure: by so much a target was passed. 超额完成任务 tells how much was done.
  private func excess(before draft: Draft) -> Int? {
    let start = max(draft.clause.lowerBound, draft.figure.lowerBound - Self.longestTarget)
    let before = start..<draft.figure.lowerBound
    guard let place = before.last(where: { text[$0] == "超" }), place > draft.clause.lowerBound,
      text[place + 1] != "额",
      let task = words.task,
      let end = words.ends[task].longestBackward(
        in: text, endingAt: before.upperBound, from: place), place + end.length < before.upperBound
    else { return nil }
    return place
  }

  /// As long as 超过省定的年度目标任务 may be, in scalars.
  private static let longestTarget = 14

  /// 没有实现年初确定的…降低7%的目标: where the subject stands.
  private func missed(_ draft: Draft) -> Range<Int>? {
    let end = clauseEnd(of: draft)
    guard let task = words.task,
      words.ends[task].longestBackward(in: text, endingAt: end, from: draft.figure.upperBound)
        != nil
    else { return nil }
    for place in clauseStart(of: draft)..<draft.figure.lowerBound {
      guard let found = words.results.longest(in: text, at: place, before: draft.figure.lowerBound),
        found.meaning.word == .missed
      else { continue }
      var start = max(place + found.length, draft.clause.lowerBound)
      if let of = text[start..<draft.figure.lowerBound].prefix(10).lastIndex(of: "的") {
        start = of + 1
      }
      return start..<draft.figure.lowerBound
    }
    return nil
  }

  private static let stops: ScalarSet = "，。；,;\n"

  private func clauseStart(of draft: Draft) -> Int {
    text[..<draft.figure.lowerBound].lastIndex(where: Self.stops.contains).map { $0 + 1 } ?? 0
  }

  private func clauseEnd(of draft: Draft) -> Int {
    text[draft.figure.upperBound...].firstIndex(where: Self.stops.contains) ?? text.count
  }

  private func holds(_ word: String, in range: Range<Int>) -> Bool {
    String(String.UnicodeScalarView(text[range])).contains(word)
  }
}
