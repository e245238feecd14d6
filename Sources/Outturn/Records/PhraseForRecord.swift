/// Reads a phrase about a record that is there: its indicator may be left out (`+8%`).
package enum PhraseForRecord {
  /// What the phrase says, in the record's measure where it can be told in that.
  ///
  /// - Throws: `Failure` when it is not understood or is about another indicator.
  package static func target(
    _ text: String, for indicator: IndicatorName, _ measure: Measure, _ catalogue: Catalogue
  ) throws(Failure) -> Target {
    let phrase = try parse(text, indicator, catalogue)
    if let told = phrase.indicator.id, let own = indicator.id, told != own {
      throw Failure("phraseAboutOther", phrase.indicator.told, indicator.told)
    }
    do throws(TargetError) {
      return try Target(measure: measure, aim: phrase.target.aim)
    } catch {
      return phrase.target
    }
  }

  private static func parse(
    _ text: String, _ indicator: IndicatorName, _ catalogue: Catalogue
  ) throws(Failure) -> NotationReading {
    do throws(NotationError) {
      return try Notation.parse(text, catalogue: catalogue)
    } catch {
      guard case .noIndicator = error else { throw Failure(error, in: text) }
    }
    return try parse("\(indicator.told) \(text)", catalogue, nil)
  }

  /// The phrase as the notation understands it.
  package static func parse(
    _ text: String, _ catalogue: Catalogue, _ period: Period?
  ) throws(Failure) -> NotationReading {
    do throws(NotationError) {
      return try Notation.parse(text, catalogue: catalogue, defaultPeriod: period)
    } catch {
      throw Failure(error, in: text)
    }
  }
}
