/// Writes a name's parts as a title.
struct EnglishNameWords {
  let sentence: EnglishSentence
  private var tokens: [EnglishToken] { sentence.tokens }

  /// The words of a name, without what only leads to it.
  func words(of parts: [Range<Int>]) -> String? {
    var words: [String] = []
    for part in parts {
      var range = part
      while let first = range.first,
        tokens[first].isA(.determiner) && tokens[first].kind == .word
          && !(tokens[first].isA(.those) && sentence.isA(first + 1, .preposition))
          || tokens[first].isA(.more) && !tokens[first].isA(.new)
          || tokens[first].isA(.comparing) && range.count > 1
            && !(range.count > 2 && sentence.isA(first + 1, .band))
          || tokens[first].kind == .other || tokens[first].kind == .comma
          || tokens[first].kind == .slash || tokens[first].lower == "'s"
      {
        range = range.dropFirst()
      }
      // A.6 Standard deduction: the number of an item
      if range.count > 1, let first = range.first, tokens[first].kind == .name,
        tokens[first].lower.dropFirst().first == ".", tokens[first].isCapital
      {
        range = range.dropFirst()
        if let next = range.first, range.count > 1, tokens[next].isA(.determiner) {
          range = range.dropFirst()
        }
      }
      while let last = range.last,
        tokens[last].isA(.preposition) || tokens[last].kind == .comma || tokens[last].kind == .other
          || range.count > 1
            && (tokens[last].lower == "aged" || tokens[last].isA([.later, .comparing, .determiner])
              || range.count > 2 && tokens[last].isA(.empty) && tokens[last - 1].isA(.determiner))
          || range.count > 2 && sentence.phrases.verb(at: last)?.tense == .infinitive
          || tokens[last].kind == .dash || tokens[last].isA(.conjunction)
          || tokens[last].kind == .open
      {
        range = range.dropLast()
      }
      guard !range.isEmpty else { continue }
      var told = ""
      var depth = 0
      var after = range.lowerBound
      for place in range {
        if place < after { continue }
        let token = tokens[place]
        if let next = pastShortForm(at: place, in: range) {
          after = next
          continue
        }
        if token.kind == .other {
          // farmers' income
          if token.isGlued, ["'", "’"].contains(sentence.told(token)), place > range.lowerBound {
            told += "'"
          } else if sentence.told(token) == "&", !told.isEmpty {
            told += " &"
          }
          continue
        }
        if token.kind == .open || depth > 0 {
          depth += token.kind == .open ? 1 : token.kind == .close ? -1 : 0
          continue
        }
        if !told.isEmpty, !token.isGlued || token.kind == .word && tokens[place - 1].kind == .other
        {
          told += " "
        }
        told += EnglishNameWords.plain(sentence.told(token))
      }
      words.append(told)
    }
    var name = words.first ?? ""
    for (index, told) in words.enumerated().dropFirst() {
      name += (words.count == parts.count ? joint(before: parts[index]) : " ") + told
    }
    if name.isEmpty || parts.count == 1 && onlyPoints(parts[0]) { return nil }
    if parts.count == 1, parts[0].count == 1,
      tokens[parts[0].lowerBound].isA(.pronoun) || tokens[parts[0].lowerBound].isA(.empty)
    {
      return nil
    }
    return name
  }

  /// Tide Credit, or TCR, scheme: where the short form of a name ends that is told beside it.
  private func pastShortForm(at place: Int, in range: Range<Int>) -> Int? {
    var joint = place
    if tokens[place].kind == .comma { joint += 1 }
    guard joint > range.lowerBound, joint + 1 < range.upperBound, tokens[joint].isA(.or),
      let short = EnglishAcronyms.short(tokens[joint + 1], in: sentence),
      EnglishAcronyms.name(before: place, for: short, in: sentence) != nil
    else { return nil }
    return joint + 2 < range.upperBound && tokens[joint + 2].kind == .comma ? joint + 3 : joint + 2
  }

  /// With the short dash that names are joined by.
  private static func plain(_ word: String) -> String {
    word.utf8.contains(0xE2) ? word.replacing("—", with: "–") : word
  }

  /// every last one, the other: no thing at all
  private func onlyPoints(_ part: Range<Int>) -> Bool {
    part.allSatisfy {
      tokens[$0].isA([.determiner, .last, .next, .empty, .pronoun, .more])
        || tokens[$0].word.number != nil || tokens[$0].kind == .other
        || EnglishLexicon.shipped.units[tokens[$0].lower] != nil && !tokens[$0].isA(.people)
    }
  }

  /// The small word that leads from one part of a name to the next.
  private func joint(before part: Range<Int>) -> String {
    var place = part.lowerBound - 1
    while place > 0,
      tokens[place].kind != .word || tokens[place].isA(.determiner)
        || sentence.figures.contains(where: { $0.start <= place && place < $0.tokens.upperBound })
    { place -= 1 }
    switch sentence.lower(place) {
    case "in", "for", "of", "on", "at", "across", "near": return " \(sentence.lower(place)) "
    case "to" where sentence.phrases.verb(at: place - 1)?.isPassive == true: return " to "
    case "to", "into", "towards", "toward": return " for "
    default:
      let verb = sentence.phrases.verb(at: place)
      if verb?.sense == .state, verb?.tense == .present,
        sentence.isA(place, [.have, .has])
      {
        return " with "
      }
      return verb?.tense == .infinitive || verb?.tense == .gerund ? " for " : " "
    }
  }
}
