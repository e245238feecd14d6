import OutturnModel

/// Parts who is to reach something from what is told of it.
extension FrameReader {
  /// 甲厂力争产量150万台: who aims at it, and what is aimed at.
  func splitAim(_ frame: inout ClauseFrame) {
    guard frame.noun.count > 5, frame.shareStart == nil else { return }
    let end = frame.noun.upperBound
    for place in frame.noun.dropFirst(2).dropLast(3) {
      guard let word = lexicon.aimsInside.longest(in: text, at: place, before: end),
        place + word.length + 1 < end
      else { continue }
      frame.scope = frame.noun.lowerBound..<place
      frame.noun = (place + word.length)..<end
      return
    }
  }

  /// 甲、乙、丙各新增20个, 分别新增20个: each of them is what is added.
  func cutEachAdded(_ frame: inout ClauseFrame) {
    guard frame.right.isEmpty, frame.figure.unit?.countsThings == true,
      let verb = lexicon.actionsBefore.longestBackward(
        in: text, endingAt: frame.noun.upperBound, from: frame.noun.lowerBound),
      frame.noun.count > verb.length + 4
    else { return }
    guard
      let each = lexicon.before.longestBackward(
        in: text, endingAt: frame.noun.upperBound - verb.length, from: frame.noun.lowerBound)
    else { return }
    switch each.meaning {
    case .each, .inOrder: break
    default: return
    }
    switch verb.meaning {
    case .action(let sense): frame.action = sense
    case .named(let sense): (frame.action, frame.isNamedAction) = (sense, true)
    default: return
    }
    frame.isEach = true
    frame.noun = frame.noun.lowerBound..<(frame.noun.upperBound - verb.length - each.length)
  }
}
