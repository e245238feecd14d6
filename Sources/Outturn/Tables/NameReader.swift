/// What a name in a table says besides the name: a unit, how it is measured, a figure.
package struct NameReading: Sendable {
  package var name: String
  package var unit: UnitReading?
  /// The measure that the words of the name tell.
  package var measure: Measure?
  /// Whether the name speaks of a change against a time before.
  package var isChange = false
  /// A bound in brackets behind it: (maximum).
  package var bound: Bound?
  /// Whether it speaks of people, who are counted in persons where no unit is told.
  package var isPeople = false
}

package struct NameReader: Sendable {
  package let words: TableWords

  package init(words: TableWords = .shipped) { self.words = words }

  /// - Parameter hasFigure: Whether other cells of the row hold the figure, so that one in the
  ///   name is its long form.
  package func read(_ told: String, hasFigure: Bool = true) -> NameReading {
    var reading = NameReading(name: told)
    var text = FoldedText(told).trimmed
    takeBrackets(&text, &reading)
    if text.scalars.contains(where: \.isHan) {
      if hasFigure { takeFigure(&text, &reading) }
      takeChineseMeasure(&text, &reading)
    } else {
      takeEnglish(&text, &reading)
    }
    reading.name = Self.tidy(text.told)
    return reading
  }

  /// `(%)`, `(R million)`, `（张）` at the end.
  private func takeBrackets(_ text: inout FoldedText, _ reading: inout NameReading) {
    guard text.scalars.last == ")", let open = text.scalars.lastIndex(of: "("), open > 0 else {
      return
    }
    let inner = text[(open + 1)..<(text.count - 1)].trimmed
    let rest = text[0..<open].trimmed
    if let unit = UnitReading.known(inner, words) ?? comparison(inner) {
      reading.unit = unit
      text = rest
    } else if let (entry, range) = words.beginning("bound", of: inner), range.count == inner.count {
      reading.bound = Bound(rawValue: entry.meaning)
      text = rest
    } else if inner.scalars.contains("、"), inner.scalars.contains(where: \.isDigit) {
      text = rest
    }
  }

  private func comparison(_ text: FoldedText) -> UnitReading? {
    guard text.text.hasPrefix("%") else { return nil }
    return UnitReading.read(text.told, words)
  }

  // MARK: Chinese

  /// A figure in the name: 改建厕所100万户以上, 新建7000个自然村.
  private func takeFigure(_ text: inout FoldedText, _ reading: inout NameReading) {
    var start = 0
    let style = NumberStyle()
    while case .number(let number)? = CellNumber.first(in: text, from: start, style) {
      start = number.range.upperBound
      let open = text.scalars[..<number.range.lowerBound].count { $0 == "(" }
      let closed = text.scalars[..<number.range.lowerBound].count { $0 == ")" }
      if open > closed { continue }
      if number.range.lowerBound > 0, text.scalars[number.range.lowerBound - 1].isLatinLetter {
        continue
      }
      var end = number.range.upperBound
      if let (_, range) = words.beginning("scale", of: text[end..<text.count]) {
        end += range.upperBound
      }
      guard let (unit, length) = counted(text[end..<text.count]) else { continue }
      end += length
      if let (entry, range) = words.beginning("bound", of: text[end..<text.count]), entry.isAnywhere
      {
        end += range.upperBound
      }
      var begin = number.range.lowerBound
      if let (_, range) = words.ending("bound", of: text[0..<begin]) { begin = range.lowerBound }
      if reading.unit == nil { reading.unit = UnitReading(unit: unit) }
      text = text.removing(begin..<end).trimmed
      start = begin
    }
  }

  /// A measure word for things or people that a text begins with.
  private func counted(_ text: FoldedText) -> (Unit, Int)? {
    for length in stride(from: min(4, text.count), through: 1, by: -1) {
      if let unit = UnitTable.shipped[text[0..<length].text],
        unit.dimension == .count || unit.dimension == .person
      {
        return (unit, length)
      }
    }
    return nil
  }

  private func takeChineseMeasure(_ text: inout FoldedText, _ reading: inout NameReading) {
    reading.isPeople = !words.found("people", in: text).isEmpty
    if let (entry, range) = words.ending("measure", of: text), entry.isAnywhere {
      let measure = Measure(rawValue: entry.meaning)
      switch measure {
      case .growth?, .decrease?:
        if range.lowerBound > 0 {
          reading.measure = measure
          text = text[0..<range.lowerBound].trimmed
          return
        }
      case .increment?: break
      default:
        reading.measure = measure
        return
      }
    }
    let found = words.found("measure", in: text)
    if let first = found.first(where: {
      ["rate", "share", "rank"].contains($0.entry.meaning) && $0.entry.word.count > 1
    }) {
      reading.measure = Measure(rawValue: first.entry.meaning)
    } else if found.contains(where: { $0.entry.meaning == "increment" }) {
      reading.measure = .increment
    }
    // 提高低保标准: raising it is what is done, the level is what is measured.
    if let (entry, range) = words.beginning("change", of: text), entry.meaning == "up",
      range.upperBound >= 2, text.text.hasSuffix("标准") || text.text.hasSuffix("水平")
    {
      text = text[range.upperBound..<text.count].trimmed
    }
  }

  // MARK: English

  private func takeEnglish(_ text: inout FoldedText, _ reading: inout NameReading) {
    let plain = Self.withoutCode(text)
    let found = words.found("measure", in: plain)
    if let comma = text.scalars.lastIndex(of: ","),
      let change = words.found("measure", in: text[comma..<text.count]).first,
      change.entry.meaning == "change"
    {
      reading.isChange = true
      text = text[0..<comma].trimmed
    }
    if plain.text.hasPrefix("% ") || plain.text.hasPrefix("percent")
      || plain.text.hasPrefix("per cent")
    {
      reading.unit = reading.unit ?? UnitReading(unit: .percent)
      reading.measure = .share
    } else if let first = found.first(where: {
      ["share", "rate", "rank"].contains($0.entry.meaning)
    }) {
      let isPer = first.entry.word.hasPrefix("per ")
      reading.measure = Measure(rawValue: isPer ? "rate" : first.entry.meaning)
      if first.entry.meaning == "share", reading.unit == nil {
        reading.unit = UnitReading(unit: .percent)
      }
    } else if let (entry, _) = words.beginning("measure", of: plain),
      ["decrease", "growth"].contains(entry.meaning)
    {
      reading.measure = Measure(rawValue: entry.meaning)
    } else if let (entry, _) = words.ending("measure", of: plain),
      ["decrease", "growth"].contains(entry.meaning)
    {
      reading.measure = Measure(rawValue: entry.meaning)
    } else if found.contains(where: { $0.entry.meaning == "increment" }) {
      reading.measure = .increment
    }
    if reading.unit == nil { reading.unit = measured(plain) ?? noun(plain) }
  }

  /// The unit that a name begins with: `km of roads resurfaced`.
  private func measured(_ text: FoldedText) -> UnitReading? {
    guard let of = text.ranges(of: FoldedText.Word(" of ", isWhole: false)).first,
      let unit = UnitReading.known(text[0..<of.lowerBound], words),
      unit.unit.dimension != .count, unit.unit.dimension != .person
    else { return nil }
    return unit
  }

  /// `9.1.2 Number of …` without the code before it.
  private static func withoutCode(_ text: FoldedText) -> FoldedText {
    let end = text.scalars.prefix { $0.isDigit || $0 == "." }.count
    guard end > 0, end < text.count, text.scalars[end] == " " else { return text }
    return text[end..<text.count].trimmed
  }

  /// What is counted: the plural noun of `# of … Meetings Attended`, `Hospital beds in use`.
  private func noun(_ text: FoldedText) -> UnitReading? {
    var rest = text
    var isCount = false
    for opening in [
      "average #of", "average # of", "average number of", "total number of", "number of", "no. of",
      "# of", "#",
    ] where rest.text.hasPrefix(opening) {
      rest = rest[opening.unicodeScalars.count..<rest.count].trimmed
      isCount = true
      break
    }
    if rest.scalars.contains(where: { $0 == "$" || $0 == "€" }) { return nil }
    // Deaths per 100 000 live births.
    if let per = rest.ranges(of: FoldedText.Word(" per ", isWhole: false)).first {
      let before = TextToken.all(rest[0..<per.lowerBound]).last?.text ?? ""
      let told = before + rest[per.lowerBound..<rest.count].text
      if let unit = UnitReading.known(FoldedText(told), words) { return unit }
      return UnitReading(unit: .own(told), isKnown: false)
    }
    let stops = Set(words.entries("after").map(\.word))
    var plural: String?
    for token in TextToken.all(rest) {
      guard token.kind == .letters else {
        if plural != nil { break }
        continue
      }
      if stops.contains(token.text) || token.text.hasSuffix("ed") {
        if plural != nil || stops.contains(token.text) { break }
        continue
      }
      if Self.isPlural(token.text) {
        plural = token.text
      } else if words.isWord(token.text, "people") {
        plural = token.text
      } else if plural != nil {
        break
      }
    }
    guard let plural, isCount || plural.utf8.count > 3 else { return nil }
    if words.isWord(plural, "people") {
      return UnitTable.shipped["人"].map { UnitReading(unit: $0) }
    }
    if let unit = UnitTable.shipped[plural] { return UnitReading(unit: unit) }
    return UnitReading(unit: .own(plural), isKnown: false)
  }

  private static func isPlural(_ word: String) -> Bool {
    word.utf8.count > 3 && word.hasSuffix("s") && !word.hasSuffix("ss") && !word.hasSuffix("us")
      && !word.hasSuffix("is")
  }

  /// Without marks at the ends, and without two spaces.
  package static func tidy(_ text: String) -> String {
    var told = FoldedText(text).trimmed
    while let last = told.scalars.last, [",", "，", ":", "：", ";", "；", "、", "."].contains(last) {
      told = told[0..<(told.count - 1)].trimmed
    }
    while let first = told.scalars.first, [",", "，", ":", "、"].contains(first) {
      told = told[1..<told.count].trimmed
    }
    return told.told
  }
}
