import OutturnModel
import Testing

@testable import Outturn

@Suite struct CellReaderTests {
  /// What a cell says, in a line: `atLeast 95 %`, `3.1–3.2`, `up 0.5 pp`.
  private func told(_ cell: String, points: Int = 0, commas: Int = 0) -> String {
    switch CellReader(style: NumberStyle(points: points, commas: commas)).read(cell) {
    case .blank: return "blank"
    case .words: return "words"
    case .unclear(let text): return "unclear \(text)"
    case .date(let date): return "date \(date.period(in: 2031).map { "\($0)" } ?? "?")"
    case .figures(let figures):
      return figures.map { figure in
        var parts: [String] = []
        if figure.bound != .exactly, figure.bound != .between {
          parts.append(figure.bound.rawValue)
        }
        if let change = figure.change { parts.append(change.rawValue) }
        let power = figure.power + (figure.unit?.power ?? 0)
        var number = figure.value.scaled(byPowerOfTen: power).shortest
        if let upper = figure.upper {
          number += "–" + upper.scaled(byPowerOfTen: power).shortest
        }
        parts.append(number)
        if let unit = figure.unit { parts.append(unit.unit.symbol) }
        if !figure.lead.isEmpty { parts.append("[\(figure.lead)]") }
        return parts.joined(separator: " ")
      }.joined(separator: " | ")
    }
  }

  @Test(arguments: [
    ("41", "41"), ("41.50", "41.5"), (".35", "0.35"), ("-.6", "-0.6"), ("−7.2", "-7.2"),
    ("31,400", "31400"), ("3,140,000", "3140000"), ("3 140 000", "3140000"), ("31,4", "31.4"),
    ("2 410", "2410"), ("12,34,567", "1234567"), ("1.234,5", "1234.5"), ("1,234.5", "1234.5"),
    ("(7)", "-7"), ("17*", "17"), ("8†", "8"), ("４２", "42"), ("0", "0"),
  ])
  func numbersAsPeopleWriteThem(cell: String, meant: String) { #expect(told(cell) == meant) }

  @Test(arguments: [
    ("17.0%", "17 %"), ("64 percent", "64 %"), ("6.5％", "6.5 %"), ("830人", "830 人"),
    ("14.5公里", "14.5 公里"), ("3.4万人", "34000 人"), ("21.5亿元", "2150000000 元"),
    ("$4.6m", "4600000 美元"), ("€3bn", "3000000000 欧元"), ("60 days", "60 天"),
    ("2,300 visits", "2300 人次"), ("1.4个百分点", "1.4 pp"), ("7 (clinics)", "7"),
  ])
  func unitsAndScalesInACell(cell: String, meant: String) { #expect(told(cell) == meant) }

  @Test(arguments: [
    ("≥ 85%", "atLeast 85 %"), ("at least 12", "atLeast 12"), ("不低于1100元", "atLeast 1100 元"),
    ("70以上", "atLeast 70"), ("<15 days", "lessThan 15 天"), ("under 9", "lessThan 9"),
    ("no more than 21.0%", "atMost 21 %"), ("5.5%以内", "atMost 5.5 %"), ("≤ 40", "atMost 40"),
    ("up to 30", "atMost 30"), ("more than 6", "moreThan 6"), ("突破300亿元", "moreThan 30000000000 元"),
    ("7.5左右", "about 7.5"), ("about 60", "about 60"), ("80 or more", "atLeast 80"),
    ("3.4～3.6", "3.4–3.6"), ("31,000–34,000", "31000–34000"), ("7.5–8.0%", "7.5–8 %"),
    ("4-6", "4–6"), ("between 4 and 6", "4–6"), ("3-5万人", "30000–50000 人"),
  ])
  func bounds(cell: String, meant: String) { #expect(told(cell) == meant) }

  @Test(arguments: [
    ("提高0.7个百分点", "up 0.7 pp"), ("下降2.5%", "down 2.5 %"), ("提高到88%", "88 %"),
    ("4.1 percent reduction from 2031", "down 4.1 %"), ("开工27", "27 [开工]"),
  ])
  func changesAndWordsBefore(cell: String, meant: String) { #expect(told(cell) == meant) }

  @Test func twoAimsInACellAreTwo() {
    #expect(
      told("标准不低于640元/月,覆盖率90%以上")
        == "atLeast 640 元/月 [标准] | atLeast 90 % [覆盖率]")
  }

  @Test(arguments: [
    "", "-", "–", "/", "N/A", "n.d.", "TBD", "Yes", "无", "不适用", "…", "tbc",
  ])
  func wordsForNothing(cell: String) { #expect(told(cell) == "blank") }

  @Test(arguments: [
    ("5:30", "words"), ("N/A in 2029", "words"), ("see note 3", "words"),
    ("Phase 2 complete", "words"), ("〔13.5〕", "13.5"), ("方案已印发", "words"), ("see annex", "words"),
    ("30 Sep 2031", "date 2031-09-30"),
    ("2031-09-30", "date 2031-09-30"), ("9月底前建成", "date 2031-09"),
    ("handed over, May 2030", "date 2030-05"), ("8月14日投用", "date 2031-08-14"),
    ("September 3, 2031", "date 2031-09-03"), ("14 (one since May)", "14"),
  ])
  func wordsAndDates(cell: String, meant: String) { #expect(told(cell) == meant) }

  @Test func aCommaBeforeThreeDigitsIsDecidedByTheOtherCells() {
    #expect(told("1,250") == "1250")
    #expect(told("1,250", points: 1, commas: 3) == "unclear 1,250")
    #expect(told("1,250", commas: 3) == "1.25")
    #expect(told("1.250") == "unclear 1.250")
    #expect(told("1.250", points: 1) == "1.25")
    #expect(told("1.250%") == "1.25 %")
    #expect(told("0.250") == "0.25")
    #expect(told("1.250", commas: 3) == "1250")
  }

  @Test func theStyleOfATableIsReadOffItsClearCells() {
    let style = NumberStyle(["12,5", "3.1", "1,250,000", "7", "1,250"])
    #expect(style.points == 2)
    #expect(style.commas == 1)
  }
}
