/// Finds what makes two indicators the same, looking through words that change nothing.
///
/// A name that the catalogue lacks may hold one that it has, behind words that only say whose, when
/// or that something was added: 预计全年快递业务量, 新培育龙头企业. Then the catalogue's indicator
/// is meant.
struct IndicatorKeys {
  let catalogue: Catalogue
  private let words = LinkingWords.shipped

  /// The key of a name, and whether it was found only behind other words.
  func key(_ indicator: IndicatorName) -> (key: IndicatorKey, isBehindWords: Bool) {
    if indicator.id != nil { return (IndicatorKey(indicator), false) }
    var rest = Catalogue.key(words.withoutQuotedEpithet(indicator.told))
    for _ in 0..<6 {
      if let found = catalogue.indicator(named: rest) { return (.id(found.id), true) }
      guard let shorter = words.withoutLeadingWord(rest) else { break }
      rest = shorter
    }
    return (IndicatorKey(indicator), false)
  }
}

extension LinkingWords {
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
    case .deed, .apart, .growth: return nil
    }
    var rest = String.UnicodeScalarView()
    for value in scalars[length...] {
      if let scalar = Unicode.Scalar(value) { rest.append(scalar) }
    }
    return String(rest)
  }

  /// Whether a name says too little to be linked by itself: 项目, 企业.
  func isGeneric(_ form: NameForm) -> Bool { form.core.isEmpty || generic.contains(form.core) }
}
