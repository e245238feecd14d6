import OutturnModel

/// Finds the indicator of the catalogue that a name stands for, only where that is sure.
struct IndicatorMatcher {
  let catalogue: Catalogue

  /// Words that tell the place a report is about and may stand before any name.
  private static let scopes = [
    "全市", "全省", "全国", "全县", "全区", "全州", "我市", "我省", "我国", "我县", "我区", "全年", "本市",
  ]
  private static let articles = ["the ", "total ", "annual "]

  /// The indicator with a name, with or without a word for the place itself before it.
  func indicator(named name: String) -> Indicator? {
    if let found = catalogue.indicator(named: name) { return found }
    for scope in IndicatorMatcher.scopes where name.hasPrefix(scope) {
      return catalogue.indicator(named: String(name.dropFirst(scope.count)))
    }
    let small = name.lowercased()
    for article in IndicatorMatcher.articles where small.hasPrefix(article) {
      return catalogue.indicator(named: String(name.dropFirst(article.count)))
    }
    return nil
  }
}
