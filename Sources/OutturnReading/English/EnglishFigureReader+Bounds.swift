import OutturnModel

/// Words around a number that bound it, and ranges.
extension EnglishFigureReader {
  /// at least, more than, up to: before the number, past fillers.
  func bound(_ figure: inout EnglishFigure) {
    var place = figure.start
    var found: Bound?
    scan: while place > 0 {
      if let (word, length) = lexicon.bounds.longest(before: place, in: tokens) {
        switch word {
        case .bound(let told):
          // will be capped at 40: the verb keeps its words
          // will go up to 17: the way, no bound
          if isA(place - length, .up), phrases.verb(at: place - length)?.sense == .rise {
            break scan
          }
          if (place - length..<place).contains(where: {
            phrases.verb(at: $0)?.tense.isFinite == true
          }) {
            if found == nil { found = told }
            break scan
          }
          // over in: over 2030; under is a place
          if found == nil || told != .about { found = told }
          place -= length
          continue scan
        case .filler:
          if (place - length..<place).contains(where: {
            tokens[$0].isA(.more) && lower($0) != "more" && lower($0) != "added"
          }) {
            figure.isMore = true
          }
          // of is a filler only behind a word that is one too: a total of
          if length == 1, ["of", "at", "total"].contains(lower(place - 1)) { break scan }
          place -= length
          continue scan
        }
      }
      break
    }
    figure.start = place
    if let found { figure.bound = found }
    if let after = boundAfter(figure.tokens.upperBound) {
      figure.bound = after.bound
      figure.tokens = figure.tokens.lowerBound..<after.next
    }
  }

  func boundAfter(_ index: Int) -> (bound: Bound, next: Int)? {
    lexicon.after.longest(at: index, in: tokens).map { ($0.meaning, index + $0.length) }
  }

  /// between 3 and 5%, 50 to 60 homes, 1%-3%
  func join(_ figure: inout EnglishFigure) {
    guard figure.upper == nil, figure.sort != .multiple, figure.sort != .rank else { return }
    var end = figure.tokens.upperBound
    if token(end)?.kind == .dash, isA(end + 1, .to) { end += 1 }
    guard let joint = token(end) else { return }
    let opener = classes(at: figure.start - 1)
    let isBetween = opener.contains(.between) && joint.isA(.and)
    let isTo =
      joint.isA(.to) && figure.noun == nil
      && (!opener.contains(.from) && !isFromBase(figure) || isRangeBefore(end))
    let isDash = joint.kind == .dash && figure.noun == nil
    let isBy = isTo && opener.contains(.by) && figure.isPercent
    guard isBetween || isTo && !opener.contains(.by) || isBy || isDash else { return }
    var place = end + 1
    var sign: EnglishLexicon.UnitName?
    if let token = token(place), token.kind == .money {
      sign = currency.name(of: token.lower, lexicon)
      place += 1
    }
    guard let second = number(at: place), let low = figure.value else { return }
    let after = unit(at: second.next)
    var upper = second.value
    var lower = low
    let unit = sign ?? after?.name
    if let unit {
      guard figure.unit == nil || figure.unit?.told == unit.told else { return }
    } else if figure.unit != nil, !isBetween {
      return
    }
    // 2 to 3 million: the scale is shared.
    let plain = token(place)?.value ?? upper
    if upper != plain, lower < plain {
      lower = lower * (EnglishFigureReader.quotient(upper, plain) ?? .one)
    }
    // by 3% to 5%; but: by 12% to 80%
    if isBy, after?.name.unit.sort != .proportion || upper > lower + lower { return }
    if upper < lower { swap(&upper, &lower) }
    if isDash, token(place)?.year != nil { return }
    figure.value = lower
    figure.upper = upper
    figure.bound = .between
    if unit != nil { figure.unit = unit }
    figure.sort = figure.unit == nil ? .bare : .measured
    figure.tokens = figure.tokens.lowerBound..<(after?.next ?? second.next)
    if isBetween { figure.start -= 1 }
    if figure.unit == nil || figure.unit?.unit.sort == .person { count(&figure) }
  }

  /// from 3% to 5%, to 4% to 7%: a range that another follows is what is changed.
  private func isRangeBefore(_ joint: Int) -> Bool {
    let next = min(tokens.count, joint + 12)
    guard let to = (joint + 2..<max(joint + 2, next)).first(where: { isA($0, .to) }),
      let low = number(at: to + 1)
    else { return false }
    return isA(unit(at: low.next)?.next ?? low.next, .to)
  }

  static func quotient(_ upper: ExactDecimal, _ plain: ExactDecimal) -> ExactDecimal? {
    plain.isZero ? nil : upper.divided(by: plain)
  }

  func isFromBase(_ figure: EnglishFigure) -> Bool {
    var place = figure.start - 1
    while place >= 0, tokens[place].isA([.determiner, .current]) { place -= 1 }
    return isA(place, .from)
  }
}
