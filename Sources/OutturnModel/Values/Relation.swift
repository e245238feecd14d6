/// What a target or an outcome without a number of its own says.
public struct Relation: Hashable, Sendable {
  /// What kind of saying it is.
  public let kind: Kind
  /// The words as written: `与经济增长同步`.
  public let words: String

  /// Makes a relation.
  public init(_ kind: Kind, words: String) {
    self.kind = kind
    self.words = words
  }

  /// The kinds of sayings without a number.
  public enum Kind: Hashable, Sendable {
    /// 与…同步: in step with another indicator.
    case inStep(with: IndicatorName)
    /// 高于…: above another indicator, another place or last year, by a margin where one is told.
    case above(Comparand, margin: ExactDecimal?)
    /// 低于…: below it.
    case below(Comparand, margin: ExactDecimal?)
    /// 基本持平, 保持稳定: as last year.
    case steady
    /// 保持正增长, 稳定增长: more than last year.
    case rising
    /// 双下降, 持续下降: less than last year.
    case falling
    /// 翻一番, 增长两倍: this many times the baseline.
    case multiple(ExactDecimal)
    /// 完成上级下达任务: what a higher level set, whatever it was.
    case assigned
    /// 零突破: the first ever.
    case firstEver
    /// Will not happen: no breach within the period.
    case never
    /// Words that none of these covers.
    case other
  }

  /// What something is compared with.
  public enum Comparand: Hashable, Sendable {
    /// Another indicator of the same place and period.
    case indicator(IndicatorName)
    /// The same indicator of another place, as named: 全国, 全省.
    case place(String)
    /// The same indicator a year before.
    case lastYear
  }
}

/// An indicator as a text names it, and its id in the catalogue where that is sure.
public struct IndicatorName: Hashable, Sendable {
  /// The name as told: `全市生产总值`.
  public let told: String
  /// The id in the catalogue: `gdp`; nil when not sure.
  public let id: IndicatorID?

  /// Makes a name.
  public init(_ told: String, id: IndicatorID? = nil) {
    self.told = told
    self.id = id
  }
}
