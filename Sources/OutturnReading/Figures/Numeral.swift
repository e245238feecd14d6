import OutturnModel

/// A number as it stands in a text, without its unit.
struct Numeral: Sendable, Equatable {
  /// How it is written.
  enum Form: Sendable, Equatable {
    /// `8.4`, `7994.2亿`, `55,000`
    case digits
    /// 三万, 两千余
    case words
    /// 百分之八点五, 三分之二, 一半: the value is in percent
    case percentWords
    /// 千分之三: the value is in thousandths
    case permilleWords
  }

  /// The value with 万 and 亿 multiplied out.
  let value: ExactDecimal
  /// The scalars it covers.
  let range: Range<Int>
  let form: Form
  /// Whether 多 or 余 says that it is somewhat more.
  let isMore: Bool
  /// Whether 十, 百, 千, 万, 亿 or an English word for them multiplies it.
  let isMultiplied: Bool
}
