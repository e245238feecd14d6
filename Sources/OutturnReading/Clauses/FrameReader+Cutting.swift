import OutturnModel

/// Cuts a noun phrase where a share, a comparison, a rank or a verb begins inside it.
extension FrameReader {
  /// 收入突破千亿元大关、达到1011亿元: the noun ends where the first verb begins.
  func cutEarlierVerb(_ frame: inout ClauseFrame) {
    guard frame.noun.count > 6 else { return }
    var place = frame.noun.lowerBound + 2
    while place + 3 < frame.noun.upperBound {
      if text[place] == "突" && text[place + 1] == "破"
        || frame.figure.unit?.sort == .proportion
          && covers(at: place, before: frame.noun.upperBound)
      {
        if let word = lexicon.covers.longest(in: text, at: place, before: frame.noun.upperBound) {
          frame.cover = place..<(place + word.length)
        }
        frame.noun = frame.noun.lowerBound..<place
        peelAgain(&frame)
        return
      }
      place += 1
    }
  }

  /// 范围扩大到, 试点覆盖, but not 覆盖率.
  private func covers(at place: Int, before end: Int) -> Bool {
    guard let found = lexicon.covers.longest(in: text, at: place, before: end) else { return false }
    return lexicon.nominal.longest(in: text, at: place + found.length, before: end) == nil
  }

  /// `建成康复医院和10家照料中心`: what stands before 和 is not what is counted.
  func cutConjunction(_ frame: inout ClauseFrame) {
    guard !frame.right.isEmpty, frame.noun.count > 1, frame.verb == nil else { return }
    switch text[frame.noun.upperBound - 1] {
    case "、", "和", "及", "与": frame.noun = frame.noun.upperBound..<frame.noun.upperBound
    default: break
    }
  }

  /// 占全省的40%, 占服务业比重达18%.
  func findShare(_ frame: inout ClauseFrame) {
    if frame.shareStart != nil { return }
    if frame.figure.unit?.sort == .point, let first = frame.noun.first(where: { text[$0] != " " }),
      text[first] == "占", first + 1 < frame.noun.upperBound, text[first + 1] != "比"
    {
      frame.shareStart = first
      return
    }
    guard frame.figure.unit?.sort == .proportion else { return }
    for place in frame.noun where text[place] == "占" {
      if place + 1 < frame.noun.upperBound, text[place + 1] == "比" { continue }
      frame.shareStart = place
      return
    }
  }

  /// 高于全省平均水平1.27个百分点, 比全国高0.3个百分点: the noun ends where the comparison begins.
  func findComparison(_ frame: inout ClauseFrame) {
    guard frame.comparisonStart == nil else { return }
    var place = frame.noun.lowerBound
    while place + 1 < frame.noun.upperBound {
      let first = text[place]
      let second = text[place + 1]
      let isAbove =
        (first == "高" || first == "低" || first == "快" || first == "慢")
        && (second == "于" || second == "出")
        || first == "超" && (second == "过" || second == "全") && isWider(place + 1, frame)
        || first == "超" && frame.verb == nil && isAim(place + 1, frame)
      let isThan =
        (first == "比" || first == "较")
        && (text[place + 1].isDigit || second == "上" || second == "去" || second == "全"
          || second == "年" || second == "同" || second == "前" || second == "“" || second == "计")
        || isBase(place, frame)
      // 用工不低于总量的40%: the bound, and what it is a share of.
      if isAbove, place > frame.noun.lowerBound + 1, text[place - 1] == "不",
        frame.boundBefore == nil, frame.figure.unit?.sort == .proportion,
        let bound = lexicon.bounds.longest(in: text, at: place - 1, before: frame.noun.upperBound)
      {
        frame.noun = frame.noun.lowerBound..<(place - 1)
        peelAgain(&frame)
        frame.boundBefore = bound.meaning
        return
      }
      if isAbove || isThan {
        frame.comparisonStart = place
        frame.noun = frame.noun.lowerBound..<place
        peelAgain(&frame)
        return
      }
      place += 1
    }
  }

  /// 比国家下达目标高2个百分点: 比 before a verb of more or less opens what is compared with; 占比 and
  /// 比例 are nouns.
  private func isBase(_ place: Int, _ frame: ClauseFrame) -> Bool {
    guard text[place] == "比", place + 2 < frame.noun.upperBound else { return false }
    switch frame.verb {
    case .gain, .fall, .grow: break
    default: return false
    }
    switch text[place + 1] {
    case "重", "例", "率", "值", "赛", "价", "学", "较", "对", "拼": return false
    default: break
    }
    guard place > frame.left.lowerBound else { return true }
    switch text[place - 1] {
    case "占", "同", "环", "对", "评", "之", "入", "抚", "养", "度", "性", "量": return false
    default: return true
    }
  }

  /// 超市定目标7.5%: what was aimed at follows, and the rest is only it.
  private func isAim(_ place: Int, _ frame: ClauseFrame) -> Bool {
    frame.figure.unit?.sort == .proportion && place < frame.noun.upperBound
      && lexicon.aimed.longestBackward(
        in: text, endingAt: frame.left.upperBound, from: place) != nil
  }

  /// 超过全省0.4个百分点: the place compared with follows, and the rest is only it.
  func isWider(_ place: Int, _ frame: ClauseFrame) -> Bool {
    guard frame.figure.unit?.sort == .point else { return false }
    return text[place..<frame.noun.upperBound].contains { $0 == "全" || $0 == "省" || $0 == "国" }
  }

  /// 增幅居全省第5位: the noun ends where the ranking verb begins.
  func findRank(_ frame: inout ClauseFrame) {
    guard frame.figure.unit?.sort == .rank else { return }
    // 指数在全国74个城市中排名…: the noun ends before 在.
    if let place = frame.noun.dropFirst().first(where: { text[$0] == "在" }) {
      frame.noun = frame.noun.lowerBound..<place
      if frame.verb == nil { frame.verb = .rank }
    }
    guard case .rank = frame.figure.sort else { return }
    // 营商环境全省第一: among whom.
    if frame.verb == nil, "第前".unicodeScalars.contains(text[frame.figure.range.lowerBound]),
      let wide = lexicon.wide.longestBackward(
        in: text, endingAt: frame.noun.upperBound, from: frame.noun.lowerBound),
      wide.length + 1 < frame.noun.count, text[frame.noun.lowerBound] != "由",
      text[frame.noun.lowerBound] != "从"
    {
      frame.verb = .rank
      frame.noun = frame.noun.lowerBound..<(frame.noun.upperBound - wide.length)
      peelAgain(&frame)
    }
    var place = frame.noun.lowerBound
    while place < frame.noun.upperBound {
      if lexicon.rankVerbs.longest(in: text, at: place, before: frame.noun.upperBound) != nil {
        frame.verb = .rank
        frame.noun = frame.noun.lowerBound..<place
        peelAgain(&frame)
        return
      }
      place += 1
    }
  }

  /// 示范区完成投资: the last verb inside parts the holder from what is counted.
  func splitInnerVerb(_ frame: inout ClauseFrame) {
    guard frame.action == nil || frame.isNamedAction, frame.shareStart == nil, frame.scope == nil
    else { return }
    var place = frame.noun.lowerBound
    let end = frame.noun.upperBound
    // 创新创业: no verb begins inside a noun.
    if case .stop? = lexicon.inner.longest(in: text, at: place, before: end)?.meaning {
    } else {
      place += 1
    }
    var split: (at: Int, length: Int, word: LeadWord)?
    while place + 2 < end {
      if let found = lexicon.inner.longest(in: text, at: place, before: end) {
        if case .stop = found.meaning {
        } else if place + found.length + 1 < end {
          split = (place, found.length, found.meaning)
        }
        place += found.length
      } else {
        place += 1
      }
    }
    guard let split else { return }
    let before = frame.noun.lowerBound..<split.at
    // 并购企业和引进技术: the second of two verbs parts nothing.
    switch text[split.at - 1] {
    case "和", "与", "及", "、": return
    default: break
    }
    switch split.word {
    case .action(let sense):
      if frame.isNamedAction { return }
      frame.action = sense
      let verb = split.at..<(split.at + split.length)
      frame.noun = verb.upperBound..<end
      // 项目通过国家审核: a verb that is no measure stays between the two.
      if lexicon.stage(verb, in: text) != nil || lexicon.isMeasureWord(verb, in: text) {
        keep(verb, in: &frame)
        frame.scope = before
      } else {
        frame.scope = before.lowerBound..<verb.upperBound
      }
    case .named(let sense):
      frame.action = sense
      frame.isNamedAction = true
      frame.noun = split.at..<end
      frame.scope = before
    default: break
    }
  }

  /// 财政拟新增1.2万亿元: what is new of money is told by the verb before it.
  private func cutNewBefore(_ frame: inout ClauseFrame) {
    guard frame.right.isEmpty, frame.verb == nil, frame.action == nil,
      frame.figure.unit?.sort == .money,
      let found = lexicon.actionsBefore.longestBackward(
        in: text, endingAt: frame.noun.upperBound, from: frame.noun.lowerBound),
      case .named(let sense) = found.meaning, found.length + 1 < frame.noun.count
    else { return }
    frame.action = sense
    frame.isNamedAction = true
    frame.noun = frame.noun.lowerBound..<(frame.noun.upperBound - found.length)
    peelAgain(&frame)
  }

  /// 改造提升12条道路: a verb directly before a figure whose noun follows it.
  func cutActionBefore(_ frame: inout ClauseFrame) {
    cutNewBefore(&frame)
    guard !frame.noun.isEmpty, !frame.right.isEmpty, frame.verb == nil,
      frame.figure.unit?.countsThings == true,
      let found = lexicon.actionsBefore.longestBackward(
        in: text, endingAt: frame.noun.upperBound, from: frame.noun.lowerBound)
    else { return }
    switch found.meaning {
    case .action(let sense):
      frame.action = sense
      frame.isNamedAction = false
      if sense != .support {
        keep((frame.noun.upperBound - found.length)..<frame.noun.upperBound, in: &frame)
      }
    case .named(let sense):
      frame.action = sense
      frame.isNamedAction = true
    default: return
    }
    let stop = frame.noun.upperBound - found.length
    if stop > frame.noun.lowerBound { frame.scope = frame.noun.lowerBound..<stop }
    if frame.isNamedAction { frame.namedBefore = stop..<frame.noun.upperBound }
    frame.noun = frame.noun.upperBound..<frame.noun.upperBound
  }
}
