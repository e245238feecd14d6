/// Finds indicators by what a person or a table says.
package enum IndicatorFinder {
  /// The indicator with an id or a name.
  ///
  /// - Throws: `Failure` with the nearest one when there is none.
  package static func find(_ text: String, in catalogue: Catalogue) throws(Failure) -> Indicator {
    if let id = IndicatorID(rawValue: text), let found = catalogue[id] { return found }
    if let found = catalogue.indicator(named: text) { return found }
    let near = NearestWord.to(text, in: catalogue.indicators.lazy.flatMap(\.allNames))
    throw Failure("noIndicatorFound", text, near)
  }
}

extension Indicator {
  /// Its id, its names and its aliases.
  package var allNames: [String] {
    ([id.rawValue, name.zh, name.en] + aliases).filter { !$0.isEmpty }
  }
}
