import OutturnModel
import OutturnSeed
import Testing

/// Volumes in, assessments and groups out.
@Suite struct VolumeScoringTests {
  func link(_ commitment: String, _ outcome: String, _ standing: Link.Standing = .accepted) throws
    -> Link
  {
    Link(
      commitment: try #require(RecordID(rawValue: commitment)),
      outcome: try #require(RecordID(rawValue: outcome)), standing: standing,
      basis: .person("somebody"))
  }

  func volume() throws -> Volume {
    Volume(
      place: try #require(PlacePath("cn/a")), year: 2020,
      commitments: [
        try promise("100 家", record: "a-2020-c1"), try promise("10 家", record: "a-2020-c2"),
        try promise(Target(measure: .level, aim: .parts), record: "a-2020-c3"),
        try promise("5 家", force: .assured, record: "a-2020-c4", partOf: "a-2020-c3"),
        try promise("6 家", record: "a-2020-c5", partOf: "a-2020-c3"),
        try promise(.steady, of: "客流").with(id: "a-2020-c6"),
      ],
      outcomes: [
        try found("120 家", record: "a-2020-o1"), try found("5 家", record: "a-2020-o2"),
        try found("6 家", record: "a-2020-o3"),
        try found("100 人", .level, of: "客流", record: "a-2020-o4"),
      ],
      links: [
        try link("a-2020-c1", "a-2020-o1"), try link("a-2020-c2", "a-2020-o1", .refused),
        try link("a-2020-c4", "a-2020-o2"), try link("a-2020-c5", "a-2020-o3"),
        try link("a-2020-c6", "a-2020-o4"),
      ])
  }

  @Test func acceptedLinksPartsAndLastYearCount() throws {
    let before = Volume(
      place: try #require(PlacePath("cn/a")), year: 2019,
      outcomes: [try found("99 人", .level, of: "客流", period: "2019", record: "a-2019-o1")])
    let day = try #require(later)
    let verdicts = scorer().score(try volume(), on: day, others: [before]).map(\.verdict)
    #expect(verdicts == [.exceeded, .noReport, .met, .met, .met, .met])
    let judged = scorer().judge([try volume()], on: day, others: [before]).map(\.verdict)
    #expect(judged == verdicts)
  }

  @Test func recordsInAnyOrderGiveTheSameVerdicts() throws {
    let day = try #require(later)
    let plain = try volume()
    var random = SeededGenerator(seed: 9)
    let expected = Dictionary(
      uniqueKeysWithValues: scorer().score(plain, on: day).map {
        ($0.commitment.id, $0.judgement.verdict)
      })
    for _ in 0..<20 {
      let mixed = Volume(
        place: plain.place, year: plain.year,
        commitments: plain.commitments.shuffled(using: &random),
        outcomes: plain.outcomes.shuffled(using: &random),
        links: plain.links.shuffled(using: &random))
      for assessment in scorer().score(mixed, on: day) {
        #expect(assessment.verdict == expected[assessment.commitment.id])
      }
    }
  }

  @Test func groupsAddUpToTheWhole() throws {
    let card = Scorecard(scorer().score(try volume(), on: try #require(later)))
    for grouping in Scorecard.Grouping.allCases {
      let groups = card.breakdown(by: grouping, catalogue: testCatalogue)
      #expect(groups.reduce(0) { $0 + $1.summary.total } == card.summary.total)
      #expect(Set(groups.flatMap(\.members)).count == card.assessments.count)
    }
    #expect(card.breakdown(by: .force).map(\.key) == ["assured", "plain"])
  }

  @Test func aPublishedOpinionIsTheVerdictAndTheRulesStandsBeside() throws {
    let plain = try volume()
    let id = try #require(RecordID(rawValue: "a-2020-c1"))
    let opinion = Opinion(
      commitment: id, by: "an auditor", verdict: .notMet, why: "counted twice",
      date: try #require(Day("2021-05-01")), isPublished: true)
    let volume = Volume(
      place: plain.place, year: plain.year, commitments: plain.commitments,
      outcomes: plain.outcomes, links: plain.links, opinions: [opinion])
    let day = try #require(later)
    let first = try #require(scorer().score(volume, on: day).first)
    #expect(first.verdict == .notMet)
    #expect(first.judgement.verdict == .exceeded)
    #expect(first.opinion?.by == "an auditor")
  }

  @Test func aCircleOfPartsEnds() throws {
    let parts = try Target(measure: .level, aim: .parts)
    let volume = Volume(
      place: try #require(PlacePath("cn/a")), year: 2020,
      commitments: [
        try promise(parts, record: "a-2020-c1", partOf: "a-2020-c2"),
        try promise(parts, record: "a-2020-c2", partOf: "a-2020-c1"),
      ])
    #expect(scorer().score(volume, on: try #require(later)).count == 2)
  }

  @Test func restatedTargetsAndRevisedReportsStandBeside() throws {
    let day = try #require(later)
    let base = try promise("100 家", record: "a-2020-c1")
    let commitment = Commitment(
      id: base.id, indicator: base.indicator, period: base.period, target: base.target,
      restatements: [
        Restatement(
          target: try Target(measure: .level, aim: .figure(figure("80 家"))),
          date: try #require(Day("2020-09-01")), why: "lowered")
      ])
    let told = try found("85 家")
    let outcome = try Outcome(
      id: told.id, indicator: told.indicator, period: told.period, measure: .level,
      finding: told.finding,
      vintages: [
        .init(
          finding: .figure(figure("100 家")), status: .revised, date: try #require(Day("2021-09-01"))
        )
      ])
    let assessment = scorer().assess(
      commitment, place: try #require(PlacePath("cn/a")), outcomes: [outcome], on: day)
    #expect(assessment.verdict == .partlyMet)
    #expect(assessment.alternatives.map(\.judgement.verdict) == [.exceeded, .met])
    #expect(assessment.isFlippedByLatestReport)
  }
}

extension Commitment {
  /// The same under another id.
  func with(id: String) -> Commitment {
    Commitment(
      id: RecordID(rawValue: id) ?? self.id, indicator: self.indicator, period: self.period,
      target: self.target,
      force: self.force)
  }
}
