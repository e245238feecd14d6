import OutturnModel
import Testing

@Suite struct PeriodTests {
  @Test(arguments: [
    ("2017", "2017-01-01", "2017-12-31", 2017), ("2017-H1", "2017-01-01", "2017-06-30", 2017),
    ("2017-H2", "2017-07-01", "2017-12-31", 2017), ("2017-Q3", "2017-07-01", "2017-09-30", 2017),
    ("2020-02", "2020-02-01", "2020-02-29", 2020), ("2017-06-30", "2017-06-30", "2017-06-30", 2017),
    ("2018/2022", "2018-01-01", "2022-12-31", 2022),
  ])
  func textAndDays(text: String, first: String, last: String, volume: Int) throws {
    let period = try #require(Period(text))
    #expect(period.description == text)
    #expect(period.first.description == first)
    #expect(period.last.description == last)
    #expect(period.volumeYear == volume)
  }

  @Test(arguments: [
    ("2024-H2/2025-H1", "2024-07/2025-06"), ("2024-Q2/2025-Q1", "2024-04/2025-03"),
    ("2024-10/2025", "2024-10/2025-12"), ("2024-H1/2024-H2", "2024"),
  ])
  func fromAnyPeriodToAnyOther(text: String, meant: String) {
    #expect(Period(text)?.description == meant)
  }

  @Test(arguments: [
    "2024-04-01/2025-03-31", "2025-H1/2024-H2", "2024/2024-H2",
    "", "17", "0000", "2017-13", "2017-00", "2017-H3", "2017-Q0", "2017-Q5", "2017-02-30",
    "2022/2018",
    "2018/2018", "2017/", "/2017", "2017-1", "2017年", "2017-06-3",
  ])
  func otherTextIsRefused(_ text: String) { #expect(Period(text) == nil) }

  @Test(arguments: [
    ("2019", "2019-11-30", 11, 12), ("2019", "2019-11-29", 10, 12), ("2019", "2020-05-01", 12, 12),
    ("2019", "2018-12-31", 0, 12), ("2019-H2", "2019-09-30", 3, 6),
    ("2018/2022", "2019-12-31", 24, 60),
  ])
  func theShareOfTimeThatIsOver(text: String, day: String, over: Int, all: Int) throws {
    let elapsed = try #require(Period(text)).elapsed(on: try #require(Day(day)))
    #expect(elapsed.over == over)
    #expect(elapsed.all == all)
  }

  @Test func daysAndDayNumbersAgreeForFourHundredYears() throws {
    var number = try #require(Day("1899-12-31")).daysSince1970
    var day = try #require(Day("1899-12-31"))
    while day.year < 2300 {
      number += 1
      let next = try #require(Day(daysSince1970: number))
      #expect(next > day)
      if next.daysSince1970 != number { Issue.record("\(next) is not day \(number)") }
      day = next
    }
    #expect(day.description == "2300-01-01")
    #expect(Day("1970-01-01")?.daysSince1970 == 0)
  }

  @Test(arguments: ["2026-11-21T08:30:00Z", "1969-12-31T23:59:59Z", "9999-12-31T23:59:59Z"])
  func timestampsComeBackAsTheyWere(_ text: String) throws {
    let stamp = try #require(Timestamp(text))
    #expect(stamp.description == text)
    #expect(Timestamp(seconds: stamp.seconds) == stamp)
  }
}
