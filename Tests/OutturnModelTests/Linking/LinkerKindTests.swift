import OutturnModel
import Testing

/// What kind of telling answers what kind of promise.
@Suite struct LinkerKindTests {
  let linker = Linker(scorer: Scorer(catalogue: testCatalogue))

  @Test func aMeanOfSeveralYearsIsLeftWhereTheYearItselfIsTold() throws {
    let commitment = try promise("8 %", .growth, of: "渔业产值")
    let mean = try found("7.9 %", .growth, of: "渔业产值", period: "2016/2020", record: "a-o1")
    let year = try found("3.2 %", .growth, of: "渔业产值", record: "a-o2")
    #expect(linker.link([commitment], [mean, year]).added.map(\.outcome) == [year.id])
  }

  @Test func aWordOnGrowthAnswersNoLevel() throws {
    let missed = try found(.said(Saying(.missed)), .growth, of: "渔业产值")
    #expect(linker.link([try promise("90亿 元", .level, of: "渔业产值")], [missed]).added.isEmpty)
    #expect(!linker.link([try promise("8 %", .growth, of: "渔业产值")], [missed]).added.isEmpty)
  }

  @Test func flatsAnswerFlatsAndMetresMetres() throws {
    let commitments = [
      try promise("620 套", .increment, of: "渔村住房", record: "a-c1"),
      try promise("50000 平方米", .increment, of: "渔村住房", record: "a-c2"),
    ]
    let outcomes = [
      try found("90000 平方米", .increment, of: "渔村住房", record: "a-o1"),
      try found("911 套", .increment, of: "渔村住房", record: "a-o2"),
    ]
    let added = linker.link(commitments, outcomes).added
    #expect(added.map { "\($0.commitment)>\($0.outcome)" } == ["a-c1>a-o2", "a-c2>a-o1"])
  }
}
