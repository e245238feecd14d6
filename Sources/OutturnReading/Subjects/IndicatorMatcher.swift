import OutturnModel

/// Finds the indicator of the catalogue that a name stands for, only where that is sure: by its
/// name or an alias, with or without a word for the place itself (全市) before it.
struct IndicatorMatcher: Sendable {
  private let names: ScalarTrie<Indicator>
  private let lexicon: Lexicon

  /// The matcher of the catalogue that ships with the program.
  static let shipped = IndicatorMatcher(catalogue: .shipped, lexicon: .shipped)

  init(catalogue: Catalogue, lexicon: Lexicon) {
    var names: [(word: String, meaning: Indicator)] = []
    for indicator in catalogue.indicators {
      for name in [indicator.name.zh, indicator.name.en] + indicator.aliases where !name.isEmpty {
        names.append((Catalogue.key(name), indicator))
      }
    }
    self.names = ScalarTrie(names)
    self.lexicon = lexicon
  }

  /// The indicator with a name that is put together of parts of a text.
  func indicator(named parts: [Range<Int>], in text: [Unicode.Scalar]) -> Indicator? {
    if let found = walk(parts, in: text) { return found }
    guard let first = parts.first,
      let whole = lexicon.whole.longest(in: text, at: first.lowerBound, before: first.upperBound)
    else { return nil }
    let rest = (first.lowerBound + whole.length)..<first.upperBound
    return walk([rest] + parts.dropFirst(), in: text)
  }

  /// The indicator with a name.
  func indicator(named name: String) -> Indicator? {
    let scalars = Array(name.unicodeScalars)
    return indicator(named: [0..<scalars.count], in: scalars)
  }

  private func walk(_ parts: [Range<Int>], in text: [Unicode.Scalar]) -> Indicator? {
    var node: Int32?
    for part in parts {
      for place in part where !IndicatorMatcher.isIgnored(text[place]) {
        let next = node.map { names.step(from: $0, text[place]) } ?? names.head(of: text[place])
        if next < 0 { return nil }
        node = next
      }
    }
    return node.flatMap { names.meaning(at: $0) }
  }

  /// What ``Catalogue/key(_:)`` leaves out of a name.
  private static func isIgnored(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "“", "”", "‘", "’", "\"", "'", "「", "」", "-", " ", "\u{3000}", "\u{A0}": true
    default: false
    }
  }
}
