import OutturnModel

/// Finds out what a report is and how it is divided.
///
/// First the frame and the headings are read for the year the report plans for, then the paragraphs
/// in order for what each part does. Linear in the length of the text.
enum OutlineReader {
  /// - Parameter year: The year the report plans for, where the caller knows it.
  static func read(_ mended: MendedText, year: Int? = nil) -> (ReportOutline, [Notice]) {
    let words = SectionWords.shipped
    let bytes = mended.utf8.span
    let paragraphs = Paragraph.all(of: bytes)
    let frame = FrontMatter(paragraphs, in: bytes, words: words)
    let headings = Headings.find(in: paragraphs, from: frame.count, bytes, words: words)

    var years = YearFinder()
    for heading in headings where heading.isMajor { years.hear(heading: heading.sense) }
    if let title = frame.title {
      years.hear(title: HeadingSense(title.range, in: bytes, words: words))
    }
    if let date = frame.date { years.hear(date: date) }
    if years.planYear == nil {
      years.hear(sentencesOf: paragraphs, in: bytes, words: words)
    }

    let glossary = Glossary.start(of: paragraphs, from: frame.count, bytes, words: words)
    let closing = Closing.start(
      of: paragraphs[..<(glossary ?? paragraphs.count)], from: frame.count, bytes, words: words)
    func divide(_ usualRole: SectionRole?) -> [Section] {
      var divider = SectionDivider(
        planYear: year ?? years.planYear?.value, words: words, headings: headings,
        usualRole: usualRole)
      return divider.divide(paragraphs, frameCount: frame.count, closing: closing, bytes)
    }
    var sections = divide(nil)
    // Where no heading tells, a sub-heading returns to what most of the text does.
    if !headings.contains(where: { $0.isMajor && $0.sense.tells }), !headings.isEmpty {
      sections = divide(usualRole(sections))
    }
    let outline = ReportOutline(
      title: frame.title, place: frame.place, planYear: years.planYear, date: frame.date,
      speaker: frame.speaker, sections: sections)
    var notices: [Notice] = []
    if years.planYear == nil, year == nil, !sections.isEmpty { notices.append(.yearUnknown) }
    if let told = years.planYear, years.isFromSentences, year == nil {
      let place = mended.decodedRange(of: told.range).lowerBound
      notices.append(
        .yearFromSentence(
          told.value, line: LineIndex(mended.decoded).line(ofByte: place)))
    }
    if let glossary {
      let place = mended.decodedRange(of: paragraphs[glossary].range).lowerBound
      notices.append(
        .glossaryLeftOut(line: LineIndex(mended.decoded).line(ofByte: place)))
    }
    let pasted = headings.compactMap(\.pastedFrom)
    if !pasted.isEmpty {
      let lines = LineIndex(mended.decoded)
      notices += pasted.map {
        .headingTrimmed(line: lines.line(ofByte: mended.decodedRange(of: $0..<$0).lowerBound))
      }
    }
    return (outline, notices)
  }

  /// The review or plan that covers most of the text.
  private static func usualRole(_ sections: [Section]) -> SectionRole? {
    var reviews = 0
    var plans = 0
    for section in sections {
      switch section.role {
      case .review: reviews += section.range.count
      case .plan: plans += section.range.count
      default: break
      }
    }
    return sections.first {
      switch $0.role {
      case .review: 2 * reviews >= plans
      case .plan: plans > 2 * reviews
      default: false
      }
    }?.role
  }
}
