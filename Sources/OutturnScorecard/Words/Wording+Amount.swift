import OutturnModel

/// How amounts are told to people: 万 and 亿 in Chinese, separators and millions in English.
extension Wording {
  /// A number with its unit: `14.9万人`, `149,000 people`, `8.40%`, `第3位`.
  public func amount(_ value: ExactDecimal, _ unit: Unit) -> String {
    switch unit.dimension {
    case .rank: return pick("第\(number(value))位", "rank \(number(value))")
    case .point: return pick("\(number(value))个百分点", "\(number(value)) points")
    case .percent where unit == .percent: return "\(number(value))%"
    default: break
    }
    let told = number(value)
    if language == .zh { return told + unit.symbol }
    let name = englishName(of: unit)
    return name.isEmpty ? told : "\(told) \(name)"
  }

  /// A quantity, as ``amount(_:_:)``.
  public func amount(_ quantity: Quantity) -> String { amount(quantity.value, quantity.unit) }

  /// A quantity with its sign always told: `+0.2 points`, `−2.5个百分点`.
  public func signed(_ quantity: Quantity) -> String {
    let told = amount(quantity)
    return quantity.value.isNegative || quantity.value.isZero ? told : "+" + told
  }

  /// A number alone, with the digits it was told in unless it is told in 万, 亿, millions or more.
  public func number(_ value: ExactDecimal) -> String {
    let size = value.magnitude
    let sign = value.isNegative ? "\u{2212}" : ""
    for (power, zh, en) in Wording.scales {
      let name = pick(zh, en)
      guard !name.isEmpty, size >= ExactDecimal(mantissa: 1, exponent: power) else { continue }
      let scaled = size.scaled(byPowerOfTen: -power).normalized
      let isShort = -scaled.exponent <= (language == .zh ? 4 : 3)
      // 41230元 is read more easily than 4.123万元.
      let isSmall = power == 4 && -scaled.exponent > 2 && size < 1_000_000
      if isShort && !isSmall { return sign + grouped(scaled.description) + name }
      break
    }
    return sign + grouped(size.description)
  }

  /// A share in percent: `82.6%`, or a dash where there is nothing to take a share of.
  public func percent(_ share: Scorecard.Share) -> String {
    share.percent.map { "\($0)%" } ?? "–"
  }

  private static let scales: [(power: Int, zh: String, en: String)] = [
    (12, "万亿", " trillion"), (9, "", " billion"), (8, "亿", ""), (6, "", " million"), (4, "万", ""),
  ]

  /// English tells thousands apart by commas.
  private func grouped(_ digits: String) -> String {
    language == .en ? NumberWords.grouped(digits) : digits
  }

  /// A unit's English name; none for the measure words that English has not.
  private func englishName(of unit: Unit) -> String {
    let name = UnitTable.shipped.englishName(of: unit)
    return unit.dimension == .count && name.hasHan ? "" : name
  }
}
