/// Finds indicators by what a person or a table says.
package enum IndicatorFinder {
  /// The indicator with an id or a name.
  ///
  /// - Throws: `Failure` with the nearest one when there is none.
  package static func find(_ text: String, in catalogue: Catalogue) throws(Failure) -> Indicator {
    if let id = IndicatorID(rawValue: text), let found = catalogue[id] { return found }
    if let found = catalogue.indicator(named: text) { return found }
    let hint = Localized(
      zh: "用 outturn indicator list 查看目录。", en: "See the catalogue with: outturn indicator list")
    guard let near = NearestWord.to(text, in: catalogue.indicators.lazy.flatMap(\.allNames)) else {
      throw Failure(
        zh: "目录中没有指标“\(text)”", en: "the catalogue has no indicator \"\(text)\"", hint: hint)
    }
    throw Failure(
      zh: "目录中没有指标“\(text)”，是不是 \(near)？",
      en: "the catalogue has no indicator \"\(text)\"; did you mean \(near)?", hint: hint)
  }
}

extension Indicator {
  /// Its id, its names and its aliases.
  package var allNames: [String] {
    ([id.rawValue, name.zh, name.en] + aliases).filter { !$0.isEmpty }
  }
}
