import OutturnReading
import Testing

/// How a figure is told, and how it bounds.
@Suite struct MeasureTests {
  @Test(
    "Tells measure, bound, value and unit",
    arguments: [
      ("生产总值增长8.5%左右。", "growth about 8.5 %"),
      ("单位生产总值能耗下降3.3%以上。", "decrease atLeast 3.3 %"),
      ("城镇登记失业率控制在4.45%以内。", "rate atMost 4.45 %"),
      ("居民消费价格涨幅2.9%以下。", "growth atMost 2.9 %"),
      ("煤炭占能源消费比重降到65%以下。", "share lessThan 65 %"),
      ("森林覆盖率达到38.2%。", "share exactly 38.2 %"),
      ("常住人口城镇化率提高1.45个百分点。", "change_pp exactly 1.45 pp"),
      ("新增城镇就业5.5万人以上。", "increment atLeast 55000 人"),
      ("农村公路总里程突破4000公里。", "level moreThan 4000 公里"),
      ("压减钢铁产能95万吨。", "decrease exactly 950000 吨"),
      ("优良天数不少于250天。", "level atLeast 250 天"),
      ("PM2.5浓度低于40微克/立方米。", "rate lessThan 40 微克/立方米"),
      ("新培育高新技术企业1～2家。", "increment between 1…2 家"),
      ("新建公园3－5个。", "increment between 3…5 个"),
      ("一般公共预算收入增长6.5%—7%。", "growth between 6.5…7 %"),
      ("举办演出200余场。", "increment moreThan 200 场"),
      ("完成投资近20亿元。", "level about 2000000000 元"),
      ("累计建成标准化厂房118.4万平方米。", "level exactly 1184000 平方米"),
      ("企业开办时间压缩至两个工作日以内。", "level atMost 2 个工作日"),
      ("农业机械化水平提高到百分之八十。", "share exactly 80 %"),
      ("三分之二行政村完成改造。", "share exactly 66.67 %"),
      ("出口保持20%以上增长。", "growth atLeast 20 %"),
      ("物流费用至少降低5%。", "decrease atLeast 5 %"),
      ("旅游综合排名居全省第3位。", "rank exactly 3 位"),
    ] as [(String, String)])
  func tells(_ sentence: String, _ expected: String) {
    let lines = ReadLines.plan(sentence)
    #expect(lines.count == 1)
    let told = lines.first?.split(separator: " ").dropFirst(3).joined(separator: " ")
    #expect(told == expected)
  }

  @Test("Reads the parts of a ratio as shares, and only the new ones")
  func ratio() {
    #expect(
      ReadLines.review("三次产业比由2029年的9.1∶40.2∶50.7调整为8.5∶40∶51.5。") == [
        "O 2030 三次产业比 share exactly 8.5 %", "O 2030 三次产业比 share exactly 40 %",
        "O 2030 三次产业比 share exactly 51.5 %",
      ])
  }

  @Test(
    "Leaves out what is neither promised nor told",
    arguments: [
      "坚持“1234”总体思路。", "出台20条措施。", "加快推进36个乡镇环境整治。", "第十四届运动会成功举办。",
      "G310南移项目前期工作扎实开展。", "建设15分钟健身圈。", "24个改造项目扎实推进。", "入选世界500强榜单。",
      "对接12345热线。", "推进A320飞机项目。", "引导5G应用。", "全国168个重点城市齐聚一堂。",
      "贯彻《行动计划（2028—2030）》。", "致电0371-6700001。", "全面实行“7×24”小时通关。",
    ])
  func context(_ sentence: String) {
    #expect(ReadLines.review(sentence).filter { !$0.contains(" milestone ") } == [])
  }

  @Test("Keeps sizes apart from what is counted")
  func sizes() {
    #expect(
      ReadLines.review("新增35千伏及以下线路135公里。引进12个投资5亿元以上的项目。") == [
        "O 2030 35千伏及以下线路 increment exactly 135 公里",
        "O 2030 投资5亿元以上的项目 increment exactly 12 个",
      ])
  }

  @Test("Reads the base of a comparison as no figure of its own")
  func base() {
    #expect(
      ReadLines.review("审批事项由122项精减到98项，审批时间由40个工作日压减至15个工作日。") == [
        "O 2030 审批事项 level exactly 98 项", "O 2030 审批时间 level exactly 15 个工作日",
      ])
  }
}
