@testable import OutturnModel
import OutturnScorecard

extension Sample {
  static func told(_ told: String, _ id: String? = nil) -> IndicatorName {
    IndicatorName(told, id: id.flatMap { IndicatorID(rawValue: $0) })
  }

  static func answer(
    _ id: String, _ measure: Measure, _ finding: Outcome.Finding,
    status: Outcome.Status = .final, clause: String? = nil
  ) -> Assessment.Answer {
    Assessment.Answer(
      id: Sample.id(id), indicator: nil, period: nil, finding: finding, measure: measure,
      status: status, derivation: nil,
      evidence: clause.map { evidence("lanwan-plan-2024", $0, at: 900) })
  }

  static func commitment(
    _ id: String, _ indicator: IndicatorName, _ target: Target, force: Force = .plain,
    period: Period = .year(2023), clause: String? = nil, responsible: String? = nil
  ) -> Commitment {
    Commitment(
      id: Sample.id(id), indicator: indicator, period: period, target: target, force: force,
      evidence: clause.map { evidence("lanwan-plan-2023", $0) }, responsible: responsible)
  }

  /// Nine commitments of one year: each verdict that a year's scorecard usually has.
  static let assessments2023: [Assessment] = [
    Assessment(
      commitment: commitment(
        "lanwan-2023-caaaa2", told("全市生产总值", "gdp"),
        target(.growth, .figure(figure(.about, "6", "%"))), force: .expected,
        clause: "全市生产总值增长6%左右", responsible: "市发展改革委"),
      place: harbour, verdict: .exceeded,
      gap: Quantity(number("1.4"), .point), tolerance: number("0.5"),
      outcomes: [
        answer(
          "lanwan-2023-oaaaa2", .growth, .figure(figure(.exactly, "7.4", "%")),
          clause: "全市生产总值增长7.4%")
      ],
      arithmetic: Localized(
        zh: "7.4%比6%高1.4个百分点，超出0.5个百分点的容差，为超额完成。",
        en: "7.4% is 1.4 points above 6%, past the tolerance of 0.5 points: exceeded."),
      rule: Assessment.Rule("about")),
    Assessment(
      commitment: commitment(
        "lanwan-2023-caaaa3", told("固定资产投资", "fixed-investment"),
        target(.growth, .figure(figure(.exactly, "10", "%"))), force: .expected,
        clause: "固定资产投资增长10%"),
      place: harbour, verdict: .notMet, gap: Quantity(number("-3.2"), .point),
      outcomes: [
        answer(
          "lanwan-2023-oaaaa3", .growth, .figure(figure(.exactly, "6.8", "%")),
          status: .preliminary, clause: "固定资产投资增长6.8%")
      ],
      arithmetic: Localized(
        zh: "6.8%比10%低3.2个百分点，未完成。", en: "6.8% is 3.2 points below 10%: not met."),
      rule: Assessment.Rule("exactly")),
    Assessment(
      commitment: commitment(
        "lanwan-2023-caaaa4", told("城镇新增就业", "urban-jobs-new"),
        target(.increment, .figure(figure(.atLeast, "130000", "人"))), force: .assured,
        clause: "新增城镇就业13万人以上"),
      place: harbour, verdict: .exceeded, gap: Quantity(number("19000"), unit("人")),
      ratio: number("1.146"),
      outcomes: [
        answer("lanwan-2023-oaaaa4", .increment, .figure(figure(.exactly, "149000", "人")))
      ],
      arithmetic: Localized(
        zh: "14.9万人不少于13万人，完成114.6%。",
        en: "149,000 people is no fewer than 130,000: 114.6% of the target."),
      rule: Assessment.Rule("at-least")),
    Assessment(
      commitment: commitment(
        "lanwan-2023-caaaa5", told("居民消费价格涨幅", "cpi"),
        target(.growth, .figure(figure(.about, "3", "%"))), clause: "居民消费价格涨幅3%左右"),
      place: harbour, verdict: .met, gap: Quantity(number("-0.1"), .point),
      toleranceDecides: true, tolerance: number("0.5"),
      outcomes: [answer("lanwan-2023-oaaaa5", .growth, .figure(figure(.exactly, "3.1", "%")))],
      arithmetic: Localized(
        zh: "3.1%比3%高0.1个百分点，在0.5个百分点的容差之内，完成；不给容差则未完成。",
        en: "3.1% is 0.1 points above 3%, within the tolerance of 0.5: met; not met without it."),
      rule: Assessment.Rule("about")),
    Assessment(
      commitment: commitment(
        "lanwan-2023-caaaa6", told("新建中小学校", "schools-new"),
        target(.increment, .figure(figure(.exactly, "30", "所"))), clause: "新建中小学校30所"),
      place: harbour, verdict: .partlyMet, gap: Quantity(number("-8"), unit("所")),
      ratio: number("0.733"),
      outcomes: [answer("lanwan-2023-oaaaa6", .increment, .figure(figure(.exactly, "22", "所")))],
      arithmetic: Localized(
        zh: "22所是30所的73.3%，不低于50%，部分完成。",
        en: "22 is 73.3% of 30, no less than 50%: partly met."),
      rule: Assessment.Rule("exactly")),
    Assessment(
      commitment: commitment(
        "lanwan-2023-caaaa7", told("轨道交通运营总里程"),
        target(.level, .figure(figure(.moreThan, "93.6", "公里"))),
        clause: "轨道交通运营总里程突破93.6公里"),
      place: harbour, verdict: .noReport,
      reasons: [Reason(.silence, Localized(zh: "未见报告", en: "nothing was reported"))],
      arithmetic: Localized(zh: "到期后没有报告。", en: "Nothing was reported about it."),
      rule: Assessment.Rule("silence")),
    Assessment(
      commitment: commitment(
        "lanwan-2023-caaaa8", told("居民人均可支配收入", "income"),
        target(.relative, .relation(Relation(.inStep(with: told("经济增长")), words: "与经济增长同步")))),
      place: harbour, verdict: .notComparable,
      reasons: [
        Reason(.measure, Localized(zh: "只报了绝对额", en: "only the level was reported"))
      ],
      outcomes: [answer("lanwan-2023-oaaaa8", .level, .figure(figure(.exactly, "41230", "元")))],
      arithmetic: Localized(
        zh: "只报了41230元，没有增速，无法与经济增长比较。",
        en: "Only 41,230 yuan was reported, no growth: it cannot be held against growth."),
      rule: Assessment.Rule("relative")),
    Assessment(
      commitment: commitment(
        "lanwan-2023-caaaa9", told("兰湾大桥"), target(.milestone, .deed("10月底前建成通车")),
        period: .month(2023, .october), clause: "兰湾大桥10月底前建成通车"),
      place: harbour, verdict: .metLate, gap: Quantity(number("-26"), unit("天")),
      outcomes: [
        answer("lanwan-2023-oaaaa9", .milestone, .said(Saying(.done, on: Day("2023-11-26"))))
      ],
      arithmetic: Localized(
        zh: "2023-11-26建成，比10月31日晚26天，逾期完成。",
        en: "Opened on 2023-11-26, 26 days after 31 October: met late."),
      rule: Assessment.Rule("milestone")),
    Assessment(
      commitment: commitment(
        "lanwan-2023-caaab2", told("森林覆盖率", "forest-cover"),
        target(.share, .figure(figure(.between, "31", "%", upper: "32"))),
        period: .years(2023, 2025) ?? .year(2025)),
      place: harbour, verdict: .pending, pace: .behind,
      arithmetic: Localized(zh: "期限未到。", en: "Its time is not over."),
      rule: Assessment.Rule("between")),
  ]

  static let assessments2022: [Assessment] = [
    Assessment(
      commitment: commitment(
        "lanwan-2022-caaaa2", told("GDP", "gdp"),
        target(.level, .figure(figure(.atLeast, "799420000000", "元"))), period: .year(2022)),
      place: harbour, verdict: .notMet, gap: Quantity(number("-12000000000"), unit("元")),
      ratio: number("0.985"), isReversed: true,
      outcomes: [
        answer("lanwan-2022-oaaaa2", .level, .figure(figure(.exactly, "787420000000", "元")))
      ],
      arithmetic: Localized(
        zh: "7874.2亿元少于7994.2亿元，差120亿元。",
        en: "787.42 billion yuan falls 12 billion short of 799.42 billion."),
      rule: Assessment.Rule("at-least"))
  ]

  static let context = ScorecardContext(
    title: name("兰湾市承诺兑现记分卡", "Lanwan: promises and what came of them"), ledger: "兰湾",
    date: Day("2024-03-01"),
    places: [
      Place(path: river, name: name("清江省", "Qingjiang")),
      Place(path: harbour, name: name("兰湾市", "Lanwan")),
    ],
    sources: sources, catalogue: indicators,
    seal: "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d")

  static let document = ScorecardDocument(
    context: context,
    sections: [
      ScorecardSection(
        place: harbour, year: 2022, assessments: assessments2022),
      ScorecardSection(
        place: harbour, year: 2023, assessments: assessments2023,
        scrutiny: Scrutiny(discrepancies: [discrepancy(of: told("高新技术企业"))])),
    ])

  /// 2,048 firms, 800 added, 2,900 in all.
  static func discrepancy(of indicator: IndicatorName) -> Discrepancy {
    func term(_ id: String, _ year: Int, _ measure: Measure, _ value: String) -> Discrepancy.Term {
      Discrepancy.Term(
        outcome: Sample.id(id), period: .year(year), measure: measure,
        figure: figure(.exactly, value, "户"), evidence: nil)
    }
    return Discrepancy(
      kind: .stockAndAdded, indicator: indicator,
      told: term("lanwan-2023-ofirm3", 2023, .level, "2900"),
      others: [
        term("lanwan-2022-ofirm1", 2022, .level, "2048"),
        term("lanwan-2023-ofirm2", 2023, .increment, "800"),
      ], lowest: number("2847"), highest: number("2849"), unit: unit("户"))
  }
}
