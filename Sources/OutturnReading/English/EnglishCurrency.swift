import OutturnModel

/// Which money $ and Rs stand for in a document.
struct EnglishCurrency: Sendable {
  /// What $ means.
  var dollar = "$"
  /// What Rs means.
  var rupee = "rs"

  /// Tells it from the countries that the text names.
  init(text: [Unicode.Scalar]) {
    var counts: [String: Int] = [:]
    for place in text.indices {
      let scalar = text[place]
      guard scalar.value < 128, Self.initials[Int(scalar.value)],
        place == 0 || !text[place - 1].isLatinLetter
      else { continue }
      for (country, letters) in Self.countries where text[place...].starts(with: letters) {
        counts[country, default: 0] += 1
      }
    }
    func most(of names: [String]) -> String? {
      names.filter { counts[$0, default: 0] >= 3 && counts[$0, default: 0] * 2000 >= text.count }
        .max { counts[$0, default: 0] < counts[$1, default: 0] }
    }
    if let country = most(of: Self.dollars.map(\.0)),
      let sign = Self.dollars.first(where: { $0.0 == country })
    {
      dollar = sign.1
    }
    if let country = most(of: Self.rupees.map(\.0)),
      let sign = Self.rupees.first(where: { $0.0 == country })
    {
      rupee = sign.1
    }
  }

  /// Whether a country's name can begin with a letter.
  private static let initials: [Bool] = {
    var initials = [Bool](repeating: false, count: 128)
    for (_, letters) in countries { initials[Int(letters[0].value)] = true }
    return initials
  }()

  private static let dollars = [
    ("Singapore", "sgd"), ("Australia", "aud"), ("Canad", "cad"), ("New Zealand", "nzd"),
    ("Hong Kong", "hkd"), ("Namibia", "nad"), ("Jamaica", "jmd"), ("Trinidad", "ttd"),
    ("Fiji", "fjd"),
  ]
  private static let rupees = [
    ("India", "inr"), ("crore", "inr"), ("lakh", "inr"), ("Sri Lanka", "lkr"), ("Pakistan", "pkr"),
    ("Nepal", "npr"), ("Mauriti", "mur"),
  ]
  private static let countries = (dollars + rupees).map { ($0.0, Array($0.0.unicodeScalars)) }

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
