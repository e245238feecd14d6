/// Quantities and figures in words, in both languages.
enum QuantityWords {
  /// A quantity: `7994.2亿元` and `799.42 billion yuan`, `0.8个百分点` and `0.8 points`.
  static func sentence(_ value: ExactDecimal, _ unit: Unit) -> Localized {
    Localized(zh: zh(value, unit), en: en(value, unit))
  }

  /// A quantity in Chinese.
  static func zh(_ value: ExactDecimal, _ unit: Unit) -> String {
    switch unit.dimension {
    case .point where unit == .point: NumberWords.zh(value) + "个百分点"
    case .rank: "第\(NumberWords.zh(value))位"
    case .percent: value.description + unit.symbol
    default: NumberWords.zh(value) + unit.symbol
    }
  }

  /// A quantity in English; measure words that English lacks are left out.
  static func en(_ value: ExactDecimal, _ unit: Unit) -> String {
    switch unit.dimension {
    case .point where unit == .point:
      return NumberWords.en(value) + (value.magnitude == .one ? " point" : " points")
    case .rank: return "rank \(NumberWords.en(value))"
    case .percent: return value.description + unit.symbol
    case .count:
      let name = UnitTable.shipped.englishName(of: unit)
      let isEnglish = unit != .count && name.utf8.allSatisfy { $0 < 128 }
      return NumberWords.en(value) + (isEnglish ? " " + name : "")
    default: return NumberWords.en(value) + " " + UnitTable.shipped.englishName(of: unit)
    }
  }

  /// A distance between two quantities, without its sign.
  static func distance(_ gap: Quantity) -> Localized {
    let size = gap.value.magnitude
    if gap.unit.dimension == .rank {
      let places = size == .one ? "1 place" : "\(NumberWords.en(size)) places"
      return Localized(zh: "\(NumberWords.zh(size))位", en: places)
    }
    return sentence(size, gap.unit)
  }

  /// A figure with the words of its bound: `9%以上` and `9% or more`.
  static func sentence(_ figure: Figure) -> Localized {
    let one = sentence(figure.value, figure.unit)
    switch figure.bound {
    case .exactly, .none: return one
    case .about: return Localized(zh: one.zh + "左右", en: "about " + one.en)
    case .nearly: return Localized(zh: "近" + one.zh, en: "nearly " + one.en)
    case .atLeast: return Localized(zh: one.zh + "以上", en: one.en + " or more")
    case .moreThan: return Localized(zh: "超过" + one.zh, en: "more than " + one.en)
    case .atMost: return Localized(zh: one.zh + "以内", en: one.en + " or less")
    case .lessThan: return Localized(zh: "低于" + one.zh, en: "less than " + one.en)
    case .between:
      let top = sentence(figure.upper ?? figure.value, figure.unit)
      return Localized(zh: "\(one.zh)至\(top.zh)", en: "\(one.en) to \(top.en)")
    }
  }

  /// A figure with what its measure adds: `下降5%` and `down 5%`, `增长8.2%` and `growth of 8.2%`.
  static func sentence(_ figure: Figure, _ measure: Measure) -> Localized {
    let plain = sentence(figure)
    switch measure {
    case .decrease: return Localized(zh: "下降" + plain.zh, en: "down " + plain.en)
    case .growth where figure.value.isNegative && figure.bound == .exactly:
      let size = sentence(figure.value.magnitude, figure.unit)
      return Localized(zh: "下降" + size.zh, en: "down " + size.en)
    default: return plain
    }
  }
}
