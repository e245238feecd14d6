import OutturnModel

/// Divides a report into sections and tells what each does.
///
/// Where headings tell of review or plan they decide for all below them, and only whole paragraphs
/// that speak of another span of years are set apart. Where none tells, each sentence that begins
/// with a word of time decides for what follows.
struct SectionDivider {
  private let planYear: Int?
  private let words: SectionWords
  private let headings: [Heading]

  private var sections: [Section] = []
  private var open: (start: Int, heading: Range<Int>?, numbering: HeadingNumbering?, level: Int)?
  private var openRole = SectionRole.unknown

  /// The role that the last telling heading gave; `nil` while sentences decide.
  private var headingRole: SectionRole?
  /// The role that most of the text has by its sentences, to which an unnumbered heading returns.
  private let usualRole: SectionRole?
  /// Depths of the headings that are open, outermost first, with the role each began with.
  private var stack: [(depth: Int, number: Int, role: SectionRole, tells: Bool)] = []

  init(planYear: Int?, words: SectionWords, headings: [Heading], usualRole: SectionRole? = nil) {
    self.planYear = planYear
    self.words = words
    self.headings = headings
    self.usualRole = usualRole
  }

  mutating func divide(
    _ paragraphs: [Paragraph], frameCount: Int, closing: Int, _ bytes: Span<UInt8>
  ) -> [Section] {
    guard !bytes.isEmpty else { return [] }
    var nextHeading = 0
    begin(at: 0, role: frameCount > 0 ? .frame : .unknown)
    headingRole = roleBeforeFirstHeading(frameCount, paragraphs)
    for index in paragraphs.indices where index >= frameCount {
      let paragraph = paragraphs[index]
      if index >= closing {
        begin(at: Int(paragraph.start), role: .frame)
        break
      }
      var textStart = paragraph.textStart
      if nextHeading < headings.count, headings[nextHeading].paragraph == index {
        take(headings[nextHeading], paragraph)
        textStart = headings[nextHeading].text?.upperBound ?? textStart
        nextHeading += 1
      } else if index == frameCount {
        begin(at: Int(paragraph.start), role: headingRole ?? .unknown)
      }
      read(textStart..<Int(paragraph.end), of: paragraph, bytes)
    }
    close(at: bytes.count)
    return sections
  }

  // MARK: Headings

  /// A text whose first telling heading plans, with no heading of a review, reviews before it.
  private func roleBeforeFirstHeading(
    _ frameCount: Int, _ paragraphs: [Paragraph]
  ) -> SectionRole? {
    let telling = headings.filter { $0.isMajor && $0.sense.role(planYear: planYear) != nil }
    guard let first = telling.first, first.paragraph > frameCount,
      case .plan = first.sense.role(planYear: planYear),
      !telling.contains(where: {
        if case .review = $0.sense.role(planYear: planYear) { true } else { false }
      })
    else { return nil }
    return .review(planYear.map { .year($0 - 1) })
  }

  private mutating func take(_ heading: Heading, _ paragraph: Paragraph) {
    let depth = heading.depth
    let number = heading.numbering.number
    var sibling: SectionRole?
    var siblingTells = false
    var isOneOfMany = false
    while let top = stack.last, top.depth >= depth {
      if top.depth == depth, number > 1, top.number == number - 1 {
        sibling = top.role
        isOneOfMany = !top.tells
        siblingTells = top.tells
      }
      stack.removeLast()
    }
    let told = heading.sense.role(planYear: planYear)
    let role: SectionRole
    if isOneOfMany, case .review? = sibling, case .plan? = told, !heading.sense.namesTime,
      plansLater(than: heading)
    {
      // 五、聚焦自身建设 goes on with a review's 四、聚焦共建共享, where the plan has its own heading.
      role = sibling ?? carried
    } else {
      // （三）… behind a sub-heading that told of itself goes on with what stands above both.
      role = self.role(
        of: heading, after: siblingTells && !heading.isMajor ? stack.last?.role : sibling)
    }
    stack.append((depth, number, role, told != nil))
    begin(
      at: Int(paragraph.start), role: role, heading: heading.text, numbering: heading.numbering,
      level: stack.count)
  }

  /// Whether a later heading names a year and plans.
  private func plansLater(than heading: Heading) -> Bool {
    headings.contains { later in
      guard later.paragraph > heading.paragraph, later.isMajor, !later.sense.years.isEmpty,
        case .plan? = later.sense.role(planYear: planYear)
      else { return false }
      return true
    }
  }

  private mutating func role(of heading: Heading, after sibling: SectionRole?) -> SectionRole {
    let told = heading.sense.role(planYear: planYear)
    if heading.isMajor {
      if let told, told != .mixed {
        headingRole = told
        return told
      }
      if told == .mixed {
        headingRole = nil
        return .mixed
      }
      return headingRole ?? carried
    }
    if let told, tellsEnough(heading) { return told }
    if let past = lookingBack(heading) { return past }
    if heading.numbering == .unnumbered, headingRole == nil { return usualRole ?? .unknown }
    return sibling ?? carried
  }

  /// ——五年来，我们攻坚克难。 in a review: what follows is told of those years.
  private func lookingBack(_ heading: Heading) -> SectionRole? {
    guard heading.numbering == .dash, let count = heading.sense.pastYears, let planYear,
      case .review = carried
    else { return nil }
    return .review(Period.years(planYear - count, planYear - 1))
  }

  /// A sub-heading decides only if it names a year or a span of years with what is done in it.
  private func tellsEnough(_ heading: Heading) -> Bool {
    guard heading.numbering != .dash, heading.sense.tells else { return false }
    // （二）“十五”期间发展情况
    if let plan = heading.sense.fiveYearPlan, let planYear, plan.upperBound < planYear,
      heading.sense.leaning == .review
    {
      return true
    }
    return !heading.sense.years.isEmpty && heading.sense.leaning != nil
      || heading.sense.pastYears != nil && heading.sense.leaning == .review
      || heading.sense.comingYears != nil && heading.sense.leaning == .plan
  }

  private var carried: SectionRole {
    openRole == .frame ? .unknown : openRole
  }

  // MARK: Sentences

  private mutating func read(
    _ range: Range<Int>, of paragraph: Paragraph, _ bytes: Span<UInt8>
  ) {
    var start = range.lowerBound
    var sentence = 0
    while start < range.upperBound {
      let end = Sentences.end(from: start, in: bytes, end: range.upperBound) ?? range.upperBound
      if end - start > 3 {
        let isSalutation = isSalutation(start, bytes, end)
        if !isSalutation, headingRole == nil || sentence == 0 || isReview {
          hear(start..<end, sentence, paragraph, bytes)
        }
        sentence += isSalutation ? 0 : 1
      }
      if headingRole != nil, !isReview, sentence > 0 { return }
      start = end
    }
  }

  private func isSalutation(_ start: Int, _ bytes: Span<UInt8>, _ end: Int) -> Bool {
    end - start <= 30
      && words.sentences.longest(at: start, in: bytes, end: end)?.payload == .salutation
  }

  private mutating func hear(
    _ range: Range<Int>, _ sentence: Int, _ paragraph: Paragraph, _ bytes: Span<UInt8>
  ) {
    let lead = SentenceLead(
      at: range.lowerBound, in: bytes, end: range.upperBound, planYear: planYear, words: words)
    guard
      let role = begunPlan(lead, range, bytes)
        ?? (headingRole == nil || sentence == 0 ? lead.flatMap(role) : nil)
    else { return }
    guard role != openRole else { return }
    let start =
      sentence == 0 && paragraph.numbering == nil ? Int(paragraph.start) : range.lowerBound
    begin(at: start, role: role, level: stack.count)
  }

  private var isReview: Bool {
    if case .review? = headingRole { true } else { false }
  }

  /// 2031年经济社会发展主要预期目标是…: the plan has begun, though no heading said so, and the headings
  /// behind it belong to it.
  private mutating func begunPlan(
    _ lead: SentenceLead?, _ sentence: Range<Int>, _ bytes: Span<UInt8>
  ) -> SectionRole? {
    guard isReview, let planYear,
      let goal = words.planGoals.first(
        from: sentence.lowerBound, in: bytes,
        end: min(sentence.upperBound, sentence.lowerBound + Self.goalHead))?.range,
      ["是", "为", "建议为", "：", ":"].contains(where: { (word: StaticString) in
        bytes.holds(word, at: goal.upperBound, end: sentence.upperBound)
      })
    else { return nil }
    let role: SectionRole
    if case .plan(let period?)? = lead {
      role = .plan(period)
    } else if namesPlanYear(planYear, in: sentence.lowerBound..<goal.lowerBound, bytes) {
      role = .plan(.year(planYear))
    } else {
      return nil
    }
    headingRole = role
    for index in stack.indices { stack[index].role = role }
    return role
  }

  /// 我们设定2031年…, 今年…
  private func namesPlanYear(_ year: Int, in range: Range<Int>, _ bytes: Span<UInt8>) -> Bool {
    var index = range.lowerBound
    while index < range.upperBound {
      if bytes.holds("今年", at: index, end: range.upperBound)
        || CalendarText.year(at: index, in: bytes, end: range.upperBound)?.value == year
      {
        return true
      }
      index += bytes.characterLength(at: index)
    }
    return false
  }

  /// How many bytes of a sentence may stand before what it says is aimed at.
  private static let goalHead = 300

  private func role(after lead: SentenceLead) -> SectionRole? {
    switch (headingRole, lead) {
    // 三年来 in the review of a year: of that sentence only; 五年来 sums up a term of office.
    case (.review(.year?), .review(.years(let range)?)) where range.last - range.first != 4: nil
    case (nil, .review(let period)), (nil, .reviewCurrent(let period)): .review(period)
    case (nil, .plan(let period)): .plan(period)
    case (.review, .review(let period)), (.review, .reviewCurrent(let period)): .review(period)
    case (.plan, .plan(let period)): .plan(period)
    default: nil
    }
  }

  // MARK: Building

  private mutating func begin(
    at start: Int, role: SectionRole, heading: Range<Int>? = nil,
    numbering: HeadingNumbering? = nil, level: Int = 0
  ) {
    if numbering == nil, heading == nil, open != nil, openRole == role, role == .frame { return }
    close(at: start)
    open = (start, heading, numbering, level)
    openRole = role
  }

  private mutating func close(at end: Int) {
    guard let open, open.start < end else { return }
    sections.append(
      Section(
        range: open.start..<end, heading: open.heading, numbering: open.numbering,
        level: open.level, role: openRole))
    self.open = nil
  }
}
