import OutturnModel

/// Finds the year a report plans for, from its headings, title, date and sentences.
///
/// Each piece of evidence speaks for one year with some weight: a heading of the plan most, then a
/// heading of the review (for the year after), the title, the date, and sentences that begin with a
/// year. The year with the most weight is taken; of two with as much, the later.
struct YearFinder {
  private struct Claim {
    var weight = 0
    var best = 0
    var range: Range<Int>
  }

  private var claims: [Int: Claim] = [:]

  /// The least weight that sentences alone must have: one that begins with an old year is not enough.
  private static let leastOfSentences = 3

  /// Whether only sentences spoke.
  private(set) var isFromSentences = false

  var planYear: Located<Int>? {
    claims.filter { !isFromSentences || $0.value.weight >= Self.leastOfSentences }
      .max { ($0.value.weight, $0.key) < ($1.value.weight, $1.key) }
      .map { Located($0.key, at: $0.value.range) }
  }

  mutating func claim(_ year: Int, weight: Int, at range: Range<Int>) {
    guard CalendarText.plausible.contains(year) else { return }
    var claim = claims[year] ?? Claim(range: range)
    claim.weight += weight
    if weight > claim.best {
      claim.best = weight
      claim.range = range
    }
    claims[year] = claim
  }

  mutating func hear(heading sense: HeadingSense) {
    guard let range = sense.yearRange, let latest = sense.years.max() else { return }
    switch sense.leaning {
    case .plan:
      claim(latest, weight: 50, at: range)
    case .review:
      let isPart = sense.half != nil || sense.leansBothWays
      claim(isPart ? latest : latest + 1, weight: 40, at: range)
    case nil:
      break
    }
  }

  mutating func hear(title sense: HeadingSense) {
    guard let range = sense.yearRange, let latest = sense.years.max() else { return }
    let reviewsOnly = sense.leaning == .review && !sense.leansBothWays && sense.half == nil
    claim(reviewsOnly ? latest + 1 : latest, weight: 30, at: range)
  }

  mutating func hear(date: Located<Day>) {
    claim(
      date.value.month >= 11 ? date.value.year + 1 : date.value.year, weight: 20, at: date.range)
  }

  /// Hears the sentences of a text, at most the first `limit` bytes of it.
  mutating func hear(
    sentencesOf paragraphs: [Paragraph], in bytes: Span<UInt8>, words: SectionWords,
    limit: Int = 1 << 16
  ) {
    isFromSentences = true
    for paragraph in paragraphs {
      guard Int(paragraph.start) < limit else { return }
      var start = paragraph.textStart
      while start < Int(paragraph.end) {
        let end =
          Sentences.end(from: start, in: bytes, end: Int(paragraph.end)) ?? Int(paragraph.end)
        hear(sentence: start..<end, in: bytes, words: words)
        start = end
      }
    }
  }

  private mutating func hear(
    sentence range: Range<Int>, in bytes: Span<UInt8>, words: SectionWords
  ) {
    guard let year = CalendarText.year(at: range.lowerBound, in: bytes, end: range.upperBound)
    else { return }
    let after = year.range.upperBound
    guard !bytes.holds("以来", at: after, end: range.upperBound),
      !isAttribute(after, before: range.upperBound, bytes)
    else { return }
    let first = words.planWords.first(
      from: after, in: bytes, end: min(range.upperBound, after + 300))
    if first != nil {
      claim(year.value, weight: 3, at: year.range)
    } else {
      // It looks back, or it speaks of the year that is planned without a word that says so.
      claim(year.value + 1, weight: 2, at: year.range)
      claim(year.value, weight: 1, at: year.range)
    }
  }

  /// 2025年建成的大桥: the year only tells which bridge.
  private func isAttribute(_ start: Int, before end: Int, _ bytes: Span<UInt8>) -> Bool {
    guard let particle = bytes.firstIndex(of: "的", in: start..<min(end, start + 36)) else {
      return false
    }
    return bytes.firstIndex(of: "，", in: start..<particle) == nil
  }
}
