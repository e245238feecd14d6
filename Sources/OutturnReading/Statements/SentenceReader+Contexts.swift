import OutturnModel

/// Which figures of a sentence are neither promised nor reported.
extension SentenceReader {
  /// Which figures are neither promised nor reported, decided from the last to the first: of
  /// `7个水源地、14个水源地达标率100%` both counts only name places.
  func contexts(of frames: [ClauseFrame], isPlan: Bool) -> [Bool] {
    var result = Array(repeating: false, count: frames.count)
    var next: ClauseFrame?
    for index in frames.indices.reversed() {
      let frame = frames[index]
      defer { next = frame }
      result[index] = contextRule.isContext(
        frame, next: next, predicate: predicate(of: frame, next: next), isPlan: isPlan)
      let holder = subjects.trimmed(frame.noun)
      if !result[index], let next, result[index + 1], next.joint == .item, !next.right.isEmpty,
        !frame.right.isEmpty, holder.isEmpty || subjects.isScope(holder), frame.verb == nil,
        frame.action == nil
      {
        result[index] = true
      }
    }
    // 完成100万千瓦火电、30万吨焦化的淘汰任务: amounts of one list are told alike.
    for index in frames.indices.dropFirst()
    where result[index] && !result[index - 1] && isListed(frames[index], after: frames[index - 1]) {
      result[index] = false
    }
    // 从4万元提高到11万元的政策: where a change ends is told, whatever follows.
    for index in frames.indices.dropLast()
    where contextRule.isTurned(frames[index], frames[index + 1]) {
      result[index + 1] = false
    }
    return result
  }

  private func isListed(_ frame: ClauseFrame, after previous: ClauseFrame) -> Bool {
    frame.joint == .item && frame.left.isEmpty && !frame.right.isEmpty && !previous.right.isEmpty
      && (previous.action != nil || previous.verb == .done || previous.joint == .item)
      && frame.figure.unit?.isSize == true && previous.figure.unit?.isSize == true
      && frame.figure.unit?.sort != .money && !frame.figure.isFollowedByDe
      && !frame.right.contains {
        lexicon.works.longestBackward(in: text, endingAt: $0 + 1, from: frame.right.lowerBound)
          != nil
      }
  }
}
