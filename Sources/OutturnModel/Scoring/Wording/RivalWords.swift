extension Judgement.Rival {
  /// What it tells, in words.
  func told(_ measure: Measure) -> Localized {
    switch finding {
    case .figure(let figure): QuantityWords.sentence(figure, measure)
    case .relation(let relation): Localized(zh: "“\(relation.words)”", en: "“\(relation.words)”")
    case .said(let saying): saying.name
    }
  }

  /// That it stands beside the answer that counts.
  func tail(_ measure: Measure) -> Localized {
    let told = told(measure)
    return Localized(
      zh: "；另有报告称\(told.zh)（则为“\(verdict.name.zh)”）",
      en: "; told otherwise too: \(told.en) (\(verdict.name.en))")
  }
}

extension Trend {
  /// Where the series stands, as the end of a sentence.
  var tail: Localized {
    Localized(zh: "，走势：\(course.name.zh)", en: "; trend: \(course.name.en)")
  }
}
