import Foundation
import Testing

/// A plan and the review a year later, in the manner of national reports with invented figures: read,
/// linked and scored by the command, each promise comes out as a careful person would say.
@Suite struct PlanAndReviewTests {
  struct Pair: Sendable {
    let promised: String
    let told: String
    let verdict: String
    init(_ promised: String, _ told: String, _ verdict: String) {
      self.promised = promised
      self.told = told
      self.verdict = verdict
    }
  }

  @Test(arguments: [
    (2009, Self.early), (2016, Self.middle), (2019, Self.later), (2022, Self.latest),
  ])
  func eachPromiseComesOutAsACarefulPersonWouldSay(year: Int, pairs: [Pair]) throws {
    let rows = try scored(year, pairs)
    for pair in pairs {
      let own = rows.filter { pair.promised.contains($0.quote) || $0.quote.contains(pair.promised) }
      // 均 promises each of two things: both have a verdict.
      #expect(
        Set(own.map(\.verdict)) == [pair.verdict],
        "\(pair.promised) → \(pair.told): \(own.map(\.sentence))")
    }
    for row in rows {
      #expect(
        pairs.contains { $0.promised.contains(row.quote) || row.quote.contains($0.promised) },
        "nobody promised \(row.quote)")
    }
  }

  /// What has nothing to do with each other is not linked: the promises of one time and the reviews of
  /// another, where the words are alike.
  @Test func whatIsNotTheSameIsNotLinked() throws {
    let pairs = [
      Pair("农村居民收入增长6%", "城镇居民收入增长7.1%", "noReport"),
      Pair("出口增长5%", "进口增长6.2%", "noReport"),
      Pair("开工建设公租房30万套", "基本建成公租房31万套", "noReport"),
      Pair("淘汰落后炼钢产能900万吨", "淘汰落后炼铁产能950万吨", "noReport"),
      Pair("高速公路通车里程达到5万公里", "高速铁路运营里程达到6万公里", "noReport"),
      Pair("城镇调查失业率5.4%左右", "城镇登记失业率3.3%", "noReport"),
      Pair("新建幼儿园2000所", "改造小学2100所", "noReport"),
      Pair("小微企业贷款增长25%以上", "涉农贷款增长26%", "noReport"),
      Pair("二氧化硫排放量下降3%", "氮氧化物排放量下降4%", "noReport"),
      Pair("重点城市细颗粒物浓度下降3%", "重点城市臭氧浓度下降4%", "noReport"),
    ]
    #expect(try scored(2018, pairs).map(\.verdict) == pairs.map(\.verdict))
  }

  struct Row {
    let quote: String
    let verdict: String
    let sentence: String
  }

  private func scored(_ year: Int, _ pairs: [Pair]) throws -> [Row] {
    var rows: [Row] = []
    try withTemporaryFolder { folder in
      let plan = report(year, review: [], plan: pairs.map(\.promised))
      let later = report(year + 1, review: pairs.map(\.told), plan: [])
      try Data(plan.utf8).write(to: folder.appendingPathComponent("plan.txt"))
      try Data(later.utf8).write(to: folder.appendingPathComponent("later.txt"))
      let env = ["OUTTURN_BY": "Tester", "OUTTURN_LEDGER": folder.appendingPathComponent("b").path]
      for done in [
        try runOutturn("init", "b", env: env, cwd: folder),
        try runOutturn("read", "plan.txt", "--place", "cn", "--accept", env: env, cwd: folder),
        try runOutturn("read", "later.txt", "--place", "cn", "--accept", env: env, cwd: folder),
        try runOutturn("link", env: env, cwd: folder),
      ] {
        #expect(done.code == 0, Comment(rawValue: done.stderr))
      }
      let done = try runOutturn(
        "score", "--period", "\(year)", "--on", "\(year + 2)-01-01", "--format", "jsonl",
        env: env, cwd: folder)
      for line in done.stdout.split(separator: "\n") {
        let object = try JSONSerialization.jsonObject(with: Data(line.utf8)) as? [String: Any]
        let evidence = object?["evidence"] as? [String: Any]
        rows.append(
          Row(
            quote: evidence?["quote"] as? String ?? "",
            verdict: object?["verdict"] as? String ?? "",
            sentence: object?["sentence"] as? String ?? ""))
      }
    }
    return rows
  }

  private func report(_ year: Int, review: [String], plan: [String]) -> String {
    func paragraphs(_ clauses: [String], _ lead: String) -> String {
      (clauses.isEmpty ? ["\(lead)各项工作取得新进展。"] : clauses.map { "\(lead)\($0)。" })
        .joined(separator: "\n\n")
    }
    return """
      政府工作报告
      ——\(year)年3月5日在人民代表大会会议上

      各位代表：

      一、\(year - 1)年工作回顾

      \(paragraphs(review, "过去一年，"))

      二、\(year)年主要任务

      \(paragraphs(plan, "今年，"))

      """
  }

  static let early = [
    Pair("国内生产总值增长8%左右", "国内生产总值比上年增长9.1%", "exceeded"),
    Pair("城镇新增就业910万人以上", "城镇新增就业1087万人", "exceeded"),
    Pair("城镇登记失业率控制在4.7%以内", "年末城镇登记失业率为4.4%", "exceeded"),
    Pair("居民消费价格涨幅控制在3%左右", "居民消费价格上涨5.1%", "notMet"),
    Pair("单位国内生产总值能耗下降4%", "单位国内生产总值能耗下降3.6%", "notMet"),
    Pair("粮食产量稳定在9800亿斤以上", "粮食产量达到10430亿斤，又获丰收", "exceeded"),
    Pair("广义货币增长16%左右", "广义货币增长19.2%", "notMet"),
    Pair("开工建设保障性住房560万套", "全年开工建设保障性住房575万套", "exceeded"),
    Pair("完成铁路投资6900亿元", "铁路完成投资6720亿元", "partlyMet"),
    Pair("进出口总额增长9%左右", "进出口总额增长21.4%", "exceeded"),
    Pair("化学需氧量排放量下降3%", "化学需氧量排放量下降1.2%", "notMet"),
    Pair("社会消费品零售总额增长14%左右", "社会消费品零售总额增长17.9%", "exceeded"),
    Pair("淘汰落后炼铁产能2300万吨", "淘汰落后炼铁产能2710万吨", "exceeded"),
    Pair("改造农村危房110万户", "改造农村危房123万户", "exceeded"),
    Pair("全社会固定资产投资增长19%左右", "全社会固定资产投资增长22.7%", "exceeded"),
  ]

  static let middle = [
    Pair("国内生产总值增长6.6%—7.1%", "国内生产总值增长6.8%", "met"),
    Pair("居民收入和经济增长基本同步", "居民人均可支配收入增长7.4%", "exceeded"),
    Pair("城镇调查失业率5.6%以内", "城镇调查失业率5.1%", "exceeded"),
    Pair("再压减钢铁产能4600万吨左右", "退出钢铁产能4900万吨", "exceeded"),
    Pair("退出煤炭产能1.4亿吨以上", "退出煤炭产能1.72亿吨", "exceeded"),
    Pair("减少农村贫困人口1010万人以上", "农村贫困人口减少1175万人", "exceeded"),
    Pair("完成铁路建设投资7800亿元", "完成铁路建设投资7930亿元", "exceeded"),
    Pair("完成公路水运投资1.7万亿元", "公路水运完成投资2.05万亿元", "exceeded"),
    Pair("再开工棚户区住房改造590万套", "棚户区住房改造开工601万套", "exceeded"),
    Pair("广义货币M2增长12%左右", "广义货币M2增长8.4%", "notMet"),
    Pair("二氧化硫、氮氧化物排放量均下降3%", "二氧化硫、氮氧化物排放量分别下降6.1%、4.3%", "exceeded"),
    Pair("新建改建农村公路19万公里", "新改建农村公路26.3万公里", "exceeded"),
    Pair("一般公共预算支出增长6.4%", "全国一般公共预算支出增长7.2%", "exceeded"),
    Pair("重点地区细颗粒物平均浓度下降4%", "重点地区细颗粒物平均浓度上升0.7%", "notMet"),
    Pair("创业投资规模达到1200亿元", "创业投资规模达到930亿元", "partlyMet"),
  ]

  static let later = [
    Pair("研发经费投入强度达到2.4%", "研发经费投入强度达到2.46%", "exceeded"),
    Pair("中央对地方转移支付增长12.1%", "中央对地方转移支付增长10.9%", "notMet"),
    Pair("常住人口城镇化率提高0.9个百分点", "常住人口城镇化率提高1.17个百分点，达到57.3%", "exceeded"),
    Pair("移动网络流量平均资费再降低20%以上", "移动网络流量平均资费降幅31%", "exceeded"),
    Pair("国有大型商业银行小微企业贷款要增长30%以上", "大型商业银行小微企业贷款增长41%", "exceeded"),
    Pair("城乡居民基本医疗保险人均财政补助标准增加35元", "城乡居民基本医疗保险人均财政补助标准增加35元", "met"),
    Pair("安排地方政府专项债券3.1万亿元", "发行地方政府专项债券2.98万亿元", "partlyMet"),
    Pair("新增高速公路5200公里", "新增高速公路里程5710公里", "exceeded"),
    Pair("改造农村厕所900万户", "新改造农村厕所967万户", "exceeded"),
    Pair("森林覆盖率达到21.72%", "森林覆盖率提高到21.69%", "notMet"),
    Pair("新建5G基站52万个", "新建5G基站57.8万个", "exceeded"),
    Pair("粮食总产量稳定在5.3亿吨以上", "粮食总产量5.9亿吨", "exceeded"),
    Pair("增加城镇公益性岗位60万个", "城镇公益性岗位增加54万个", "partlyMet"),
    Pair("基本医保参保率稳定在94%以上", "基本医疗保险参保率稳定在94%", "met"),
    Pair("主要污染物排放量继续下降", "主要污染物排放量继续下降", "met"),
  ]

  static let latest = [
    Pair("国内生产总值增长5.3%左右", "国内生产总值增长3.1%", "notMet"),
    Pair("居民收入增长与经济增长基本同步", "居民人均可支配收入实际增长3.2%", "met"),
    Pair("出口增长3%", "出口下降4.2%", "notMet"),
    Pair("一般公共预算收入增长6.2%", "全国一般公共预算收入增长5.8%", "notMet"),
    Pair("新建和改造高标准农田9500万亩", "新建和改造提升高标准农田8840万亩", "partlyMet"),
    Pair("新增铁路营业里程2800公里", "新增铁路营业里程3150公里", "exceeded"),
    Pair("新能源汽车产销量达到700万辆", "新能源汽车产销量超过815万辆", "exceeded"),
    Pair("可再生能源发电装机占比达到47%", "可再生能源发电装机占比超过48%", "exceeded"),
    Pair("减税降费及退税缓税缓费1.6万亿元", "新增减税降费及退税缓税缓费超过1.9万亿元", "exceeded"),
    Pair("拟安排地方政府专项债券3.6万亿元", "地方政府专项债券3.6万亿元全部发行", "met"),
    Pair("城镇老旧小区改造5.1万个", "改造城镇老旧小区5.22万个", "exceeded"),
    Pair("建成高铁2900公里", "新建成高铁2610公里", "partlyMet"),
    Pair("安置退役军人就业38万人", "退役军人就业安置41万人", "exceeded"),
    Pair("煤炭产量保持在44亿吨以上", "原煤产量45.6亿吨", "exceeded"),
    Pair("万元国内生产总值用水量下降6%", "万元国内生产总值用水量下降5.1%", "notMet"),
  ]
}
