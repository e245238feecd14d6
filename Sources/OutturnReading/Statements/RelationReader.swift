import OutturnModel

/// Reads targets and outcomes without a number of their own: 与经济增长同步, 高于全省平均水平,
/// 保持正增长, 完成省定目标, 零突破, 动态清零.
struct RelationReader {
  let lexicon: Lexicon
  let text: [Unicode.Scalar]
  private let frames: FrameReader
  private let subjects: SubjectReader

  init(lexicon: Lexicon, text: [Unicode.Scalar]) {
    self.lexicon = lexicon
    self.text = text
    frames = FrameReader(lexicon: lexicon, text: text)
    subjects = SubjectReader(lexicon: lexicon, text: text)
  }

  /// The statements without numbers of a sentence, in order.
  ///
  /// - Parameter figures: What was read of the sentence's figures.
  func drafts(
    of tokens: SentenceTokens, in sentence: Range<Int>, figures: [Draft]
  ) -> [Draft] {
    var result: [Draft] = []
    var breakIndex = 0
    var clauseStart = sentence.lowerBound
    var lastEnd = sentence.lowerBound
    var figureIndex = 0
    for cue in tokens.cues {
      guard case .relation(let relation) = cue.word else { continue }
      while breakIndex < tokens.breaks.count,
        tokens.breaks[breakIndex].place < cue.range.lowerBound
      {
        if tokens.breaks[breakIndex].strength != .item {
          clauseStart = tokens.breaks[breakIndex].place + 1
        }
        breakIndex += 1
      }
      var clauseEnd = sentence.upperBound
      for next in tokens.breaks[breakIndex...] where next.strength != .item {
        clauseEnd = next.place
        break
      }
      while figureIndex < tokens.figures.count,
        tokens.figures[figureIndex].range.upperBound <= cue.range.lowerBound
      {
        lastEnd = max(lastEnd, tokens.figures[figureIndex].end)
        figureIndex += 1
      }
      let hasFigure =
        figureIndex < tokens.figures.count
        && tokens.figures[figureIndex].range.lowerBound < clauseEnd
      let place = Place(
        cue: cue.range, left: max(clauseStart, lastEnd),
        clauseEnd: max(clauseEnd, cue.range.upperBound),
        topic: figures.last { $0.figure.upperBound <= cue.range.lowerBound }?.subject ?? .none)
      if !hasFigure || relation == .zero || relation == .firstEver {
        let found = read(relation, at: place)
        result += found
        if !found.isEmpty { lastEnd = cue.range.upperBound }
      }
    }
    return result
  }

  private struct Place {
    let cue: Range<Int>
    let left: Int
    let clauseEnd: Int
    let topic: Subject

    /// The same place with the words behind the cue.
    func reaching(_ end: Int) -> Place {
      Place(cue: cue.lowerBound..<end, left: left, clauseEnd: clauseEnd, topic: topic)
    }

    var isAtEnd: Bool { cue.upperBound >= clauseEnd }
  }

  private func read(_ relation: RelationCue, at place: Place) -> [Draft] {
    let frame = frame(place.left..<place.cue.lowerBound)
    var noun = subjects.trimmed(frame.noun)
    let goesOn = place.cue.upperBound < place.clauseEnd && text[place.cue.upperBound].isIdeograph
    switch relation {
    case .zero:
      guard !goesOn, noun.count > 1 else { return [] }
      var draft = draft(Subject([noun]), .other, place)
      draft.measure = .level
      draft.bound = .exactly
      draft.value = .zero
      draft.relation = nil
      return [draft]
    case .firstEver:
      guard noun.count > 1 else { return [] }
      return [draft(Subject([noun]), .firstEver, place)]
    case .doubled: return multiplied(by: 2, noun, place)
    case .tripled: return multiplied(by: 3, noun, place)
    case .quadrupled: return multiplied(by: 4, noun, place)
    case .halved:
      return multiplied(by: ExactDecimal(mantissa: 5, exponent: -1), noun, place)
    case .assigned:
      return assigned(place)
    case .inStep:
      guard !goesOn || place.cue.count > 2 else { return [] }
      let joint = text[noun].lastIndex { $0 == "与" || $0 == "和" || $0 == "同" }
      // 收入增长6.5%，与经济增长同步: what was told before.
      if joint == nil, opensWithPartner(place), noun.count > 1, !place.topic.isEmpty {
        return [draft(place.topic, .inStep(with: name(noun)), place)]
      }
      guard let joint, joint > noun.lowerBound + 1 else {
        return told(noun) ? [draft(Subject([noun]), .rising, place)] : []
      }
      let partner = subjects.trimmed((joint + 1)..<noun.upperBound)
      noun = subjects.trimmed(noun.lowerBound..<joint)
      // 居民收入增长与经济增长同步: what grows is the income.
      if noun.count > 5, text[noun.upperBound - 1] == "长", text[noun.upperBound - 2] == "增" {
        noun = subjects.withoutAdverbs(subjects.trimmed(noun.lowerBound..<(noun.upperBound - 2)))
      } else if !told(noun) {
        return []
      }
      guard noun.count > 1, partner.count > 1 else { return [] }
      return [draft(Subject([noun]), .inStep(with: name(partner)), place)]
    case .above, .below:
      return compared(relation, frame, noun, place)
    case .steady: return stated(noun, .steady, frame, place)
    case .rising: return stated(noun, .rising, frame, place)
    case .falling: return stated(noun, .falling, frame, place)
    }
  }

  /// 营业收入翻一番.
  private func multiplied(
    by times: ExactDecimal, _ noun: Range<Int>, _ place: Place
  ) -> [Draft] {
    guard noun.count > 1 else { return [] }
    return [draft(Subject([noun]), .multiple(times), place)]
  }

  /// 与经济增长同步: nothing stands before 与.
  private func opensWithPartner(_ place: Place) -> Bool {
    switch text[place.left] {
    case "与", "和", "同": true
    default: false
    }
  }

  /// 主要指标增幅均高于全省平均水平: only against a place, an average or another indicator.
  private func compared(
    _ relation: RelationCue, _ frame: ClauseFrame, _ noun: Range<Int>, _ place: Place
  ) -> [Draft] {
    let words = subjects.trimmed(place.cue.upperBound..<place.clauseEnd)
    guard words.count > 1, words.count < 24 else { return [] }
    let start = text[words.lowerBound]
    let isPlace = start == "全" || start == "我" || text[words].contains("均")
    guard isPlace || told(words) else { return [] }
    let comparand: Relation.Comparand =
      isPlace ? .place(string(words)) : .indicator(name(words))
    let place = place.reaching(words.upperBound)
    let kind: Relation.Kind =
      relation == .above
      ? .above(comparand, margin: nil) : .below(comparand, margin: nil)
    if noun.isEmpty {
      return place.topic.isEmpty ? [] : [draft(place.topic, kind, place)]
    }
    guard told(noun) else { return [] }
    if subjects.isAttribute(noun), !place.topic.isEmpty {
      return [draft(place.topic.followed(by: Subject([noun])), kind, place)]
    }
    let count = subjects.items(noun).count
    if count > 1, let each = subjects.distributed(noun, over: count) {
      return each.map { draft($0, kind, place) }
    }
    return [draft(Subject([noun]), kind, place)]
  }

  private func stated(
    _ noun: Range<Int>, _ kind: Relation.Kind, _ frame: ClauseFrame, _ place: Place
  ) -> [Draft] {
    guard noun.count > 2, told(noun) else { return [] }
    let count = subjects.items(noun).count
    if kind == .falling, count > 1, let each = subjects.distributed(noun, over: count) {
      return each.map { draft($0, kind, place) }
    }
    return [draft(Subject([noun]), kind, place)]
  }

  /// 节能减排等指标完成省下达任务: the verb must stand in the clause, and something before it.
  private func assigned(_ place: Place) -> [Draft] {
    // 完成省下达的节能减排任务: the name stands inside, unless one stands before 完成.
    if text[place.cue.upperBound - 1] == "的" {
      if let named = before(place.left..<place.cue.lowerBound) {
        return [draft(Subject([named]), .assigned, place.reaching(place.clauseEnd))]
      }
      for word in ["任务", "目标", "指标"] {
        let scalars = Array(word.unicodeScalars)
        guard place.clauseEnd - place.cue.upperBound > scalars.count + 1,
          text[(place.clauseEnd - 2)..<place.clauseEnd].elementsEqual(scalars)
        else { continue }
        var noun = subjects.trimmed(place.cue.upperBound..<(place.clauseEnd - 2))
        if let each = text[noun].firstIndex(of: "各"), each > noun.lowerBound + 1 {
          noun = subjects.trimmed(noun.lowerBound..<each)
        }
        guard noun.count > 1, noun.count < 20 else { return [] }
        return [draft(Subject([noun]), .assigned, place.reaching(place.clauseEnd))]
      }
      return []
    }
    guard place.isAtEnd || !text[place.cue.upperBound].isIdeograph else { return [] }
    let left = place.left..<place.cue.lowerBound
    guard let verb = verb(in: left) else { return [] }
    if let noun = before(left) { return [draft(Subject([noun]), .assigned, place)] }
    guard verb + 2 == place.cue.lowerBound, text[place.cue].contains("投") else { return [] }
    return [draft(Subject([place.cue]), .assigned, place)]
  }

  /// Where 完成, 达到 or 控制在 begins.
  private func verb(in left: Range<Int>) -> Int? {
    left.dropLast().first { at in
      guard let found = lexicon.verbs.longest(in: text, at: at, before: left.upperBound),
        found.length > 1
      else { return false }
      switch found.meaning {
      case .done, .reach, .hold: return true
      default: return false
      }
    }
  }

  /// The noun before 完成.
  private func before(_ left: Range<Int>) -> Range<Int>? {
    guard let verb = verb(in: left) else { return nil }
    let noun = subjects.trimmed(frame(left.lowerBound..<verb).noun)
    return noun.count > 1 ? noun : nil
  }

  // MARK: - Parts

  /// Whether a noun phrase ends like something that is measured.
  private func told(_ noun: Range<Int>) -> Bool {
    !noun.isEmpty && subjects.sense(of: noun) != nil
  }

  private func frame(_ left: Range<Int>) -> ClauseFrame {
    let token = FigureToken(
      sort: .zero, value: .zero, unit: nil, range: left.upperBound..<left.upperBound,
      numberEnd: left.upperBound,
      end: left.upperBound, isWords: false, isMultiplied: false)
    return frames.frame(token, left: left)
  }

  private func string(_ range: Range<Int>) -> String {
    var view = String.UnicodeScalarView()
    view.append(contentsOf: text[range])
    return String(view)
  }

  private func name(_ range: Range<Int>) -> IndicatorName { IndicatorName(string(range)) }

  private func draft(_ subject: Subject, _ kind: Relation.Kind, _ place: Place) -> Draft {
    var draft = Draft(
      subject: subject, clause: place.left..<place.cue.upperBound, figure: place.cue)
    draft.clause = subjects.trimmed(draft.clause)
    draft.measure = .relative
    draft.bound = .none
    draft.relation = kind
    return draft
  }
}
