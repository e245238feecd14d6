import OutturnModel
import Testing

/// Deeds by stage, and words in answer to figures and directions.
@Suite struct SayingScoringTests {
  @Test(arguments: [
    (Saying(.done, on: Day(year: 2020, month: 6, day: 1)), Verdict.met, nil as Reason.Code?),
    (Saying(.fulfilled), .met, nil), (Saying(.partly), .partlyMet, nil),
    (Saying(.begun, progress: 60), .partlyMet, nil), (Saying(.contracted), .partlyMet, nil),
    (Saying(.stalled), .notMet, nil), (Saying(.notDone), .notMet, nil),
    (Saying(.missed), .notMet, nil), (Saying(.done, blanket: 26), .met, .blanket),
    (Saying(.better), .notComparable, .measure),
  ]) func deeds(saying: Saying, verdict: Verdict, cause: Reason.Code?) throws {
    let judgement = scorer().judge(
      try promise(Target(measure: .milestone, aim: .deed("建成通车"))),
      outcomes: [try found(.said(saying), .milestone)], on: try #require(later))
    #expect(judgement.verdict == verdict)
    #expect(judgement.cause == cause)
  }

  @Test func everyWordHasANameOfItsOwnInBothLanguages() {
    let names = Saying.Word.allCases.map(\.name)
    #expect(Set(names.map(\.zh)).count == Saying.Word.allCases.count)
    #expect(Set(names.map(\.en)).count == Saying.Word.allCases.count)
    #expect(Saying(.begun, progress: 60).name.en == "begun (60%)")
  }

  @Test(arguments: [
    (Saying(.stalled), "停滞", "Stalled, not done by 2020-12-31."),
    (Saying(.done, on: Day(year: 2020, month: 12, day: 30)), "早1天", "1 day early"),
    (Saying(.done, on: Day(year: 2021, month: 1, day: 2)), "晚2天", "2 days late"),
    (Saying(.done, on: Day(year: 2020, month: 12, day: 31)), "当日完成", "on the day"),
    (Saying(.done, blanket: 26), "总括26项", "only a sum-up of 26 promises"),
  ]) func theSentenceSaysWhatWasTold(saying: Saying, zh: String, en: String) throws {
    let assessment = scorer().assess(
      try promise(Target(measure: .milestone, aim: .deed("建成通车"))),
      place: try #require(PlacePath("cn/a")),
      outcomes: [try found(.said(saying), .milestone)], on: try #require(later))
    #expect(assessment.arithmetic.zh.contains(zh), "\(assessment.arithmetic.zh)")
    #expect(assessment.arithmetic.en.contains(en), "\(assessment.arithmetic.en)")
  }

  @Test func whatWasToBeBegunIsDoneWhenItIsBegun() throws {
    let judgement = scorer().judge(
      try promise(Target(measure: .milestone, aim: .deed("开工建设体育馆"))),
      outcomes: [try found(.said(Saying(.begun)), .milestone)], on: try #require(later))
    #expect(judgement.verdict == .met)
  }

  @Test(arguments: [
    ("云河大桥建成", "云河大桥一期建成", Verdict.partlyMet), ("云河大桥建成", "云河大桥主体完工", .partlyMet),
    ("云河大桥一期建成", "云河大桥一期建成", .met), ("云河大桥建成", "云河大桥建成", .met),
  ]) func aPartIsNotTheWhole(promised: String, told: String, verdict: Verdict) throws {
    let judgement = scorer().judge(
      try promise(Target(measure: .milestone, aim: .deed("建成")), of: promised),
      outcomes: [try found(.said(Saying(.done)), .milestone, of: told)], on: try #require(later))
    #expect(judgement.verdict == verdict)
  }

  @Test func thatItRoseDoesNotTellWhetherItCameToTheFigure() throws {
    let judgement = scorer().judge(
      try promise("110 元", .level, of: "低保标准"),
      outcomes: [try found(.said(Saying(.done)), .relative, of: "低保标准")], on: try #require(later))
    #expect(judgement.verdict == .notComparable)
  }

  @Test func thePercentageOfADeedIsItsPace() throws {
    let assessment = scorer().assess(
      try promise(Target(measure: .milestone, aim: .deed("建成通车"))),
      place: try #require(PlacePath("cn/a")),
      outcomes: [try found(.said(Saying(.begun, progress: 60)), .milestone, period: "2020-06")],
      on: try #require(Day("2020-07-10")))
    #expect(assessment.verdict == .pending)
    #expect(assessment.judgement.progress?.done == 60)
    #expect(assessment.judgement.progress?.elapsed == 50)
    #expect(assessment.pace == .ahead)
  }

  @Test(arguments: [
    (Saying.Word.fulfilled, Verdict.met), (.exceeded, .exceeded), (.missed, .notMet),
    (.partly, .partlyMet), (.unchanged, .notComparable),
  ]) func wordsAnswerAFigure(word: Saying.Word, verdict: Verdict) throws {
    let assessment = scorer().assess(
      try promise(">=100 家"), place: try #require(PlacePath("cn/a")),
      outcomes: [try found(.said(Saying(word)), .level)], on: try #require(later))
    #expect(assessment.verdict == verdict)
    if verdict.isAssessed { #expect(assessment.reasons.map(\.code) == [.words]) }
  }

  @Test func aFigureTellsMoreThanWords() throws {
    let judgement = scorer().judge(
      try promise(">=100 家"),
      outcomes: [
        try found(.said(Saying(.fulfilled)), .level, record: "a-o1"),
        try found("90 家", record: "a-o2"),
      ], on: try #require(later))
    #expect(judgement.verdict == .partlyMet)
  }

  @Test func theSentenceSaysThatOnlyTheSumUpWasTold() throws {
    let assessment = scorer().assess(
      try promise(Target(measure: .milestone, aim: .deed("建成通车"))),
      place: try #require(PlacePath("cn/a")),
      outcomes: [try found(.said(Saying(.done, blanket: 26)), .milestone)],
      on: try #require(later))
    #expect(
      assessment.arithmetic.en
        == "Done, due by 2020-12-31: in time; only a sum-up of 26 promises tells it.")
  }

  @Test func doneAndNotDoneOfOneTimeContradictEachOther() throws {
    let judgement = scorer().judge(
      try promise(Target(measure: .milestone, aim: .deed("建成通车"))),
      outcomes: [
        try found(.said(Saying(.done)), .milestone, record: "a-o1"),
        try found(.said(Saying(.notDone)), .milestone, record: "a-o2"),
      ], on: try #require(later))
    #expect(judgement.verdict == .notComparable)
    #expect(judgement.cause == .contradiction)
    #expect(judgement.rivals.map(\.verdict) == [.met, .notMet])
  }

  @Test(arguments: [
    (Relation.Kind.rising, Saying.Word.better, Verdict.met), (.rising, .worse, .notMet),
    (.steady, .unchanged, .met), (.steady, .worse, .notMet), (.falling, .unchanged, .notMet),
  ]) func aDirectionInWords(kind: Relation.Kind, word: Saying.Word, verdict: Verdict) throws {
    let judgement = scorer().judge(
      try promise(kind), outcomes: [try found(.said(Saying(word)), .other)],
      on: try #require(later))
    #expect(judgement.verdict == verdict)
  }

  @Test func incomesBehindTheEconomyAreShort() throws {
    let gdp = try found("5.0 %", .growth, of: "GDP", id: "gdp", record: "a-o9")
    let judgement = scorer().judge(
      try promise(.inStep(with: IndicatorName("GDP"))),
      outcomes: [try found("4.0 %", .growth)], on: try #require(later),
      background: Background(own: OutcomeIndex([gdp])))
    #expect(judgement.verdict == .notMet)
    #expect(judgement.gap?.value == -1)
  }
}
