import OutturnModel

/// Takes an English sentence apart into words, numbers and marks.
struct EnglishTokenizer {
  let text: [Unicode.Scalar]
  let lexicon: EnglishLexicon
  let vocabulary: EnglishVocabulary
  static let none = Unmanaged.passUnretained(EnglishVocabulary.Entry.none)
  static let percent = Unmanaged.passUnretained(EnglishVocabulary.Entry.percent)

  init(text: [Unicode.Scalar], lexicon: EnglishLexicon) {
    self.text = text
    self.lexicon = lexicon
    vocabulary = EnglishVocabulary(text: text, lexicon: lexicon)
  }

  /// The tokens of a range of the text.
  func tokens(in range: Range<Int>) -> [EnglishToken] {
    var tokens: [EnglishToken] = []
    tokens.reserveCapacity(range.count / 5 + 2)
    var place = range.lowerBound
    var isGlued = false
    while place < range.upperBound {
      let scalar = text[place]
      if scalar == " " || scalar == "\n" || scalar == "\t" || scalar == "\u{A0}" {
        place += 1
        isGlued = false
        continue
      }
      let token = next(at: place, before: range.upperBound, isGlued: isGlued, after: tokens.last)
      place = token.range.upperBound
      isGlued = true
      tokens.append(token)
    }
    return tokens
  }

  func next(
    at place: Int, before end: Int, isGlued: Bool, after last: EnglishToken?
  ) -> EnglishToken {
    let scalar = text[place]
    if scalar.isDigit {
      return number(at: place, from: place, before: end, isGlued: isGlued, isNegative: false)
    }
    if isLetter(scalar) { return word(at: place, before: end, isGlued: isGlued) }
    if scalar == "'" || scalar == "’", isGlued, let stop = shortened(at: place, before: end) {
      return EnglishToken(
        .word, place..<stop, entry: vocabulary.found(place..<stop), isGlued: true)
    }
    switch scalar {
    case "-", "\u{2212}", "—", "–":
      if !isGlued, place + 1 < end, text[place + 1].isDigit, last?.kind != .number,
        scalar != "—"
      {
        return number(at: place + 1, from: place, before: end, isGlued: false, isNegative: true)
      }
      return mark(.dash, place)
    case "$", "€", "£", "₹", "¥", "₦", "₱":
      return mark(.money, place, vocabulary.found(place..<place + 1))
    case "`":
      var next = place + 1
      while next < end, text[next] == " " || text[next] == "\n" || text[next] == "\u{A0}" {
        next += 1
      }
      return next < end && text[next].isDigit
        ? mark(.money, place, vocabulary.found(place..<place + 1)) : mark(.other, place)
    case "%", "\u{FF05}": return mark(.percent, place, Self.percent)
    case ",", "，", "、": return mark(.comma, place)
    case ";", "；": return mark(.semicolon, place)
    case ":", "：": return mark(.colon, place)
    case ".", "!", "?", "。": return mark(.stop, place)
    case "(", "[", "（": return mark(.open, place)
    case ")", "]", "）": return mark(.close, place)
    case "/": return mark(.slash, place)
    default: return mark(.other, place)
    }
  }

  /// 's, 'll, 're, 've, 'd, 'm behind a word.
  func shortened(at place: Int, before end: Int) -> Int? {
    var stop = place + 1
    while stop < end, isLetter(text[stop]), stop - place < 4 { stop += 1 }
    if stop < end, isLetter(text[stop]) || text[stop].isDigit { return nil }
    return ["'s", "'ll", "'re", "'ve", "'d", "'m"].contains(lowered(place..<stop)) ? stop : nil
  }

  func mark(
    _ kind: EnglishToken.Kind, _ place: Int,
    _ entry: Unmanaged<EnglishVocabulary.Entry> = EnglishTokenizer.none
  ) -> EnglishToken {
    EnglishToken(
      kind, place..<place + 1, entry: entry, isGlued: place > 0 && text[place - 1] != " ")
  }

  // MARK: - Words

  func isLetter(_ scalar: Unicode.Scalar) -> Bool {
    scalar.isLatinLetter || (0xC0...0x24F).contains(scalar.value)
  }

  func word(at place: Int, before end: Int, isGlued: Bool) -> EnglishToken {
    var index = place
    var holdsDigit = false
    while index < end {
      let scalar = text[index]
      if isLetter(scalar) {
        repeat { index &+= 1 } while index < end && text[index].isLatinLetter
      } else if scalar.isDigit {
        // US$5, R3.4 and Rs5 are money, Q3 and COVID-19 are names.
        if !holdsDigit, isMoney(place..<index), isScaled(place..<index, at: index, before: end) {
          break
        }
        holdsDigit = true
        index += 1
      } else if scalar == "'" || scalar == "’", index + 1 < end, isLetter(text[index + 1]) {
        let letters = lowered(index + 1..<min(index + 3, end))
        if letters.hasPrefix("s"), lowered(place..<index) != "let",
          index + 2 >= end || !isLetter(text[index + 2])
        {
          break
        }
        if letters.hasPrefix("ll") || letters.hasPrefix("re") || letters.hasPrefix("ve") { break }
        index += 1
      } else if scalar == "-", index + 10 < end, text[index + 1] == "p",
        lowered(index + 1..<index + 11) == "percentage"
      {
        // four-percentage points
        break
      } else if scalar == "-" || scalar == "&", index + 1 < end,
        isLetter(text[index + 1]) || text[index + 1].isDigit
      {
        index += 1
      } else if scalar == "–" || scalar == "—", index + 1 < end, isLetter(text[index + 1]),
        text[place].isCapital, text[index + 1].isCapital
      {
        // the Northgate–Millfield road
        index += 1
      } else if scalar == "-", index + 2 < end, text[index + 1] == " ",
        text[index + 2].value &- 0x61 < 26, !isJoint(at: index + 2, before: end)
      {
        // much- needed, broken over a line
        index += 2
      } else if index - place == 1, index + 1 < end, scalar == " ",
        text[place].isCapital,
        text[place] != "A", text[place] != "I", text[index + 1].value &- 0x61 < 26,
        place == 0 || text[place - 1] == "\n"
      {
        // T he: a large first letter
        index += 1
      } else if scalar == "." && index - place == 1 && index + 2 < end && isLetter(text[index + 1])
        && text[index + 2] == "."
      {
        // U.S.
        index += 2
      } else if scalar == ".", holdsDigit, index + 1 < end, text[index + 1].isDigit {
        // PM2.5
        index += 1
      } else if scalar == ".", index - place == 1, index + 1 < end, text[index + 1].isDigit,
        text[place].isCapital, !isMoney(place..<index)
      {
        // E.18
        holdsDigit = true
        index += 2
      } else if scalar == ".", index - place > 2, index + 2 < end,
        text[index + 1].value &- 0x61 < 26,
        text[index + 2].value &- 0x61 < 26
      {
        // example.org
        index += 1
      } else {
        break
      }
    }
    if index < end, text[index] == "$" || text[index] == "¢" || text[index] == "₵",
      isMoney(place..<index + 1)
    {
      return EnglishToken(
        .money, place..<index + 1, entry: vocabulary.found(place..<index + 1), isGlued: isGlued)
    }
    // A bullet that is a letter: o Industry
    if index == place + 1, text[place] == "o", !isGlued, index + 1 < end, text[index] == " ",
      text[index + 1].isCapital
    {
      return mark(.semicolon, place)
    }
    if index == place, index < end { index += 1 }
    let range = place..<max(index, place + 1)
    let entry = vocabulary.found(range)
    if !holdsDigit, range.count <= 5, mayPrecedeNumber(index, before: end), isMoney(range) {
      var next = index
      if next < end, text[next] == "." { next += 1 }
      while next < end, text[next] == " " || text[next] == "\n" || text[next] == "\u{A0}" {
        next += 1
      }
      let isSign =
        range.count <= 5 && next < end && text[next].isDigit
        && isScaled(range, at: next, before: end)
      let lower = entry._withUnsafeGuaranteedRef { $0.lower }
      if isSign, lower != "r" || next == index || next == index + 1, lower != "t" {
        let stop = index < end && text[index] == "." ? index + 1 : index
        return EnglishToken(.money, place..<stop, entry: entry, isGlued: isGlued)
      }
    }
    return EnglishToken(
      holdsDigit ? .name : .word, range, entry: entry,
      isCapital: text[place].isCapital, isGlued: isGlued)
  }

  /// Whether digits follow, behind a stop or spaces.
  private func mayPrecedeNumber(_ index: Int, before end: Int) -> Bool {
    var next = index
    while next < end, !text[next].isDigit {
      guard text[next] == "." || text[next] == " " || text[next] == "\n" || text[next] == "\u{A0}"
      else { return false }
      next += 1
    }
    return next < end
  }

  /// and, or, to: behind the hyphen of pre- and post-
  func isJoint(at place: Int, before end: Int) -> Bool {
    var stop = place
    while stop < end, isLetter(text[stop]) { stop += 1 }
    return ["and", "or", "to"].contains(lowered(place..<stop))
  }

  /// K41.7 billion, N3,500: one letter is money only before such a number, but R is before any.
  func isScaled(_ sign: Range<Int>, at place: Int, before end: Int) -> Bool {
    guard sign.count == 1, text[sign.lowerBound] != "R" else { return true }
    var index = place
    var isGrouped = false
    while index < end, text[index].isDigit || text[index] == "." || text[index] == "," {
      if text[index] == ",", index + 3 < end, text[index + 3].isDigit { isGrouped = true }
      index += 1
    }
    if isGrouped { return true }
    if index < end, text[index] == " " { index += 1 }
    var stop = index
    while stop < end, isLetter(text[stop]) { stop += 1 }
    return lexicon.shortScales[lowered(index..<stop)] != nil && stop > index
  }

  func isMoney(_ range: Range<Int>) -> Bool {
    range.count <= 5 && lexicon.moneySigns.contains(lowered(range))
      && (text[range.lowerBound].isCapital || range.count > 1)
  }

  func lowered(_ range: Range<Int>) -> String { vocabulary.entry(range).lower }
}

extension Unicode.Scalar {
  /// Whether it is a capital letter.
  var isCapital: Bool {
    value < 128 ? value &- 0x41 < 26 : properties.isUppercase
  }
}
