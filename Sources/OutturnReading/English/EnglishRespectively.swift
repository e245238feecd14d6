/// Gives each of several figures its own subject: `spending and income are 40 and 38 respectively`.
struct EnglishRespectively {
  let sentence: EnglishSentence
  private var tokens: [EnglishToken] { sentence.tokens }

  /// The subject of a figure, where the sentence hands its subjects out.
  func subject(of figure: EnglishFigure) -> [Range<Int>]? {
    guard let word = tokens.firstIndex(where: { $0.isA(.serial) }) else { return nil }
    let row = run(before: word)
    guard row.count > 1, let place = row.firstIndex(where: { $0.tokens == figure.tokens }),
      let verb = sentence.verbs.last(where: {
        $0.range.upperBound <= row[0].start && $0.tense.isFinite
      }),
      let whole = EnglishSubjectReader(sentence: sentence).subject(of: verb), whole.count == 1
    else { return nil }
    let subjects = parts(of: whole[0])
    guard subjects.count == row.count, let last = subjects.last else { return nil }
    let own = subjects[place]
    // gross and net market borrowings
    let isCut =
      own.count == 1 && last.count > 2 && tokens[own.lowerBound].isPlain
      && !tokens[own.lowerBound].lower.hasSuffix("s")
    return isCut ? [own, last.dropFirst()] : [own]
  }

  /// The figures that stand side by side before the word.
  private func run(before word: Int) -> [EnglishFigure] {
    var row: [EnglishFigure] = []
    for figure in sentence.figures.reversed() where figure.tokens.upperBound <= word {
      let end = row.last?.start ?? word
      guard
        (figure.tokens.upperBound..<end).allSatisfy({
          tokens[$0].kind == .comma || tokens[$0].isA(.and) || tokens[$0].kind == .dash
        })
      else { break }
      row.append(figure)
    }
    return row.reversed()
  }

  private func parts(of subject: Range<Int>) -> [Range<Int>] {
    var parts: [Range<Int>] = []
    var start = subject.lowerBound
    for place in subject where tokens[place].kind == .comma || tokens[place].isA(.and) {
      if start < place { parts.append(start..<place) }
      start = place + 1
    }
    if start < subject.upperBound { parts.append(start..<subject.upperBound) }
    return parts
  }
}
