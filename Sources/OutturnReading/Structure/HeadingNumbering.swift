/// How a heading is numbered.
public enum HeadingNumbering: Sendable, Equatable {
  /// 第一部分, 第一章, Part I, Chapter 1
  case part(Int)
  /// 一、
  case chinese(Int)
  /// （一）
  case chineseInParentheses(Int)
  /// 1. or 1、
  case arabic(Int)
  /// （1） or 1） or ①
  case arabicInParentheses(Int)
  /// ――
  case dash
  /// A Markdown or HTML heading, or a short line alone, with no number.
  case unnumbered

  /// How deep such a heading usually stands, from 1; a lower number holds the higher ones.
  public var depth: Int {
    switch self {
    case .part: 1
    case .chinese: 2
    case .chineseInParentheses: 3
    case .unnumbered: 4
    case .arabic: 4
    case .arabicInParentheses: 5
    case .dash: 6
    }
  }

  /// The number itself, 0 where there is none.
  public var number: Int {
    switch self {
    case .part(let number), .chinese(let number), .chineseInParentheses(let number),
      .arabic(let number), .arabicInParentheses(let number):
      number
    case .dash, .unnumbered: 0
    }
  }
}
