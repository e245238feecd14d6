import OutturnModel

extension ClauseFrame {
  /// Whether the words around the figure are English.
  func isEnglish(in text: [Unicode.Scalar]) -> Bool {
    let near = text[left].last { $0.isLatinLetter || $0.isIdeograph }
    let told =
      near ?? text[right].first { $0.isLatinLetter || $0.isIdeograph }
      ?? text[figure.range].last { $0.isLatinLetter || $0.isIdeograph }
    return told?.isLatinLetter == true
  }
}

/// Whose figure it is in English, and in which unit.
extension SentenceReader {
  /// What the figure counts or is a share of, where that stands behind it; nil where the noun before
  /// it is told of.
  ///
  /// - `fell to 3.4% of GDP` tells of what fell, `answer 95% of complaints` of complaints.
  /// - `hire 600 teachers`, `the zone hosts 40 companies`: what is counted stands behind.
  func englishSubject(
    _ frame: ClauseFrame, noun: Range<Int>, behind: Range<Int>, topic: Subject
  ) -> Named? {
    guard let unit = frame.figure.unit, frame.shareStart == nil else { return nil }
    // from 58% to 56% of GDP, fell by 23 to 412 children: what changes stands before.
    if noun.isEmpty, frame.joint == .direct, frame.verb == .reach, !topic.isEmpty { return nil }
    if !behind.isEmpty, changeWord(at: frame.right) != nil {
      return Named(subject: Subject([behind]), own: behind)
    }
    // We expect growth of 5%: the growth is the subject.
    if noun.isEmpty, frame.verb == .grow, topic.isEmpty || frame.isNewPart,
      let growth = frame.verbWord.flatMap({ englishGrowth(in: $0) })
    {
      return Named(subject: Subject([growth]), own: growth)
    }
    let isPlace =
      unit.countsThings && !behind.isEmpty
      || unit.sort == .proportion && isEnglishShare(frame) && !text[noun].contains(" ")
    let isOwn = !noun.isEmpty && tellsOfNoun(frame, counts: isPlace)
    if isOwn { return Named(subject: Subject([noun]), own: noun) }
    switch unit.sort {
    case .proportion:
      guard !behind.isEmpty, isEnglishShare(frame) else { return nil }
      return Named(subject: Subject([behind]), own: behind)
    case .count, .person, .flow, .extent:
      guard frame.verb == nil || frame.verb == .done || !noun.isEmpty else { return nil }
      if let counted = englishCounted(frame), !isEnglishShare(frame) { return counted }
      return behind.isEmpty ? nil : Named(subject: Subject([behind]), own: behind)
    default: return nil
    }
  }

  /// growth in growth of
  private func englishGrowth(in verb: Range<Int>) -> Range<Int>? {
    lexicon.growthBehind.longest(in: text, at: verb.lowerBound, before: verb.upperBound).map {
      verb.lowerBound..<(verb.lowerBound + $0.length)
    }
  }

  /// Whether the verb before a figure tells of the noun before it: the rate fell to 3%. A bare `to`,
  /// `at` or `of` before things that are counted tells where they are: paid to 4,800 families.
  private func tellsOfNoun(_ frame: ClauseFrame, counts: Bool) -> Bool {
    switch frame.verb {
    case .reach?: return !(counts && frame.verbWord?.count == 2 && frame.direction == nil)
    case .hold?, .fall?, .grow?, .gain?, .improve?, .rank?: return true
    case .share?, .done?, nil: return false
    }
  }

  /// `95% of complaints`, `46 km of roads`
  private func isEnglishShare(_ frame: ClauseFrame) -> Bool {
    let end = frame.figure.end
    return end + 4 < text.count && text[end..<(end + 4)].elementsEqual(" of ".unicodeScalars)
  }

  /// `45,000 trees`: the unit is what is counted.
  private func englishCounted(_ frame: ClauseFrame) -> Named? {
    let told = subjects.trimmed(frame.figure.numberEnd..<frame.figure.range.upperBound)
    guard let first = told.first, text[first].isLatinLetter, let unit = frame.figure.unit,
      unit.sort == .count || unit.sort == .person || unit === lexicon.visit
    else { return nil }
    return Named(subject: Subject([told]), own: told)
  }

  /// The noun behind a figure; none where a verb, a comparison or a base follows: 260 built by…, 3%
  /// fewer than…, 5% on the year before.
  func englishBehind(_ right: Range<Int>, of figure: FigureToken) -> Range<Int> {
    let none = right.lowerBound..<right.lowerBound
    if comparison(behind: right) != nil { return none }
    // 5% on the year before, 45,000 in June: only money has its noun behind on, and behind in only it
    // and a share have theirs.
    let isShare = figure.unit?.sort == .proportion || figure.unit?.sort == .point
    let gap = text[figure.end..<right.lowerBound]
    if gap.elementsEqual(" on ".unicodeScalars), figure.unit?.sort != .money { return none }
    if gap.elementsEqual(" in ".unicodeScalars), !isShare, figure.unit?.sort != .money {
      return none
    }
    // a 10% cut in travel costs
    if isShare, let change = changeWord(at: right) {
      return change.isEmpty ? none : englishNoun(change)
    }
    // 2.6 million litres a day, 3 schools per district
    if text[right].starts(with: "per ".unicodeScalars) { return none }
    if let per = lexicon.behindStops.longest(
      in: text, at: right.lowerBound, before: right.upperBound),
      text[right].prefix(per.length).contains(where: { $0 == " " || $0 == "-" })
    {
      return none
    }
    let noun = englishNoun(right)
    let verb = lexicon.predicates.longest(in: text, at: noun.lowerBound, before: noun.upperBound)
    return verb?.length == noun.count ? none : noun
  }

  /// What stands behind `increase in` and `cut in`; nil where no such word opens a stretch, nothing
  /// where it stands alone.
  private func changeWord(at right: Range<Int>) -> Range<Int>? {
    let found =
      lexicon.growthBehind.longest(in: text, at: right.lowerBound, before: right.upperBound)
      ?? lexicon.fallBehind.longest(in: text, at: right.lowerBound, before: right.upperBound)
    guard let found else { return nil }
    let stop = right.lowerBound + found.length
    let joint = " in ".unicodeScalars
    guard text[stop..<right.upperBound].starts(with: joint) else {
      return stop >= right.upperBound ? stop..<stop : nil
    }
    return (stop + joint.count)..<right.upperBound
  }

  /// A phrase up to the first preposition, auxiliary or other word that no noun goes on behind.
  func englishNoun(_ phrase: Range<Int>) -> Range<Int> {
    guard !phrase.isEmpty, text[phrase.lowerBound].isLatinLetter else { return phrase }
    let start =
      EnglishPhrase(lexicon: lexicon, text: text).behindDeterminer(
        phrase.lowerBound, before: phrase.upperBound) ?? phrase.lowerBound
    let phrase = start..<phrase.upperBound
    var place = start
    var isPlural = false
    while place < phrase.upperBound {
      let stop = text[place..<phrase.upperBound].firstIndex(of: " ") ?? phrase.upperBound
      let found = lexicon.behindStops.longest(in: text, at: place, before: phrase.upperBound)
      let ends =
        found.map { place + $0.length >= stop && isWordEnd(place + $0.length, phrase) } ?? false
      // farmers received: behind a plural, what ends like a verb in the past is one.
      let isPast = isPlural && word(place..<stop, endsWith: "e", "d")
      if ends || isPast { return subjects.trimmed(phrase.lowerBound..<place) }
      isPlural = stop > place && text[stop - 1] == "s"
      place = stop + 1
    }
    return subjects.trimmed(phrase)
  }

  private func isWordEnd(_ place: Int, _ phrase: Range<Int>) -> Bool {
    place >= phrase.upperBound || !text[place].isLatinLetter
  }

  // MARK: - Units

  /// 12 million new urban jobs: a word behind the number that is a unit, else pieces.
  func englishUnit(of frame: ClauseFrame) -> KnownUnit? {
    let right = englishBehind(frame.right, of: frame.figure)
    guard !right.isEmpty, text[right.lowerBound].isLatinLetter else { return nil }
    return unitOfEnglishNoun(right)
  }

  /// 4.9%, 0.3 points lower: beside a share the points are those of a percentage.
  func takePoints(_ frames: inout [ClauseFrame]) {
    guard frames.contains(where: { $0.figure.unit?.sort == .proportion }) else { return }
    for index in frames.indices where frames[index].figure.unit?.isPiece == true {
      let right = frames[index].right
      let word = "point".unicodeScalars
      guard text[right].starts(with: word) else { continue }
      var stop = right.lowerBound + word.count
      if stop < right.upperBound, text[stop] == "s" { stop += 1 }
      guard stop >= right.upperBound || !text[stop].isLatinLetter else { continue }
      while stop < right.upperBound, text[stop] == " " { stop += 1 }
      frames[index].figure.unit = lexicon.unit("pp")
      frames[index].right = stop..<right.upperBound
      // rose three points to 81%: the word is no noun of the next figure.
      guard index + 1 < frames.count, frames[index + 1].noun.lowerBound < stop else { continue }
      let end = frames[index + 1].noun.upperBound
      frames[index + 1].noun = min(stop, end)..<end
    }
  }

  /// What a noun is counted in: persons, the unit that its last word is, else pieces. A rate or a
  /// ratio is not counted.
  func unitOfEnglishNoun(_ noun: Range<Int>) -> KnownUnit? {
    var head = noun
    for opening in ["the ", "total ", "number of "]
    where text[head].starts(with: opening.unicodeScalars) {
      head = (head.lowerBound + opening.unicodeScalars.count)..<head.upperBound
    }
    head = englishNoun(head)
    guard !head.isEmpty else { return lexicon.piece }
    switch subjects.sense(of: head) {
    case .rate?, .share?, .quotient?: return nil
    default: break
    }
    let start = (text[head].lastIndex(of: " ") ?? head.lowerBound - 1) + 1
    if let unit = unit(ofWord: start..<head.upperBound) { return unit }
    // people killed or injured on the roads
    let first = head.lowerBound..<(text[head].firstIndex(of: " ") ?? head.upperBound)
    if unit(ofWord: first) === lexicon.person { return lexicon.person }
    return unitOfLastWords(head) ?? lexicon.piece
  }

  /// 3 clinics in 2032, 4 in 2033: what is counted is not told again.
  func isShortened(_ frame: ClauseFrame) -> Bool {
    frame.noun.isEmpty && frame.verb == nil && frame.action == nil && frame.clausesSince < 2
      && !frame.isNewPart && (isStopBehind(frame.figure) || comparison(behind: frame.right) != nil)
  }

  /// Whether a preposition or an auxiliary verb follows a figure.
  private func isStopBehind(_ figure: FigureToken) -> Bool {
    let start = figure.end + 1
    guard start < text.count, text[figure.end] == " ", text[start].isLatinLetter else {
      return false
    }
    let end = min(text.count, start + 24)
    let found = lexicon.behindStops.longest(in: text, at: start, before: end)
    return found.map { start + $0.length >= end || !text[start + $0.length].isLatinLetter } ?? false
  }

  private func unit(ofWord word: Range<Int>) -> KnownUnit? {
    let found = lexicon.things.longest(in: text, at: word.lowerBound, before: word.upperBound)
    guard let found, found.length == word.count else { return nil }
    switch found.meaning {
    case .person: return lexicon.person
    case .household: return lexicon.household
    case .money, .policy: return nil
    }
  }

  /// jobs in 12 million new urban jobs: the last words of a noun that are a unit.
  private func unitOfLastWords(_ noun: Range<Int>) -> KnownUnit? {
    var place = noun.lowerBound
    while place < noun.upperBound {
      if let match = lexicon.units.longest(in: text, at: place, before: noun.upperBound),
        case .unit(let unit) = match.meaning, unit.countsThings, match.length > 2,
        place + match.length == noun.upperBound
      {
        return unit
      }
      while place < noun.upperBound, text[place] != " " { place += 1 }
      place += 1
    }
    return nil
  }

  // MARK: - Deeds

  /// of which 236 were built by the council: what is told of the part names it.
  func englishPart(_ frame: ClauseFrame) -> Range<Int>? {
    var part = frame.right
    guard let first = part.first, text[first].isLatinLetter else { return nil }
    while !part.isEmpty {
      let start = part.lowerBound
      let stop = text[part].firstIndex(of: " ") ?? part.upperBound
      let isAuxiliary =
        lexicon.modals.longest(in: text, at: start, before: stop)?.length == stop - start
        || lexicon.passives.longest(in: text, at: start, before: stop)?.length == stop - start
      guard isAuxiliary else { break }
      part = min(stop + 1, part.upperBound)..<part.upperBound
    }
    guard !part.isEmpty else { return nil }
    var end = part.lowerBound
    for _ in 0..<6 where end < part.upperBound {
      let next = text[(end + 1)..<part.upperBound].firstIndex(of: " ") ?? part.upperBound
      if text[end..<next].elementsEqual(" and".unicodeScalars) { break }
      end = next
    }
    let told = subjects.trimmed(part.lowerBound..<end)
    return told.isEmpty ? nil : told
  }

  /// `filled 6,210 potholes`: a verb that is in no table stands directly before what is counted. One
  /// that ends with s (`the zone hosts 40 companies`) tells how it stands.
  func isEnglishDeed(_ frame: ClauseFrame) -> Bool {
    guard frame.isEnglish(in: text), frame.verb == nil, frame.action == nil,
      let unit = frame.figure.unit, unit.isAddedUp,
      let last = subjects.trimmed(frame.noun).last, text[last].isLatinLetter
    else { return false }
    return text[last] != "s"
  }

  /// No patient waits longer than 18 weeks: at most so long.
  func isDenied(_ frame: ClauseFrame) -> Bool {
    guard let first = frame.left.first else { return false }
    let start = frameReader.markEnd(from: first, before: frame.left.upperBound)
    return text[start..<frame.left.upperBound].starts(with: "No ".unicodeScalars)
  }

  /// `46,000 hectares were renewed`: something was done to what stands before.
  func isDoneInEnglish(_ right: Range<Int>) -> Bool {
    var isAuxiliary = false
    var place = right.lowerBound
    while place < right.upperBound {
      let stop = text[place..<right.upperBound].firstIndex { !$0.isLatinLetter } ?? right.upperBound
      if isAuxiliary, word(place..<stop, endsWith: "e", "d") { return true }
      isAuxiliary =
        lexicon.passives.longest(in: text, at: place, before: stop)?.length == stop - place
        || isAuxiliary && word(place..<stop, endsWith: "l", "y")
      place = stop + 1
    }
    return false
  }

  private func word(_ word: Range<Int>, endsWith first: Unicode.Scalar, _ last: Unicode.Scalar)
    -> Bool
  {
    word.count > 2 && text[word.upperBound - 1] == last && text[word.upperBound - 2] == first
  }
}
