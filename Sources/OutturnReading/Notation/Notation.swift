import OutturnModel

/// Understands what a person types about a target or an outcome, in English or Chinese, with the
/// stages that read reports.
///
///     try Notation.parse("GDP +9%").target.figure     // exactly 9 %, growth
///     try Notation.parse("新增城镇就业13万人以上")       // at least 130000 人, increment
public enum Notation {
  /// Understands a phrase.
  ///
  /// - Parameters:
  ///   - typed: What was typed.
  ///   - catalogue: The indicators that are known by name.
  ///   - defaultPeriod: The time it is about when it names none itself; years such as 今年 and
  ///     deadlines such as 年底前 count from it.
  /// - Throws: `NotationError`, which points at the words that are not understood.
  /// - Complexity: O(*n*) in the length of the phrase.
  public static func parse(
    _ typed: String, catalogue: Catalogue = .shipped, defaultPeriod: Period? = nil
  ) throws(NotationError) -> NotationReading {
    var text = TypedText(typed)
    let all = text.trimmed(0..<text.scalars.count)
    guard !all.isEmpty else { throw .empty }
    guard all.count <= longest else {
      throw .notUnderstood(
        words: text.words(longest..<min(all.upperBound, longest + 20)),
        at: text.bytes(longest..<all.upperBound), suggestion: nil)
    }
    let lexicon = Lexicon.shipped
    var parts: [NotationPart] = []
    let time = TypedPeriod.find(
      in: text, planYear: defaultPeriod?.volumeYear, lexicon: lexicon)
    if let time {
      parts.append(
        NotationPart(
          range: text.bytes(time.range), words: text.words(time.range),
          meaning: .period(time.period)))
      text.blank(time.range)
    }
    let phrase = NotationPhrase(text: text, lexicon: lexicon, catalogue: catalogue)
    let read = try phrase.read()
    parts = (parts + read.parts).sorted { $0.range.lowerBound < $1.range.lowerBound }
    return NotationReading(
      indicator: read.indicator, target: read.target, force: read.force,
      period: time?.period ?? defaultPeriod, parts: parts)
  }

  /// The most scalars a phrase may have.
  static let longest = 400
}
