import OutturnModel

/// What a share is told of.
extension SentenceReader {
  /// 占全省的40% of the topic, 税收占收入比重69% of its own subject.
  func share(
    from start: Int, frame: ClauseFrame, topic: Subject, doubts: inout Doubts
  ) -> Named {
    var before = subjects.trimmed(frame.left.lowerBound..<start)
    if frame.noun.upperBound <= start, frame.noun.isEmpty { before = start..<start }
    if before.count <= 4, subjects.isOnlyAdverbs(before) { before = start..<start }
    // 到2026年占…比重达到3%
    if !before.isEmpty, frameReader.endOfDate(from: before.lowerBound, before: start) == start {
      before = start..<start
    }
    // 在2032年实现投入占支出20%: what is reached by then.
    var isCut = false
    if let year = before.dropFirst().last(where: { text[$0] == "年" && text[$0 - 1].isDigit }),
      let done = lexicon.lead.longest(in: text, at: year + 1, before: before.upperBound),
      case .done = done.meaning
    {
      before = subjects.trimmed((year + 1 + done.length)..<before.upperBound)
      isCut = true
    }
    var end = frame.left.upperBound
    // Peel 达到, 的 and the like off the end again.
    while end > start + 1,
      let found = lexicon.before.longestBackward(in: text, endingAt: end, from: start + 1)
    {
      end -= found.length
    }
    let phrase = start..<max(start + 1, end)
    var share = Subject([phrase])
    if subjects.sense(of: phrase) != .share, text[start].isIdeograph,
      frame.figure.unit?.sort == .proportion || frame.figure.unit?.sort == .point
    {
      share.tail = "比重"
    }
    if before.isEmpty {
      doubts.insert(.farSubject)
      return Named(
        subject: topic.followed(by: share), own: phrase, isDependent: true, suffix: share)
    }
    if isCut { return Named(subject: Subject([before]).followed(by: share), own: phrase) }
    let noun = frame.noun.lowerBound < start ? frame.noun.lowerBound..<start : before
    return Named(subject: Subject([subjects.trimmed(noun)]).followed(by: share), own: phrase)
  }
}
