import OutturnModel

/// Reads the statements of an English document.
struct EnglishReader {
  let lexicon: EnglishLexicon
  let indicators: IndicatorMatcher
  let report: PreparedReport
  let text: ScalarText
  let year: Int?
  /// What the document's file is called.
  var name: String?

  /// What is carried from sentence to sentence.
  struct State {
    /// The statement told last.
    var last: EnglishDraft?
    /// Whether the sentence before told it.
    var isNear = false
    /// Its paragraph's sentence before.
    var sentence: EnglishSentence?
    /// The sentence before, in whatever paragraph.
    var earlier: EnglishSentence?
    /// What the head of a list says of its items.
    var list: (kind: EnglishKindRule.Kind, period: Period?)?
    /// Whether the kind before was a promise, as far as it was settled.
    var told: Bool?
    /// Sentences without a figure since: the last that decides does.
    var open: [(sentence: EnglishSentence, rule: EnglishKindRule)] = []

    /// Whether the kind before was a promise.
    var isPromise: Bool? {
      for (sentence, rule) in open.reversed() {
        guard let finite = sentence.verbs.lastIndex(where: { $0.tense.isFinite }) else { continue }
        switch rule.kind(of: finite) {
        case .commitment, .expected: return true
        case .outcome: return false
        default: continue
        }
      }
      return told
    }
    /// What the sentence before tells a deed of.
    var thing: String?
    /// What with a name of its own was spoken of last.
    var topic: EnglishTopic?
    /// The short forms told so far.
    var acronyms = EnglishAcronyms()
    /// The table of changes that is being read.
    var table: EnglishChangeTable?
    /// The line that spoke of a rate last, for what a table is of.
    var rate: EnglishSentence?
    /// Whether a line behind it said that rates are in per cent.
    var isInPercent = false
    var isStory = false
    /// Whether a made-up case is being worked out.
    var isExample = false
  }

  /// What counts without a unit.
  static let piece = EnglishLexicon.UnitName(unit: KnownUnit(.count, dimension: 0), told: "")
  /// A place in an order.
  static let place = EnglishLexicon.UnitName(unit: KnownUnit(.rank, dimension: 0), told: "")

  /// All statements in order.
  func statements() -> [Statement] {
    let scalars = text.scalars
    let tokenizer = EnglishTokenizer(text: scalars, lexicon: lexicon)
    let cutter = EnglishSentenceCutter(text: scalars, vocabulary: tokenizer.vocabulary)
    let currency = EnglishCurrency(text: scalars.prefix(300_000), lexicon: lexicon)
    var result: [Statement] = []
    var state = State()
    let finder = EnglishYear(report: report, name: name)
    let documentYear = year ?? finder.year()
    let isOwn = documentYear.map { finder.isOwn($0) } ?? false
    var sections = report.outline.sections[...]
    let plain = EnglishSetting(
      year: documentYear, past: documentYear.map { .year(isOwn ? $0 : $0 - 1) })
    var setting = plain
    var tellingLevel = 0
    var next = sections.first.map { text.scalar(atByte: $0.range.lowerBound) } ?? Int.max
    var line = 0
    let end = scalars.count
    while line < end {
      while line >= next, let section = sections.first {
        // Only a heading divides an English document: sentences tell their own kind.
        if let heading = section.heading {
          if tells(heading, documentYear) {
            setting = self.setting(of: section, year: documentYear, isOwn)
            tellingLevel = section.level
          } else if section.level <= tellingLevel {
            setting = plain
            tellingLevel = 0
          }
        }
        sections = sections.dropFirst()
        next = sections.first.map { text.scalar(atByte: $0.range.lowerBound) } ?? Int.max
      }
      var stop = line
      while stop < end,
        scalars[stop] != "\n" || goesOn(line..<stop, before: end, tokenizer.vocabulary)
      { stop += 1 }
      read(
        line..<stop, tokenizer: tokenizer, cutter: cutter, currency: currency, setting: setting,
        state: &state, into: &result)
      line = stop + 1
    }
    return result
  }

  private func read(
    _ line: Range<Int>, tokenizer: EnglishTokenizer, cutter: EnglishSentenceCutter,
    currency: EnglishCurrency,
    setting: EnglishSetting, state: inout State, into result: inout [Statement]
  ) {
    guard !line.isEmpty else { return }
    let item = EnglishItem(line, in: text.scalars)
    state.sentence = nil
    if !item.isItem, state.list != nil, !item.mayContinue { state.list = nil }
    var place = item.start
    var isFirst = true
    while place < line.upperBound {
      let stop = cutter.end(of: place, before: line.upperBound)
      let tokens = tokenizer.tokens(in: place..<stop)
      if !tokens.isEmpty {
        let sentence = EnglishSentence(
          place..<stop, of: text.scalars, tokens: tokens, year: setting.year, now: setting.now,
          isItem: item.isItem && isFirst, vocabulary: tokenizer.vocabulary, currency: currency)
        let rows = rows(sentence, setting, &state)
        state.acronyms.note(sentence) { indicators.indicator(named: $0) != nil }
        for draft in rows { result.append(statement(draft, in: sentence)) }
        let drafts =
          rows.isEmpty
          ? EnglishStatementReader(
            sentence: sentence, setting: setting, isItem: item.isItem
          ) { indicators.indicator(named: $0) != nil }.drafts(&state) : []
        for draft in drafts {
          let whole = draft.named(state.acronyms.expanded(draft.name))
          result.append(statement(whole, in: sentence))
        }
        state.sentence = sentence
        state.earlier = sentence
        if tokens.last?.kind == .colon || sentence.tokens.count > 2 && tokens.last?.kind == .dash {
          let rule = EnglishKindRule(sentence, isPlan: setting.isPlan == true)
          let last = sentence.verbs.lastIndex { $0.tense.isFinite }
          var kind = last.map { rule.kind(of: $0) } ?? .open
          // Other proposals relate to:
          if kind == .state, sentence.classes.contains(.proposals) { kind = .commitment }
          if kind == .carried {
            kind = state.isPromise == true ? .commitment : state.isPromise == false ? .state : .open
          }
          state.list = (kind, sentence.times.last?.period)
        }
      }
      isFirst = false
      place = stop
      while place < line.upperBound, text.scalars[place] == " " { place += 1 }
    }
  }

  /// The rows of a table of changes; opens and closes such tables.
  private func rows(
    _ line: EnglishSentence, _ setting: EnglishSetting, _ state: inout State
  ) -> [EnglishDraft] {
    if let table = EnglishChangeTable(head: line, after: state.rate) {
      state.table = table
    } else if let rows = state.table?.rows(line), !rows.isEmpty, let unit = state.table?.unit {
      return rows.map { row in
        EnglishDraft(
          kind: .commitment, period: setting.year.map(Period.year), name: row.name,
          measure: unit.unit.sort == .proportion ? .rate : .level, bound: .exactly,
          value: row.value, unit: unit, unitWords: unit.told, force: .plain,
          clause: 0..<line.tokens.count, figure: row.cell..<row.cell + 1, doubts: .english)
      }
    } else if let slab = EnglishSlab(
      line, after: state.rate, isInPercent: state.isInPercent, year: setting.year)
    {
      return [slab.draft]
    } else if state.table?.isOver == true {
      state.table = nil
    }
    let isColumnHead =
      line.tokens.count < 9 && line.verbs.isEmpty && state.rate?.holdsWord("rates") == true
    if line.classes.contains(.rateNoun), line.tokens.count < 60, !isColumnHead {
      state.rate = line
      state.isInPercent = false
    } else if line.tokens.count < 12, line.holdsWord("rate"), line.holdsWord("cent") {
      state.isInPercent = true
    }
    return []
  }

  /// Whether a line that ends without a stop goes on in the next one.
  private func goesOn(
    _ line: Range<Int>, before end: Int, _ vocabulary: EnglishVocabulary
  ) -> Bool {
    let scalars = text.scalars
    guard line.count > 20, line.upperBound + 1 < end else { return false }
    let next = scalars[line.upperBound + 1]
    let last = scalars[line.upperBound - 1]
    guard last.isLatinLetter || last == "," || last.isDigit else { return false }
    // 3–6 lakh 5 per cent: a row is whole
    if "$€£₹`".unicodeScalars.contains(next), line.count < 40,
      ["cent", "percent", "nil"].contains(lastWord(line, vocabulary).lower)
    {
      return false
    }
    if next.value &- 0x61 < 26 || "$€£₹`“‘".unicodeScalars.contains(next) {
      return line.count > 40 || last != ","
    }
    guard last.isLatinLetter, next.isLatinLetter || next.isDigit else { return false }
    let word = lastWord(line, vocabulary)
    return !word.word.classes.isDisjoint(with: [.preposition, .determiner, .future, .be])
      || word.word.classes.contains(any: [.and, .or])
  }

  private func lastWord(
    _ line: Range<Int>, _ vocabulary: EnglishVocabulary
  ) -> EnglishVocabulary.Entry {
    var start = line.upperBound
    while start > line.lowerBound, text.scalars[start - 1].isLatinLetter { start -= 1 }
    return vocabulary.entry(start..<line.upperBound)
  }

  /// Whether a heading's own words say that its part reviews or plans.
  private func tells(_ heading: Range<Int>, _ year: Int?) -> Bool {
    HeadingSense(heading, in: report.mended.utf8.span, words: .shipped).role(planYear: year) != nil
  }

  private func setting(
    of section: Section, year documentYear: Int?, _ isOwn: Bool
  ) -> EnglishSetting {
    let plan = documentYear
    var setting = EnglishSetting(year: plan, past: plan.map { .year(isOwn ? $0 : $0 - 1) })
    func near(_ period: Period?) -> Period? {
      guard let period, let plan else { return period }
      return (plan - 1...plan + 2).contains(period.last.year) ? period : nil
    }
    switch section.role {
    case .review(let found):
      let told = near(found)
      setting.review = told
      setting.isPlan = false
      if case .year(let reviewed)? = told, reviewed == (plan ?? reviewed) || reviewed + 1 == plan {
        setting.now = reviewed
      }
    case .plan(let told):
      setting.plan = told?.volumeYear == plan ? told : nil
      setting.isPlan = true
    default: break
    }
    return setting
  }

  // MARK: - Out

  private func statement(_ draft: EnglishDraft, in sentence: EnglishSentence) -> Statement {
    let tokens = sentence.tokens
    let clause = text.bytes(
      of: tokens[draft.clause.lowerBound].range
        .lowerBound..<tokens[draft.clause.upperBound - 1].range.upperBound)
    let figure = text.bytes(
      of: tokens[draft.figure.lowerBound].range
        .lowerBound..<tokens[draft.figure.upperBound - 1].range.upperBound)
    return Statement(
      kind: draft.kind, period: draft.period, indicator: draft.name,
      indicatorID: indicators.indicator(named: draft.name)?.id, measure: draft.measure,
      bound: draft.bound,
      value: draft.value, upper: draft.upper, unit: draft.unit?.unit.unit, force: draft.force,
      finding: draft.finding, relation: draft.relation, quote: report.mended.originalText(clause),
      range: report.mended.originalRange(of: clause),
      figureRange: report.mended.originalRange(of: figure),
      doubts: draft.doubts, unitWords: draft.unitWords)
  }
}
