extension LocalizedSentence {
  static let empty = LocalizedSentence(zh: "", en: "")

  /// One after the other in each language.
  static func + (left: LocalizedSentence, right: LocalizedSentence) -> LocalizedSentence {
    LocalizedSentence(zh: left.zh + right.zh, en: left.en + right.en)
  }

  /// With a full stop.
  var ended: LocalizedSentence { LocalizedSentence(zh: zh + "。", en: en + ".") }
}
