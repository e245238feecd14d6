import OutturnModel

/// Units as the reader knows them.
extension Lexicon {
  static func knownUnits(_ table: UnitTable) -> [String: KnownUnit] {
    var dimensions: [Dimension: Int] = [:]
    var known: [String: KnownUnit] = [:]
    for unit in table.units {
      let index = dimensions[unit.dimension] ?? dimensions.count
      dimensions[unit.dimension] = index
      known[unit.symbol] = KnownUnit(unit, dimension: index)
    }
    return known
  }

  static func unitWords(
    _ table: UnitTable, _ known: [String: KnownUnit]
  ) -> [(word: String, meaning: UnitWord)] {
    var result: [(word: String, meaning: UnitWord)] = []
    for (spelling, told) in table.allSpellings {
      guard let unit = known[told.symbol] else { continue }
      let length = spelling.unicodeScalars.count
      let isNoun =
        unit.sort == .count && length > 1 && spelling != told.symbol
        && spelling.unicodeScalars.allSatisfy(\.isIdeograph)
      guard isNoun else {
        result.append((spelling, .unit(unit)))
        if spelling == "人" { result.append(("人口", .unit(unit))) }
        continue
      }
      // 个学位: the unit is 个, and 学位 is what is counted.
      result.append((spelling, spelling.hasPrefix(told.symbol) ? .unit(unit) : .noun(unit)))
    }
    return result
  }
}
