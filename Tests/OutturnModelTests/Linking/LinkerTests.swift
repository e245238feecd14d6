import OutturnModel
import OutturnSeed
import Testing

/// Which outcomes answer which commitments.
@Suite struct LinkerTests {
  let linker = Linker(scorer: Scorer(catalogue: testCatalogue))

  func rules(_ result: Linker.Result) -> [String] {
    result.added.map { link in
      if case .rule(let name, _) = link.basis {
        "\(link.commitment)>\(link.outcome) \(name)"
      } else {
        ""
      }
    }
  }

  struct Names: Sendable, CustomTestStringConvertible {
    let promised: String
    let told: String
    let measure: Measure
    let isSure: Bool
    var testDescription: String { "\(promised) | \(told)" }

    init(_ promised: String, _ told: String, _ measure: Measure, _ isSure: Bool) {
      self.promised = promised
      self.told = told
      self.measure = measure
      self.isSure = isSure
    }
  }

  @Test(arguments: [
    Names("全市新能源充电桩", "新能源充电桩", .increment, true), Names("“上网”商户", "“上网商户”", .increment, true),
    Names("新增公办幼儿园", "公办幼儿园", .increment, true), Names("中小学校", "新建中小学", .increment, true),
    Names("星光产业比重", "星光产业占工业的比重", .share, true),
    Names("接待国内外游客", "旅游接待", .level, true),
    Names("技术合同成交额", "技术合同交易额", .level, true),
    Names("职工工资总额", "职工平均工资", .level, false),
    Names("农村公路", "公路", .increment, true), Names("城镇居民收入", "农村居民收入", .level, false),
    Names("星光产业占工业比重", "星光产业占服务业的比重", .share, false),
    Names("进口额", "出口额", .level, false), Names("省级星光园区", "市级星光园区", .increment, false),
    Names("公办幼儿园", "民办幼儿园", .increment, false), Names("项目开工", "项目竣工", .increment, false),
    Names("城镇调查失业率", "城镇登记失业率", .rate, false),
    Names("老旧小区改造", "老旧小区拆除", .increment, false), Names("2号线", "3号线", .level, false),
    Names("星光广场", "月光大道", .increment, false),
    Names("用于科技的投入", "用于渔业的投入", .level, false),
    Names("到位省外资金", "到位市外资金", .level, false),
    Names("城镇居民收入", "全体居民收入", .level, false),
    Names("产值超百亿元园区", "产值超500亿元园区", .increment, false),
    Names("产值超百亿元园区", "产值超100亿元园区", .increment, true),
  ]) func namesThatMeanTheSame(_ names: Names) throws {
    let text = names.measure == .share || names.measure == .rate ? "25 %" : "100 个"
    let result = linker.link(
      [try promise(text, names.measure, of: names.promised)],
      [try found(text, names.measure, of: names.told)])
    #expect(!result.added.isEmpty == names.isSure)
  }

  /// One phrase about several things answers each of them, and several answer one phrase.
  @Test func phrasesAboutSeveralThings() throws {
    let linker = Linker()
    let joint = linker.link(
      [try promise("3 %", .decrease, of: "二氧化硫、氮氧化物排放量")],
      [
        try found("4.1 %", .decrease, of: "二氧化硫", record: "a-o1"),
        try found("5 %", .decrease, of: "氮氧化物排放量", record: "a-o2"),
      ])
    #expect(rules(joint) == ["a-c1>a-o1 component", "a-c1>a-o2 component"])
    let half = linker.link(
      [try promise("3 %", .decrease, of: "二氧化硫、氮氧化物排放量")],
      [try found("4.1 %", .decrease, of: "二氧化硫", record: "a-o1")])
    #expect(half.added.isEmpty)
    let each = linker.link(
      [try promise("2 %", .decrease, of: "氨氮排放量", id: "ammonia-nitrogen")],
      [try found("3 %", .decrease, of: "化学需氧量、氨氮排放量")])
    #expect(rules(each) == ["a-c1>a-o1 component"])
  }

  @Test(arguments: [
    ("开工建设公租房30万套", "基本建成公租房31万套", false), ("开工建设公租房30万套", "公租房开工31万套", true),
    ("新建公租房30万套", "建成公租房31万套", true), ("建设公租房30万套", "拆除公租房31万套", false),
    ("改造公租房30万套", "新建公租房31万套", false), ("公租房30万套", "基本建成公租房31万套", true),
    ("续建桥梁、开工建设公租房30万套", "竣工厂房、公租房开工31万套", true),
    ("新改建公租房30万套", "新建公租房31万套", true), ("新改建公租房30万套", "改造公租房31万套", true),
    ("建设提升公租房30万套", "建成公租房31万套", true),
  ]) func aStartIsNotAFinish(promised: String, told: String, isSame: Bool) throws {
    func evidence(_ text: String, _ source: String) throws -> Evidence {
      Evidence(
        source: try #require(SourceID(rawValue: source)), clause: Evidence.Clause(text))
    }
    let plain = try promise("30万 套", .increment, of: "公租房", id: "public-rental-housing")
    let answer = try found("31万 套", .increment, of: "公租房", id: "public-rental-housing")
    let result = Linker().link(
      [
        Commitment(
          id: plain.id, indicator: plain.indicator, period: plain.period, target: plain.target,
          evidence: try evidence(promised, "plan"))
      ],
      [
        try Outcome(
          id: answer.id, indicator: answer.indicator, period: answer.period,
          measure: answer.measure, finding: answer.finding, evidence: try evidence(told, "later"))
      ])
    #expect(!result.added.isEmpty == isSame)
  }

  /// 同比增加21天 is no number of days, and a level says nothing of a growth above the nation's.
  @Test func differencesAreNotTotalsAndLevelsAreNotGrowth() throws {
    let days = try found("21 天", .increment, of: "优良天数")
    let added = try Outcome(
      id: days.id, indicator: days.indicator, period: days.period, measure: .increment,
      finding: days.finding,
      evidence: Evidence(
        source: try #require(SourceID(rawValue: "later")),
        clause: Evidence.Clause("优良天数同比增加21天")))
    let promised = try promise("213 天", of: "优良天数")
    #expect(linker.link([promised], [added]).added.isEmpty)
    #expect(!linker.link([promised], [try found("220 天", of: "优良天数")]).added.isEmpty)
    let above = try promise(.above(.place("全国"), margin: nil), of: "生产总值增速")
    let level = try found("9130亿 元", .level, of: "地区生产总值", id: "gdp")
    let growth = try found("8 %", .growth, of: "地区生产总值", id: "gdp")
    #expect(Linker().link([above], [level]).added.isEmpty)
    #expect(!Linker().link([above], [growth]).added.isEmpty)
  }

  @Test(arguments: [("以新技术为引领的地区生产总值", true), ("地区生产总值增幅", true), ("以新技术为引领的园区", false)])
  func wordsThatChangeNothing(name: String, isSame: Bool) throws {
    let result = linker.link(
      [try promise("5 %", .growth, of: name)],
      [try found("6 %", .growth, of: "地区生产总值", id: "gdp")])
    #expect(!result.added.isEmpty == isSame)
  }

  @Test func theSameIndicatorOfTheCatalogueIsLinkedWhateverItsNames() throws {
    let result = linker.link(
      [try promise("9 %", .growth, of: "生产总值", id: "gdp")],
      [
        try found("8.2 %", .growth, of: "GDP", id: "gdp", record: "a-o1"),
        try found("9130亿 元", .level, of: "GDP", id: "gdp", record: "a-o2"),
        try found("7 %", .growth, of: "GDP", id: "gdp", period: "2019", record: "a-o3"),
      ])
    #expect(rules(result) == ["a-c1>a-o1 same-indicator"])
    #expect(result.added.first?.reasons.isEmpty == false)
  }

  @Test func whatCanBeDerivedIsLinkedWhereNothingAnswersDirectly() throws {
    let commitments = [try promise("9 %", .growth, of: "投资", id: "investment")]
    let now = try found("110亿 元", .level, of: "投资", id: "investment", record: "a-o1")
    let before = try found(
      "100亿 元", .level, of: "投资", id: "investment", period: "2019", record: "a-o2")
    #expect(rules(linker.link(commitments, [now, before])) == ["a-c1>a-o1 same-indicator"])
    // In another measure it is told all the same; that it cannot be held against it, scoring says.
    #expect(rules(linker.link(commitments, [now])) == ["a-c1>a-o1 same-indicator"])
    let direct = try found("10 %", .growth, of: "投资", id: "investment", record: "a-o3")
    #expect(
      rules(linker.link(commitments, [now, before, direct])) == ["a-c1>a-o3 same-indicator"])
  }

  @Test func whatIsToldInTheSameDocumentIsNoAnswer() throws {
    let source = Evidence(source: try #require(SourceID(rawValue: "plan")))
    let plain = try promise("100 家")
    let commitment = Commitment(
      id: plain.id, indicator: plain.indicator, period: plain.period, target: plain.target,
      evidence: source)
    let told = try found("100 家")
    let outcome = try Outcome(
      id: told.id, indicator: told.indicator, period: told.period, measure: told.measure,
      finding: told.finding, evidence: source)
    #expect(linker.link([commitment], [outcome]).added.isEmpty)
  }

  @Test func twoLikeNamesAreLeftToAPersonWithTheRunnerUpNamed() throws {
    let result = linker.link(
      [try promise("30 所", .increment, of: "星光中学")],
      [
        try found("31 所", .increment, of: "星光中学分校", record: "a-o1"),
        try found("28 所", .increment, of: "星光中学校区", record: "a-o2"),
      ])
    #expect(result.added.isEmpty)
    #expect(result.proposals.first?.candidates.map(\.outcome.rawValue) == ["a-o1", "a-o2"])
  }

  @Test func aPersonsLinkAndRefusalStay() throws {
    let commitment = try promise("9 %", .growth, id: "gdp")
    let first = try found("8 %", .growth, id: "gdp", record: "a-o1")
    let second = try found("8.1 %", .growth, id: "gdp", record: "a-o2")
    let refused = Link(
      commitment: commitment.id, outcome: first.id, standing: .refused, basis: .person("somebody"))
    #expect(
      linker.link([commitment], [first, second], existing: [refused]).added.map(\.outcome)
        == [second.id])
    let chosen = Link(commitment: commitment.id, outcome: first.id, basis: .person("somebody"))
    let result = linker.link([commitment], [first, second], existing: [chosen])
    #expect(result.added.isEmpty)
    #expect(result.proposals.first?.candidates.map(\.outcome) == [second.id])
  }

  @Test func moreOutcomesOnlyAddLinks() throws {
    var random = SeededGenerator(seed: 6)
    let names = ["星光产业", "月光产业", "星光园区", "星光产业园区", "新星光产业", "公办幼儿园", "幼儿园"]
    for _ in 0..<200 {
      let commitments = try (0..<4).map {
        try promise(
          "100 家", .increment, of: try #require(names.randomElement(using: &random)),
          record: "a-c\($0)")
      }
      let outcomes = try (0..<8).map {
        try found(
          "100 家", .increment, of: try #require(names.randomElement(using: &random)),
          record: "a-o\($0)")
      }
      let first = linker.link(commitments, Array(outcomes.prefix(4))).added
      let second = linker.link(commitments, outcomes, existing: first).added
      let pairs = Set((first + second).map { "\($0.commitment) \($0.outcome)" })
      #expect(pairs.count == first.count + second.count)
    }
  }

  @Test func theOrderOfRecordsDoesNotMatter() throws {
    var random = SeededGenerator(seed: 7)
    let names = ["星光产业", "星光产业园", "星光大产业", "月光园区", "月光产业园区"]
    for _ in 0..<200 {
      var commitments = try names.enumerated().map {
        try promise("10 家", .increment, of: $1, record: "a-c\($0)")
      }
      var outcomes = try names.shuffled(using: &random).prefix(3).enumerated().map {
        try found("10 家", .increment, of: "新" + $1 + "区", record: "a-o\($0)")
      }
      let first = linker.link(commitments, outcomes)
      commitments.shuffle(using: &random)
      outcomes.shuffle(using: &random)
      let second = linker.link(commitments, outcomes)
      #expect(first.added == second.added)
      #expect(
        Dictionary(
          uniqueKeysWithValues: first.proposals.map { ($0.commitment, $0.candidates) })
          == Dictionary(
            uniqueKeysWithValues: second.proposals.map { ($0.commitment, $0.candidates) }))
    }
  }

  @Test func explainTellsWhatCameNearestAndWhatSpokeAgainstIt() throws {
    let commitment = try promise("9 %", .growth, of: "生产总值", id: "gdp")
    let candidates = linker.explain(
      commitment,
      [
        try found("100 家", .level, of: "博物馆", record: "a-o1"),
        try found("8 %", .growth, of: "生产总值", id: "gdp", period: "2018", record: "a-o2"),
        try found("9130亿 元", .level, of: "生产总值", id: "gdp", record: "a-o3"),
      ])
    #expect(Set(candidates.map(\.outcome.rawValue)) == ["a-o2", "a-o3"])
    #expect(candidates.allSatisfy { !$0.objections.isEmpty || !$0.doubts.isEmpty })
  }

  @Test func wordsThatChangeNothingAreLookedThrough() throws {
    let commitments = [try promise("500 家", .increment, of: "新增高新技术企业", record: "a-c1")]
    let result = linker.link(
      commitments,
      [try found("800 家", .increment, of: "预计全年高新技术企业", id: nil, record: "a-o1")])
    #expect(rules(result) == ["a-c1>a-o1 same-indicator"])
  }

  @Test func aNameThatSaysTooLittleIsLeftToAPerson() throws {
    let result = linker.link(
      [try promise("210 个", .increment, of: "项目")],
      [try found("261 个", .increment, of: "实施项目")])
    #expect(result.added.isEmpty)
  }

  @Test func urbanAndRuralTogetherAnswerBoth() throws {
    let commitment = try promise("8 %", .growth, of: "居民收入", id: "resident-income")
    let urban = try found("8.1 %", .growth, of: "城镇", id: "urban-income", record: "a-o1")
    let rural = try found("7.2 %", .growth, of: "农村", id: "rural-income", record: "a-o2")
    #expect(linker.link([commitment], [urban]).added.isEmpty)
    let result = linker.link([commitment], [urban, rural])
    #expect(rules(result) == ["a-c1>a-o1 component", "a-c1>a-o2 component"])
    let judgement = scorer().judge(
      commitment, outcomes: [urban, rural], on: try #require(later))
    #expect(judgement.verdict == .notMet)
    #expect(judgement.gap?.value == ExactDecimal("-0.8"))
  }

  @Test func manyToMany() throws {
    let commitments = [
      try promise("5.5万 人", .increment, of: "城镇新增就业", id: "jobs", record: "a-c1"),
      try promise(">=5万 人", .increment, of: "城镇新增就业", id: "jobs", record: "a-c2"),
    ]
    let outcomes = [
      try found("6万 人", .increment, of: "城镇新增就业", id: "jobs", record: "a-o1"),
      try found("6.01万 人", .increment, of: "城镇新增就业", id: "jobs", record: "a-o2"),
    ]
    #expect(linker.link(commitments, outcomes).added.count == 4)
  }
}
