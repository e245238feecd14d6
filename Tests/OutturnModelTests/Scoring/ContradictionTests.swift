import OutturnModel
import Testing

/// Which of two outcomes counts: what fits best, then what was published first, then neither.
@Suite struct ContradictionTests {
  /// An outcome told by a source.
  func told(
    _ text: String, by source: String?, record: String, clause: String? = nil
  ) throws -> Outcome {
    let plain = try found(text, record: record)
    let evidence = try source.map { source in
      Evidence(
        source: try #require(SourceID(rawValue: source)), clause: clause.flatMap { .init($0) })
    }
    return try Outcome(
      id: plain.id, indicator: plain.indicator, period: plain.period, measure: plain.measure,
      finding: plain.finding, evidence: evidence)
  }

  func scorer(_ dates: [String: String]) throws -> Scorer {
    let sources = try dates.map { id, date in
      Source(
        id: try #require(SourceID(rawValue: id)), title: id, date: Period(date))
    }
    return Scorer(
      catalogue: testCatalogue,
      sources: Dictionary(uniqueKeysWithValues: sources.map { ($0.id, $0) }))
  }

  @Test(arguments: [("a-o1", "a-o2"), ("a-o9", "a-o2"), ("z-o1", "b-o1")])
  func theOnePublishedFirstCountsWhateverItsId(first: String, second: String) throws {
    let scorer = try scorer(["report": "2021-01-20", "yearbook": "2022-02"])
    let outcomes = [
      try told("70 家", by: "yearbook", record: second),
      try told("110 家", by: "report", record: first),
    ]
    let judgement = scorer.judge(
      try promise(">=100 家"), outcomes: outcomes, on: try #require(later))
    #expect(judgement.verdict == .exceeded)
    #expect(judgement.rivals.map(\.verdict) == [.partlyMet])
  }

  @Test func theSentenceTellsTheOtherValue() throws {
    let scorer = try scorer(["report": "2021-01-20", "yearbook": "2022-02"])
    let assessment = scorer.assess(
      try promise(">=100 家"), place: try #require(PlacePath("cn/a")),
      outcomes: [
        try told("70 家", by: "yearbook", record: "a-o1"),
        try told("110 家", by: "report", record: "a-o2"),
      ], on: try #require(later))
    #expect(
      assessment.arithmetic.en
        == "110 against 100 or more: 10 more, 110% of the target; told otherwise too: 70 (partly met)."
    )
    #expect(assessment.outcomes.map(\.id.rawValue) == ["a-o2", "a-o1"])
  }

  @Test(arguments: [
    (["report": "2021-01-20"], "report" as String?, "report" as String?),
    (["report": "2021", "yearbook": "2021-03"], "report", "yearbook"), ([:], "report", "yearbook"),
    ([:], nil, nil),
  ]) func withoutAnOrderInTimeNeitherCounts(
    dates: [String: String], first: String?, second: String?
  ) throws {
    let outcomes = [
      try told("110 家", by: first, record: "a-o1"), try told("70 家", by: second, record: "a-o2"),
    ]
    for outcomes in [outcomes, outcomes.reversed()] {
      let assessment = try scorer(dates).assess(
        try promise(">=100 家"), place: try #require(PlacePath("cn/a")), outcomes: outcomes,
        on: try #require(later))
      #expect(assessment.verdict == .notComparable)
      #expect(assessment.reasons.map(\.code) == [.contradiction])
      #expect(
        assessment.arithmetic.en
          == "Target 100 or more: it was told with different values, and nothing says which counts: 70 would be partly met, 110 would be exceeded."
      )
    }
  }

  @Test(arguments: [
    ("110 家", "120 家", Verdict.exceeded), ("70 家", "65 家", .partlyMet),
    ("110 家", "70 家", .notComparable),
  ]) func datedSourcesWithoutAnOrderThatAgreeOnTheVerdictGiveIt(
    monthly: String, daily: String, verdict: Verdict
  ) throws {
    let scorer = try scorer(["month": "2021-01", "day": "2021-01-30"])
    let outcomes = [
      try told(monthly, by: "month", record: "a-o1"), try told(daily, by: "day", record: "a-o2"),
    ]
    for outcomes in [outcomes, outcomes.reversed()] {
      let judgement = scorer.judge(
        try promise(">=100 家"), outcomes: outcomes, on: try #require(later))
      #expect(judgement.verdict == verdict)
      // The figure that claims least is the one shown; the other stands beside it.
      if verdict.isAssessed {
        let values = try [monthly, daily].map { try figure($0).value }.sorted()
        #expect(judgement.basis?.value == values[0])
        #expect(
          judgement.rivals.map(\.finding) == [
            .figure(try figure(monthly == "110 家" ? daily : monthly))
          ])
      }
    }
  }

  @Test(arguments: [
    ("110 家", "110 家", Verdict.exceeded), (">100 家", "110 家", .exceeded),
    ("1.1万 人", "1.08万 人", .exceeded), ("1.1万 人", "1.2万 人", .notComparable),
    ("110 家", "111 家", .notComparable),
  ]) func equalValuesAreOneAndABoundAgreesWithWhatItHolds(
    first: String, second: String, verdict: Verdict
  ) throws {
    let target = try promise(first.hasSuffix("人") ? ">=1万 人" : ">=100 家")
    for (a, b) in [(first, second), (second, first)] {
      let judgement = Scorer().judge(
        target,
        outcomes: [
          try told(a, by: nil, record: "a-o1"), try told(b, by: nil, record: "a-o2"),
        ], on: try #require(later))
      #expect(judgement.verdict == verdict)
    }
  }

  @Test func theTargetsOwnMeasureFitsBetterThanAnEarlierOther() throws {
    let judgement = try scorer([:]).judge(
      try promise("95 %", .share),
      outcomes: [
        try found("97 %", .rate, record: "a-o1"), try found("90 %", .share, record: "a-o2"),
      ], on: try #require(later))
    #expect(judgement.verdict == .notMet)
  }

  @Test func lastYearsFigureToldWithTwoValuesIsNoFigure() throws {
    let now = try found("110亿 元", id: "investment", record: "a-o1")
    let before = try ["100亿 元", "90亿 元"].enumerated().map { index, text in
      try found(text, id: "investment", period: "2019", record: "a-o\(index + 2)")
    }
    let judgement = Scorer(catalogue: testCatalogue).judge(
      try promise("9 %", .growth, id: "investment"), outcomes: [now], on: try #require(later),
      background: Background(own: OutcomeIndex([now] + before)))
    #expect(judgement.verdict == .notComparable)
  }

  @Test func aCorrectionInTheYearReplacesWhatItCorrects() throws {
    let target = try promise("1000 人", .increment)
    func june(_ text: String, _ status: Outcome.Status, _ record: String) throws -> Outcome {
      try found(text, .increment, period: "2020-06", status: status, record: record)
    }
    let day = try #require(Day("2020-08-01"))
    for ids in [["a-o1", "a-o2"], ["a-o2", "a-o1"]] {
      let told = [
        try june("400 人", .final, ids[0]), try june("520 人", .revised, ids[1]),
      ]
      let judgement = Scorer(catalogue: testCatalogue).judge(
        target, outcomes: [], on: day, background: Background(own: OutcomeIndex(told)))
      #expect(judgement.progress?.done == 52)
    }
    let open = Scorer(catalogue: testCatalogue).judge(
      target, outcomes: [], on: day,
      background: Background(
        own: OutcomeIndex([try june("400 人", .final, "a-o1"), try june("520 人", .final, "a-o2")])))
    #expect(open.progress == nil)
  }
}
