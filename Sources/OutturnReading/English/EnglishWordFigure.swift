import OutturnModel

/// Reads figures that are told in words: half a million, nine out of ten, a third of, double, twelve parks.
struct EnglishWordFigure {
  let reader: EnglishFigureReader

  private var tokens: [EnglishToken] { reader.tokens }

  /// The figure that begins at a token.
  func figure(at index: Int) -> EnglishFigure? {
    let token = tokens[index]
    if let multiple = multiple(at: index) { return multiple }
    if let fraction = fraction(at: index) { return fraction }
    if token.lower == "number", case .number? = reader.token(index + 1)?.kind,
      token.isCapital || reader.lower(index - 1) == "ranked",
      let value = reader.token(index + 1)?.value
    {
      return EnglishFigure(
        sort: .rank, tokens: index..<index + 2, start: index, value: value,
        unit: nil)
    }
    // a million, a hundred thousand
    if token.isA(.a) || token.lower == "half",
      case .scale(let power)? = reader.token(index + 1)?.word.number,
      !reader.lower(index + 1).hasSuffix("s"), token.isA(.a)
    {
      return scaled(ExactDecimal.one.scaled(byPowerOfTen: power), from: index, to: index + 2)
    }
    guard let number = EnglishWordNumber(tokens: tokens).number(at: index) else { return nil }
    if let share = share(of: number.value, from: index, at: number.next) { return share }
    guard let scaled = reader.number(at: index) else { return nil }
    if let unit = reader.unit(at: scaled.next) {
      var figure = EnglishFigure(
        sort: .measured, tokens: index..<unit.next, start: index, value: scaled.value)
      figure.unit = unit.name
      figure.isWords = true
      return reader.finished(figure)
    }
    // one of, this one, no one: a pronoun; small numbers need something that they count.
    if scaled.value == .one
      || reader.isA(index - 1, .the) && scaled.value < ExactDecimal(mantissa: 10)
    {
      return nil
    }
    var figure = EnglishFigure(
      sort: .bare, tokens: index..<scaled.next, start: index, value: scaled.value)
    figure.isWords = true
    return reader.finished(figure)
  }

  private func scaled(_ value: ExactDecimal, from start: Int, to end: Int) -> EnglishFigure? {
    var figure = EnglishFigure(sort: .bare, tokens: start..<end, start: start, value: value)
    if let unit = reader.unit(at: end) {
      figure.sort = .measured
      figure.unit = unit.name
      figure.tokens = start..<unit.next
    }
    figure.isWords = true
    return reader.finished(figure)
  }

  // MARK: - Parts of a whole

  /// nine out of ten, one in four, 7 of the 10
  private func share(of value: ExactDecimal, from start: Int, at next: Int) -> EnglishFigure? {
    var place = next
    if reader.isA(place, .out), reader.isA(place + 1, .of) {
      place += 2
    } else if reader.isA(place, .in) {
      place += 1
      if reader.isA(place, .every) { place += 1 }
    } else {
      return nil
    }
    let whole: (value: ExactDecimal, next: Int)
    if let found = EnglishWordNumber(tokens: tokens).number(at: place) {
      whole = found
    } else if let token = reader.token(place), token.kind == .number, let value = token.value {
      whole = (value, place + 1)
    } else {
      return nil
    }
    guard whole.value > value, whole.value <= .hundred, !whole.value.isZero,
      reader.token(whole.next)?.isA(.yearWord) != true,
      let percent = (value * .hundred).divided(by: whole.value)
    else { return nil }
    return percentage(percent.rounded(toPlaces: 2).normalized, from: start, to: whole.next)
  }

  /// half of, a third of, two-thirds, three quarters of
  private func fraction(at index: Int) -> EnglishFigure? {
    let token = tokens[index]
    var over = 1
    var place = index
    if token.isA([.a, .one]) {
      place = index + 1
    } else if case .small(let count)? = token.word.number, count < 10 {
      over = count
      place = index + 1
    }
    guard let part = reader.token(place),
      case .fraction(let numerator, let under)? = part.word.number
    else { return nil }
    let next = reader.classes(at: place + 1)
    // half a million
    if numerator == 1, under == 2, next.contains(.a),
      case .scale(let power)? = reader.token(place + 2)?.word.number
    {
      return scaled(
        ExactDecimal(mantissa: 5, exponent: -1).scaled(byPowerOfTen: power), from: index,
        to: place + 3)
    }
    if case .scale(let power)? = reader.token(place + 1)?.word.number, place == index,
      part.lower == "half"
    {
      return scaled(
        ExactDecimal(mantissa: 5, exponent: -1).scaled(byPowerOfTen: power), from: index,
        to: place + 2)
    }
    // the third phase, the first half of, a quarter of 2030: an order or a time
    if place == index, !part.lower.contains("-"), part.lower != "half" { return nil }
    if let before = reader.token(index - 1),
      before.isA(.the) || before.isA(.opener) || before.isA(.group)
    {
      return nil
    }
    let isShare =
      next.contains(any: [.of, .the]) || next.contains(any: [.our, .all])
      || reader.isA(index - 1, .by)
    guard isShare, !next.contains(.of) || reader.token(place + 2)?.year == nil,
      let percent = ExactDecimal(mantissa: Int128(100 * over * numerator)).divided(
        by: ExactDecimal(mantissa: Int128(under)))
    else { return nil }
    let isPart = reader.token(place + 2)?.isA(.partPronoun) == true
    if isPart, reader.phrases.verb(at: place + 3) == nil { return nil }
    if reader.isA(place + 2, [.that, .it, .this]) || reader.lower(place + 2) == "century" {
      return nil
    }
    return percentage(percent.rounded(toPlaces: 2).normalized, from: index, to: place + 1)
  }

  private func percentage(_ value: ExactDecimal, from start: Int, to end: Int) -> EnglishFigure? {
    var figure = EnglishFigure(sort: .measured, tokens: start..<end, start: start, value: value)
    figure.unit = reader.lexicon.units["%"]
    figure.isWords = true
    return reader.finished(figure)
  }

  // MARK: - Times as much

  /// double the production, halve losses
  private func multiple(at index: Int) -> EnglishFigure? {
    let token = tokens[index]
    guard token.isA([.multiple, .halve]), let verb = token.word.verb,
      reader.phrases.verb(at: index) != nil
    else { return nil }
    let before = reader.token(index - 1)
    if before?.isA(.determiner) == true { return nil }
    let next = reader.token(index + 1)
    guard let next, next.kind == .word,
      next.isA(.determiner) || verb.forms != .base || !next.isA(.preposition)
    else { return nil }
    if token.lower == "double" || token.lower == "triple", before?.isA(.be) == true { return nil }
    var value = ExactDecimal(mantissa: 5, exponent: -1)
    if case .multiple(let times)? = token.word.number {
      value = ExactDecimal(mantissa: Int128(times))
    }
    return EnglishFigure(sort: .multiple, tokens: index..<index + 1, start: index, value: value)
  }
}
