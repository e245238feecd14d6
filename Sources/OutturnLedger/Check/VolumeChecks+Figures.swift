/// The checks of figures that cannot well be, and of things told twice.
extension VolumeChecks {
  mutating func checkPlausible() {
    func told(_ id: RecordID, _ name: IndicatorName, _ what: Implausibility) {
      let sentence = what.sentence
      note(.plausible, id.rawValue, Told("implausible", id, name.told, Both(sentence)))
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
        Told(
          "toldTwice", second.id, second.indicator.told, second.period, figures[1], first.id,
          figures[0]))
    }
  }
}
