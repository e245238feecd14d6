import OutturnModel

/// Reads the statements of one sentence, before kind and time are decided.
struct SentenceReader {
  let lexicon: Lexicon
  let text: [Unicode.Scalar]
  let scanner: SentenceScanner
  let frameReader: FrameReader
  let subjects: SubjectReader
  let contextRule: ContextRule
  let sizes: SizeRule
  let relations: RelationReader
  let names: NameRule
  let leads: LeadTopic

  init(lexicon: Lexicon, text: [Unicode.Scalar]) {
    self.lexicon = lexicon
    self.text = text
    scanner = SentenceScanner(lexicon: lexicon, text: text)
    frameReader = FrameReader(lexicon: lexicon, text: text)
    subjects = SubjectReader(lexicon: lexicon, text: text)
    contextRule = ContextRule(lexicon: lexicon, text: text)
    sizes = SizeRule(lexicon: lexicon, text: text)
    relations = RelationReader(lexicon: lexicon, text: text)
    leads = LeadTopic(lexicon: lexicon, text: text, frames: frameReader, subjects: subjects)
    names = NameRule(lexicon: lexicon, text: text, subjects: subjects)
  }

  /// What one sentence holds.
  struct Reading {
    var tokens: SentenceTokens
    var drafts: [Draft]
  }

  /// Reads a sentence.
  ///
  /// - Parameters:
  ///   - earlier: What the sentence before it told, whose last `Of these, 236 were…` is part of.
  ///   - isPlan: Whether the sentence promises.
  ///   - lead: The sentence before it where that is short and has no figure: 加快城市更新。
  func read(
    _ sentence: Range<Int>, behind earlier: [Draft] = [], lead: Range<Int>? = nil,
    isPlan: Bool = false
  ) -> Reading {
    var tokens = scanner.scan(sentence)
    sizes.removeSizes(from: &tokens)
    var drafts =
      tokens.figures.isEmpty
      ? [] : figureDrafts(of: tokens, in: sentence, behind: earlier, lead: lead, isPlan: isPlan)
    if tokens.cues.contains(where: \.isRelation) {
      let found = relations.drafts(of: tokens, in: sentence, figures: drafts)
      if !found.isEmpty {
        drafts = (drafts + found).sorted { $0.figure.lowerBound < $1.figure.lowerBound }
      }
    }
    return Reading(tokens: tokens, drafts: withDerivedBases(drafts))
  }

  private func figureDrafts(
    of tokens: SentenceTokens, in sentence: Range<Int>, behind earlier: [Draft],
    lead: Range<Int>?, isPlan: Bool
  ) -> [Draft] {
    var frames = frameReader.frames(of: tokens, in: sentence)
    let whole = opensWithPart(sentence) ? earlier.last : nil
    inferUnits(&frames, of: whole)
    let contexts = contexts(of: frames, isPlan: isPlan)
    var state = State()
    state.clauses = Clauses(tokens, in: sentence)
    state.earlier = lead
    if let whole {
      state.whole = whole
      state.topics = [whole.subject]
    }
    var index = 0
    while index < frames.count {
      var groupEnd = index + 1
      while groupEnd < frames.count, frames[groupEnd].isBare,
        belongTogether(frames[index], frames[groupEnd])
      {
        groupEnd += 1
      }
      if contexts[index] {
        noteTopic(of: frames[index], in: &state)
      } else {
        let isTurned =
          index > 0 && contexts[index - 1] && contextRule.isTurned(frames[index - 1], frames[index])
        let count = state.drafts.count
        read(group: index..<groupEnd, of: frames, isTurned: isTurned, into: &state)
        if isTurned, state.drafts.count == count + 1,
          let base = base(frames[index - 1], of: state.drafts[count])
        {
          state.drafts.insert(base, at: count)
        }
      }
      index = groupEnd
    }
    return state.drafts
  }

  /// What is known from the figures read so far in the sentence.
  struct State {
    var drafts: [Draft] = []
    /// What the sentence before told, where this one tells its parts.
    var whole: Draft?
    /// The subjects named so far, one a figure, in order.
    var topics: [Subject] = []
    /// The verbs kept of the last figure that had its own.
    var kept: [Range<Int>] = []
    /// The verbs kept of the last subject.
    var keptOfTopic: [Range<Int>] = []
    /// Whether the last figure told what is new of its kind: 新增.
    var isNew = false
    /// What the last money was for.
    var purpose: Range<Int>?
    /// The subjects of all amounts so far, which 分别 can come back to.
    var amounts: [Subject] = []
    var lastMeasure: Measure?
    /// The clauses of the sentence.
    var clauses: Clauses?
    /// The sentence before, where it only names what follows.
    var earlier: Range<Int>?
    var lastUnit: KnownUnit?
    /// 新建 in the last subject 新建学校.
    var topicAction: Range<Int>?
    /// The subjects that 分别 still goes to, one a figure: 分别下降6.1%和1.7个百分点.
    var inOrder: ArraySlice<Subject> = []
  }

  // MARK: - Groups of figures that share a subject

  private func read(
    group range: Range<Int>, of frames: [ClauseFrame], isTurned: Bool, into state: inout State
  ) {
    let group = frames[range]
    let next = range.upperBound < frames.count ? frames[range.upperBound] : nil
    guard var first = group.first, let last = group.last else { return }
    let predicate = predicate(of: first, next: next)
    let isCarried = isCarried(first, from: state)
    // 建成甲馆12个、乙馆30个
    first = sharing(first, with: next)
    if isCarried, first.joint == .item, first.kept.isEmpty, !opensNoun(first) {
      first.kept = state.kept
    }
    // 造林100万亩: the deed itself is counted, and goes with nothing else.
    state.kept =
      first.noun.isEmpty && first.right.isEmpty ? [] : first.kept + keptNamed(of: first)
    var doubts: Doubts = []
    if first.figure.unit?.countsThings == true, first.verb == nil, first.action == nil,
      first.boundBefore == nil, first.noun.isEmpty, predicate == nil, first.joint != .item
    {
      doubts.insert(.bareCount)
    }
    if let next, next.joint == .direct, !last.right.isEmpty { doubts.insert(.crowded) }
    let completed = completed(
      withSharedHead(
        subject(
          of: first, right: group.count == 1 ? first.right : last.right, state: state,
          doubts: &doubts), of: last,
        followers: frames[range.upperBound...]),
      of: first, state: state, doubts: &doubts)
    let named = withPurpose(completed, of: first, state: &state, doubts: &doubts)
    // 发行债券600亿元，比上年减少200亿元: what was done is still spoken of.
    let isTakenOver =
      named.isDependent && named.suffix.isEmpty && named.subject == state.topics.last
    if isTakenOver, first.kept.isEmpty, first.noun.isEmpty, first.clausesSince <= 1,
      subjects.sense(of: named.own) != .total, changes(first)
    {
      first.kept = state.keptOfTopic
    }
    noteOrder(of: range, in: frames, isDependent: named.isDependent, into: &state)
    let ordered = state.inOrder.prefix(group.count).map { $0.followed(by: named.suffix) }
    state.inOrder = state.inOrder.dropFirst(group.count)
    var each =
      ordered.count == group.count
      ? ordered : subjectsOfGroup(named, first: first, count: group.count, state: state)
    if let steps = named.steps, group.count > 1 {
      for index in each.indices { each[index].tail = Self.step(index, steps) }
    }
    let whole = measureOfWhole(first, in: state)
    func decide(_ own: Range<Int>, _ value: ExactDecimal) -> MeasureRule.Decision {
      MeasureRule.decide(
        MeasureRule.Evidence(
          sort: first.figure.sort, unit: first.figure.unit,
          verb: changeAround(last) ?? first.verb ?? (first.figure.isPlus ? .grow : nil),
          direction: first.direction, action: first.action, isNamedAction: first.isNamedAction,
          nounSense: nounSense(of: own), predicate: predicate,
          isShare: first.shareStart != nil, isCumulative: first.isCumulative,
          isOther: isOther(first), isRemoval: removes(first), isPer: isPer(first),
          isBefore: !first.right.isEmpty, isTreated: isTreated(first),
          isRealized: isRealized(first), isInHand: isInHand(first, predicate: predicate),
          isIndex: isIndex(first, value),
          previous: whole ?? (isCarried ? state.lastMeasure : nil)))
    }
    let start = clauseStart(of: first)
    let sharesNoun = ordered.isEmpty && Set(each.map(\.parts.last)).count < 2
    var decision = decide(ordered.first?.parts.last ?? named.own, first.figure.value)
    var measure = decision.measure
    for (offset, frame) in group.enumerated() {
      var draft = Draft(
        subject: each[offset], clause: clause(of: frame, from: start), figure: frame.figure.range)
      // 登记失业率、消费价格涨幅分别控制在3%和4%: each as its own noun says.
      if !sharesNoun, let own = each[offset].parts.last, nounSense(of: own) != nil {
        decision = decide(own, frame.figure.value)
      }
      let (signed, value) = MeasureRule.signed(decision, frame.figure.value)
      draft.measure = signed.measure
      measure = signed.measure
      draft.isState = isTurned || isState(first, decision.measure)
      draft.span = span(of: first)
      draft.isAgainstLastYear = group.count == 1 && isAgainstLastYear(first)
      draft.doubts = signed.doubt.union(doubts)
      if frame.figure.isWords { draft.doubts.insert(.wordNumber) }
      if frame.figure.isUnitInferred { draft.doubts.insert(.inferredUnit) }
      var bounded = offset == 0 ? frame : frame.carrying(first)
      // 分别增长5%和7%左右: both are about.
      if group.count > 1, each[0] != each[offset == 0 ? group.count - 1 : offset] {
        bounded.figure.boundAfter = frame.figure.boundAfter ?? last.figure.boundAfter
      }
      draft.bound = BoundRule.decide(bounded)
      draft.value = value
      draft.upper = frame.figure.upper
      draft.unit = frame.figure.unit
      for subject in shared(each[offset], named, first, measure, of: group.count) {
        draft.subject = subject
        draft.name = names.name(of: first, subject, own: named.own)
        if draft.name?.isEmpty ?? true {
          draft.name = examples(before: first)
        } else if let name = draft.name, isWorksAlone(name) {
          draft.name = examplesWith(name, before: first)
        }
        state.drafts.append(draft)
      }
    }
    if !named.isDependent {
      if named.steps != nil {
        state.topics.append(named.subject)
      } else if group.count == 1 {
        state.topics.append(each[0])
      } else {
        state.topics += each
      }
      state.keptOfTopic = first.kept
      state.topicAction = first.namedBefore ?? (first.isNamedAction ? namedVerb(of: first) : nil)
    }
    switch decision.measure {
    case .level, .increment, .decrease: state.amounts += each
    default: break
    }
    state.lastMeasure = measure
    state.lastUnit = first.figure.unit
    state.isNew = first.isNamedAction
  }

  /// The most scalars a clause is told with before its figure.
  private static let longestClause = 100

  private func clauseStart(of first: ClauseFrame) -> Int {
    subjects.trimmed(first.left.lowerBound..<first.figure.range.upperBound).lowerBound
  }

  private func clause(of frame: ClauseFrame, from start: Int) -> Range<Int> {
    let figure = frame.figure.range
    let isNumberFirst = frame.noun.isEmpty && !frame.right.isEmpty
    let end = isNumberFirst ? min(frame.right.upperBound, frame.figure.end + 30) : frame.figure.end
    let from = max(min(start, figure.lowerBound), figure.lowerBound - Self.longestClause)
    return from..<max(end, frame.figure.end)
  }

}

extension ClauseFrame {
  /// This bare figure with the words before the first figure of its list.
  func carrying(_ first: ClauseFrame) -> ClauseFrame {
    var frame = self
    frame.verb = first.verb
    frame.direction = first.direction
    frame.boundBefore = boundBefore ?? first.boundBefore
    return frame
  }
}
