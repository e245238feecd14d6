import OutturnModel

/// Which money $ and Rs stand for in a document.
struct EnglishCurrency: Sendable {
  /// What $ means.
  var dollar = "$"
  /// What Rs means.
  var rupee = "rs"

  /// Tells it from the countries that the text names.
  init(text: ArraySlice<Unicode.Scalar>, lexicon: EnglishLexicon) {
    let countries = lexicon.countries
    var initials: ScalarSet = ""
    for country in countries { initials.insert(country.start[0]) }
    var counts = [Int](repeating: 0, count: countries.count)
    text.withUnsafeBufferPointer { text in
      for place in text.indices where initials.contains(text[place]) {
        guard place == 0 || !text[place - 1].isLatinLetter else { continue }
        for (index, country) in countries.enumerated()
        where country.start[0] == text[place] && text[place...].starts(with: country.start) {
          counts[index] += 1
        }
      }
    }
    func most(_ isDollar: Bool) -> String? {
      countries.indices.filter {
        countries[$0].isDollar == isDollar && counts[$0] >= 3 && counts[$0] * 2000 >= text.count
      }.max { counts[$0] < counts[$1] }.map { countries[$0].money }
    }
    dollar = most(true) ?? dollar
    rupee = most(false) ?? rupee
  }

  /// The money of a sign.
  func name(of sign: String, _ lexicon: EnglishLexicon) -> EnglishLexicon.UnitName? {
    switch sign {
    case "$": lexicon.units[dollar]
    case "rs", "rs.": lexicon.units[rupee]
    default: lexicon.units[sign]
    }
  }

  /// The money of a word behind a number.
  func told(_ name: EnglishLexicon.UnitName, _ lexicon: EnglishLexicon) -> EnglishLexicon.UnitName {
    switch name.told {
    case "rupees": lexicon.units[rupee] ?? name
    case "USD" where dollar != "$": lexicon.units[dollar] ?? name
    default: name
    }
  }
}
