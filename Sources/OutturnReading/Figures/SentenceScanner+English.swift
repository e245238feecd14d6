import OutturnModel

/// Numbers in English words, and what tells in English that digits are a name.
extension SentenceScanner {
  /// Reads the number in words that begins at a letter: where to go on, nil when none begins there.
  func englishNumber(
    at place: Int, before end: Int, from start: Int, into tokens: inout SentenceTokens
  ) -> Int? {
    guard place == start || !isWordPart(text[place - 1]),
      lexicon.englishNumerals.begins(with: text[place]),
      let numeral = lexicon.englishNumerals.numeral(in: text, at: place, before: end)
    else { return nil }
    if let figure = englishFigure(numeral, before: end, from: start) {
      tokens.figures.append(figure)
      return figure.end
    }
    return numeral.range.upperBound
  }

  private func isWordPart(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isLatinLetter || scalar.isDigit || scalar == "-" || scalar == "'" || scalar == "’"
  }

  /// A number in words counts where it can hardly be part of a name or a manner of speaking: as a
  /// proportion, with a unit, as a number above ten, or directly behind a verb that acts on what is
  /// counted.
  private func englishFigure(
    _ numeral: Numeral, before end: Int, from start: Int
  ) -> FigureToken? {
    let stop = numeral.range.upperBound
    guard stop < end, text[stop] == " " || numeral.form == .percentWords,
      !isDefinite(before: numeral.range.lowerBound, from: start)
    else { return nil }
    if numeral.form == .percentWords {
      guard isProportion(numeral, before: end, from: start) else { return nil }
      let token = FigureToken(
        sort: .plain, value: numeral.value, unit: lexicon.percent, range: numeral.range,
        numberEnd: stop, end: stop, isWords: true, isMultiplied: false)
      return finish(token, before: end)
    }
    let found = unit(at: stop, before: end)
    let length = found?.unit == nil ? 0 : found?.length ?? 0
    let token = FigureToken(
      sort: .plain, value: numeral.value, unit: found?.unit,
      range: numeral.range.lowerBound..<(stop + length), numberEnd: stop, end: stop + length,
      isWords: true, isMultiplied: numeral.isMultiplied)
    guard isEnglishCount(token, before: end, from: start) else { return nil }
    return finish(token, before: end)
  }

  /// two in three children; a third of the homes, cut by half, over half: not a third runway.
  private func isProportion(_ numeral: Numeral, before end: Int, from start: Int) -> Bool {
    let stop = numeral.range.upperBound
    if text[numeral.range].split(separator: " ").contains(where: {
      $0.elementsEqual("in".unicodeScalars) || $0.elementsEqual("of".unicodeScalars)
    }) {
      return true
    }
    if text[stop..<min(end, stop + 4)].elementsEqual(" of ".unicodeScalars) { return true }
    switch wordBefore(numeral.range.lowerBound, from: start) {
    case .verb?, .bound?: return true
    default:
      return text[max(start, numeral.range.lowerBound - 3)..<numeral.range.lowerBound]
        .elementsEqual("by ".unicodeScalars)
    }
  }

  private func isEnglishCount(_ token: FigureToken, before end: Int, from start: Int) -> Bool {
    guard token.value > 1 else {
      return token.unit?.sort == .point || token.unit?.sort == .proportion
    }
    switch token.unit?.sort {
    case .point?, .proportion?, .money?: return true
    case .duration?:
      // in under four minutes
      if case .bound? = wordBefore(token.range.lowerBound, from: start) { return true }
      return false
    case .passing?, .rank?, .ratio?: return false
    default: break
    }
    // twenty-five new schools, three parks, but not three of them
    let noun = token.unit == nil ? token.end + 1 : token.numberEnd + 1
    guard noun < end, text[noun].isLatinLetter, !isStop(at: noun, before: end) else {
      return token.value > 10 && token.unit == nil && noun < end && text[noun].isLatinLetter
        && text[noun...].starts(with: "for ".unicodeScalars)
    }
    if token.value > 10 || token.isMultiplied { return true }
    switch wordBefore(token.range.lowerBound, from: start) {
    case .verb?, .bound?: return true
    default: break
    }
    if let found = lexicon.actionsBefore.longestBackward(
      in: text, endingAt: token.range.lowerBound - 1, from: start),
      isWordStart(token.range.lowerBound - 1 - found.length, from: start)
    {
      return true
    }
    return opensEnglishClause(token.range.lowerBound, from: start)
      && isDoneInEnglish(from: noun, before: end)
  }

  /// The word of the class before a figure that ends before a place.
  private func wordBefore(_ place: Int, from start: Int) -> BeforeWord? {
    guard place - 1 > start,
      let found = lexicon.before.longestBackward(in: text, endingAt: place - 1, from: start),
      found.length > 2, isWordStart(place - 1 - found.length, from: start)
    else { return nil }
    return found.meaning
  }

  /// grew from 38,200 to 41,600. fell by 23, and stood at 49: a verb tells of the number alone.
  func isToldInEnglish(before place: Int) -> Bool {
    guard place > 3, text[place - 1] == " ", text[place - 2].isLatinLetter else { return false }
    for word in [" to ", " by "] where text[(place - 4)..<place].elementsEqual(word.unicodeScalars)
    {
      return true
    }
    let start = max(0, place - 24)
    switch wordBefore(place, from: start) {
    case .verb(.reach)?, .verb(.hold)?: return true
    case .bound?: return isVerb(endingAt: place - 1, from: start)
    default: return false
    }
  }

  /// exceeded, topped: a bound word that is a verb as well.
  private func isVerb(endingAt end: Int, from start: Int) -> Bool {
    guard let found = lexicon.before.longestBackward(in: text, endingAt: end, from: start) else {
      return false
    }
    return lexicon.verbs.longest(in: text, at: end - found.length, before: end)?.length
      == found.length
  }

  private func isWordStart(_ place: Int, from start: Int) -> Bool {
    place <= start || !text[place - 1].isLatinLetter
  }

  private func isStop(at place: Int, before end: Int) -> Bool {
    guard let found = lexicon.behindStops.longest(in: text, at: place, before: end) else {
      return false
    }
    let stop = place + found.length
    return stop >= end || !text[stop].isLatinLetter
  }

  private func opensEnglishClause(_ place: Int, from start: Int) -> Bool {
    var place = place
    while place > start, text[place - 1] == " " { place -= 1 }
    guard place > start else { return true }
    switch text[place - 1] {
    case "，", ",", ":", ";", "；", "•", "-", "\n": return true
    default: break
    }
    let and = "and".unicodeScalars
    return place - start > and.count
      && text[(place - and.count)..<place].elementsEqual(and)
      && !text[place - and.count - 1].isLatinLetter
  }

  /// Thirty new schools opened: a verb that says that it was done stands among the next few words.
  private func isDoneInEnglish(from start: Int, before end: Int) -> Bool {
    var place = start
    var words = 0
    while place < end, words < 8 {
      var stop = place
      while stop < end, text[stop].isLatinLetter || text[stop] == "-" { stop += 1 }
      if words > 0, stop > place {
        if let found = lexicon.predicates.longest(in: text, at: place, before: end),
          found.meaning == .add || found.meaning == .enter, place + found.length == stop
        {
          return true
        }
      }
      guard stop < end, text[stop] == " " else { return false }
      place = stop + 1
      words += 1
    }
    return false
  }

  /// ranked 5th
  func englishRank(_ numeral: Numeral, before end: Int, from start: Int) -> FigureToken? {
    let stop = numeral.range.upperBound
    guard stop + 2 <= end, text[stop].isLatinLetter, text[stop + 1].isLatinLetter,
      case .verb(.rank)? = wordBefore(numeral.range.lowerBound, from: start),
      ["st", "nd", "rd", "th"].contains(where: {
        text[stop..<(stop + 2)].elementsEqual($0.unicodeScalars)
      })
    else { return nil }
    return rank(numeral.value, numeral.range.lowerBound..<(stop + 2))
  }

  // MARK: - Names

  /// the 54 councillors, our five priorities: those that everybody knows, and no figure told.
  func isDefinite(before place: Int, from start: Int) -> Bool {
    guard place - 1 > start, text[place - 1] == " ",
      let found = lexicon.definites.longestBackward(in: text, endingAt: place - 1, from: start)
    else { return false }
    let word = place - 1 - found.length
    return word <= start || !text[word - 1].isLatinLetter
  }

  /// Article 112, Room 3.12, Section 50.
  func isNumbered(before place: Int, from start: Int) -> Bool {
    guard place - 1 > start, text[place - 1] == " ",
      let found = lexicon.numbered.longestBackward(in: text, endingAt: place - 1, from: start)
    else { return false }
    return isWordStart(place - 1 - found.length, from: start)
  }

  /// the 2018 baseline: the year only tells which one is meant.
  func isNamedByYear(_ range: Range<Int>, before end: Int, from start: Int) -> Bool {
    let stop = range.upperBound
    guard stop + 1 < end, text[stop] == " ", text[stop + 1].isLatinLetter else { return false }
    return isDefinite(before: range.lowerBound, from: start) && !isStop(at: stop + 1, before: end)
  }

  /// Sections 5 to 12, aged 16 to 24: where the last number of a name ends.
  func endOfNumbers(from place: Int, before end: Int) -> Int {
    for joint in [" to ", " and "] {
      let start = place + joint.unicodeScalars.count
      if start < end, text[start].isDigit, text[place..<start].elementsEqual(joint.unicodeScalars) {
        return NumeralScanner.endOfDigits(in: text, at: start, before: end)
      }
    }
    return place
  }

  /// Vision 2040, Local Government Act 2014: a capital letter inside the sentence makes the year part
  /// of a name, unless it is a month or a season.
  func isNamed(before place: Int, from start: Int) -> Bool {
    guard place - 2 > start, text[place - 1] == " ", text[place - 2].isLatinLetter else {
      return false
    }
    var word = place - 1
    while word > start, text[word - 1].isLatinLetter { word -= 1 }
    let isCapital = text[word].value < 0x61
    guard isCapital, word > start, text[word - 1] == " ", place - 1 - word > 2 else { return false }
    var before = word - 1
    while before > start, text[before - 1] == " " { before -= 1 }
    guard before > start, text[before - 1].isLatinLetter || text[before - 1] == ")" else {
      return false
    }
    return EnglishMonth(at: word, in: text, place - 1) == nil
      && lexicon.seasons.longest(in: text, at: word, before: place - 1)?.length != place - 1 - word
  }
}
