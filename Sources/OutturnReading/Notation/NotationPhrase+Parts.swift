import OutturnModel

extension NotationPhrase {
  /// A part with its bytes and words.
  func part(_ range: Range<Int>, _ meaning: NotationPart.Meaning) -> NotationPart {
    let range = text.trimmed(range)
    return NotationPart(range: text.bytes(range), words: text.words(range), meaning: meaning)
  }

  /// How the words around the noun phrase before a figure are understood.
  func partsBefore(_ left: Range<Int>, noun: Range<Int>) -> [NotationPart] {
    var parts: [NotationPart] = []
    var end = left.upperBound
    while end > noun.upperBound {
      if text.scalars[end - 1] == " " {
        end -= 1
        continue
      }
      guard
        let found = lexicon.before.longestBackward(
          in: text.scalars, endingAt: end, from: left.lowerBound)
      else { break }
      parts.append(part((end - found.length)..<end, meaning(of: found.meaning)))
      end -= found.length
    }
    var start = left.lowerBound
    while start < noun.lowerBound {
      if text.scalars[start] == " " {
        start += 1
        continue
      }
      guard let found = lexicon.lead.longest(in: text.scalars, at: start, before: noun.lowerBound)
      else { break }
      let range = start..<(start + found.length)
      if let cue = lexicon.cues.longest(in: text.scalars, at: start, before: range.upperBound),
        case .force(let force) = cue.meaning
      {
        parts.append(part(range, .force(force)))
      } else {
        parts.append(part(range, meaning(of: found.meaning)))
      }
      start += found.length
    }
    return parts
  }

  private func meaning(of word: BeforeWord) -> NotationPart.Meaning {
    switch word {
    case .bound(let bound): .bound(bound)
    case .verb(.grow), .verb(.gain): .measure(.growth)
    case .verb(.fall): .measure(.decrease)
    case .verb(.reach), .verb(.done): .measure(.level)
    case .verb(.share): .measure(.share)
    case .verb(.rank): .measure(.rank)
    case .verb(.hold), .verb(.improve), .filler, .inOrder, .each, .cumulative, .stop:
      .filler
    }
  }

  private func meaning(of word: LeadWord) -> NotationPart.Meaning {
    switch word {
    case .action(.add), .named(.add): .measure(.increment)
    case .action(.cut), .named(.cut): .measure(.decrease)
    default: .filler
    }
  }

  /// The number, the unit and the bound words behind them.
  func partsOf(_ figure: FigureToken) -> [NotationPart] {
    let numberEnd = figure.numberEnd
    let number = figure.range.lowerBound..<numberEnd
    var parts = [part(number, .number(figure.value))]
    if let upper = figure.upper { parts.append(part(number, .upper(upper))) }
    let unit = text.trimmed(numberEnd..<figure.range.upperBound)
    if let told = figure.unit, !unit.isEmpty { parts.append(part(unit, .unit(told.unit))) }
    let after = text.trimmed(figure.range.upperBound..<figure.end)
    if let bound = figure.boundAfter, !after.isEmpty { parts.append(part(after, .bound(bound))) }
    return parts
  }
}
