import OutturnReading
import Testing

/// What is promised or told without a number.
@Suite struct DeedTests {
  @Test(
    "A definite act on a thing is a deed",
    arguments: [
      ("今年全面取消牧业税。", ["C 2031 牧业税取消 milestone"]),
      ("开工建设云河大桥。", ["C 2031 云河大桥开工 milestone"]),
      ("出台数据条例。", ["C 2031 数据条例出台 milestone"]),
      ("建立柳河水量分配制度。", ["C 2031 柳河水量分配制度建立 milestone"]),
      ("对山区教师实行岗位年金制度。", ["C 2031 山区教师岗位年金制度 milestone"]),
      ("继续抓好云州能源集团的组建工作。", ["C 2031 云州能源集团组建 milestone"]),
      ("推动松江产业园申报省级开发区。", ["C 2031 松江产业园省级开发区申报 milestone"]),
      ("制定和实施湖区保护规划。", ["C 2031 湖区保护规划制定 milestone"]),
      ("将渔民全部纳入大病保险。", ["C 2031 渔民纳入大病保险 milestone"]),
      ("基本消除城区中学大班额。", ["C 2031 城区中学大班额消除 milestone"]),
      ("坚决取缔无证鱼市。", ["C 2031 无证鱼市取缔 milestone"]),
      ("建好市渔民文化宫。", ["C 2031 市渔民文化宫建成 milestone"]),
      ("推出古渡口等新景点。", ["C 2031 古渡口等新景点推出 milestone"]),
      ("建立渔业项目推进机制。", ["C 2031 渔业项目推进机制建立 milestone"]),
      ("建立大船企储备库。", ["C 2031 大船企储备库建立 milestone"]),
      ("争取将军庙大桥早日开工。", ["C 2031 将军庙大桥开工 milestone strived"]),
      ("所有渔村建立垃圾治理机制。", ["C 2031 渔村垃圾治理机制建立 milestone"]),
      ("成为全国首批生态市。", ["C 2031 全国首批生态市 milestone"]),
      ("分行业编制渔业路线图。", ["C 2031 渔业路线图编制 milestone"]),
      ("启动环湖铁路前期工作。", ["C 2031 环湖铁路前期工作启动 milestone"]),
    ])
  func acts(_ sentence: String, _ expected: [String]) {
    #expect(ReadLines.plan(sentence) == expected)
  }

  @Test(
    "A list of things under one verb is one deed each, a list of kinds is one",
    arguments: [
      (
        "确保东山馆、西山医院、南山剧院建成。",
        [
          "C 2031 东山馆建成 milestone assured", "C 2031 西山医院建成 milestone assured",
          "C 2031 南山剧院建成 milestone assured",
        ]
      ),
      (
        "举办柳河论坛和松江博览会。",
        ["C 2031 柳河论坛举办 milestone", "C 2031 松江博览会举办 milestone"]
      ),
      (
        "办好渔博会、茶博会等大型展会。",
        ["C 2031 渔博会举办 milestone", "C 2031 茶博会举办 milestone"]
      ),
      ("编制陶瓷、丝绸、茶叶等重点产业规划。", ["C 2031 陶瓷、丝绸、茶叶等重点产业规划编制 milestone"]),
      (
        "竣工云岭至松江、柳河至东山高速公路。",
        ["C 2031 云岭至松江高速公路竣工 milestone", "C 2031 柳河至东山高速公路竣工 milestone"]
      ),
      (
        "启动云氮、东山电厂、南岭糖厂搬迁改造。",
        [
          "C 2031 云氮搬迁改造启动 milestone", "C 2031 东山电厂搬迁改造启动 milestone",
          "C 2031 南岭糖厂搬迁改造启动 milestone",
        ]
      ),
      (
        "推进东桥竣工通车、西桥主桥完工。",
        ["C 2031 东桥竣工通车 milestone", "C 2031 西桥主桥完工 milestone"]
      ),
      (
        "全面推行湖泊负债表编制、船长离任审计等制度。",
        ["C 2031 湖泊负债表编制制度 milestone", "C 2031 船长离任审计制度 milestone"]
      ),
      (
        "建成东岭铁路、环湖栈道和云州博物馆。",
        ["C 2031 东岭铁路建成 milestone", "C 2031 环湖栈道建成 milestone", "C 2031 云州博物馆建成 milestone"]
      ),
    ])
  func lists(_ sentence: String, _ expected: [String]) {
    #expect(ReadLines.plan(sentence) == expected)
  }

  @Test(
    "A subject that reaches an end is a deed",
    arguments: [
      ("实现社区养老制度全覆盖。", ["C 2031 社区养老制度全覆盖 milestone"]),
      ("全市散煤实现清零。", ["C 2031 散煤清零 milestone"]),
      ("推进柳河二期工程尽早开工。", ["C 2031 柳河二期工程开工 milestone"]),
      ("环湖路6月底前建成通车。", ["C 2031-06 环湖路建成通车 milestone"]),
      (
        "启动环城水系工程，力争一年内建成。",
        ["C 2031 环城水系工程启动 milestone", "C 2031 环城水系工程建成 milestone strived"]
      ),
      ("云东县实现“脱帽”。", ["C 2031 云东县脱帽 milestone"]),
      ("力争实现“全民医保”。", ["C 2031 “全民医保” milestone strived"]),
      ("将茶博会升级为国家级博览会。", ["C 2031 茶博会升级为国家级博览会 milestone"]),
    ])
  func ends(_ sentence: String, _ expected: [String]) {
    #expect(ReadLines.plan(sentence) == expected)
  }

  @Test(
    "A direction of something countable is a deed",
    arguments: [
      ("稳步提高最低工资标准。", ["C 2031 最低工资标准 relative"]),
      ("压减会议经费。", ["C 2031 会议经费 relative"]),
      ("保持出口稳定增长。", ["C 2031 出口 relative"]),
      ("扩大高龄津贴发放范围。", ["C 2031 高龄津贴发放范围 relative"]),
      (
        "提高低保补助标准，扩大范围。",
        ["C 2031 低保补助标准 relative", "C 2031 低保范围 relative"]
      ),
      (
        "提高养老金标准、抚恤补助标准、低保标准。",
        ["C 2031 养老金标准 relative", "C 2031 抚恤补助标准 relative", "C 2031 低保标准 relative"]
      ),
      ("确保民生投入只增不减。", ["C 2031 民生投入 relative assured"]),
      ("灰霾天数要明显减少。", ["C 2031 灰霾天数 relative"]),
      ("交通拥堵初步缓解。", ["C 2031 交通拥堵 relative"]),
      ("不断扩大渔民医保覆盖率。", ["C 2031 渔民医保覆盖率 relative"]),
      ("降低企业融资成本。", ["C 2031 企业融资成本 relative"]),
      ("提高标准。", []),
    ])
  func directions(_ sentence: String, _ expected: [String]) {
    #expect(ReadLines.plan(sentence) == expected)
  }

  @Test(
    "What is only to be strengthened, advanced or improved is none",
    arguments: [
      "加强队伍建设。", "推进改革开放。", "完善社会保障体系。", "深化校企合作。", "支持企业做大做强。",
      "加快产业转型升级。", "加大扶持力度。", "提高教育质量。", "营造良好氛围，形成发展合力。",
      "围绕建成水利强县的目标。", "优化营商环境。", "实施积极的就业政策。", "在取消牧业税后。",
      "建立长效机制。", "持续推出文艺精品。", "目前人均收入达到中等水平。", "做到支出责任与事权相适应。",
      "推进企业境内外上市。", "脱贫是必须完成的硬任务。",
      "(二)开展专项检查", "完成各项任务。", "建设一批项目。",
    ])
  func soft(_ sentence: String) {
    #expect(ReadLines.plan(sentence) == [])
  }

  @Test(
    "A review tells in words what came of it",
    arguments: [
      ("云河大桥建成通车。", ["O 2030 云河大桥建成通车 milestone done"]),
      ("出台了数据条例。", ["O 2030 数据条例出台 milestone done"]),
      ("老旧渔船淘汰任务如期完成。", ["O 2030 老旧渔船淘汰任务 other fulfilled"]),
      ("超额完成植树任务。", ["O 2030 植树任务 other exceeded"]),
      ("物价调控目标没有完成。", ["O 2030 物价调控目标 other missed"]),
      (
        "没有实现年初确定的单位能耗降低7%左右、水耗减少3%的目标。",
        ["O 2030 单位能耗 decrease missed", "O 2030 水耗 decrease missed"]
      ),
      (
        "渔业增加值、零售总额等2项指标增速未达预期。",
        ["O 2030 渔业增加值 growth missed", "O 2030 零售总额 growth missed"]
      ),
      ("玉米播种面积超省定任务8.3万亩。", ["O 2030 玉米播种面积 other exceeded"]),
      ("云岭公园即将建成开放。", ["O 2030 云岭公园即将建成开放 milestone begun"]),
      (
        "东岭水库、云河大桥顺利推进。",
        ["O 2030 东岭水库顺利推进 milestone begun", "O 2030 云河大桥顺利推进 milestone begun"]
      ),
      ("全力创建省级园林城市。", ["O 2030 省级园林城市创建 milestone begun"]),
      ("没有实现年初确定的减排目标。", ["O 2030 年初确定的减排目标 other missed"]),
      ("柳河水质明显改善。", ["O 2030 柳河水质 relative better"]),
      ("渔业产量出现下降。", ["O 2030 渔业产量 relative worse"]),
      ("单位能耗持续下降。", ["O 2030 单位能耗 relative better"]),
      ("松江铁路前期工作加快推进。", ["O 2030 松江铁路前期工作加快推进 milestone begun"]),
      ("停车难尚未有效缓解。", ["O 2030 停车难 milestone notDone"]),
      ("各地不同程度提高了低保补助标准。", ["O 2030 低保补助标准 relative done"]),
      ("扎实推进湖区治理工程。", ["O 2030 湖区治理工程 milestone begun"]),
      ("荣获全国水利先进城市。", ["O 2030 全国水利先进城市 milestone done"]),
      ("成功申办2033年省运会。", ["O 2030 2033年省运会申办 milestone done"]),
      ("就业、物价总体稳定。", ["O 2030 就业 relative unchanged", "O 2030 物价 relative unchanged"]),
      (
        "渔业产值、零售总额等指标与年度目标任务仍有一定距离。",
        ["O 2030 渔业产值 other missed", "O 2030 零售总额 other missed"]
      ),
      ("现代渔业十大项目加力推进。", ["O 2030 现代渔业十大项目加力推进 milestone begun"]),
      ("云州高新区获批省级试点。", ["O 2030 云州高新区省级试点获批 milestone done"]),
      ("云岭水库通过省级验收。", ["O 2030 云岭水库省级验收通过 milestone done"]),
    ])
  func told(_ sentence: String, _ expected: [String]) {
    #expect(ReadLines.review(sentence) == expected)
  }

  @Test("Where a promised change begins tells of the year before")
  func base() {
    #expect(
      ReadLines.plan("低保补助标准由90元提高到110元。") == [
        "O 2030 低保补助标准 level exactly 90 元", "C 2031 低保补助标准 level exactly 110 元",
      ])
    #expect(
      ReadLines.review("低保补助标准由90元提高到110元。") == [
        "O 2030 低保补助标准 level exactly 110 元"
      ])
  }

  @Test("A sum-up tells of all that it counts")
  func blanket() {
    #expect(
      ReadLines.review("年初承诺的26件实事全部兑现。").contains("O 2030 实事 other fulfilled×26"))
    #expect(
      ReadLines.review("全面完成改善出行条件、建立便民驿站等十件实事37个项目。")
        .contains("O 2030 实事 other fulfilled×10"))
  }
}
