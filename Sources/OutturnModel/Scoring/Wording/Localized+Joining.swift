extension Localized {
  static let empty = Localized(zh: "", en: "")

  /// One after the other in each language.
  static func + (left: Localized, right: Localized) -> Localized {
    Localized(zh: left.zh + right.zh, en: left.en + right.en)
  }

  static func += (left: inout Localized, right: Localized) { left = left + right }

  /// With a full stop.
  var ended: Localized { Localized(zh: zh + "。", en: en + ".") }
}

extension Sequence<Localized> {
  /// One after the other in each language, with something between them.
  func joined(zh: String, en: String) -> Localized {
    Localized(zh: map(\.zh).joined(separator: zh), en: map(\.en).joined(separator: en))
  }
}
