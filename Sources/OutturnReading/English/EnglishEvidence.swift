/// Finds the clause that states a figure.
struct EnglishEvidence {
  let sentence: EnglishSentence
  private var tokens: [EnglishToken] { sentence.tokens }

  /// The clause that states a figure, to its end.
  func clause(of figure: EnglishFigure) -> Range<Int> {
    var part = sentence.part(around: figure.start)
    // Cut where another clause with a verb of its own begins.
    var start = part.lowerBound
    var end = part.upperBound
    for place in part where tokens[place].kind == .comma || tokens[place].kind == .dash {
      guard let next = sentence.token(place + 1),
        next.isA([.conjunction, .relative, .subjectPronoun])
      else { continue }
      let opens = sentence.verbs.contains {
        $0.tense.isFinite && $0.range.lowerBound > place && $0.range.lowerBound - place < 8
      }
      let hadVerb = sentence.verbs.contains {
        $0.tense.isFinite && $0.range.lowerBound >= start && $0.range.upperBound <= place
      }
      guard opens, hadVerb else { continue }
      if place < figure.start {
        start = place + 1
      } else if place >= figure.tokens.upperBound, end == part.upperBound {
        end = place
      }
    }
    // A sentence without an end in sight is cut at a comma.
    if let comma = (start..<max(start, figure.start - 45)).last(where: { tokens[$0].kind == .comma }
    ) {
      start = comma + 1
    }
    let far = min(end, figure.tokens.upperBound + 45)
    if let comma = (far..<end).first(where: { tokens[$0].kind == .comma }) { end = comma }
    while end > figure.tokens.upperBound,
      tokens[end - 1].kind == .stop || tokens[end - 1].kind == .colon
    { end -= 1 }
    part = start..<end
    return min(part.lowerBound, figure.start)..<max(part.upperBound, figure.tokens.upperBound)
  }
}
