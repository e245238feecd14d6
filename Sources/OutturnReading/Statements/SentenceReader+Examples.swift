import OutturnModel

/// Names taken from what else stands around a number: examples, places, what was aimed at.
extension SentenceReader {
  /// 完成2600列任务: what stands behind the figure only says that it was aimed at.
  func withoutAim(_ noun: Range<Int>, hasOther: Bool) -> Range<Int> {
    guard hasOther, !noun.isEmpty,
      lexicon.planned.longest(in: text, at: noun.lowerBound, before: noun.upperBound)?.length
        == noun.count
    else { return noun }
    return noun.lowerBound..<noun.lowerBound
  }

  /// 在280个县开展保险试点: what is done in so many places.
  func doneThere(_ frame: ClauseFrame, noun: Range<Int>) -> Named? {
    guard let verb = contextRule.verbThere(frame) else { return nil }
    let place = subjects.trimmed(frame.right.lowerBound..<verb.lowerBound)
    let what = subjects.trimmed(verb.upperBound..<frame.right.upperBound)
    var thing = noun
    if let last = thing.last, text[last] == "在" { thing = thing.lowerBound..<last }
    return Named(subject: Subject([thing, what, place]), own: what)
  }

  /// 工程中心、技术中心等176家: where nothing else names what is counted, the examples do.
  func examples(before frame: ClauseFrame) -> Subject {
    var noun = subjects.trimmed(frame.noun)
    guard subjects.endsWithExamples(noun) else { return .none }
    noun = noun.lowerBound..<(noun.upperBound - 1)
    if let verb = lexicon.lead.longest(in: text, at: noun.lowerBound, before: noun.upperBound),
      !verb.meaning.isStop, verb.length < noun.count
    {
      noun = (noun.lowerBound + verb.length)..<noun.upperBound
    }
    return Subject([subjects.shortened(noun)])
  }

  /// 项目, 项目后续建设: works of which neither a kind nor a stage is told.
  func isWorksAlone(_ name: Subject) -> Bool {
    guard let first = name.parts.first, first.count > 1, name.count <= 8 else { return false }
    let end = first.lowerBound + 2
    return lexicon.works.longestBackward(in: text, endingAt: end, from: first.lowerBound) != nil
      && ([end..<first.upperBound] + name.parts.dropFirst()).allSatisfy {
        lexicon.stage($0, in: text) == nil
      }
  }

  /// 松江大桥、柳河路等6个项目: works of which nothing else is told go by their examples.
  func examplesWith(_ name: Subject, before frame: ClauseFrame) -> Subject {
    let examples = examples(before: frame)
    guard let last = examples.parts.last, (4...40).contains(last.count),
      text[last.upperBound] == "等"
    else { return name }
    var name = name
    name.parts.insert(last.lowerBound..<(last.upperBound + 1), at: 0)
    return name
  }
}
