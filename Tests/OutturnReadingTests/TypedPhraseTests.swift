import OutturnModel
import OutturnReading
import Testing

/// Base years, starts, comparisons and stages in what a person types.
@Suite struct TypedPhraseTests {
  @Test(arguments: [
    ("cut emissions by 30% from 1990 levels by 2030", "emissions", "2030"),
    ("reduce road deaths by 50% compared with 2020 by 2030", "road deaths", "2030"),
    ("2030年单位能耗较2015年下降30%", "单位能耗", "2030"),
  ]) func aBaseYearIsNoPartOfTheName(phrase: String, name: String, period: String) throws {
    let read = try Notation.parse(phrase)
    #expect(read.indicator.told == name)
    #expect(read.period?.description == period)
    #expect(read.target.measure == .decrease)
    #expect(read.parts.contains { $0.meaning == .base })
  }

  @Test(arguments: [
    ("urban jobs >= 24,000 people", "urban jobs", "人"),
    ("village nurses = 24 nurses", "village nurses", "人"),
  ]) func aNounBehindTheNumberIsItsUnit(phrase: String, name: String, unit: String) throws {
    let read = try Notation.parse(phrase)
    #expect(read.indicator.told == name)
    #expect(read.target.figure?.unit.symbol == unit)
  }

  @Test(arguments: [
    ("reduce waiting list from 2,000 to 1,500", "waiting list", "1500", "2000"),
    ("城镇化率由60%提高到65%", "城镇化率", "65", "60"),
  ]) func fromWhereToWhere(phrase: String, name: String, target: String, base: String) throws {
    let read = try Notation.parse(phrase)
    #expect(read.indicator.told == name)
    #expect(read.target.figure?.value == ExactDecimal(target))
    #expect(read.baseline?.value == ExactDecimal(base))
  }

  @Test(arguments: [
    "income grows in step with GDP", "income to keep pace with GDP",
    "income rises in line with GDP",
  ]) func inStepWithTheEconomy(phrase: String) throws {
    let read = try Notation.parse(phrase)
    #expect(read.indicator.told == "income")
    guard case .relation(let relation) = read.target.aim, case .inStep(let other) = relation.kind
    else {
      Issue.record("not in step: \(read.target)")
      return
    }
    #expect(other.id?.rawValue == "gdp")
  }

  @Test func aStartIsNotANumberOfThings() throws {
    let read = try Notation.parse("construction has started on all 300 homes")
    #expect(read.stage == .begun)
    #expect(read.indicator.told == "homes")
  }

  @Test func fiveYearsInAPhraseLeaveTheVerb() throws {
    let given = try #require(Period("2021/2025"))
    let read = try Notation.parse("五年新建住房5500套", defaultPeriod: given)
    #expect(read.target.measure == .increment)
  }
}
