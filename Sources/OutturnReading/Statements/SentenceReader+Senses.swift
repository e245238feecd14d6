import OutturnModel

/// What the words around a figure tell of it.
extension SentenceReader {
  /// 在孵企业, 服务中心: the noun opens with what looks like a verb and is none.
  func opensNoun(_ frame: ClauseFrame) -> Bool {
    guard
      let lead = lexicon.lead.longest(
        in: text, at: frame.noun.lowerBound, before: frame.noun.upperBound)
    else { return false }
    if case .stop = lead.meaning { return true }
    return false
  }

  /// 新增50个、提升100个服务站: the noun stands behind the last of them.
  func sharing(_ frame: ClauseFrame, with next: ClauseFrame?) -> ClauseFrame {
    // 完成3010户、12000人易地搬迁: households and their people are counted of one thing.
    if frame.right.isEmpty, frame.noun.isEmpty, frame.namedBefore == nil, let next,
      frame.figure.unit?.countsThings == true, next.figure.unit?.sort == .person,
      next.figure.unit !== frame.figure.unit, next.joint == .item, next.noun.isEmpty,
      next.right.count > 3
    {
      var shared = frame
      shared.right = next.right
      return shared
    }
    guard frame.right.isEmpty, !frame.noun.isEmpty || frame.namedBefore != nil, let next,
      next.joint == .item, next.noun.isEmpty, !next.right.isEmpty,
      next.figure.unit === frame.figure.unit, frame.verb == nil
    else { return frame }
    let verb = frame.namedBefore ?? frame.noun
    guard
      let lead = lexicon.lead.longest(in: text, at: verb.lowerBound, before: verb.upperBound),
      lead.length == verb.count
    else { return frame }
    var shared = frame
    if case .named = lead.meaning { shared.namedBefore = verb }
    shared.noun = frame.noun.upperBound..<frame.noun.upperBound
    shared.right = next.right
    return shared
  }

  /// 新建改造 in 新建改造管网: a verb in the noun that the names behind it need too.
  func keptNamed(of frame: ClauseFrame) -> [Range<Int>] {
    guard frame.isNamedAction, let verb = namedVerb(of: frame),
      !lexicon.isMeasureWord(verb, in: text)
    else { return [] }
    return [verb]
  }

  /// The verb that a subject's name begins with: 新建 in 新建学校.
  func namedVerb(of frame: ClauseFrame) -> Range<Int>? {
    guard
      let found = lexicon.lead.longest(
        in: text, at: frame.noun.lowerBound, before: frame.noun.upperBound),
      case .named = found.meaning
    else { return nil }
    return frame.noun.lowerBound..<(frame.noun.lowerBound + found.length)
  }

  /// 关闭煤矿15家: what is counted went away.
  func removes(_ frame: ClauseFrame) -> Bool {
    guard let verb = frame.actionWord ?? frame.kept.last else { return false }
    return lexicon.removals.longest(in: text, at: verb.lowerBound, before: verb.upperBound)?.length
      == verb.count
  }

  /// 覆盖率达到90%, 总里程200公里: told at a moment, however long the time that led to it.
  func isState(_ frame: ClauseFrame, _ measure: Measure) -> Bool {
    guard !frame.isCumulative else { return false }
    switch measure {
    case .share, .rate, .rank: return frame.verb != .hold && frame.verb != .done
    case .level:
      if frame.verb == .reach || (frame.boundBefore != nil && frame.action == nil) { return true }
      // 原煤产量36.6亿吨: with no verb, how it stands.
      return frame.verb == nil && frame.action == nil && frame.joint != .item
        && !frame.noun.isEmpty && frame.figure.unit?.sort != .money
    // 收入比缩小到1.98
    case .other: return frame.verb == .reach && (frame.figure.unit == nil || namesYear(frame))
    default: return false
    }
  }

  /// 是2026年的1.6倍: held against one year.
  func namesYear(_ frame: ClauseFrame) -> Bool {
    frame.left.dropFirst().contains { text[$0] == "年" && text[$0 - 1].isDigit }
  }

  /// 用10天, 退出后20名.
  func isOther(_ frame: ClauseFrame) -> Bool {
    guard !frame.left.isEmpty, let unit = frame.figure.unit else { return false }
    // 超市定目标7.5%
    if unit.sort == .proportion, frame.verb == nil, let start = frame.comparisonStart,
      text[start] == "超"
    {
      return true
    }
    switch text[frame.left.upperBound - 1] {
    case "用": return unit.sort == .duration
    case "前", "后": return unit.sort == .rank || unit.sort == .person
    default: return false
    }
  }

  /// 实现“免证办”500项
  func isRealized(_ frame: ClauseFrame) -> Bool {
    guard frame.noun.count > 1, text[frame.noun.lowerBound] == "“",
      frame.noun.lowerBound > frame.left.lowerBound
    else { return false }
    let left = text[frame.left.lowerBound..<frame.noun.lowerBound]
    return left.suffix(2).elementsEqual("实现".unicodeScalars)
  }

  /// 治理水土流失面积: the verb is a deed of its own, done to so much.
  func isTreated(_ frame: ClauseFrame) -> Bool {
    guard let verb = frame.actionWord else { return false }
    return subjects.sense(of: verb) == .deed
  }

  /// 价格指数103%: near a hundred, which is where it stood the year before.
  func isIndex(_ frame: ClauseFrame, _ value: ExactDecimal) -> Bool {
    value > 90 && !changes(frame) && frame.direction == nil
      && lexicon.indices.longestBackward(
        in: text, endingAt: frame.noun.upperBound, from: frame.noun.lowerBound) != nil
  }

  /// 增长, 减少: by how much it changed, and not what it came to.
  func changes(_ frame: ClauseFrame) -> Bool {
    switch frame.verb {
    case .grow?, .gain?, .fall?: true
    default: false
    }
  }

  /// 推进900个工业项目, and nothing behind that says how far.
  func isInHand(_ frame: ClauseFrame, predicate: PredicateSense?) -> Bool {
    guard frame.action == .progress, predicate == nil else { return false }
    let noun = rightNoun(frame.right, of: frame)
    return lexicon.works.longestBackward(
      in: text, endingAt: noun.upperBound, from: noun.lowerBound) != nil
  }

  /// 每千名老人拥有床位55张: so many for each, which is a level.
  func isPer(_ frame: ClauseFrame) -> Bool {
    guard frame.left.count > 2, text[frame.left.lowerBound] == "每" else { return false }
    switch text[frame.left.lowerBound + 1] {
    case "百", "千", "万", "十", "名", "户", "村", "个": return true
    default: return false
    }
  }

  /// What the verb behind a counted noun tells; 52个村、2万人脱贫 share one verb.
  func predicate(of frame: ClauseFrame, next: ClauseFrame?) -> PredicateSense? {
    if let own = predicate(of: frame) { return own }
    guard let next, next.joint == .item, !frame.right.isEmpty, !next.right.isEmpty,
      next.left.isEmpty
    else { return nil }
    return predicate(of: next)
  }

  func predicate(of frame: ClauseFrame) -> PredicateSense? {
    var found: PredicateSense?
    var place = frame.right.lowerBound
    while place < frame.right.upperBound {
      if let match = lexicon.predicates.longest(
        in: text, at: place, before: frame.right.upperBound)
      {
        if match.meaning == .progress { return .progress }
        if found == nil { found = match.meaning }
        place += match.length
      } else {
        place += 1
        // No verb begins inside an English word.
        while place < frame.right.upperBound, text[place].isLatinLetter,
          text[place - 1].isLatinLetter
        {
          place += 1
        }
      }
    }
    return found
  }
}
