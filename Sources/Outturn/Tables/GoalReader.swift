/// Reads a goal told in a sentence: `Reduce packaging weight by 15 percent by 2030 from a 2020
/// baseline.`, `30 percent reduction in solvent use`, `改造老旧小区50个以上`.
package struct GoalReader: Sendable {
  package let cells: CellReader
  package let words: TableWords

  package struct Goal: Sendable {
    var name: String
    var figure: CellFigure?
    /// The year by which it is to be reached.
    var year: Int?
    var isShare = false
  }

  /// The goals of a sentence.
  package func read(_ sentence: String) -> [Goal] {
    let text = FoldedText(sentence).trimmed
    return text.scalars.contains(where: \.isHan) ? chinese(text) : [english(text)]
  }

  // MARK: Chinese

  private func chinese(_ text: FoldedText) -> [Goal] {
    var goals: [Goal] = []
    var last = ""
    for part in text.scalars.split(whereSeparator: { ",，;；。、".unicodeScalars.contains($0) }) {
      let piece = FoldedText(Array(text.original[part.startIndex..<part.endIndex])).trimmed
      guard case .figures(let figures) = cells.read(piece.told), let figure = figures.first else {
        if last.isEmpty { last = piece.told }
        continue
      }
      var name = NameReader(words: words).read(piece.told).name
      if name == piece.told || name.isEmpty {
        name = NameReader.tidy(figure.lead.isEmpty ? last : figure.lead)
      }
      if name.isEmpty { continue }
      last = name
      goals.append(Goal(name: name, figure: figure, year: TableTime.read(piece).time.year))
    }
    return goals.isEmpty
      ? [Goal(name: text.told, figure: nil, year: TableTime.read(text).time.year)] : goals
  }

  // MARK: English

  private func english(_ sentence: FoldedText) -> Goal {
    let (text, year) = withoutTimes(clause(sentence))
    guard let (range, base) = figure(text) else {
      return Goal(name: text.told, figure: nil, year: year)
    }
    var figure = base
    let before = withoutBound(text[0..<range.lowerBound].trimmed, &figure)
    let after = text[range.upperBound..<text.count].trimmed
    var goal = Goal(name: "", figure: nil, year: year)
    if let (entry, word) = words.beginning("change", of: after) {
      // 30 percent reduction in solvent use.
      figure.change = CellFigure.Change(rawValue: entry.meaning)
      goal.name = object(after[word.upperBound..<after.count])
    } else if let (entry, word) = words.ending("change", of: withoutEnd(before, ["of"])) {
      // an improvement of at least 5 percent per year in our injury rate.
      figure.change = CellFigure.Change(rawValue: entry.meaning)
      let place = after.ranges(of: FoldedText.Word("in", isWhole: true)).first
      goal.name = object(
        place.map { after[$0.lowerBound..<after.count] } ?? before[0..<word.lowerBound])
    } else if let (entry, word) = words.beginning("change", of: before) ?? lastChange(before) {
      let rest = before[word.upperBound..<before.count].trimmed
      // Reduce weight by 15 percent; raise the share to 25 percent.
      if !rest.text.hasSuffix(" to") {
        figure.change = CellFigure.Change(rawValue: entry.meaning)
      } else {
        goal.isShare = true
      }
      goal.name = object(withoutEnd(rest, ["by", "to"]))
    } else if after.text.hasPrefix("of ") {
      let things = object(after)
      goal.isShare = true
      let lead = withoutVerb(before)
      goal.name = lead.isEmpty ? things : "\(lead) \(things)"
    } else {
      goal.name = object(before.isEmpty ? after : before)
    }
    if goal.isShare { figure.change = nil }
    if goal.name.isEmpty { goal.name = text.told }
    goal.figure = figure
    return goal
  }

  /// Of several sentences or clauses the one that holds the figure.
  private func clause(_ text: FoldedText) -> FoldedText {
    let pieces = text.scalars.indices.filter {
      text.scalars[$0] == "." && ($0 + 1 == text.count || text.scalars[$0 + 1] == " ")
    }
    var start = 0
    for end in pieces {
      let piece = text[start..<end].trimmed
      if figure(withoutTimes(piece).0) != nil { return piece }
      start = end + 1
    }
    return start < text.count ? text[start..<text.count].trimmed : text
  }

  private func figure(_ text: FoldedText) -> (Range<Int>, CellFigure)? {
    guard case .number(let number)? = CellNumber.first(in: text, from: 0, cells.style) else {
      return nil
    }
    let tail = text[number.range.upperBound..<text.count]
    guard case .figures(let figures) = cells.read(text[number.range.lowerBound..<text.count].told),
      let figure = figures.first, figure.value == number.value
    else { return nil }
    // Where the unit ends.
    var plain = figure
    plain.change = nil
    plain.bound = .exactly
    var end = number.range.upperBound
    for word in ["percentage points", "percent", "per cent", "%"]
    where tail.trimmed.text.hasPrefix(word) {
      end = text.count - tail.trimmed.count + word.unicodeScalars.count
      break
    }
    return (number.range.lowerBound..<end, plain)
  }

  /// Without `by 2030`, `from a 2020 baseline`, `per year`; and the year told.
  private func withoutTimes(_ text: FoldedText) -> (FoldedText, Int?) {
    var rest = text
    var year: Int?
    var index = 0
    while index < TextToken.all(rest).count {
      let tokens = TextToken.all(rest)
      let token = tokens[index]
      index += 1
      guard let told = token.year else { continue }
      // Back to the preposition.
      var first = index - 1
      while first > 0, index - 1 - first < 4,
        !["by", "from", "in", "than", "against", "since", "versus", "vs"].contains(
          tokens[first].text)
      { first -= 1 }
      guard
        ["by", "from", "in", "than", "against", "since", "versus", "vs"].contains(
          tokens[first].text)
      else { continue }
      if tokens[first].text == "by" || tokens[first].text == "in" { year = year ?? told }
      var end = token.range.upperBound
      if index < tokens.count, ["baseline", "base", "levels", "level"].contains(tokens[index].text)
      {
        end = tokens[index].range.upperBound
      }
      rest = rest.removing(tokens[first].range.lowerBound..<end)
      index = 0
    }
    return (rest.trimmed, year)
  }

  private func withoutBound(_ text: FoldedText, _ figure: inout CellFigure) -> FoldedText {
    var rest = withoutEnd(text, ["a", "an"])
    if let (entry, range) = words.ending("bound", of: rest),
      let bound = Bound(rawValue: entry.meaning)
    {
      figure.bound = bound
      rest = withoutEnd(rest[0..<range.lowerBound].trimmed, ["a", "an"])
    }
    return rest
  }

  private func lastChange(_ text: FoldedText) -> (entry: TableWords.Entry, range: Range<Int>)? {
    words.found("change", in: text).filter {
      let rest = text[$0.range.upperBound..<text.count].trimmed.text
      return rest.hasSuffix(" by") || rest.hasSuffix(" to")
    }.max { $0.range.lowerBound < $1.range.lowerBound }
  }

  private func withoutEnd(_ text: FoldedText, _ ends: [String]) -> FoldedText {
    for end in ends {
      if text.text == end { return FoldedText("") }
      if text.text.hasSuffix(" " + end) {
        return text[0..<(text.count - end.unicodeScalars.count)].trimmed
      }
    }
    return text
  }

  /// Achieve zero waste at → zero waste at.
  private func withoutVerb(_ text: FoldedText) -> String {
    let tokens = TextToken.all(text)
    guard tokens.count > 2, let first = tokens.first else { return "" }
    return Self.capital(text[first.range.upperBound..<text.count].trimmed.told)
  }

  /// What is spoken of, without `in our`, `per year` and what follows.
  private func object(_ text: FoldedText) -> String {
    var rest = text.trimmed
    for word in [
      "per year in", "per year", "each year", "annually", "in", "of", "for", "our", "the",
      "total of",
    ] {
      if rest.text.hasPrefix(word + " ") {
        rest = rest[(word.unicodeScalars.count + 1)..<rest.count].trimmed
      }
    }
    return Self.capital(NameReader.tidy(rest.told))
  }

  private static func capital(_ text: String) -> String {
    guard let first = text.first, first.isLetter, first.isLowercase else { return text }
    return first.uppercased() + text.dropFirst()
  }
}

extension TableTime {
  /// The calendar year told, or the one in which a financial year ends.
  package var year: Int? {
    switch base {
    case .year(let year): year
    case .financial(let first): first + 1
    case .years(_, let last): last
    case nil: nil
    }
  }
}
