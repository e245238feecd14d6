import OutturnModel

/// An English phrase that a person types, taken apart by the grammar of English sentences.
struct TypedEnglish {
  let text: TypedText
  let sentence: EnglishSentence
  /// Its figures.
  let figures: [EnglishFigure]

  init(_ text: TypedText) {
    self.text = text
    let scalars = text.withoutSigns.map { $0 == "~" ? "-" : $0 }
    let small = scalars.map { $0.isLatinLetter ? Unicode.Scalar(UInt8($0.value | 0x20)) : $0 }
    let plain = Self.sentence(scalars)
    var found = Self.figures(in: plain, times: [])
    // 12 New schools: no numbered heading.
    if found.isEmpty { found = Self.figures(in: Self.sentence(small), times: []) }
    // 2030 new bridges >= 3: the year is part of the name.
    if found.count > 1 { found = Self.figures(in: plain, times: plain.times) }
    sentence = plain
    figures = found.map { Self.withUnit($0, in: plain) }
  }

  /// 63 µg/m³: a unit that is no word.
  private static func withUnit(_ figure: EnglishFigure, in sentence: EnglishSentence)
    -> EnglishFigure
  {
    let (text, tokens) = (sentence.text, sentence.tokens)
    guard figure.sort != .measured, let last = figure.tokens.last,
      let start = text[tokens[last].range.upperBound...].firstIndex(where: { $0 != " " }),
      let found = Lexicon.shipped.units.longest(in: text, at: start, before: text.count),
      case .unit(let unit) = found.meaning, unit.sort != .count, unit.sort != .person,
      text[start..<start + found.length].contains(where: { !$0.isLatinLetter && $0 != " " })
    else { return figure }
    let next = tokens.firstIndex { $0.range.lowerBound >= start + found.length } ?? tokens.count
    var measured = figure
    measured.sort = .measured
    measured.unit = EnglishLexicon.UnitName(unit: unit, told: unit.unit.symbol)
    measured.noun = nil
    measured.tokens = figure.tokens.lowerBound..<next
    return measured
  }

  private static func sentence(_ scalars: [Unicode.Scalar]) -> EnglishSentence {
    let tokenizer = EnglishTokenizer(text: scalars, lexicon: .shipped)
    return EnglishSentence(
      scalars.indices, of: scalars, tokens: tokenizer.tokens(in: scalars.indices), year: nil,
      now: nil, isItem: true, vocabulary: tokenizer.vocabulary,
      currency: EnglishCurrency(text: scalars[...], lexicon: .shipped))
  }

  private static func figures(in sentence: EnglishSentence, times: [EnglishTime]) -> [EnglishFigure]
  {
    EnglishFigureReader(
      lexicon: .shipped, tokens: sentence.tokens, times: times,
      phrases: EnglishPhraseReader(tokens: sentence.tokens, verbs: sentence.verbs, times: times),
      currency: EnglishCurrency(text: [], lexicon: .shipped)
    ).figures()
  }

  var tokens: [EnglishToken] { sentence.tokens }

  /// Where tokens stand in what was typed.
  func range(_ tokens: Range<Int>) -> Range<Int> {
    guard let first = tokens.first, let last = tokens.last else {
      let place =
        tokens.lowerBound < self.tokens.count
        ? self.tokens[tokens.lowerBound].range.lowerBound : text.scalars.count
      return place..<place
    }
    return self.tokens[first].range.lowerBound..<self.tokens[last].range.upperBound
  }

  /// A figure as the parts of a phrase know it.
  func token(of figure: EnglishFigure, _ lexicon: Lexicon) -> FigureToken {
    var stop = figure.tokens.upperBound
    var bound: Bound?
    for place in figure.tokens.dropFirst() {
      if let found = EnglishLexicon.shipped.after.longest(at: place, in: tokens),
        place + found.length == figure.tokens.upperBound
      {
        stop = place
        bound = found.meaning
      }
    }
    var numberEnd = stop
    while numberEnd - 1 > figure.tokens.lowerBound, let last = sentence.token(numberEnd - 1),
      last.kind != .number, last.word.number == nil, figure.unit != nil
    { numberEnd -= 1 }
    let whole = range(figure.tokens)
    let isExplicit = figure.sort == .measured || numberEnd < stop
    return FigureToken(
      sort: figure.sort == .rank ? .rank : .plain, value: figure.value ?? .zero,
      upper: figure.upper,
      unit: isExplicit ? figure.unit.map { lexicon.unit($0.unit.unit.symbol) ?? $0.unit } : nil,
      range: whole.lowerBound..<range(figure.tokens.lowerBound..<stop).upperBound,
      numberEnd: range(figure.tokens.lowerBound..<numberEnd).upperBound, end: whole.upperBound,
      boundAfter: bound, isWords: figure.isWords, isMultiplied: false)
  }

  /// from 2,000 to 1,500: the first of two figures.
  func start(_ lexicon: Lexicon) -> (value: ExactDecimal, unit: KnownUnit?, range: Range<Int>)? {
    guard figures.count == 2, let first = figures.first, first.upper == nil,
      let value = first.value, sentence.lower(first.start - 1) == "from"
    else { return nil }
    let unit =
      token(of: first, lexicon).unit ?? figures.last.flatMap { token(of: $0, lexicon).unit }
    return (value, unit, range(first.start - 1..<first.tokens.upperBound))
  }
}

extension TypedText {
  /// Whether it is English: letters and no ideograph.
  var isEnglish: Bool {
    scalars.contains(where: \.isLatinLetter) && !scalars.contains(where: \.isIdeograph)
  }
}
