import OutturnModel
import Testing

/// Sensitivity, profiles, ambition, repeated and stacked targets, moved goalposts, second opinions.
@Suite struct ScrutinyTests {
  func card(_ pairs: [(Commitment, Outcome?)], _ profile: Profile = .standard) throws -> Scorecard {
    let day = try #require(later)
    let place = try #require(PlacePath("cn/a"))
    return Scorecard(
      pairs.map { commitment, outcome in
        scorer(profile).assess(
          commitment, place: place, outcomes: outcome.map { [$0] } ?? [], on: day)
      })
  }

  @Test func sensitivityNamesTheVerdictsThatFlip() throws {
    let card = try card([
      (promise("~7.5 %", .growth, id: "gdp"), found("7.4 %", .growth, id: "gdp")),
      (promise("~100 家"), found("92 家")), (promise(">=5 家"), found("6 家")),
    ])
    let sensitivity = ToleranceSensitivity(card)
    #expect(sensitivity.withoutTolerance.fulfilled == 1)
    #expect(sensitivity.asScored.fulfilled == 2)
    #expect(sensitivity.withDoubleTolerance.fulfilled == 3)
    #expect(sensitivity.flips.map(\.member) == [0, 1])
  }

  @Test func profilesListWhatTheyJudgeOtherwise() throws {
    let commitment = try promise("100 家", record: "a-2020-c1")
    let outcome = try found("60 家", record: "a-2020-o1")
    let volume = Volume(
      place: try #require(PlacePath("cn/a")), year: 2020, commitments: [commitment],
      outcomes: [outcome],
      links: [Link(commitment: commitment.id, outcome: outcome.id, basis: .person("somebody"))])
    let day = try #require(later)
    let verdicts = [Profile.standard, .psa].map { profile in
      Scorer(policy: .standard, profile: profile).judge([volume], on: day).map(\.verdict)
    }
    #expect(verdicts == [[.partlyMet], [.notMet]])
    #expect(Scorecard.Summary(verdicts[0]).atLeastPartly.part == 1)
  }

  @Test func ambitionHoldsATargetAgainstLastYearsOutturn() throws {
    let background = Background(
      own: OutcomeIndex([
        try found("8.4 %", .growth, id: "gdp", period: "2019", record: "a-o8"),
        try found("4 %", .rate, id: "unemployment", period: "2019", record: "a-o9"),
      ]))
    let card = try card([
      (promise(">=7.5 %", .growth, id: "gdp"), found("8 %", .growth, id: "gdp")),
      (promise("<=4.5 %", .rate, id: "unemployment"), nil), (promise("5 家"), nil),
    ])
    let ambitions = card.assessments.map { scorer().ambition(of: $0, background: background) }
    #expect(ambitions[0]?.stretch.value == ExactDecimal("-0.9"))
    #expect(ambitions[0]?.delivery?.value == ExactDecimal("0.5"))
    #expect(ambitions[1]?.stretch.value == ExactDecimal("-0.5"))
    #expect(ambitions[1]?.isBelowLastYear == true)
    #expect(ambitions[2] == nil)
  }

  @Test func aTargetFarOutdoneIsSoft() throws {
    let card = try card([
      (promise("100 家", .increment), found("150 家", .increment)),
      (promise("100 家", .increment), found("149 家", .increment)),
    ])
    #expect(card.assessments.map(scorer().isSoft) == [true, false])
  }

  @Test func weightsStandBesideEqualOnes() throws {
    let card = try card([
      (promise("100 家", record: "a-c1"), found("400 家")),
      (promise("100 家", record: "a-c2"), found("40 家")), (promise("100 家", record: "a-c3"), nil),
    ])
    #expect(card.meanAchievement == ExactDecimal("0.7"))
    #expect(card.fulfilment(weightedBy: [:]) == 50)
    let first = try #require(RecordID(rawValue: "a-c1"))
    #expect(card.fulfilment(weightedBy: [first: 3]) == 75)
    #expect(Scorecard([]).meanAchievement == nil)
  }

  @Test func targetsThatComeBackWordForWord() throws {
    let place = try #require(PlacePath("cn/a"))
    let volumes = try [(2018, "~3 %"), (2019, "~3 %"), (2020, "~3.5 %"), (2021, "~3.5 %")].map {
      year, text in
      Volume(
        place: place, year: year,
        commitments: [
          try promise(text, .growth, id: "cpi", period: String(year), record: "a-\(year)-c1")
        ])
    }
    #expect(RepeatedTarget.all(in: volumes).map(\.years) == [[2018, 2019], [2020, 2021]])
  }

  @Test func whatACityAddsToItsProvince() throws {
    let province = Volume(
      place: try #require(PlacePath("cn/a")), year: 2020,
      commitments: [try promise("7 %", .growth, id: "gdp"), try promise("100 家")])
    let city = Volume(
      place: try #require(PlacePath("cn/a/b")), year: 2020,
      commitments: [try promise(">=8.5 %", .growth, id: "gdp"), try promise("90 家")])
    let stacked = StackedTarget.all(in: city, above: province, by: scorer())
    #expect(stacked.map(\.added.value) == [ExactDecimal("1.5")])
    #expect(StackedTarget.all(in: province, above: city).isEmpty)
  }

  @Test func loweredTargetsAreNews() throws {
    let plain = try promise("100 家")
    let commitment = Commitment(
      id: plain.id, indicator: plain.indicator, period: plain.period, target: plain.target,
      restatements: [
        Restatement(
          target: try Target(measure: .level, aim: .figure(figure("80 家"))),
          date: try #require(Day("2020-09-01")), why: "lowered")
      ])
    let moved = scorer().movedGoalposts([plain, commitment])
    #expect(moved.map(\.moved?.value) == [-20])
    #expect(moved.first?.moved?.value.isNegative == true)
  }

  @Test func agreementBeyondChance() throws {
    func opinions(_ by: String, _ verdicts: [Verdict]) throws -> [Opinion] {
      try verdicts.enumerated().map { index, verdict in
        Opinion(
          commitment: try #require(RecordID(rawValue: "a-c\(index)")), by: by, verdict: verdict,
          why: "read it", date: try #require(later))
      }
    }
    // Cohen's own way: 20 agreed yes, 15 agreed no, 5 and 10 split: kappa 0.4.
    let one = Array(repeating: Verdict.met, count: 25) + Array(repeating: .notMet, count: 25)
    let two =
      Array(repeating: Verdict.met, count: 20) + Array(repeating: .notMet, count: 5)
      + Array(repeating: .met, count: 10) + Array(repeating: .notMet, count: 15)
    let agreement = try #require(
      Agreement.all(try opinions("a", one) + opinions("b", two)).first)
    #expect(agreement.agreed == Scorecard.Share(35, of: 50))
    #expect(agreement.kappa == ExactDecimal("0.4"))
    #expect(agreement.disagreements.count == 15)
    let same = try #require(Agreement.all(try opinions("a", [.met]) + opinions("b", [.met])).first)
    #expect(same.kappa == nil)
    #expect(Agreement.all(try opinions("a", [.met])).isEmpty)
  }
}
