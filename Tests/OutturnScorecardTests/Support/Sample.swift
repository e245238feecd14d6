import OutturnModel
import OutturnScorecard

/// An invented ledger: two cities, a few years, every verdict, every kind of target.
enum Sample {
  static let river = PlacePath("cn/qingjiang") ?? fallback
  static let harbour = PlacePath("cn/qingjiang/lanwan") ?? fallback
  private static let fallback = Sample.path(["x"])
  private static func path(_ parts: [String]) -> PlacePath {
    guard let path = PlacePath(parts.joined(separator: "/")) else { preconditionFailure() }
    return path
  }

  static func name(_ zh: String, _ en: String) -> LocalizedName {
    guard let name = LocalizedName(zh: zh, en: en) else { preconditionFailure() }
    return name
  }

  static func id(_ text: String) -> RecordID {
    guard let id = RecordID(rawValue: text) else { preconditionFailure("\(text)") }
    return id
  }

  static func source(_ text: String) -> SourceID {
    guard let id = SourceID(rawValue: text) else { preconditionFailure("\(text)") }
    return id
  }

  static func unit(_ symbol: String) -> Unit {
    UnitTable.shipped[symbol] ?? Unit(symbol: symbol, dimension: .count)
  }

  static func number(_ text: String) -> ExactDecimal {
    guard let value = ExactDecimal(text) else { preconditionFailure("\(text)") }
    return value
  }

  static func figure(
    _ bound: Bound, _ value: String, _ symbol: String, upper: String? = nil
  ) -> Figure {
    do {
      return try Figure(
        bound, number(value), upper: upper.map(number), unit: unit(symbol))
    } catch { preconditionFailure("\(error)") }
  }

  static func target(_ measure: Measure, _ aim: Target.Aim) -> Target {
    do { return try Target(measure: measure, aim: aim) } catch { preconditionFailure("\(error)") }
  }

  static func evidence(_ id: String, _ clause: String, at start: Int = 120) -> Evidence {
    Evidence(
      source: source(id),
      clause: Evidence.Clause(
        clause,
        span: Evidence.Span(start: start, end: start + clause.unicodeScalars.count)))
  }

  static let indicators = Catalogue([
    indicator("gdp", "地区生产总值", "gross domestic product", "economy", .higher, .flow, .real),
    indicator("fixed-investment", "固定资产投资", "fixed-asset investment", "investment", .higher, .flow),
    indicator("cpi", "居民消费价格", "consumer prices", "economy", .lower, .index),
    indicator("urban-jobs-new", "城镇新增就业", "new urban jobs", "jobs", .higher, .flow),
    indicator("unemployment", "城镇登记失业率", "registered unemployment", "jobs", .lower, .rate),
    indicator("forest-cover", "森林覆盖率", "forest cover", "environment", .higher, .share),
    indicator("schools-new", "新建中小学校", "new schools", "education", .higher, .flow),
    indicator("income", "居民人均可支配收入", "disposable income per person", "income", .higher, .flow),
  ])

  private static func indicator(
    _ id: String, _ zh: String, _ en: String, _ sector: String, _ direction: Direction,
    _ kind: Indicator.Kind, _ basis: Indicator.Basis? = nil
  ) -> Indicator {
    guard let id = IndicatorID(rawValue: id) else { preconditionFailure() }
    return Indicator(
      id: id, name: name(zh, en), sector: sector, direction: direction, kind: kind, basis: basis)
  }

  static let sources = [
    Source(
      id: source("lanwan-plan-2023"), title: "兰湾市2023年政府工作报告", publisher: "兰湾市人民政府",
      date: Period("2023-01-12"), place: harbour, planYear: 2023,
      sha256: String(repeating: "0f", count: 32), url: "https://example.org/lanwan/2023"),
    Source(
      id: source("lanwan-plan-2024"), title: "兰湾市2024年政府工作报告", publisher: "兰湾市人民政府",
      date: Period("2024-01-15"), place: harbour, planYear: 2024),
  ]
}
