/// Finds what makes two indicators the same, looking through words that change nothing.
///
/// A name that the catalogue lacks may hold one that it has, behind words that only say whose, when
/// or that something was added: 预计全年快递业务量, 新培育龙头企业. Then the catalogue's indicator
/// is meant.
struct IndicatorKeys {
  let catalogue: Catalogue
  private let words: LinkingWords

  init(catalogue: Catalogue, words: LinkingWords) {
    self.catalogue = catalogue
    self.words = words
  }

  /// The key of a name, and whether it was found only behind other words.
  ///
  /// - Parameter measure: How it is told: 居民收入增长 is 居民收入 where growth is what is told.
  func key(
    _ indicator: IndicatorName, measure: Measure = .other
  ) -> (key: IndicatorKey, isBehindWords: Bool) {
    if indicator.id != nil { return (IndicatorKey(indicator, words), false) }
    let tellsGrowth = measure == .growth || measure == .decrease || measure == .relative
    var rest = Catalogue.key(words.withoutEpithet(indicator.told))
    for _ in 0..<6 {
      if let found = catalogue.indicator(keyed: rest) { return (.id(found.id), true) }
      if tellsGrowth, let found = self.indicator(ofGrowing: rest) { return (.id(found.id), true) }
      guard let shorter = words.withoutLeadingWord(rest) else { break }
      rest = shorter
    }
    guard let plain = words.withoutSwing(indicator.told) else {
      return (IndicatorKey(indicator, words), false)
    }
    return (IndicatorKey(IndicatorName(plain), words), false)
  }

  /// The indicator of something that grows or falls: 居民收入增长 is 居民收入, and what falls of
  /// 二氧化硫 is what is let out of it.
  private func indicator(ofGrowing name: String) -> Indicator? {
    words.withoutGrowth(name).flatMap { catalogue.indicator(named: $0) }
      ?? catalogue.indicator(named: name + "排放量")
  }
}

extension LinkingWords {
  /// A name without what only praises it in front: a quoted epithet, or 以…为…的.
  func withoutEpithet(_ name: String) -> String {
    let plain = withoutQuotedEpithet(name)
    let scalars = Array(plain.unicodeScalars)
    guard scalars.first == "以", let verb = scalars.firstIndex(of: "为"),
      let end = scalars[verb...].firstIndex(of: "的"), scalars.count - end > 4
    else { return plain }
    var rest = String.UnicodeScalarView()
    rest.append(contentsOf: scalars[(end + 1)...])
    return String(rest)
  }

  /// A name without a word for growth at its end; nil where it has none.
  func withoutGrowth(_ name: String) -> String? {
    withoutSwing(name) ?? shorn(name, of: ["增长速度", "增长率", "增长", "增速"])
  }

  /// A name without a word at its end that says how far it rose or fell; nil where it has none.
  func withoutSwing(_ name: String) -> String? { shorn(name, of: ["涨幅", "增幅", "降幅"]) }

  private func shorn(_ name: String, of words: [String]) -> String? {
    // By bytes: hasSuffix compares characters.
    for word in words where name.utf8.count > word.utf8.count {
      let head = name.utf8.dropLast(word.utf8.count)
      if name.utf8[head.endIndex...].elementsEqual(word.utf8) { return String(Substring(head)) }
    }
    return nil
  }

  /// A name without a quoted epithet in front: “空中走廊”货邮吞吐量 is 货邮吞吐量. Where nothing
  /// that could be a name follows, the quoted words are part of the name.
  func withoutQuotedEpithet(_ name: String) -> String {
    guard name.hasPrefix("“"), let end = name.firstIndex(of: "”") else { return name }
    let rest = name[name.index(after: end)...]
    return rest.unicodeScalars.count >= 4 ? String(rest) : name
  }

  /// A name without the first word if that changes nothing; nil when it does not begin with such.
  func withoutLeadingWord(_ name: String) -> String? {
    let scalars = name.unicodeScalars.map(\.value)
    guard !scalars.isEmpty, let (length, role) = roles.match(scalars, at: 0),
      length < scalars.count
    else { return nil }
    switch role {
    case .drop, .deed(.new): break
    case .deed, .apart: return nil
    }
    var rest = String.UnicodeScalarView()
    for value in scalars[length...] {
      if let scalar = Unicode.Scalar(value) { rest.append(scalar) }
    }
    return String(rest)
  }
}
