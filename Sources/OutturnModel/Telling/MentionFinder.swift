/// Finds the clause of a document that speaks most of a promise.
///
/// Pairs of tokens of the promise's name and clause are looked for, the rare ones weighing most
/// (``MentionSignal``); the half that plans is left out: a target promised again tells nothing of
/// what came of it.
public struct MentionFinder: Sendable {
  /// From which chance on, in percent, a clause speaks of a promise.
  public static let least = 30
  /// The name of the rule.
  public static let rule = "likeness"

  private let words: LikeWords
  private let segments: [Segment]
  private let postings: [UInt64: [Int]]
  private let frequency: [UInt64: Int]
  private let sentences: Int

  private struct Segment {
    let span: Evidence.Span
    let text: String
    let like: LikeText
    let sentence: Int
    let numbers: Set<UInt64>
    let topics: Set<Int>
    let tellsFulfilment: Bool
  }

  /// - Parameters:
  ///   - text: The document as decoded.
  ///   - plan: Where the half that plans begins, in scalars.
  public init(_ text: String, plan: Int? = nil, words linking: LinkingWords = .shipped) {
    let scalars = Array(text.unicodeScalars)
    let words = linking.like
    self.words = words
    var segments: [Segment] = []
    var postings: [UInt64: [Int]] = [:]
    var frequency: [UInt64: Int] = [:]
    var sentences = 0
    for sentence in MentionFinder.pieces(scalars[...], at: MentionFinder.endsSentence) {
      if let plan, sentence.lowerBound >= plan { break }
      sentences += 1
      var seen = Set<UInt64>()
      for range in MentionFinder.windows(in: scalars[sentence]) {
        guard let span = Evidence.Span(start: range.lowerBound, end: range.upperBound) else {
          continue
        }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[range])
        let clause = String(view)
        let like = LikeText(clause, words: words, withoutNumbersOf: .some(nil))
        if like.tokens.count < 2 { continue }
        for pair in Set(like.pairs) {
          postings[pair, default: []].append(segments.count)
          seen.insert(pair)
        }
        let plain = LikeWords.plain(clause)
        segments.append(
          Segment(
            span: span, text: clause, like: like, sentence: sentences,
            numbers: MentionFinder.numbers(in: plain), topics: Set(words.topics.values(in: plain)),
            tellsFulfilment: words.fulfilment.isIn(plain)))
      }
      for pair in seen { frequency[pair, default: 0] += 1 }
    }
    self.segments = segments
    self.postings = postings
    self.frequency = frequency
    self.sentences = sentences
  }

  /// The clause that speaks most of a commitment, where one speaks enough of it.
  ///
  /// - Parameter least: From which chance on, in percent.
  public func mention(
    of commitment: Commitment, in source: SourceID, least: Int = MentionFinder.least
  ) -> Mention? {
    var best: (score: Int, segment: Int)?
    for (segment, strengths) in strengths(of: commitment) {
      let score = strengths.weighed(by: words.mentionWeights)
      if let held = best, held.score >= score { continue }
      best = (score, segment)
    }
    guard let best else { return nil }
    let chance = Odds.confidence(best.score)
    if chance < least { return nil }
    let found = segments[best.segment]
    return Mention(
      commitment: commitment.id, source: source, span: found.span, clause: found.text,
      score: chance, rule: MentionFinder.rule)
  }

  /// What speaks for each clause that shares something with a commitment, in the text's order.
  func strengths(of commitment: Commitment) -> [(segment: Int, MentionStrengths)] {
    let text = commitment.evidence?.clause?.text ?? commitment.indicator.told
    let name = LikeText(commitment.indicator.told, words: words)
    let clause = LikeText(
      text, words: words, withoutNumbersOf: .some(commitment.target.figure?.unit))
    let byName = shares(of: name)
    let byClause = shares(of: clause)
    var bySentence: [Int: Int] = [:]
    for (segment, share) in byName {
      let sentence = segments[segment].sentence
      bySentence[sentence] = max(bySentence[sentence] ?? 0, share)
    }
    let numbers = MentionFinder.numbers(in: LikeWords.plain(text))
    let topics = Set(words.topics.values(in: LikeWords.plain(commitment.indicator.told)))
    let others =
      topics.isEmpty
      ? [] : segments.indices.filter { !topics.isDisjoint(with: segments[$0].topics) }
    return Set(byName.keys).union(byClause.keys).union(others).sorted().compactMap { place in
      let (a, b) = (byName[place] ?? 0, byClause[place] ?? 0)
      let found = segments[place]
      let topic =
        topics.isEmpty ? 0 : 1000 * topics.intersection(found.topics).count / topics.count
      if a < 100, b < 100, topic == 0 { return nil }
      var strengths = MentionStrengths()
      strengths[.name] = a
      strengths[.clause] = b
      strengths[.tokens] =
        1000 * LikeText.common(name.sorted, found.like.sorted) / max(1, name.sorted.count)
      strengths[.sentence] = bySentence[found.sentence] ?? 0
      strengths[.number] = numbers.isDisjoint(with: found.numbers) ? 0 : 1000
      strengths[.topic] = topic
      strengths[.nameSize] = a * min(name.tokens.count, 8) / 8
      strengths[.brief] = name.tokens.count <= 3 ? 1000 : 0
      strengths[.fulfilment] = found.tellsFulfilment ? 1000 : 0
      strengths[.length] = 50 * found.like.tokens.count
      strengths[.deed] = commitment.target.figure == nil ? 1000 : 0
      strengths[.start] = 1000
      return (place, strengths)
    }
  }

  /// The numbers of a text with their powers, each as one value; years and single digits are none.
  private static func numbers(in text: [UInt32]) -> Set<UInt64> {
    var numbers = Set<UInt64>()
    var place = 0
    while place < text.count {
      guard LikeText.isDigit(text[place]) else {
        place += 1
        continue
      }
      let start = place
      while place < text.count, LikeText.isDigit(text[place]) || text[place] == 0x2E { place += 1 }
      let digits = place - start
      while place < text.count, LikeWords.isPower(text[place]) { place += 1 }
      let isYear = place < text.count && text[place] == 0x5E74
      if place - start < 2 || digits == 4 && isYear { continue }
      numbers.insert(
        text[start..<place].reduce(14_695_981_039_346_656_037) {
          ($0 ^ UInt64($1)) &* 1_099_511_628_211
        })
    }
    return numbers
  }

  /// How much of a text stands in each segment, in thousandths, rare pairs counting most.
  private func shares(of text: LikeText) -> [Int: Int] {
    var counts: [UInt64: Int] = [:]
    for pair in text.pairs { counts[pair, default: 0] += 1 }
    var whole = 0
    var found: [Int: Int] = [:]
    for (pair, count) in counts {
      let weight = count * rarity(pair)
      whole += weight
      for segment in postings[pair] ?? [] { found[segment, default: 0] += weight }
    }
    return whole == 0 ? [:] : found.mapValues { $0 * 1000 / whole }
  }

  /// The logarithm of how rare a pair is among the sentences, in hundredths.
  private func rarity(_ pair: UInt64) -> Int {
    let ratio = (sentences + 1) * 2 / (2 * (frequency[pair] ?? 0) + 1)
    if ratio < 2 { return 50 }
    let power = Int.bitWidth - 1 - ratio.leadingZeroBitCount
    return 100 * power + 100 * (ratio - 1 << power) / (1 << power)
  }

  private static func pieces(
    _ text: ArraySlice<Unicode.Scalar>, at isEnd: (Unicode.Scalar) -> Bool
  ) -> [Range<Int>] {
    var pieces: [Range<Int>] = []
    var start = text.startIndex
    for place in text.indices where isEnd(text[place]) {
      if place > start { pieces.append(start..<place) }
      start = place + 1
    }
    if start < text.endIndex { pieces.append(start..<text.endIndex) }
    return pieces
  }

  /// One to three clauses in a row, no longer than what a mention keeps.
  private static func windows(in sentence: ArraySlice<Unicode.Scalar>) -> [Range<Int>] {
    let clauses = pieces(sentence) { "，、：,".unicodeScalars.contains($0) }
    var windows: [Range<Int>] = []
    for first in clauses.indices {
      for last in first..<min(first + 3, clauses.count) {
        let range = clauses[first].lowerBound..<clauses[last].upperBound
        if range.count <= Mention.maximumLength { windows.append(range) }
      }
    }
    return windows
  }

  private static func endsSentence(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "。", "；", "！", "？", "\n", "\r": true
    default: false
    }
  }
}
