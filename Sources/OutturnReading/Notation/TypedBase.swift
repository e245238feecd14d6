import OutturnModel

/// Finds what a typed change is counted from: `from 1990 levels`, 较2015年; and where a number
/// starts: `from 2,000 to 1,500`, 由60%提高到65%.
enum TypedBase {
  private static let joints: Set<String> = [
    "from", "on", "below", "above", "over", "against", "since", "to", "with",
  ]
  private static let heads: Set<String> = ["compared", "relative"]

  /// The words that name a base year behind a change: `from 1990 levels`, `compared with 2005`.
  static func year(in text: TypedText) -> Range<Int>? {
    guard
      text.scalars.contains("%")
        || text.original.string(0..<text.scalars.count)
          .lowercased().contains("percent")
    else { return nil }
    return english(in: text) ?? chinese(in: text)
  }

  private static func english(in text: TypedText) -> Range<Int>? {
    let words = TypedPeriod.words(of: text)
    func told(_ index: Int) -> String {
      words.indices.contains(index) ? text.original.string(words[index]).lowercased() : ""
    }
    for index in words.indices where isYear(text.scalars[words[index]]) {
      var first = index - 1
      if told(first) == "the" || told(first) == "its" { first -= 1 }
      guard joints.contains(told(first)) else { continue }
      let needsHead = told(first) == "to" || told(first) == "with"
      if heads.contains(told(first - 1)) { first -= 1 } else if needsHead { continue }
      let last = ["level", "levels"].contains(told(index + 1)) ? index + 1 : index
      return words[first].lowerBound..<words[last].upperBound
    }
    return nil
  }

  private static func chinese(in text: TypedText) -> Range<Int>? {
    let scalars = text.scalars
    for place in scalars.indices where scalars[place] == "较" || scalars[place] == "比" {
      let end = place + 5
      guard end < scalars.count, isYear(scalars[place + 1..<end]), scalars[end] == "年" else {
        continue
      }
      return place..<end + 1
    }
    return nil
  }

  private static func isYear(_ scalars: ArraySlice<Unicode.Scalar>) -> Bool {
    guard scalars.count == 4, scalars.allSatisfy(\.isDigit) else { return false }
    return scalars.first == "1" || scalars.first == "2"
  }

  /// The number that a typed figure starts from, with the words that tell it.
  static func start(
    in text: TypedText, lexicon: Lexicon
  ) -> (value: ExactDecimal, unit: KnownUnit?, range: Range<Int>)? {
    if text.isEnglish { return TypedEnglish(text).start(lexicon) }
    let scanner = SentenceScanner(
      lexicon: lexicon, text: text.withoutSigns, keepsBareNumbers: true)
    let figures = scanner.scan(0..<text.scalars.count).figures.filter { !$0.range.isEmpty }
    guard figures.count == 2, figures[0].upper == nil else { return nil }
    let place = figures[0].range.lowerBound
    for joint in ["由", "从"] {
      let size = joint.unicodeScalars.count
      guard place >= size,
        text.scalars[place - size..<place].elementsEqual(joint.unicodeScalars)
      else { continue }
      return (
        figures[0].value, figures[0].unit ?? figures[1].unit, place - size..<figures[0].end
      )
    }
    return nil
  }
}
