import OutturnModel

/// Tells figures that are neither promised nor reported: sizes named in passing, bases of
/// comparison, places, work that only goes on.
struct ContextRule {
  let lexicon: Lexicon
  let text: [Unicode.Scalar]

  /// Whether a figure is context.
  ///
  /// - Parameters:
  ///   - next: The figure after it in the same sentence, if there is one.
  ///   - isPlan: Whether its sentence promises.
  ///   - predicate: What the verb behind the counted noun tells.
  func isContext(
    _ frame: ClauseFrame, next: ClauseFrame?, predicate: PredicateSense?, isPlan: Bool
  ) -> Bool {
    let figure = frame.figure
    switch figure.sort {
    case .plain: break
    case .ratioPart: return isBase(frame)
    case .rank: return isTurned(frame, next) || !isRanked(frame)
    case .zero: return false
    }
    guard let unit = figure.unit else { return !isQuotient(frame) }
    // 突破千亿元大关、达到1011亿元: the second says it exactly.
    if figure.isMark, let next, next.figure.unit === unit, next.noun.isEmpty, next.verb == .reach,
      !next.isNewPart
    {
      return true
    }
    if isBase(frame) || isTurned(frame, next) || isRate(frame) { return true }
    // 13亿人口的大国
    if unit.sort == .person, figure.isFollowedByDe, !frame.right.isEmpty,
      frame.action == nil, frame.verb == nil
    {
      return true
    }
    // 还取消了700亿元收费: what is over by then is not promised.
    if isPlan, frame.left.last.map({ text[$0] == "了" }) ?? false { return true }
    // 某片区为12平方公里: how large something is that a plan speaks of.
    if isPlan, unit.sort == .extent, frame.boundBefore == nil, frame.direction == nil,
      frame.figure.boundAfter == nil, let verb = frame.verbWord, verb.count == 1,
      text[verb.lowerBound] == "为"
    {
      return true
    }
    if isPlan, fulfilsTask(frame) { return false }
    if isPolicy(frame, unit: unit) { return true }
    if describesThing(frame, unit: unit, predicate: predicate) { return true }
    if unit.sort == .proportion || unit.sort == .point {
      // 努力实现覆盖率达到85%的目标
      return namesTarget(frame) && !(isPlan && frame.verb == .reach && frame.noun.count > 2)
    }
    if passesMark(frame) { return true }
    // 其中10亿元以上15个: how large those are that are counted behind it.
    if unit.sort == .money, frame.boundBefore != nil || figure.boundAfter != nil, let next,
      next.joint == .direct, next.left.isEmpty, next.figure.unit?.sort == .count
    {
      return true
    }
    // 为35—64岁妇女检查
    if unit.unit.symbol == "岁", !frame.right.isEmpty { return true }
    // 20万名党员坚守一线: who did something that is not counted.
    if frame.left.isEmpty, predicate == nil, frame.right.count > 8,
      frame.joint != .item || text[frame.right].contains("、"),
      unit.sort == .person
    {
      return true
    }
    if isPassingTime(frame, unit: unit, predicate: predicate) { return true }
    if namesPlace(frame, next: next) { return true }
    if !frame.right.isEmpty, let next, next.joint == .direct, !frame.isFor, frame.action != .add,
      frame.action != .total,
      frame.verb == nil, frame.boundBefore == nil
    {
      return true
    }
    if !frame.right.isEmpty, frame.verb == nil, figure.boundAfter == nil,
      !isPlan || !advances(frame, unit),
      frame.action == .progress || predicate == .progress && !(unit.sort == .money && isPaid(frame))
        || (frame.action == .support && predicate == nil && !(isPlan && paysFor(frame)))
    {
      return true
    }
    return false
  }

  /// 安排1亿元推进扶贫: what is paid for work that goes on.
  private func isPaid(_ frame: ClauseFrame) -> Bool {
    switch frame.action {
    case .add, .total: true
    case nil: frame.noun.isEmpty
    default: false
    }
  }

  /// 中央财政支持200所医院: who pays says how many.
  private func paysFor(_ frame: ClauseFrame) -> Bool {
    frame.left.contains {
      (lexicon.payers.longest(in: text, at: $0, before: frame.left.upperBound)?.length ?? 0) > 3
    }
  }

  /// 推进900个项目: in a plan that many are promised.
  private func advances(_ frame: ClauseFrame, _ unit: KnownUnit) -> Bool {
    // 抓好五项工作: a numeral in words only tells what is to follow.
    guard unit.sort == .count || unit.sort == .person || unit === lexicon.household,
      !isUnderWay(frame.right), text[frame.figure.range.lowerBound].isDigit
    else { return false }
    // 推动14个园区创新发展, 16个县区…: so many there are.
    if text[frame.right].suffix(2).elementsEqual("发展".unicodeScalars) { return false }
    if "县市区州盟旗".unicodeScalars.contains(text[frame.right.lowerBound]),
      frame.right.count < 2 || text[frame.right.lowerBound + 1] != "级"
    {
      return false
    }
    // 推进10个板块建设: work that goes on; 推进10个项目开工建设 tells how far, and projects are counted.
    if text[frame.right].suffix(2).elementsEqual("建设".unicodeScalars),
      lexicon.works.longestBackward(
        in: text, endingAt: frame.right.upperBound - 2, from: frame.right.lowerBound) == nil
        || text[frame.left.upperBound - 1] == "等",
      !frame.right.contains(where: {
        lexicon.stages.longest(in: text, at: $0, before: frame.right.upperBound) != nil
      })
    {
      return false
    }
    let left = frame.left
    if let verb = frame.actionWord,
      lexicon.advances.longestBackward(in: text, endingAt: verb.upperBound, from: verb.lowerBound)?
        .length == verb.count
    {
      return true
    }
    return lexicon.advances.longestBackward(
      in: text, endingAt: left.upperBound, from: left.lowerBound) != nil
  }

  /// 已开工改造项目, 改造项目进度: works told by how far they had come, and none that are begun.
  private func isUnderWay(_ noun: Range<Int>) -> Bool {
    guard !noun.isEmpty else { return false }
    return lexicon.stageStart.longest(in: text, at: noun.lowerBound, before: noun.upperBound) != nil
      || text[noun].suffix(2).elementsEqual("进度".unicodeScalars)
  }

  /// 收入比缩小到1.98, 死亡率降到0.35以下: told without a unit.
  private func isQuotient(_ frame: ClauseFrame) -> Bool {
    let isIndex =
      lexicon.indices.longestBackward(
        in: text, endingAt: frame.noun.upperBound, from: frame.noun.lowerBound) != nil
    if isIndex { return !isBase(frame) }
    guard frame.verb != nil else { return false }
    guard frame.noun.count > 1 else { return frame.joint == .direct }
    // 缩小到2.01:1
    if text[frame.figure.range].contains(":") { return !isBase(frame) }
    switch text[frame.noun.upperBound - 1] {
    case "比", "率", "数", "度": return !isBase(frame)
    default: return false
    }
  }

  /// 跨越两个千亿元台阶: a count of marks that were passed.
  func passesMark(_ frame: ClauseFrame) -> Bool {
    guard frame.right.count > 2, frame.figure.unit?.isPiece == true else { return false }
    let end = frame.right.upperBound
    return text[end - 2] == "台" && text[end - 1] == "阶"
      || text[end - 2] == "大" && text[end - 1] == "关"
  }

  /// 由122项精减到98项: the figure behind 由 or 从 is where it began.
  func isBase(_ frame: ClauseFrame) -> Bool {
    if isFormer(frame) { return true }
    var place = frame.left.upperBound - 1
    // 由上年下降4.1%转为增长6.2%
    if let verb = frame.verbWord, verb.upperBound == frame.left.upperBound,
      frame.figure.end < text.count,
      text[frame.figure.end] == "转"
    {
      place = verb.lowerBound - 1
    }
    let start = max(frame.left.lowerBound, frame.left.upperBound - 12)
    while place >= start {
      switch text[place] {
      case "由", "从": return true
      // 超过原定的近3亿元
      case _
      where lexicon.setBefore.longestBackward(in: text, endingAt: place + 1, from: start) != nil:
        return true
      case " ", "的", "年", "末", "底", "初", "上", "去", "前", "约", "近", "同", "期", "超", "过", "每", "人",
        "月", "日", "天", "均", "户", "亩":
        break
      case _ where text[place].isDigit: break
      default: return false
      }
      place -= 1
    }
    return false
  }

  /// What may stand between figures of one list, and their units.
  private static let betweenFigures: ScalarSet = "%％.、和 个百分点"

  /// 由前三年分别上升3.7%、4.1%转为下降2.6%: each of the figures between 由 and 转为.
  private func isFormer(_ frame: ClauseFrame) -> Bool {
    guard
      var end = text[frame.figure.end...].prefix(40).firstIndex(where: {
        !$0.isDigit && !Self.betweenFigures.contains($0)
      })
    else { return false }
    let isApart = text[end] == "，"
    if isApart { end += 1 }
    guard end + 1 < text.count, text[end + 1] == "为",
      text[end] == "转" || !isApart && "减变增降升".unicodeScalars.contains(text[end])
    else { return false }
    let start = max(0, frame.figure.range.lowerBound - 40)
    let stop = text[start..<frame.figure.range.lowerBound].lastIndex { $0 == "。" || $0 == "；" }
    return text[(stop ?? start)..<frame.figure.range.lowerBound].contains("由")
  }

  /// 现行16%的税率降至13%, 从月销售额3万元提高到10万元, 从第六位上升到第四位: a change to another
  /// figure begins here.
  func isTurned(_ frame: ClauseFrame, _ next: ClauseFrame?) -> Bool {
    guard let next, next.joint == .direct, next.left.lowerBound < next.left.upperBound else {
      return false
    }
    var end = next.left.upperBound
    // 增加到2007年的3664亿元, 增加到去年的98亿元
    while end > next.left.lowerBound,
      text[end - 1].isDigit || "年的去今上约近超过".unicodeScalars.contains(text[end - 1])
    {
      end -= 1
    }
    guard lexicon.turns.longestBackward(in: text, endingAt: end, from: next.left.lowerBound) != nil
    else { return false }
    if next.left.count < 16, frame.figure.isFollowedByDe { return true }
    return frame.left.contains { place in
      text[place] == "由" || text[place] == "从"
        || (text[place] == "现" && place + 1 < frame.left.upperBound && text[place + 1] == "行")
    }
  }

  /// 每增长1个百分点, 相当于5年前1.5个百分点: a rate of exchange.
  private func isRate(_ frame: ClauseFrame) -> Bool {
    guard let unit = frame.figure.unit, unit.sort == .point || unit.sort == .proportion else {
      return false
    }
    if !frame.noun.isEmpty, text[frame.noun.upperBound - 1] == "每" { return true }
    return frame.left.contains { place in
      text[place] == "相" && place + 2 < frame.left.upperBound && text[place + 1] == "当"
        && text[place + 2] == "于"
    }
  }

  /// 投资5亿元以上的项目, 35千伏及以下线路: the figure describes what follows.
  private func describesThing(
    _ frame: ClauseFrame, unit: KnownUnit, predicate: PredicateSense?
  ) -> Bool {
    let figure = frame.figure
    guard unit.isSize, unit !== lexicon.visit else { return false }
    if figure.isFollowedByDe, !frame.right.isEmpty, frame.action == nil || frame.action == .progress
    {
      return true
    }
    // 46 km of roads
    if text[figure.end...].starts(with: " of ".unicodeScalars) { return false }
    // 1亿立方米调蓄水库: a size, and nothing is done with it.
    return !frame.right.isEmpty && frame.verb == nil && frame.action == nil && predicate == nil
      && frame.boundBefore == nil && unit.sort != .money
  }

}
