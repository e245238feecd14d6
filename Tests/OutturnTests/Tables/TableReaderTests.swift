import OutturnModel
import Testing

@testable import Outturn

@Suite struct TableReaderTests {
  /// A table's records, one a line, and how many links stand in its rows.
  private func read(
    _ text: String, year: Int? = nil, start: Int = 1
  ) throws -> (records: [String], links: Int, skipped: [String]) {
    let rows = text.split(separator: "\n", omittingEmptySubsequences: false).enumerated().map {
      TableGrid.Row(
        line: $0.offset + 1,
        cells: $0.element.split(separator: "|", omittingEmptySubsequences: false).map(String.init))
    }
    var standard = TableReader.Standard(yearStart: start)
    standard.time.base = year.map { .year($0) }
    let reading = try #require(TableReader.read(TableGrid(sheet: nil, rows: rows), standard))
    let records = reading.records.map { record in
      var parts = [record.isCommitment ? "C" : "O", "\(record.period)", record.name]
      switch record.content {
      case .figure(let figure):
        parts.append(record.measure.rawValue)
        if figure.bound != .exactly, figure.bound != .between {
          parts.append(figure.bound.rawValue)
        }
        parts.append(figure.value.shortest + (figure.upper.map { "–" + $0.shortest } ?? ""))
        parts.append(figure.unit.symbol)
      case .deed(let deed, _, let progress): parts += ["\(progress)", deed]
      }
      if let office = record.responsible { parts.append("@" + office) }
      if let direction = record.direction { parts.append("(\(direction))") }
      return parts.joined(separator: " ")
    }
    return (records, reading.rows.reduce(0) { $0 + $1.links.count }, reading.refusals.map(\.text))
  }

  @Test func aTargetAndItsResultsStandInOneRow() throws {
    let table = try read(
      """
      某市2031年重点指标完成情况表
      填报日期：2032年1月9日
      序号|指标名称|计量单位|年度目标|1-6月完成|全年完成|责任单位|备注
      1|工业增加值增速|%|7.5左右|6.9|7.4|甲局|
      2|城镇新增就业|万人|2.4|1.3|2.55|乙局|
      3|市民广场|/|8月底前建成|主体完工|8月14日投用|丙公司|
      """)
    #expect(
      table.records == [
        "C 2031 工业增加值 growth about 7.5 % @甲局", "O 2031-H1 工业增加值 growth 6.9 % @甲局",
        "O 2031 工业增加值 growth 7.4 % @甲局", "C 2031 城镇新增就业 increment 24000 人 @乙局",
        "O 2031-H1 城镇新增就业 increment 13000 人 @乙局", "O 2031 城镇新增就业 increment 25500 人 @乙局",
        "C 2031-08 市民广场 done 8月底前建成 @丙公司", "O 2031-H1 市民广场 begun 主体完工 @丙公司",
        "O 2031-08-14 市民广场 done 8月14日投用 @丙公司",
      ])
    #expect(table.links == 6)
  }

  @Test func aHeaderOfTwoRowsIsJoined() throws {
    let table = try read(
      """
      Performance Measures||||
      ||Actual|Target|Target
      Measure|Type|29/30|30/31|31/32
      # of Permits Issued|Output|310|N/A|350
      % of Calls Answered|Outcome|91%|95%|95%
      """, start: 7)
    #expect(
      table.records == [
        "C 2031-07/2032-06 # of Permits Issued increment 350 permits",
        "O 2029-07/2030-06 # of Permits Issued increment 310 permits",
        "C 2030-07/2031-06 % of Calls Answered share 95 %",
        "C 2031-07/2032-06 % of Calls Answered share 95 %",
        "O 2029-07/2030-06 % of Calls Answered share 91 %",
      ])
  }

  @Test func blanksMeanAsAboveWithinANumber() throws {
    let table = try read(
      """
      某县1-9月实事完成情况|||||
      序号|考核指标||单位|工作目标|已完成数|完成率|备注
      1|道路工程|新建村道|公里|70|64.5|92%|甲局
      ||改建桥梁|座|12|12|100%|
      2|发放补贴标准||元/月/人|不低于90元|95|达到目标95元|乙局
      """, year: 2031)
    #expect(
      table.records == [
        "C 2031 新建村道 increment 70 公里 @甲局", "O 2031-01/2031-09 新建村道 increment 64.5 公里 @甲局",
        "C 2031 改建桥梁 increment 12 座 @甲局", "O 2031-01/2031-09 改建桥梁 increment 12 座 @甲局",
        "C 2031 发放补贴标准 level atLeast 90 元/人·月 @乙局",
        "O 2031-01/2031-09 发放补贴标准 level 95 元/人·月 @乙局",
      ])
    #expect(table.links == 3)
  }

  @Test func quartersOfAFinancialYearComeAsPairs() throws {
    let table = try read(
      """
      Report for FY 2030-31
      Institution|Indicator|Target_Q1|Actual_Q1|Reason_Q1|Target_Q2|Actual_Q2|AnnualTarget
      Water|Number of wells drilled|3|2|late|4|5|7
      """, start: 4)
    #expect(
      table.records == [
        "C 2030-Q2 Number of wells drilled level 3 口 @Water",
        "C 2030-Q3 Number of wells drilled level 4 口 @Water",
        "C 2030-04/2031-03 Number of wells drilled level 7 口 @Water",
        "O 2030-Q2 Number of wells drilled level 2 口 @Water",
        "O 2030-Q3 Number of wells drilled level 5 口 @Water",
      ])
  }

  @Test func aLongTableTellsTheKindInEachRow() throws {
    let table = try read(
      """
      Indicator|Unit|Year|Kind|Value
      Bus trips|trips|2031|Target|5,200
      Bus trips|trips|2031|Actual|4,900
      """)
    #expect(
      table.records == ["C 2031 Bus trips level 5200 人次", "O 2031 Bus trips level 4900 人次"])
    #expect(table.links == 1)
  }

  @Test func aUnitOrABoundMayStandInAColumnOrAHeader() throws {
    let table = try read(
      """
      Indicator|Unit|Direction|2031 Target|2031 Actual (max)
      Water meters read|meters|no less than|1 400 000|1 374 300
      Park upkeep|USD thousand||2,400|2,377
      Fleet emissions|% vs 2029||-15%|-17%
      Leak rate, change on the year|percentage points||-2.0|−1.1
      Fans|hpa/d||3|4
      """)
    #expect(
      table.records == [
        "C 2031 Water meters read level atLeast 1400000 water meters",
        "O 2031 Water meters read level 1374300 water meters",
        "C 2031 Park upkeep level 2400000 美元", "O 2031 Park upkeep level 2377000 美元",
        "C 2031 Fleet emissions decrease 15 %", "O 2031 Fleet emissions decrease 17 %",
        "C 2031 Leak rate change_pp -2 pp", "O 2031 Leak rate change_pp -1.1 pp",
        "C 2031 Fans level 3 hpa/d", "O 2031 Fans level 4 hpa/d",
      ])
  }

  @Test func aPlanOfFiveYearsHasItsBaseAndItsForce() throws {
    let table = try read(
      """
      某市“十六五”时期主要指标
      类别|指标|单位|2030年|2035年目标|属性
      经济发展|城镇化率|%|61.2|70左右|预期性
      绿色发展|单位GDP能耗降低|%|—|〔13.5〕|约束性
      Staffing|Vacancy rate (maximum)|%|12|10|
      """)
    #expect(
      table.records == [
        "C 2035 城镇化率 share about 70 %", "O 2030 城镇化率 share 61.2 %",
        "C 2035 单位GDP能耗 decrease 13.5 %", "C 2035 Vacancy rate rate atMost 10 %",
        "O 2030 Vacancy rate rate 12 %",
      ])
  }

  @Test func goalsInSentencesGoWithTheirProgress() throws {
    let table = try read(
      """
      Goal|2030 Progress
      35 percent reduction in solvent use by 2032 from a 2029 baseline.|6.4 percent reduction from 2029
      Increase recycled paper to 55 percent of all paper by 2033.|31.5 percent recycled paper
      """)
    #expect(
      table.records == [
        "C 2032 Solvent use decrease 35 %", "O 2030 Solvent use decrease 6.4 %",
        "C 2033 Recycled paper share 55 %", "O 2030 Recycled paper share 31.5 %",
      ])
    #expect(table.links == 2)
  }

  @Test func rowsThatDifferInTheOfficeOnlyAreAllTaken() throws {
    let table = try read(
      """
      指标|单位|2031年目标|责任单位
      招商项目|个|12|甲县
      招商项目|个|12|乙县
      """)
    #expect(
      table.records == [
        "C 2031 招商项目 level 12 个 @甲县", "C 2031 招商项目 level 12 个 @乙县",
      ])
  }

  @Test func aShareOfOneUnderPercentIsScaledOrRefused() throws {
    let all = try read("指标|单位|2031年目标|2031年完成\n绿化覆盖率|%|0.42|0.45")
    #expect(all.records == ["C 2031 绿化覆盖率 share 42 %", "O 2031 绿化覆盖率 share 45 %"])
    let mixed = try read(
      "指标|单位|2031年目标|2031年完成\n绿化覆盖率|%|0.42|0.45\n污水处理率|%|95|96")
    #expect(mixed.records == ["C 2031 污水处理率 share 95 %", "O 2031 污水处理率 share 96 %"])
    #expect(mixed.skipped == ["0.45", "0.42"])
  }

  @Test func whatIsFoundBesideTargetsOfOneYearIsAboutThatYear() throws {
    let table = try read("指标|2031年目标|1-8月完成\n新增停车位(个)|300|210")
    #expect(
      table.records == [
        "C 2031 新增停车位 increment 300 个", "O 2031-01/2031-08 新增停车位 increment 210 个",
      ])
    #expect(table.links == 1)
    // A target beside last year's result may be for any year.
    #expect(try read("Indicator|2030 Actual|Target\nTrees planted|30|40").skipped == ["40"])
  }

  @Test func aColumnThatTellsWhatWasMetShowsWhichWayIsGood() throws {
    let table = try read(
      """
      Indicator|2031 Target|2031 Actual|Met?
      Lost parcels|5|6|No
      Letters answered|90|92|Yes
      Parks visited|at least 7|8|Yes
      """)
    #expect(
      table.records == [
        "C 2031 Lost parcels level 5 parcels (lower)", "O 2031 Lost parcels level 6 parcels",
        "C 2031 Letters answered level 90 letters (higher)",
        "O 2031 Letters answered level 92 letters",
        "C 2031 Parks visited level atLeast 7 parks", "O 2031 Parks visited level 8 parks",
      ])
  }

  @Test func aNameCanBeginWithItsUnit() throws {
    let table = try read(
      "Indicator|2031 Target\nkm of hedges planted|14\nHours of training given|60")
    #expect(
      table.records == [
        "C 2031 km of hedges planted increment 14 公里", "C 2031 Hours of training given level 60 小时",
      ])
  }

  @Test func withoutAYearTheRowsAreRefused() throws {
    let table = try read("指标|单位|目标|完成\n新增停车位|个|300|310")
    #expect(table.records.isEmpty)
    #expect(table.skipped == ["300", "310"])
  }

  @Test func notesAndSectionsAreNoRecords() throws {
    let table = try read(
      """
      Indicator|Unit|2031 Target|2031 Actual
      Money and permits|||
      Permits issued|permits|40|44
      Source: annual report. N/A = not available.|||
      """)
    #expect(table.records.count == 2)
  }

  @Test func whatIsNoSuchTableIsNotUnderstood() {
    let rows = ["a,b", "1,2"].enumerated().map {
      TableGrid.Row(line: $0.offset + 1, cells: $0.element.split(separator: ",").map(String.init))
    }
    #expect(TableLayout(TableGrid(sheet: nil, rows: rows)) == nil)
  }
}
