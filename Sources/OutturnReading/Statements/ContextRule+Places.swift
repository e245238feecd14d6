import OutturnModel

/// Places, ranks and policies that a figure only names.
extension ContextRule {
  /// 三年行动计划, 24小时图书馆: a length of time that names something.
  func isPassingTime(
    _ frame: ClauseFrame, unit: KnownUnit, predicate: PredicateSense?
  ) -> Bool {
    switch unit.sort {
    case .passing:
      // 审批7个工作日以内完成
      return frame.verb == nil && frame.boundBefore == nil
        && (frame.figure.boundAfter != .atMost || predicate != .add)
    case .duration, .ratio:
      if frame.left.count > 0, text[frame.left.upperBound - 1] == "用" { return false }
      return frame.verb == nil && frame.boundBefore == nil && !frame.right.isEmpty
        && predicate != .add
    default: return false
    }
  }

  /// 在七个园区谋划建设…: the first number counts where something happens.
  func namesPlace(_ frame: ClauseFrame, next: ClauseFrame?) -> Bool {
    guard frame.left.count > 0, frame.action == nil, frame.verb == nil else { return false }
    if verbThere(frame) != nil { return false }
    if frame.isPlaced { return true }
    if frame.figure.unit?.sort == .count, !frame.right.isEmpty,
      text[frame.left.upperBound - 1] == "在"
    {
      return true
    }
    guard !frame.right.isEmpty else { return false }
    return text[frame.left.lowerBound] == "在"
      || (frame.figure.unit?.sort == .count && isWide(frame))
  }

  /// The verb of what is done in so many places, to the end of the clause: 开展 in 在280个县开展试点.
  func verbThere(_ frame: ClauseFrame) -> Range<Int>? {
    let right = frame.right
    guard frame.figure.unit?.sort == .count, right.count > 4, !frame.left.isEmpty,
      text[frame.left.upperBound - 1] == "在",
      right.upperBound == text.count
        || "，。；".unicodeScalars.contains(text[right.upperBound])
    else { return nil }
    for place in right.dropFirst().prefix(6) {
      let word = place..<min(place + 2, right.upperBound)
      if word.count == 2,
        lexicon.doneInPlaces.longest(in: text, at: place, before: word.upperBound)
          != nil
      {
        return word.upperBound + 1 < right.upperBound ? word : nil
      }
    }
    return nil
  }

  /// 全国74个重点城市, 居全省18个市前列: a count of others.
  func isWide(_ frame: ClauseFrame) -> Bool {
    lexicon.wide.longestBackward(
      in: text, endingAt: frame.left.upperBound, from: frame.left.lowerBound) != nil
  }

  /// 居首位 and 第5位 are ranks; 放在首位 and 坚持质量第一 are not.
  func isRanked(_ frame: ClauseFrame) -> Bool {
    // 放在第一位, 摆在首位
    if frame.left.count > 1, text[frame.left.upperBound - 1] == "在" {
      let verb = text[frame.left.upperBound - 2]
      if verb == "放" || verb == "摆" { return false }
    }
    // 把治污放在各项工作的首位
    for place in frame.left.suffix(14).dropLast() where text[place + 1] == "在" {
      if text[place] == "放" || text[place] == "摆" { return false }
    }
    switch frame.verb {
    case .rank, .gain, .fall: return true
    default: break
    }
    let range = frame.figure.range
    // 力争营商环境全省第一
    let first = text[range.lowerBound]
    if first == "前" { return true }
    if isWide(frame), frame.noun.count > 3, frame.right.isEmpty, first == "第" { return true }
    let last = text[range.upperBound - 1]
    return frame.isBare || first == "“" || (first == "第" && (last == "位" || last == "名"))
  }

  /// Whether a noun ends at a place: 38项专项规划, but not 6个园区规划建设.
  func endsThing(at place: Int, _ range: Range<Int>) -> Bool {
    guard place < range.upperBound, text[place].isIdeograph else { return true }
    switch text[place] {
    case "和", "与", "及", "等", "的": return true
    default: break
    }
    if case .policy? = lexicon.things.longest(in: text, at: place, before: range.upperBound)?
      .meaning
    {
      return true
    }
    return false
  }

  /// 编制38项专项规划: plans that are drawn up are counted one by one.
  private func isDrawnUp(_ frame: ClauseFrame) -> Bool {
    frame.left.contains {
      lexicon.drafting.longest(in: text, at: $0, before: frame.left.upperBound) != nil
    } && text[frame.right].suffix(2).elementsEqual("规划".unicodeScalars)
  }

  /// 出台30条措施.
  func isPolicy(_ frame: ClauseFrame, unit: KnownUnit) -> Bool {
    guard unit.sort == .count || unit.sort == .extent && frame.verb == nil else { return false }
    let limit = min(frame.right.upperBound, frame.right.lowerBound + 12)
    var place = frame.right.lowerBound
    while place < limit {
      if let found = lexicon.things.longest(in: text, at: place, before: frame.right.upperBound) {
        if case .policy = found.meaning, endsThing(at: place + found.length, frame.right) {
          return !isDrawnUp(frame)
        }
      }
      place += 1
    }
    guard unit.unit.symbol == "条", frame.right.isEmpty || text[frame.right.lowerBound] == "等" else {
      return false
    }
    place = frame.left.lowerBound
    while place + 1 < frame.left.upperBound {
      if frame.action == nil,
        case .policy? = lexicon.things.longest(
          in: text, at: place, before: frame.left.upperBound)?.meaning
      {
        return true
      }
      if (text[place] == "出" && text[place + 1] == "台")
        || (text[place] == "制" && text[place + 1] == "定")
        || (text[place] == "实" && text[place + 1] == "施")
        || (text[place] == "落" && text[place + 1] == "实")
        || (text[place] == "发" && text[place + 1] == "展")
        || (text[place] == "增" && text[place + 1] == "长")
      {
        return true
      }
      place += 1
    }
    return false
  }
}
