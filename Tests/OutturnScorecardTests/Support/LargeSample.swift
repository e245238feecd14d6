import OutturnModel
import OutturnScorecard
import OutturnSeed

/// An invented ledger of any size: places, years and promises about the shipped catalogue's
/// indicators, scored by the scorer. The same numbers give the same ledger.
struct LargeSample {
  let places: Int
  let years: Int
  let promises: Int

  var context: ScorecardContext {
    ScorecardContext(
      title: Sample.name("群岛承诺台账", "The islands' promises"), ledger: "islands",
      date: Day("2024-03-01"),
      places: (0..<places).map {
        Place(path: path($0), name: Sample.name("第\($0 + 1)岛市", "Island \($0 + 1)"))
      },
      sources: Sample.sources,
      seal: "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d")
  }

  func path(_ place: Int) -> PlacePath { PlacePath("xy/island-\(place + 1)") ?? Sample.harbour }

  /// Calls for every place in order with its years, one at a time.
  func forEach(_ body: ([SiteSection]) -> Void) {
    let indicators = Catalogue.shipped.indicators.filter { $0.kind != .event }
    for place in 0..<places {
      body(((2024 - years)..<2024).map { section(place, $0, indicators) })
    }
  }

  func section(_ place: Int, _ year: Int, _ indicators: [Indicator]) -> SiteSection {
    var generator = SeededGenerator(seed: UInt64(place * 10_000 + year))
    let scorer = Scorer()
    let path = path(place)
    var assessments: [Assessment] = []
    for number in 0..<promises {
      let indicator = indicators[number * 7 % indicators.count]
      let name = IndicatorName(indicator.name.zh, id: indicator.id)
      let measure: Measure = number % 3 == 0 ? .growth : number % 3 == 1 ? .increment : .level
      let unit =
        measure == .growth
        ? Unit.percent : indicator.units.first.flatMap { UnitTable.shipped[$0] } ?? .count
      let size = Int.random(in: 20...400, using: &generator)
      let target = ExactDecimal(mantissa: Int128(size), exponent: measure == .growth ? -1 : 0)
      let bound = [Bound.exactly, .about, .atLeast, .about][number % 4]
      let id = Sample.id("island-\(place + 1)-\(year)-c\(1000 + number)")
      let commitment = Commitment(
        id: id, indicator: name, period: .year(year),
        target: Sample.target(measure, .figure(figure(bound, target, unit))),
        force: Force.allCases[number % 4],
        evidence: Sample.evidence("lanwan-plan-2023", "\(indicator.name.zh)目标为\(target)\(unit)左右"))
      var outcomes: [Outcome] = []
      if Int.random(in: 0..<5, using: &generator) > 0 {
        let found = size * Int.random(in: 70...125, using: &generator) / 100
        let value = ExactDecimal(mantissa: Int128(found), exponent: measure == .growth ? -1 : 0)
        if let outcome = try? Outcome(
          id: Sample.id("island-\(place + 1)-\(year)-o\(1000 + number)"), indicator: name,
          period: .year(year), measure: measure, finding: .figure(figure(.exactly, value, unit)),
          evidence: Sample.evidence(
            "lanwan-plan-2024", "\(indicator.name.zh)完成\(value)\(unit)", at: 4000 + number))
        {
          outcomes.append(outcome)
        }
      }
      assessments.append(
        scorer.assess(
          commitment, place: path, outcomes: outcomes, on: Day("2024-03-01") ?? Sample.newYear))
    }
    return SiteSection(
      ScorecardSection(place: path, year: year, assessments: assessments),
      profiles: Dictionary(
        uniqueKeysWithValues: assessments.map { assessment in
          (
            assessment.commitment.id,
            Profile.allCases.map { SiteSection.ProfileVerdict($0, assessment.verdict) }
          )
        }))
  }

  private func figure(_ bound: Bound, _ value: ExactDecimal, _ unit: Unit) -> Figure {
    do { return try Figure(bound, value, unit: unit) } catch { preconditionFailure("\(error)") }
  }
}
