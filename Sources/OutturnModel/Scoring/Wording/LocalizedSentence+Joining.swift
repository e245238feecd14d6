extension LocalizedSentence {
  static let empty = LocalizedSentence(zh: "", en: "")

  /// One after the other in each language.
  static func + (left: LocalizedSentence, right: LocalizedSentence) -> LocalizedSentence {
    LocalizedSentence(zh: left.zh + right.zh, en: left.en + right.en)
  }

  static func += (left: inout LocalizedSentence, right: LocalizedSentence) { left = left + right }

  /// With a full stop.
  var ended: LocalizedSentence { LocalizedSentence(zh: zh + "。", en: en + ".") }
}

extension Sequence<Localized> {
  /// One after the other in each language, with something between them.
  func joined(zh: String, en: String) -> Localized {
    Localized(
      zh: map(\.zh).joined(separator: zh), en: map(\.en).joined(separator: en))
  }
}
