/// Finds units by what a person or a table says.
package enum UnitFinder {
  /// - Throws: `Failure` with the nearest spelling when there is no such unit.
  package static func find(_ text: String, of source: String) throws(Failure) -> Unit {
    if let unit = UnitTable.shipped[text] { return unit }
    let near = nearest(text)
    throw Failure("noUnitFound", source, text, near)
  }

  /// A unit with 万, 亿 or another scale before it, as tables have: 亿元 is 元 and eight places.
  package static func scaled(_ text: String) -> (unit: Unit, power: Int)? {
    if let unit = UnitTable.shipped[text] { return (unit, 0) }
    for (word, power) in scales where text.hasPrefix(word) {
      if let unit = UnitTable.shipped[String(text.dropFirst(word.count))] { return (unit, power) }
    }
    return nil
  }

  private static let scales = [
    ("万亿", 12), ("亿", 8), ("千万", 7), ("百万", 6), ("万", 4), ("千", 3), ("百", 2),
  ]

  package static func nearest(_ text: String) -> String? { NearestWord.to(text, in: spellings) }

  private static let spellings = UnitTable.shipped.allSpellings.map(\.spelling).sorted()
}

extension Measure {
  /// The unit of a number that names none.
  package var usualUnit: Unit {
    switch self {
    case .growth, .share: .percent
    case .changePP: .point
    case .rank: .rank
    case .decrease, .level, .increment, .rate, .relative, .milestone, .other: .count
    }
  }
}
