import OutturnModel

/// Reads a figure in short: `>=1000万 人`, `~3 %`, `^2万亿 元` (nearly), `6.5..7 %`, `9 %`.
func figure(_ text: String) throws -> Figure {
  let parts = text.split(separator: " ", maxSplits: 1)
  guard parts.count == 2, let unit = UnitTable.shipped[String(parts[1])] else {
    throw NotationError(text: text)
  }
  var number = parts[0]
  var bound = Bound.exactly
  for (sign, meaning) in [
    (">=", Bound.atLeast), ("<=", .atMost), (">", .moreThan), ("<", .lessThan), ("~", .about),
    ("^", .nearly),
  ] where number.hasPrefix(sign) {
    number = number.dropFirst(sign.count)
    bound = meaning
    break
  }
  if let dots = number.range(of: "..") {
    return try Figure(
      .between, decimal(number[..<dots.lowerBound]), upper: decimal(number[dots.upperBound...]),
      unit: unit)
  }
  return try Figure(bound, decimal(number), unit: unit)
}

/// Reads `7994.2亿`: the digits and the power of ten that 万 and 亿 stand for.
func decimal(_ text: Substring) throws -> ExactDecimal {
  var digits = text
  var power = 0
  for (word, zeros) in [("亿", 8), ("万", 4)] {
    while digits.hasSuffix(word) {
      digits = digits.dropLast()
      power += zeros
    }
  }
  guard let value = ExactDecimal(String(digits)) else { throw NotationError(text: String(text)) }
  return value.scaled(byPowerOfTen: power)
}

struct NotationError: Error { let text: String }

extension Substring {
  fileprivate func range(of word: String) -> Range<Index>? {
    var start = startIndex
    while start < endIndex {
      if self[start...].hasPrefix(word) {
        return start..<index(start, offsetBy: word.count)
      }
      start = index(after: start)
    }
    return nil
  }
}

/// A commitment to a figure.
func promise(
  _ text: String, _ measure: Measure = .level, of name: String = "达到指标", id: String? = nil,
  period: String = "2020", baseline: String? = nil, force: Force = .plain, record: String = "a-c1",
  partOf: String? = nil
) throws -> Commitment {
  try promise(
    Target(measure: measure, aim: .figure(figure(text))), of: name, id: id, period: period,
    baseline: baseline, force: force, record: record, partOf: partOf)
}

/// A commitment to any target.
func promise(
  _ target: Target, of name: String = "达到指标", id: String? = nil, period: String = "2020",
  baseline: String? = nil, force: Force = .plain, record: String = "a-c1", partOf: String? = nil
) throws -> Commitment {
  guard let record = RecordID(rawValue: record), let time = Period(period) else {
    throw NotationError(text: record)
  }
  return Commitment(
    id: record, indicator: IndicatorName(name, id: id.flatMap { IndicatorID(rawValue: $0) }),
    period: time, target: target, force: force,
    baseline: try baseline.map { Baseline(try figure($0)) },
    partOf: partOf.flatMap { RecordID(rawValue: $0) })
}

/// A commitment without a number of its own.
func promise(
  _ kind: Relation.Kind, of name: String = "达到指标", id: String? = nil, period: String = "2020",
  baseline: String? = nil
) throws -> Commitment {
  try promise(
    Target(measure: .relative, aim: .relation(Relation(kind, words: "words"))), of: name, id: id,
    period: period, baseline: baseline)
}

/// An outcome told as a figure.
func found(
  _ text: String, _ measure: Measure = .level, of name: String = "达到指标", id: String? = nil,
  period: String = "2020", status: Outcome.Status = .final, record: String = "a-o1"
) throws -> Outcome {
  try found(
    .figure(figure(text)), measure, of: name, id: id, period: period, status: status, record: record
  )
}

/// An outcome of any kind.
func found(
  _ finding: Outcome.Finding, _ measure: Measure, of name: String = "达到指标", id: String? = nil,
  period: String = "2020", status: Outcome.Status = .final, record: String = "a-o1"
) throws -> Outcome {
  guard let record = RecordID(rawValue: record), let time = Period(period) else {
    throw NotationError(text: record)
  }
  return try Outcome(
    id: record, indicator: IndicatorName(name, id: id.flatMap { IndicatorID(rawValue: $0) }),
    period: time, measure: measure, finding: finding, status: status)
}

/// An outcome in words.
func said(_ kind: Relation.Kind, of name: String = "达到指标", record: String = "a-o1") throws
  -> Outcome
{
  try found(.relation(Relation(kind, words: "words")), .relative, of: name, record: record)
}

/// A day long after every period in the tests.
let later = Day(year: 2030, month: 1, day: 1)

/// A small catalogue of its own, so that the shipped table can change.
let testCatalogue: Catalogue = {
  func indicator(
    _ id: String, _ zh: String, _ direction: Direction, _ kind: Indicator.Kind,
    _ basis: Indicator.Basis? = nil
  ) -> Indicator? {
    guard let id = IndicatorID(rawValue: id), let name = LocalizedName(zh: zh) else { return nil }
    return Indicator(
      id: id, name: name, sector: "economy", direction: direction, kind: kind, basis: basis)
  }
  return Catalogue(
    [
      indicator("gdp", "地区生产总值", .higher, .flow, .real),
      indicator("cpi", "居民消费价格", .limit, .index),
      indicator("jobs", "城镇新增就业", .higher, .flow),
      indicator("unemployment", "城镇登记失业率", .lower, .rate),
      indicator("energy", "单位生产总值能耗", .lower, .rate),
      indicator("income", "居民人均可支配收入", .higher, .flow, .real),
      indicator("investment", "固定资产投资", .higher, .flow, .nominal),
      indicator("money", "广义货币", .neutral, .stock),
      indicator("firms", "高新技术企业", .higher, .stock),
      indicator("urbanisation", "城镇化率", .higher, .share),
    ].compactMap { $0 })
}()

/// A scorer over the small catalogue.
func scorer(_ profile: Profile = .standard, _ policy: Policy = .standard) -> Scorer {
  Scorer(catalogue: testCatalogue, policy: policy, profile: profile)
}
