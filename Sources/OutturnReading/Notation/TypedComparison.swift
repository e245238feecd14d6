import OutturnModel

/// An English phrase that holds one thing against another without a number: `income grows in step
/// with GDP`, `wages rise faster than prices`.
struct TypedComparison {
  let noun: Range<Int>
  let saying: Range<Int>
  let other: Range<Int>
  let isAbove: Bool

  private static let sayings: [(words: [String], isAbove: Bool)] = [
    (["in", "step", "with"], false), (["in", "line", "with"], false),
    (["keep", "pace", "with"], false), (["keeps", "pace", "with"], false),
    (["as", "fast", "as"], false), (["faster", "than"], true), (["above"], true),
  ]
  /// What stands between the thing and the comparison.
  private static let verbs: Set<String> = [
    "to", "will", "grow", "grows", "growing", "growth", "rise", "rises", "rising", "increase",
    "increases", "keep", "keeps", "kept", "stay", "stays", "move", "moves", "develop", "is", "are",
    "be", "at", "least",
  ]

  /// The comparison of a phrase without a figure; nil where it makes none.
  static func find(in text: TypedText, _ range: Range<Int>) -> TypedComparison? {
    let words = TypedPeriod.words(of: text).filter {
      $0.lowerBound >= range.lowerBound && $0.upperBound <= range.upperBound
    }
    let told = words.map { text.original.string($0).lowercased() }
    for (sought, isAbove) in sayings {
      for start in told.indices where told[start...].starts(with: sought) {
        let behind = start + sought.count
        var end = start
        while end > 0, verbs.contains(told[end - 1]) { end -= 1 }
        guard end > 0, behind < words.count, let last = words.last else { continue }
        // Above a number is a bound, not a comparison.
        if words[behind...].contains(where: { text.scalars[$0.lowerBound].isDigit }) { continue }
        return TypedComparison(
          noun: words[0].lowerBound..<words[end - 1].upperBound,
          saying: words[end].lowerBound..<last.upperBound,
          other: words[behind].lowerBound..<last.upperBound, isAbove: isAbove)
      }
    }
    return nil
  }
}
