/// Finds the sentence of a document that speaks most of a promise.
///
/// Pairs of tokens of the promise's name and clause are looked for, the rare ones weighing most;
/// words of fulfilment near the subject speak for a sentence, and the half that plans is left out: a
/// target promised again tells nothing of what came of it.
public struct MentionFinder: Sendable {
  /// From which score on, in thousandths, a sentence speaks of a promise.
  public static let least = 550
  /// The name of the rule.
  public static let rule = "likeness"

  private let segments: [Segment]
  private let postings: [UInt64: [Int]]
  private let frequency: [UInt64: Int]
  private let sentences: Int

  private struct Segment {
    let span: Evidence.Span
    let text: String
    let like: LikeText
    let isPlanned: Bool
    let tellsFulfilment: Bool
  }

  /// - Parameters:
  ///   - text: The document as decoded.
  ///   - plan: Where the half that plans begins, in scalars.
  public init(_ text: String, plan: Int? = nil) {
    let scalars = Array(text.unicodeScalars)
    let words = LikeWords.shipped
    var segments: [Segment] = []
    var postings: [UInt64: [Int]] = [:]
    var frequency: [UInt64: Int] = [:]
    var sentences = 0
    for sentence in MentionFinder.pieces(scalars[...], at: MentionFinder.endsSentence) {
      sentences += 1
      var seen = Set<UInt64>()
      for range in MentionFinder.windows(in: scalars[sentence]) {
        guard let span = Evidence.Span(start: range.lowerBound, end: range.upperBound) else {
          continue
        }
        var view = String.UnicodeScalarView()
        view.append(contentsOf: scalars[range])
        let clause = String(view)
        let like = LikeText(clause, withoutNumbersOf: .some(nil))
        if like.tokens.count < 2 { continue }
        for pair in Set(like.pairs) {
          postings[pair, default: []].append(segments.count)
          seen.insert(pair)
        }
        segments.append(
          Segment(
            span: span, text: clause, like: like,
            isPlanned: plan.map { range.lowerBound >= $0 } ?? false,
            tellsFulfilment: words.fulfilment.isIn(LikeWords.plain(clause))))
      }
      for pair in seen { frequency[pair, default: 0] += 1 }
    }
    self.segments = segments
    self.postings = postings
    self.frequency = frequency
    self.sentences = sentences
  }

  /// The sentence that speaks most of a commitment, where one speaks enough of it.
  ///
  /// - Parameter least: From which score on, in thousandths.
  public func mention(
    of commitment: Commitment, in source: SourceID, least: Int = MentionFinder.least
  ) -> Mention? {
    let name = LikeText(commitment.indicator.told)
    let clause = LikeText(
      commitment.evidence?.clause?.text ?? commitment.indicator.told,
      withoutNumbersOf: .some(commitment.target.figure?.unit))
    let byName = shares(of: name)
    let byClause = shares(of: clause)
    var best: (score: Int, segment: Int)?
    for segment in Set(byName.keys).union(byClause.keys).sorted() {
      let found = segments[segment]
      // A target promised again tells nothing of what came of it.
      if found.isPlanned { continue }
      let (a, b) = (byName[segment] ?? 0, byClause[segment] ?? 0)
      if a < 200, b < 200 { continue }
      var score = a / 2 + b * 3 / 10
      if !name.isEmpty {
        score += 200 * LikeText.common(name.sorted, found.like.sorted) / name.sorted.count
      }
      if found.tellsFulfilment { score += 50 }
      score -= 2 * found.like.tokens.count
      if let held = best, held.score >= score { continue }
      best = (score, segment)
    }
    guard let best, best.score >= least else { return nil }
    let found = segments[best.segment]
    return Mention(
      commitment: commitment.id, source: source, span: found.span, clause: found.text,
      score: min(99, best.score / 10), rule: MentionFinder.rule)
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
