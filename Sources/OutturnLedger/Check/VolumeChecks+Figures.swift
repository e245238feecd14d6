import OutturnModel

/// The checks of figures that cannot well be, and of things told twice.
extension VolumeChecks {
  mutating func checkPlausible() {
    let mend = Bilingual(
      zh: "核对原文；记错的用 outturn amend 改正，原文如此则不动",
      en: "look it up in the source; mend it with \"outturn amend\" where it was taken down wrongly"
    )
    func told(_ id: RecordID, _ name: IndicatorName, _ what: Implausibility) {
      let sentence = what.sentence
      note(
        .plausible, id.rawValue,
        Bilingual(
          zh: "\(id)（\(name.told)）：\(sentence.zh)", en: "\(id) (\(name.told)): \(sentence.en)"),
        mend: mend)
    }
    for record in volume.commitments where record.withdrawal == nil {
      if let figure = record.target.figure,
        let what = Implausibility.of(
          figure, record.target.measure, record.indicator.id.flatMap { context.indicators[$0] })
      {
        told(record.id, record.indicator, what)
      }
    }
    for record in volume.outcomes where record.withdrawal == nil {
      if let figure = record.figure,
        let what = Implausibility.of(
          figure, record.measure, record.indicator.id.flatMap { context.indicators[$0] })
      {
        told(record.id, record.indicator, what)
      }
    }
  }

  mutating func checkDoubles() {
    for double in DoubleOutcome.all(volume.outcomes, sources: context.sources) {
      let (first, second) = (double.first, double.second)
      let figures = [first, second].map { $0.figure.map { "\($0.value)\($0.unit)" } ?? "" }
      note(
        .doubles, second.id.rawValue,
        Bilingual(
          zh:
            "\(second.id) 说“\(second.indicator.told)”\(second.period) 为\(figures[1])，而 \(first.id) 说是\(figures[0])",
          en:
            "\(second.id) tells \(figures[1]) of \(second.indicator.told) \(second.period), and \(first.id) tells \(figures[0])"
        ),
        mend: Bilingual(
          zh: "更正的用 outturn revise 记为后来的说法；两个来源各执一词的，注明来源的日期",
          en:
            "record a correction with \"outturn revise\"; where two sources differ, give their dates"
        ))
    }
  }
}
