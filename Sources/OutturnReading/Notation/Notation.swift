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
  ///   - catalogue: The indicators that are known by name; those that ship when nil. To read many
  ///     phrases with a catalogue of your own, keep a ``NotationParser``.
  ///   - defaultPeriod: The time it is about when it names none itself; years such as 今年 and
  ///     deadlines such as 年底前 count from it.
  /// - Throws: `NotationError`, which points at the words that are not understood.
  /// - Complexity: O(*n*) in the length of the phrase.
  public static func parse(
    _ typed: String, catalogue: Catalogue? = nil, defaultPeriod: Period? = nil
  ) throws(NotationError) -> NotationReading {
    let parser = catalogue.map { NotationParser(catalogue: $0) } ?? NotationParser()
    return try parser.parse(typed, defaultPeriod: defaultPeriod)
  }

  /// The most scalars a phrase may have.
  static let longest = 400
}

/// Understands typed phrases with the indicators of one catalogue.
public struct NotationParser: Sendable {
  private let indicators: IndicatorMatcher
  private let lexicon = Lexicon.shipped

  /// A parser that knows the indicators that ship with the program.
  public init() {
    indicators = .shipped
  }

  /// A parser that knows the indicators of a catalogue.
  public init(catalogue: Catalogue) {
    indicators = IndicatorMatcher(catalogue: catalogue, lexicon: .shipped)
  }

  /// Understands a phrase; see ``Notation/parse(_:catalogue:defaultPeriod:)``.
  ///
  /// - Throws: `NotationError`, which points at the words that are not understood.
  public func parse(
    _ typed: String, defaultPeriod: Period? = nil
  ) throws(NotationError) -> NotationReading {
    var text = TypedText(typed)
    let all = text.trimmed(0..<text.scalars.count)
    guard !all.isEmpty else { throw .empty }
    guard all.count <= Notation.longest else {
      throw .notUnderstood(
        words: text.words(Notation.longest..<min(all.upperBound, Notation.longest + 20)),
        at: text.bytes(Notation.longest..<all.upperBound), suggestion: nil)
    }
    if let strange = text.strangeComparison {
      throw .notUnderstood(
        words: text.words(strange.range), at: text.bytes(strange.range),
        suggestion: strange.suggestion)
    }
    var parts: [NotationPart] = []
    let stage = TypedStage.find(in: text)
    if let stage {
      parts.append(
        NotationPart(
          range: text.bytes(stage.range), words: text.words(stage.range), meaning: .filler))
      text.blank(stage.range)
    }
    let base = TypedBase.year(in: text)
    if let base {
      parts.append(
        NotationPart(range: text.bytes(base), words: text.words(base), meaning: .base))
      text.blank(base)
    }
    let time = TypedPeriod.find(in: text, planYear: defaultPeriod?.volumeYear, lexicon: lexicon)
    if let time {
      parts.append(
        NotationPart(
          range: text.bytes(time.range), words: text.words(time.range),
          meaning: .period(time.period)))
      text.blank(time.withoutVerb(in: text))
    }
    let start = TypedBase.start(in: text, lexicon: lexicon)
    if let start {
      parts.append(
        NotationPart(
          range: text.bytes(start.range), words: text.words(start.range),
          meaning: .baseline(start.value)))
      text.blank(start.range)
    }
    let phrase = NotationPhrase(text: text, lexicon: lexicon, indicators: indicators)
    var read = try phrase.read()
    if let base { read.target = read.target.counted(text.words(base)) }
    parts = (parts + read.parts).sorted { $0.range.lowerBound < $1.range.lowerBound }
    return NotationReading(
      indicator: read.indicator, target: read.target, force: read.force,
      period: time?.period ?? defaultPeriod,
      baseline: start.flatMap { start in
        (start.unit?.unit ?? read.target.figure?.unit).flatMap {
          try? Figure(.exactly, start.value, unit: $0)
        }
      }, stage: stage?.word, parts: parts)
  }
}

extension Target {
  /// The same with the words that name its base year among the words of its figure.
  fileprivate func counted(_ base: String) -> Target {
    guard let figure,
      let told = try? Figure(
        figure.bound, figure.value, upper: figure.upper, unit: figure.unit,
        text: [figure.text, base].compactMap { $0 }.joined(separator: " "))
    else { return self }
    return (try? Target(measure: measure, aim: .figure(told))) ?? self
  }
}
