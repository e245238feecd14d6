/// What a text says of a unit: the unit, the power of ten before it, and whether a number in it is
/// a change against a time before.
package struct UnitReading: Hashable, Sendable {
  package let unit: Unit
  package var power = 0
  package var isChange = false
  /// Whether the unit is one of the program's table.
  package var isKnown = true

  /// Reads a unit: one of the table, with a scale, money, or any that a person writes.
  package static func read(_ text: String, _ words: TableWords = .shipped) -> UnitReading? {
    let told = FoldedText(text).trimmed
    let plain = told.text
    guard !plain.isEmpty, !words.isWord(plain, "blank"),
      plain.contains(where: { !"-/#.*".contains($0) })
    else { return nil }
    if ["number", "no", "no.", "count", "num"].contains(plain) { return nil }
    if let known = known(told, words) { return known }
    // % vs 2020, % of budget
    for sign in ["%", "percent", "per cent", "percentage"]
    where plain.hasPrefix(sign + " ") || plain.hasPrefix(sign + ",") {
      let change = !words.found("measure", in: told).filter {
        $0.entry.meaning == "change" || $0.entry.meaning == "growth"
      }.isEmpty
      return UnitReading(unit: .percent, isChange: change)
    }
    let scalars = told.original.count
    guard scalars <= 40, told.scalars.contains(where: { $0.isLatinLetter || $0.isHan }) else {
      return nil
    }
    return UnitReading(unit: .own(told.told), isKnown: false)
  }

  /// A unit of the table, with a scale before or behind it.
  package static func known(_ text: FoldedText, _ words: TableWords = .shipped) -> UnitReading? {
    if let unit = single(text, words) { return UnitReading(unit: unit) }
    if let (entry, range) = words.beginning("scale", of: text), let power = Int(entry.meaning) {
      let rest = text[range.upperBound..<text.count].trimmed
      if let unit = single(rest, words) { return UnitReading(unit: unit, power: power) }
    }
    if let (entry, range) = words.ending("scale", of: text), let power = Int(entry.meaning) {
      let rest = text[0..<range.lowerBound].trimmed
      if let unit = single(rest, words) { return UnitReading(unit: unit, power: power) }
    }
    return nil
  }

  private static func single(_ text: FoldedText, _ words: TableWords) -> Unit? {
    guard !text.isEmpty else { return nil }
    let plain = text.text
    if let unit = UnitTable.shipped[plain] ?? UnitTable.shipped[text.told] { return unit }
    for entry in words.entries("money") where entry.word == plain { return money(entry.meaning) }
    let grouped = plain.replacing("100 000", with: "100,000").replacing("1 000", with: "1,000")
      .replacing("10 000", with: "10,000")
    return grouped == plain ? nil : UnitTable.shipped[grouped]
  }

  /// The unit of a kind of money, by its symbol in our files or its code.
  package static func money(_ symbol: String) -> Unit { UnitTable.shipped[symbol] ?? .own(symbol) }
}
