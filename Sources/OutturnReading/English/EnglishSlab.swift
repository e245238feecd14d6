import OutturnModel

/// A line that tells the rate of one slab: `3–6 lakh: 5 per cent`, `Above 900,000 30`.
struct EnglishSlab {
  let draft: EnglishDraft

  /// The slab of a line behind one that spoke of rates.
  init?(
    _ line: EnglishSentence, after head: EnglishSentence?, isInPercent: Bool, year: Int?
  ) {
    let tokens = line.tokens
    guard let head, let year, (3...18).contains(tokens.count),
      let first = tokens.first(where: { $0.kind != .other }),
      first.kind == .number || first.kind == .money || first.isA(.slabOpener),
      line.verbs.isEmpty, let caption = Self.caption(head)
    else { return nil }
    // The last number, with or without its per cent, is the rate.
    var end = tokens.count
    while end > 0, tokens[end - 1].kind == .stop || tokens[end - 1].kind == .semicolon { end -= 1 }
    let told = end
    if end > 1, tokens[end - 1].kind == .percent {
      end -= 1
    } else if end > 2, tokens[end - 1].lower == "cent", tokens[end - 2].isA(.per) {
      end -= 2
    }
    let isBare = end == told
    let cell = tokens[end - 1]
    guard let percent = EnglishLexicon.shipped.units["%"], end > 1,
      cell.lower == "nil" || cell.kind == .number && !cell.isGlued,
      !isBare || cell.lower == "nil" || isInPercent,
      let value = cell.lower == "nil" ? .zero : cell.value, value <= .hundred
    else { return nil }
    var start = 0
    while tokens[start].kind == .other { start += 1 }
    let band = start..<end - 1
    guard band.contains(where: { tokens[$0].kind == .number }),
      band.allSatisfy({
        tokens[$0].kind != .percent
          && (tokens[$0].kind != .word || tokens[$0].isA(.slabWord)
            || tokens[$0].word.number != nil
            || EnglishLexicon.shipped.units[tokens[$0].lower] != nil)
      })
    else { return nil }
    let last =
      tokens[band.upperBound - 1].kind == .colon ? band.upperBound - 2 : band.upperBound - 1
    let words = String(
      scalars: line.text[tokens[start].range.lowerBound..<tokens[last].range.upperBound])
    draft = EnglishDraft(
      kind: .commitment, period: .year(year),
      name: "\(caption), \(words.prefix(1).lowercased())\(words.dropFirst())", measure: .rate,
      bound: .exactly, value: value, unit: percent, unitWords: percent.told, force: .plain,
      clause: start..<told, figure: end - 1..<told, doubts: .english)
  }

  /// The new tax rates are: what the line before speaks of.
  private static func caption(_ head: EnglishSentence) -> String? {
    guard
      let last = head.tokens.indices.last(where: {
        ["rate", "rates"].contains(head.tokens[$0].lower)
      }), let noun = head.phrases.phrase(before: last + 1)
    else { return nil }
    guard let name = EnglishNameWords(sentence: head).words(of: [noun]) else { return nil }
    return name.hasSuffix("rates") ? String(name.dropLast()) : name
  }
}
