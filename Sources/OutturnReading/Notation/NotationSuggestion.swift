import OutturnModel

/// Finds the known word that a word not understood may have been meant to be.
enum NotationSuggestion {
  /// The nearest unit or verb, or nil when none is near.
  static func nearest(to word: String, lexicon: Lexicon) -> String? {
    let told = Array(word.lowercased().unicodeScalars)
    guard told.count > 3, told.count < 30 else { return nil }
    var best: (word: String, distance: Int)?
    for candidate in words {
      let scalars = Array(candidate.unicodeScalars)
      guard abs(scalars.count - told.count) <= 2 else { continue }
      let distance = distance(told, scalars)
      if distance <= max(1, told.count / 3), distance < best?.distance ?? Int.max {
        best = (candidate, distance)
      }
    }
    return best?.word
  }

  /// What may stand in a phrase besides names and numbers.
  private static let words: [String] = {
    let table =
      Lexicon.spellings(of: ["verb", "bound-before", "bound-after"])
      + EnglishLexicon.shipped.words.filter {
        $0.value.verb != nil || $0.value.classes.contains(.changeNoun)
      }.map(\.key)
    let units = UnitTable.shipped.allSpellings.map(\.spelling)
    return (table + units.map { $0.lowercased() }).sorted()
  }()

  /// The fewest single changes that turn one word into the other; two letters swapped are one.
  private static func distance(_ left: [Unicode.Scalar], _ right: [Unicode.Scalar]) -> Int {
    var before: [Int] = []
    var above = Array(0...right.count)
    for (row, scalar) in left.enumerated() {
      var line = [row + 1]
      for (column, other) in right.enumerated() {
        var value = min(
          above[column + 1] + 1, line[column] + 1, above[column] + (scalar == other ? 0 : 1))
        if row > 0, column > 0, scalar == right[column - 1], left[row - 1] == other {
          value = min(value, before[column - 1] + 1)
        }
        line.append(value)
      }
      before = above
      above = line
    }
    return above[right.count]
  }
}
