import OutturnModel

/// Nouns behind several figures that share their end: 新建1个国家级、5个省级诊疗中心.
extension SentenceReader {
  /// 新建1个国家级、5个省级诊疗中心: a level behind a figure shares what follows the last one.
  func withSharedHead(
    _ named: Named, of frame: ClauseFrame, followers: ArraySlice<ClauseFrame>
  ) -> Named {
    guard named.own.lowerBound >= frame.figure.end else { return named }
    if let shared = withSharedTrouble(named, of: frame, followers) { return shared }
    guard isLevel(named.own) else { return named }
    for next in followers {
      guard next.joint == .item, !next.right.isEmpty else { return named }
      let noun = rightNoun(next.right, of: next)
      if isLevel(noun) { continue }
      guard let head = behindLevel(noun) else { return named }
      var shared = named
      shared.subject = named.subject.followed(by: Subject([head]))
      return shared
    }
    return named
  }

  /// 解决20万农村人口和5万学校师生饮水问题: persons and households share what follows the last.
  private func withSharedTrouble(
    _ named: Named, of frame: ClauseFrame, _ followers: ArraySlice<ClauseFrame>
  ) -> Named? {
    guard let next = followers.first, next.joint == .item, frame.right == named.own,
      !frame.kept.isEmpty, next.figure.unit?.sort == frame.figure.unit?.sort,
      let end = endOfPersons(named.own), end == named.own.upperBound,
      let last = endOfPersons(next.right), last + 2 < next.right.upperBound,
      text[last].isIdeograph
    else { return nil }
    var shared = named
    shared.subject = named.subject.followed(
      by: Subject([subjects.trimmed(last..<next.right.upperBound)]))
    return shared
  }

  /// Where a word for persons or households ends in a noun, the first of them.
  private func endOfPersons(_ noun: Range<Int>) -> Int? {
    for place in noun {
      guard let found = lexicon.things.longest(in: text, at: place, before: noun.upperBound) else {
        continue
      }
      switch found.meaning {
      case .person, .household: return place + found.length
      case .money, .policy: return nil
      }
    }
    return nil
  }

  /// What a level is told of: 诊疗中心 in 省级诊疗中心.
  func behindLevel(_ noun: Range<Int>) -> Range<Int>? {
    guard let level = text[noun].prefix(7).lastIndex(of: "级"), level + 2 < noun.upperBound
    else { return nil }
    return (level + 1)..<noun.upperBound
  }

  /// 国家级, 省级
  func isLevel(_ noun: Range<Int>) -> Bool {
    (2...5).contains(noun.count) && text[noun].last == "级"
  }
}
