import OutturnModel

/// Numbers as English writes them: 1,200, 45 000, 1,7, 1,00,000.
extension EnglishTokenizer {
  func number(
    at place: Int, from start: Int, before end: Int, isGlued: Bool, isNegative: Bool
  ) -> EnglishToken {
    var digits: [UInt8] = []
    var index = place
    var isGrouped = false
    func takeDigits() {
      while index < end, text[index].isDigit {
        digits.append(UInt8(text[index].value))
        index += 1
      }
    }
    func digitCount(at from: Int) -> Int {
      var at = from
      while at < end, text[at].isDigit { at += 1 }
      return at - from
    }
    takeDigits()
    let first = digits.count
    // 1,200,000 and 1,00,000
    while index < end, text[index] == ",", first <= 3 {
      let count = digitCount(at: index + 1)
      let next = index + 1 + count
      let goesOn = next < end && text[next] == ","
      guard count == 3 || count == 2 && goesOn && digitCount(at: next + 1) >= 2 else { break }
      isGrouped = true
      index += 1
      takeDigits()
    }
    // 45 000
    if !isGrouped, first <= 3, digits.first != 0x30 {
      while index < end, text[index] == " " || text[index] == "\u{A0}" || text[index] == "\u{202F}",
        digitCount(at: index + 1) == 3
      {
        isGrouped = true
        index += 1
        takeDigits()
      }
    }
    var places = 0
    if index + 1 < end, text[index] == ".", text[index + 1].isDigit {
      let count = digitCount(at: index + 1)
      let next = index + 1 + count
      // 3.02.01 is a number of a section.
      if next + 1 < end, text[next] == ".", text[next + 1].isDigit {
        return name(from: start, place, before: end, isGlued: isGlued)
      }
      index += 1
      takeDigits()
      // 54.000 jobs: a stop between thousands
      let isThousands =
        count == 3 && first <= 3 && digits.first != 0x30
        && (digits.suffix(3) == [0x30, 0x30, 0x30] || isBeforeNoun(index, before: end))
      places = isThousands ? 0 : count
      isGrouped = true
    } else if index + 1 < end, text[index] == ",", !isGrouped, digitCount(at: index + 1) <= 2,
      digitCount(at: index + 1) > 0
    {
      // 1,7 million
      let count = digitCount(at: index + 1)
      index += 1
      takeDigits()
      places = count
      isGrouped = true
    }
    // 5-year, 2-4-5.9, 10th, 90s, 1A: but 5m, 5bn, 30km, 4000MW
    if index < end, let glued = gluedName(at: index, from: place, before: end) {
      if !glued { return name(from: start, place, before: end, isGlued: isGlued) }
    }
    var mantissa: Int128 = 0
    guard digits.count <= 18 else { return name(from: start, place, before: end, isGlued: isGlued) }
    for digit in digits { mantissa = mantissa * 10 + Int128(digit - 0x30) }
    let value = ExactDecimal(mantissa: isNegative ? -mantissa : mantissa, exponent: -places)
    return EnglishToken(
      .number, start..<index, entry: vocabulary.number(value), isGlued: isGlued,
      isGrouped: isGrouped)
  }

  /// 1.200 doctors: whether a word follows that is neither a unit nor a scale.
  private func isBeforeNoun(_ index: Int, before end: Int) -> Bool {
    guard index + 1 < end, text[index] == " ", isLetter(text[index + 1]) else { return false }
    var stop = index + 1
    while stop < end, isLetter(text[stop]) { stop += 1 }
    let word = vocabulary.entry(index + 1..<stop)
    return lexicon.units[word.lower] == nil && word.word.number == nil && word.word.verb == nil
      && word.word.classes.isDisjoint(with: [
        .preposition, .conjunction, .be, .comparing, .pronoun, .adverb, .determiner, .apiece, .more,
      ]) && word.lower != "percentage"
  }

  /// Whether letters behind digits are a unit or scale of them (true) or make a name (false).
  func gluedName(at index: Int, from start: Int, before end: Int) -> Bool? {
    let scalar = text[index]
    if isLetter(scalar) {
      var stop = index
      while stop < end, isLetter(text[stop]) { stop += 1 }
      let letters = lowered(index..<stop)
      if stop < end, text[stop].isDigit { return false }
      return lexicon.shortScales[letters] != nil || lexicon.units[letters] != nil
    }
    if scalar == "-", index + 1 < end, isLetter(text[index + 1]) {
      var stop = index + 1
      while stop < end, isLetter(text[stop]) { stop += 1 }
      let letters = lowered(index + 1..<stop)
      // 16-megawatt is a size; 5-percent and 40-million are figures.
      return letters == "percent" || letters == "million" || letters == "billion"
    }
    // 2-4-5.9
    if scalar == "-", index + 1 < end, text[index + 1].isDigit {
      var dashes = 0
      var at = index
      while at < end, text[at].isDigit || text[at] == "-" || text[at] == "." {
        if text[at] == "-" { dashes += 1 }
        at += 1
      }
      return dashes > 1 ? false : nil
    }
    return nil
  }

  func name(from start: Int, _ place: Int, before end: Int, isGlued: Bool) -> EnglishToken {
    var index = place
    while index < end,
      isLetter(text[index]) || text[index].isDigit
        || (text[index] == "-" || text[index] == "." || text[index] == "," || text[index] == "–")
          && index + 1 < end && (isLetter(text[index + 1]) || text[index + 1].isDigit)
    {
      index += 1
    }
    let range = start..<max(index, start + 1)
    return EnglishToken(.name, range, entry: vocabulary.found(range), isGlued: isGlued)
  }
}
