import OutturnModel
import Testing

/// What is told of a place and year beside the verdicts, from whole volumes.
@Suite struct ScrutinizerTests {
  let place = PlacePath("cn/a/b")

  func volume(
    _ year: Int, _ commitments: [Commitment] = [], _ outcomes: [Outcome] = [],
    links: [Link] = []
  ) throws -> Volume {
    Volume(
      place: try #require(place), year: year, commitments: commitments, outcomes: outcomes,
      links: links)
  }

  func link(_ commitment: Commitment, _ outcome: Outcome) -> Link {
    Link(commitment: commitment.id, outcome: outcome.id, basis: .person("somebody"))
  }

  func scrutiny(_ volumes: [Volume], on day: Day? = later) throws -> Scrutiny {
    let day = try #require(day)
    let last = try #require(volumes.last)
    let assessments = scorer().score(last, on: day, others: volumes.dropLast())
    return Scrutinizer(volumes, scorer: scorer(), on: day).scrutiny(of: last, assessments)
  }

  @Test func lastYearsVolumeGivesAmbitionRepeatsAndSums() throws {
    let told = try found("8.4 %", .growth, id: "gdp", period: "2019", record: "b-2019-o1")
    let firms = try found("2048 家", id: "firms", period: "2019", record: "b-2019-o2")
    let before = try volume(
      2019, [promise("8 %", .growth, id: "gdp", period: "2019", record: "b-2019-c1")],
      [told, firms])
    let now = try volume(
      2020, [promise("8 %", .growth, id: "gdp", record: "b-2020-c1")],
      [
        found("800 家", .increment, id: "firms", record: "b-2020-o1"),
        found("2900 家", id: "firms", record: "b-2020-o2"),
      ])
    let scrutiny = try scrutiny([before, now])
    #expect(scrutiny.ambitions.map(\.stretch.value) == [ExactDecimal("-0.4")])
    #expect(scrutiny.repeated.map(\.years) == [[2019, 2020]])
    #expect(scrutiny.discrepancies.map(\.kind) == [.stockAndAdded])
  }

  @Test func aRevisedOutcomeNamesTheVerdictItTurnsOver() throws {
    let commitment = try promise(">=8 %", .growth, id: "gdp", record: "b-2020-c1")
    let plain = try found("7.6 %", .growth, id: "gdp", record: "b-2020-o1")
    let outcome = try Outcome(
      id: plain.id, indicator: plain.indicator, period: plain.period, measure: .growth,
      finding: plain.finding,
      vintages: [
        Outcome.Vintage(
          finding: .figure(figure("8.2 %")), status: .revised,
          date: try #require(Day("2021-03-20")))
      ])
    let volume = try volume(2020, [commitment], [outcome], links: [link(commitment, outcome)])
    let flips = try scrutiny([volume]).revised.flatMap(\.flips)
    #expect(flips.map(\.first) == [.notMet])
    #expect(flips.map(\.latest) == [.exceeded])
    #expect(try scrutiny([volume], on: Day("2021-03-01")).revised.isEmpty)
  }

  @Test(arguments: [
    ("工业增加值", "8 %", "规模以上工业增加值", "8 %", ChangedMeasure.Change?.some(.scope)),
    ("实际增长收入", "8 %", "名义收入", "8 %", .priceBasis), ("收入", "8 %", "收入", "9 %", nil),
    ("收入", "8 %", "全市收入", "8 %", nil),
  ]) func indicatorsMeasuredOtherwise(
    before: String, old: String, now: String, new: String, change: ChangedMeasure.Change?
  ) throws {
    let changed = ChangedMeasure.all(
      in: try volume(
        2020, [promise(new, .growth, of: now, id: "investment", record: "b-2020-c1")]),
      before: try volume(
        2019,
        [promise(old, .growth, of: before, id: "investment", period: "2019", record: "b-2019-c1")]))
    #expect(changed.first?.change == change)
  }

  @Test func whatIsToldWithinTheYearGivesThePaceWithoutALink() throws {
    let volume = try volume(
      2020,
      [
        promise("7 %", .growth, id: "gdp", record: "b-2020-c1"),
        promise("1000 人", .increment, id: "jobs", record: "b-2020-c2"),
      ],
      [
        found("6.1 %", .growth, id: "gdp", period: "2020-Q3", record: "b-2020-o1"),
        found("533 人", .increment, id: "jobs", period: "2020-Q3", record: "b-2020-o2"),
        found("7.2 %", .growth, id: "gdp", record: "b-2020-o3"),
      ])
    let assessments = scorer().score(volume, on: try #require(Day("2020-10-20")))
    #expect(assessments.map(\.verdict) == [.pending, .pending])
    #expect(assessments.map(\.pace) == [.behind, .behind])
    #expect(
      assessments.map(\.judgement.progress?.lead) == [ExactDecimal("-0.9"), ExactDecimal("-21.7")])
  }
}
