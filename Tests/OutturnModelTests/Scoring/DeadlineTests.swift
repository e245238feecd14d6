import OutturnModel
import Testing

/// Promises that are due inside a year.
@Suite struct DeadlineTests {
  func outcome(_ text: String, _ period: String, clause: String? = nil) throws -> Outcome {
    let told = try found(text, .increment, of: "新建学校", period: period)
    return try Outcome(
      id: told.id, indicator: told.indicator, period: told.period, measure: told.measure,
      finding: told.finding,
      evidence: try clause.map { clause in
        Evidence(source: try #require(SourceID(rawValue: "report")), clause: .init(clause))
      })
  }

  @Test(arguments: [
    ("24 所", "2020-06", nil, Verdict.exceeded, nil), ("20 所", "2020-05", nil, .met, nil),
    ("12 所", "2020-05", nil, .notComparable, Reason.Code.bound),
    ("24 所", "2020", nil, .notComparable, .deadline), ("12 所", "2020", nil, .partlyMet, nil),
    ("24 所", "2020", "如期建成24所学校", .exceeded, nil),
    ("24 所", "2021", nil, .notComparable, .period),
  ]) func onlyWhatWasToldByThenAnswers(
    told: String, period: String, clause: String?, verdict: Verdict, cause: Reason.Code?
  ) throws {
    let judgement = scorer().judge(
      try promise("20 所", .increment, of: "新建学校", period: "2020-06"),
      outcomes: [try outcome(told, period, clause: clause)], on: try #require(later))
    #expect(judgement.verdict == verdict)
    #expect(judgement.cause == cause)
  }

  @Test func aDeadlineKeepsThePaceOfItsYear() throws {
    let target = try promise("40 所", .increment, of: "新建学校", period: "2025-12-31")
    let march = try found("26 所", .increment, of: "新建学校", period: "2025-03")
    let open = scorer().judge(
      target, outcomes: [], on: try #require(Day("2025-04-20")),
      background: Background(own: OutcomeIndex([march])))
    #expect(open.progress?.done == 65)
    #expect(open.progress?.elapsed == 25)
    #expect(open.progress?.pace == .ahead)
  }

  @Test(arguments: [
    (Profile.standard, "2020", Verdict.met, Judgement.Lateness.unknown),
    (.strict, "2020", .notComparable, .unknown), (.standard, "2020-05", .met, .inTime),
    (.standard, "2021", .metLate, .late),
  ]) func aDeedDoneWithoutADay(
    profile: Profile, period: String, verdict: Verdict, lateness: Judgement.Lateness
  ) throws {
    let judgement = scorer(profile).judge(
      try promise(Target(measure: .milestone, aim: .deed("建成通车")), period: "2020-06"),
      outcomes: [try found(.said(Saying(.done)), .milestone, period: period)],
      on: try #require(later))
    #expect(judgement.verdict == verdict)
    #expect(judgement.lateness == lateness)
  }
}
