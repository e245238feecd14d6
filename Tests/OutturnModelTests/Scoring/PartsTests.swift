import OutturnModel
import Testing

/// Promises of several parts, and splits of one indicator.
@Suite struct PartsTests {
  func link(_ commitment: String, _ outcome: String) throws -> Link {
    Link(
      commitment: try #require(RecordID(rawValue: commitment)),
      outcome: try #require(RecordID(rawValue: outcome)), basis: .person("somebody"))
  }

  /// 30 km: 10 here and 20 there.
  func card(_ first: String?, _ second: String?, whole: String? = nil) throws -> Scorecard {
    let told = [("a-2020-o1", first), ("a-2020-o2", second), ("a-2020-o3", whole)]
    let outcomes = try told.compactMap { id, text in
      try text.map { try found($0, .increment, of: "新建道路", record: id) }
    }
    let links = try [
      ("a-2020-c2", "a-2020-o1"), ("a-2020-c3", "a-2020-o2"), ("a-2020-c1", "a-2020-o3"),
    ]
    .filter { pair in outcomes.contains { $0.id.rawValue == pair.1 } }.map(link)
    let volume = Volume(
      place: try #require(PlacePath("cn/a")), year: 2020,
      commitments: [
        try promise("30 公里", .increment, of: "新建道路", record: "a-2020-c1"),
        try promise("10 公里", .increment, of: "新建道路", record: "a-2020-c2", partOf: "a-2020-c1"),
        try promise("20 公里", .increment, of: "新建道路", record: "a-2020-c3", partOf: "a-2020-c1"),
      ], outcomes: outcomes, links: links)
    return Scorecard(scorer().score(volume, on: try #require(later)))
  }

  @Test func theSumOfThePartsAnswersTheWholeAndCountsOnce() throws {
    let card = try card("10 公里", "15 公里")
    let whole = try #require(card.assessments.first)
    #expect(whole.verdict == .partlyMet)
    #expect(whole.ratio == ExactDecimal("0.833333"))
    #expect(
      whole.arithmetic.en
        == "25 kilometres (the sum of 10 kilometres + 15 kilometres) against 30 kilometres: 5 kilometres short, 83.33% of the target."
    )
    #expect(card.summary.due == 1)
    #expect(card.summary.total == 1)
    #expect(card.assessments.map(\.isPart) == [false, true, true])
    #expect(card.silent.isEmpty)
  }

  @Test func whatWasToldOfTheWholeCounts() throws {
    #expect(try card("10 公里", "15 公里", whole: "31 公里").assessments.first?.verdict == .exceeded)
  }

  @Test(arguments: [
    ("10 公里" as String?, nil as String?, Verdict.notComparable), ("31 公里", nil, .exceeded),
    (nil, nil, .noReport),
  ]) func aPartThatNobodyToldLeavesTwoBounds(
    first: String?, second: String?, verdict: Verdict
  ) throws {
    let whole = try #require(try card(first, second).assessments.first)
    #expect(whole.verdict == verdict)
    if verdict == .notComparable { #expect(whole.judgement.range?.best == .exceeded) }
  }

  @Test func oneSplitNeverAnswersAnother() throws {
    let women = try promise("60 %", .share, of: "就业率").copy { $0.split = "women" }
    let men = try found("75 %", .share, of: "就业率").copy { $0.split = "men" }
    let own = try found("61 %", .share, of: "就业率", record: "a-o2").copy { $0.split = "women" }
    let day = try #require(later)
    let other = scorer().judge(women, outcomes: [men], on: day)
    #expect(other.verdict == .notComparable)
    #expect(other.cause == .split)
    #expect(scorer().judge(women, outcomes: [men, own], on: day).basis?.value == 61)
  }
}
