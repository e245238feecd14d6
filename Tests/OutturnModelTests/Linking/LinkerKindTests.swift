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
}
