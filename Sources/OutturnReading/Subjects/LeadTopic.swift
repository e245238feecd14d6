import OutturnModel

/// Finds what a clause without a figure speaks of, for the clauses behind it that need it: the
/// purpose of money, the scope of an attribute, what a bare verb is done to.
struct LeadTopic {
  let lexicon: Lexicon
  let text: [Unicode.Scalar]
  let frames: FrameReader
  let subjects: SubjectReader

  /// The most scalars a topic may have.
  static let longest = 14

  /// What a clause speaks of: 城市更新 in 加快城市更新, 就业 in 实施更加积极的就业政策.
  func topic(of clause: Range<Int>) -> Range<Int>? {
    if lexicon.circumstances.longestBackward(
      in: text, endingAt: clause.upperBound, from: clause.lowerBound) != nil
    {
      return nil
    }
    guard let start = start(of: clause) else { return nil }
    var noun = subjects.trimmed(start..<clause.upperBound)
    // 对廉租房建设的投资支持力度; 更加积极的就业政策
    if let particle = text[noun].lastIndex(of: "的") {
      let behind = subjects.trimmed((particle + 1)..<noun.upperBound)
      let before = subjects.trimmed(noun.lowerBound..<particle)
      noun = withoutEnd(behind).isEmpty ? before : behind
    }
    // 加快地铁、高速公路等重大基础设施建设
    if let etc = text[noun].lastIndex(of: "等"), etc > noun.lowerBound + 2,
      etc + 3 < noun.upperBound, text[noun.lowerBound..<etc].contains("、")
    {
      noun = (etc + 1)..<noun.upperBound
    }
    noun = withoutEnd(noun)
    // 农机具购置补贴覆盖到所有农业县
    if let verb = noun.dropFirst(2).first(where: { place in
      lexicon.predicates.longest(in: text, at: place, before: noun.upperBound) != nil
        && subjects.sense(of: noun.lowerBound..<place) != nil
    }) {
      noun = noun.lowerBound..<verb
    } else if tells(noun) {
      return nil
    }
    guard (2...Self.longest).contains(noun.count), subjects.items(noun).count <= 2,
      text[noun].allSatisfy({ $0.isIdeograph || $0 == "“" || $0 == "”" || $0.isDigit }),
      !subjects.isScope(noun), !subjects.isHolder(noun)
    else { return nil }
    return noun
  }

  /// The one park or gateway that a clause opens with: 高新区 in 支持高新区创建特色园区.
  func site(of clause: Range<Int>) -> Range<Int>? {
    guard let start = start(of: clause) else { return nil }
    for end in (start + 2)..<max(start + 3, min(start + 13, clause.upperBound + 1))
    where end <= clause.upperBound && text[end - 1].isIdeograph {
      guard
        lexicon.sites.longestBackward(in: text, endingAt: end, from: start) != nil,
        end - start > 2,
        end == clause.upperBound
          || lexicon.sites.longestBackward(in: text, endingAt: end + 1, from: start) == nil
      else { continue }
      // 新增示范园区3个 counts parks, and none of them is spoken of behind it.
      let isMore =
        end < clause.upperBound
        && ("、和与及内".unicodeScalars.contains(text[end]) || text[end].isDigit)
      return isMore || subjects.items(start..<end).count > 1 || tells(start..<end)
        ? nil : start..<end
    }
    return nil
  }

  /// Where a clause goes on behind the numbers, adverbs and verbs that open it; nil where it opens
  /// with a preposition.
  func start(of clause: Range<Int>) -> Int? {
    var place = frames.markEnd(from: clause.lowerBound, before: clause.upperBound)
    while place < clause.upperBound {
      if text[place] == " " || text[place] == "\n" || text[place] == "*" {
        place += 1
      } else if let lead = lexicon.lead.longest(in: text, at: place, before: clause.upperBound) {
        if case .preposition = lead.meaning { return nil }
        if case .stop = lead.meaning { return place }
        if tellsDeed(place..<(place + lead.length)) { return place }
        if case .action = lead.meaning,
          lexicon.nominal.longest(in: text, at: place + lead.length, before: clause.upperBound)
            != nil
        {
          return place
        }
        place += lead.length
      } else if text[place] == "用" || text[place] == "以",
        let verb = (place + 2..<min(place + 12, clause.upperBound)).first(where: {
          lexicon.lead.longest(in: text, at: $0, before: clause.upperBound)?.length ?? 0 > 1
        })
      {
        // 用市场化理念发展…: by what means.
        place = verb
      } else if let verb = lexicon.verbs.longest(in: text, at: place, before: clause.upperBound),
        verb.length > 1
      {
        place += verb.length
      } else if let word = lexicon.topicLeads.longest(
        in: text, at: place, before: clause.upperBound)
      {
        place += word.length
      } else {
        return place
      }
    }
    return nil
  }

  /// 整治环境污染: what is done to it is no filler.
  private func tellsDeed(_ verb: Range<Int>) -> Bool {
    subjects.sense(of: verb) == .deed && !lexicon.isMeasureWord(verb, in: text)
  }

  /// Whether a stretch tells something of its noun, so that it is none itself.
  func tells(_ noun: Range<Int>) -> Bool {
    for place in noun {
      switch text[place] {
      case "了", "要", "将", "把", "为", "以", "由", "从", "使", "让", "在", "等": return true
      default: break
      }
      if place > noun.lowerBound,
        lexicon.tells.longest(in: text, at: place, before: noun.upperBound) != nil
          || (lexicon.verbs.longest(in: text, at: place, before: noun.upperBound)?.length ?? 0) > 1
      {
        return true
      }
    }
    return false
  }

  /// A noun without the general words at its end: 政策, 力度, 建设.
  private func withoutEnd(_ noun: Range<Int>) -> Range<Int> {
    var noun = noun
    while let found = lexicon.topicEnds.longestBackward(
      in: text, endingAt: noun.upperBound, from: noun.lowerBound)
    {
      noun = subjects.trimmed(noun.lowerBound..<(noun.upperBound - found.length))
    }
    return noun
  }
}
