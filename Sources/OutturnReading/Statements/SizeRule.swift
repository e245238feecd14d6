import OutturnModel

/// Takes figures away that only describe the thing named behind them, so that the text around
/// them is read as one noun phrase: 新增35千伏及以下供电线路1135千米, 引进73个投资13亿元以上的项目.
struct SizeRule {
  let lexicon: Lexicon
  let text: [Unicode.Scalar]

  /// Removes such figures.
  func removeSizes(from tokens: inout SentenceTokens) {
    guard tokens.figures.contains(where: { $0.unit?.isSize == true }) else { return }
    let figures = tokens.figures
    tokens.figures = figures.indices.filter { !describes($0, figures) }.map { figures[$0] }
  }

  private func describes(_ index: Int, _ figures: [FigureToken]) -> Bool {
    let figure = figures[index]
    guard case .plain = figure.sort, let unit = figure.unit, unit.isSize, unit !== lexicon.visit
    else { return false }
    // 最低收购价每50公斤提高3元: what the price is for.
    if figure.range.lowerBound > 0, text[figure.range.lowerBound - 1] == "每",
      index + 1 < figures.count, figures[index + 1].range.lowerBound - figure.end < 8
    {
      return true
    }
    let attribute = describingEnd(before: figure.range.lowerBound)
    // 2个以上投资超30亿元、…
    if followsFigure(attribute, index, figures) { return true }
    var place = figure.end
    if place < text.count, text[place] == "的" { place += 1 }
    // 总投资2.11万亿元的912个项目
    if figure.isFollowedByDe, index + 1 < figures.count,
      figures[index + 1].range.lowerBound == place
    {
      return true
    }
    let isBefore = place < text.count && text[place].isIdeograph
    guard isBefore else { return false }
    if unit.sort == .technical { return true }
    // 60岁以上老人, 30万吨/年以下煤矿, 超10亿元项目占比
    if figure.boundAfter == .atLeast || figure.boundAfter == .atMost { return true }
    if opensWithBound(index, figures) { return true }
    // 产值超10亿元企业达到3家
    if let attribute, attribute + 1 < figure.range.lowerBound, isBound(before: figure),
      index + 1 < figures.count, figures[index + 1].unit?.sort == .count,
      lexicon.verbs.longest(in: text, at: place, before: text.count) == nil
    {
      return text[place..<figures[index + 1].range.lowerBound].allSatisfy(\.isIdeograph)
    }
    return figure.isFollowedByDe && attribute != nil && figure.boundAfter != nil
  }

  /// 超10亿元项目: the bound word opens the clause.
  private func opensWithBound(_ index: Int, _ figures: [FigureToken]) -> Bool {
    let start = figures[index].range.lowerBound
    var place = start
    if let found = lexicon.before.longestBackward(
      in: text, endingAt: start, from: max(0, start - 4)),
      case .bound(.moreThan) = found.meaning
    {
      place -= found.length
    } else if start > 0, text[start - 1] == "过" {
      place -= 1
    } else {
      return false
    }
    guard place > 0 else { return true }
    switch text[place - 1] {
    case "，", "、", "。", "；", "\n", ":": return true
    default: return false
    }
  }

  private func isBound(before figure: FigureToken) -> Bool {
    let start = figure.range.lowerBound
    if start > 0, text[start - 1] == "过" { return true }
    guard
      let found = lexicon.before.longestBackward(
        in: text, endingAt: start, from: max(0, start - 4)),
      case .bound = found.meaning
    else { return false }
    return true
  }

  /// Where the describing noun before a figure begins: 投资 in 投资超过5亿元.
  private func describingEnd(before place: Int) -> Int? {
    var end = place
    let start = max(0, place - 16)
    while let found = lexicon.before.longestBackward(in: text, endingAt: end, from: start) {
      guard case .bound = found.meaning else { break }
      end -= found.length
    }
    // 销售收入过30亿元
    if end == place, end > start, text[end - 1] == "过" { end -= 1 }
    return lexicon.describing.longestBackward(in: text, endingAt: end, from: start).map {
      end - $0.length
    }
  }

  private func followsFigure(_ place: Int?, _ index: Int, _ figures: [FigureToken]) -> Bool {
    guard let place, index > 0 else { return false }
    return figures[index - 1].end == place
  }
}
