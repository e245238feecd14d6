/// Finds what an English clause without a figure tells of.
struct EnglishPhrase {
  let lexicon: Lexicon
  let text: [Unicode.Scalar]

  /// What is acted on, from behind the verb up to the first preposition but `of`: the number of
  /// markets in `the number of markets by 2028`.
  func object(in range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    while start < range.upperBound, text[start] == " " { start += 1 }
    if let opening = behindDeterminer(start, before: range.upperBound) { start = opening }
    return start..<end(from: start, before: range.upperBound)
  }

  /// The noun of a clause with a deadline: what stands before `will`, or behind the verb that opens
  /// the clause. Nil where there is neither.
  func doer(in range: Range<Int>) -> Range<Int>? {
    if let modal = modal(in: range) {
      let start = behindDeterminer(range.lowerBound, before: modal) ?? range.lowerBound
      return start < modal ? start..<modal : nil
    }
    // Eliminate the deficit
    guard let space = text[range].firstIndex(of: " "),
      let start = behindDeterminer(space + 1, before: range.upperBound)
    else { return range.isEmpty ? nil : object(in: range) }
    return object(in: start..<range.upperBound)
  }

  /// Where `will`, `must` and the like begin, with the space before them.
  func modal(in range: Range<Int>) -> Int? {
    for place in range.dropFirst() where text[place] == " " {
      let stop = text[(place + 1)..<range.upperBound].firstIndex(of: " ") ?? range.upperBound
      if lexicon.modals.longest(in: text, at: place + 1, before: stop)?.length == stop - place - 1 {
        return place
      }
    }
    return nil
  }

  /// Behind a, the or our.
  func behindDeterminer(_ place: Int, before end: Int) -> Int? {
    guard let stop = text[place..<end].firstIndex(of: " ") else { return nil }
    let isDefinite =
      lexicon.determiners.longest(in: text, at: place, before: stop)?.length == stop - place
    return isDefinite ? stop + 1 : nil
  }

  /// the second stage of the bypass: `of` leads on.
  private func isOf(before place: Int, from start: Int) -> Bool {
    place - 3 > start && text[(place - 3)..<place].elementsEqual("of ".unicodeScalars)
  }

  private func end(from start: Int, before end: Int) -> Int {
    var place = start
    while place < end {
      let stop = text[place..<end].firstIndex(of: " ") ?? end
      let found = lexicon.behindStops.longest(in: text, at: place, before: end)
      let isInside = isOf(before: place, from: start)
      if place > start, !isInside, let found, place + found.length >= stop { break }
      place = stop + 1
    }
    var last = min(place, end)
    while last > start, text[last - 1] == " " || text[last - 1] == "." { last -= 1 }
    return last
  }
}
