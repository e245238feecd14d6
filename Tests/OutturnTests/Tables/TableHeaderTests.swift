import OutturnModel
import Testing

@testable import Outturn

@Suite struct TableHeaderTests {
  @Test(arguments: [
    ("2031 Target", 1, "2031"), ("2031年目标", 1, "2031"), ("FY2031 Actual", 4, "2030-04/2031-03"),
    ("2030/31", 4, "2030-04/2031-03"), ("FY 2030-31", 7, "2030-07/2031-06"),
    ("30 /31", 10, "2030-10/2031-09"), ("2031 Q3", 1, "2031-Q3"),
    ("2031年1-8月完成", 1, "2031-01/2031-08"),
    ("2031年上半年", 1, "2031-H1"), ("2031年一季度", 1, "2031-Q1"), ("Jan-May 2031", 1, "2031-01/2031-05"),
    ("2031年3月", 1, "2031-03"), ("2031-2035", 1, "2031/2035"),
  ])
  func timesInHeaders(header: String, start: Int, period: String) {
    let time = TableTime.read(FoldedText(header)).time
    #expect(time.period(yearStart: start)?.description == period)
  }

  @Test func quartersOfAFinancialYearFollowItsStart() {
    let year = TableTime.read(FoldedText("FY2030/31")).time
    let quarter = TableTime.read(FoldedText("Q2")).time.filled(from: year, withPart: false)
    #expect(quarter.period(yearStart: 4)?.description == "2030-Q3")
    #expect(quarter.period(yearStart: 7)?.description == "2030-Q4")
  }

  @Test(arguments: [
    ("序号", "order"), ("指标名称", "indicator"), ("单 位", "unit"), ("计量单位", "unit"),
    ("年度目标", "target"), ("1-6月完成", "actual"), ("全年完成", "actual"), ("责任单位", "responsible"),
    ("配合单位", "support"), ("完成时限", "due"), ("备  注", "notes"), ("完成率", "rate"),
    ("占年度任务之比", "rate"), ("Key performance indicator", "indicator"), ("2031 Target", "target"),
    ("Target (max)", "target"), ("ActualOutput_Q1", "actual"), ("AnnualTarget_Summary", "target"),
    ("ReasonforDeviation_Q1", "rate"), ("Lead department", "responsible"), ("Baseline", "baseline"),
    ("2031 Projected", "projected"), ("% of target achieved", "rate"), ("Variance", "rate"),
    ("2031 Estimate", "projected"), ("Notes", "notes"), ("Due date", "due"), ("#", "order"),
    ("2031", "value"), ("年度", "period"), ("Fiscal year", "period"), ("Reporting code", "unknown"),
  ])
  func whatColumnsHold(header: String, role: String) {
    #expect(ColumnMeaning(0, header).role.rawValue == role)
  }

  @Test func aBoundOrAUnitInAHeaderIsRead() {
    #expect(ColumnMeaning(0, "Target (max)").bound == .atMost)
    #expect(ColumnMeaning(0, "Target (USD thousand)").unit?.power == 3)
    #expect(ColumnMeaning(0, "2031 Actual (%)").unit?.unit == .percent)
  }
}

@Suite struct NameReaderTests {
  @Test(arguments: [
    ("Children seen within a week (%)", "Children seen within a week", "%"),
    ("Capital spending (R million)", "Capital spending", "兰特 6"),
    ("新增床位（张）", "新增床位", "张"), ("# of Permits Issued", "# of Permits Issued", "permits"),
    ("Average # of Days to Reply", "Average # of Days to Reply", "天"),
    ("Number of Boxes of Files Kept", "Number of Boxes of Files Kept", "箱"),
    ("Clinics open at night", "Clinics open at night", "clinics"),
    ("建设农村厕所30万户以上", "建设农村厕所", "户"),
    ("新建2000个村级站点", "新建村级站点", "个"),
    ("第3水厂扩建", "第3水厂扩建", "-"),
  ])
  func namesAndUnits(told: String, name: String, unit: String) {
    let reading = NameReader().read(told)
    #expect(reading.name == name)
    let found = reading.unit.map { $0.unit.symbol + ($0.power == 0 ? "" : " \($0.power)") }
    #expect((found ?? "-") == unit)
  }

  @Test(arguments: [
    ("工业增加值增速", "growth", "工业增加值"), ("单位能耗下降", "decrease", "单位能耗"),
    ("污水处理率", "share", "污水处理率"), ("城镇失业率", "rate", "城镇失业率"),
    ("新增停车位", "increment", "新增停车位"), ("Youth unemployment rate", "rate", "Youth unemployment rate"),
    ("Share of roads resurfaced", "share", "Share of roads resurfaced"),
    ("Reduction in solvent use", "decrease", "Reduction in solvent use"),
    ("Library visits", "-", "Library visits"),
  ])
  func measuresInNames(told: String, measure: String, name: String) {
    let reading = NameReader().read(told)
    #expect((reading.measure?.rawValue ?? "-") == measure)
    #expect(reading.name == name)
  }
}

@Suite struct GoalReaderTests {
  private func told(_ sentence: String) -> [String] {
    let reader = GoalReader(cells: CellReader(style: NumberStyle()), words: .shipped)
    return reader.read(sentence).map { goal in
      let figure = goal.figure.map { figure in
        [
          figure.bound == .exactly ? nil : figure.bound.rawValue, figure.change?.rawValue,
          figure.value.shortest, figure.unit?.unit.symbol,
        ].compactMap(\.self).joined(separator: " ")
      }
      return "\(goal.name): \(figure ?? "-")" + (goal.year.map { " by \($0)" } ?? "")
    }
  }

  @Test(arguments: [
    (
      "Reduce packaging weight by 18 percent by 2031 from a 2029 baseline.",
      "Packaging weight: down 18 % by 2031"
    ),
    ("35 percent reduction in solvent use by 2032.", "Solvent use: down 35 % by 2032"),
    (
      "45 percent of deliveries from local growers by 2031.",
      "Deliveries from local growers: 45 % by 2031"
    ),
    (
      "Increase recycled paper to 55 percent of all paper used by 2031.",
      "Recycled paper: 55 % by 2031"
    ),
    (
      "Achieve an improvement of at least 6 percent per year in our absence rate.",
      "Absence rate: atLeast better 6 %"
    ),
    ("Plant trees everywhere", "Plant trees everywhere: -"),
  ])
  func goalsInSentences(sentence: String, meant: String) { #expect(told(sentence) == [meant]) }

  @Test func severalGoalsInOneChineseSentence() {
    #expect(
      told("改造老旧管网70公里以上，新增停车位3000个")
        == ["改造老旧管网: atLeast 70 公里", "新增停车位: 3000 个"])
  }
}
