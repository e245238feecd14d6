/// The fixed words of help pages.
enum HelpWords {
  static let usage = Localized(zh: "用法", en: "Usage")
  static let arguments = Localized(zh: "参数", en: "Arguments")
  static let options = Localized(zh: "选项", en: "Options")
  static let examples = Localized(zh: "示例", en: "Examples")
  static let tagline = Localized("whatOutturnIs")

  static func standard(_ text: String) -> Localized {
    Localized(zh: "（默认：\(text)）", en: " (default: \(text))")
  }

  static let colon = Localized(zh: "：", en: ":")
  static let fullStop = Localized(zh: "。", en: ".")
  static let repeatable = Localized("maybeRepeated")
}

extension OptionSpec {
  /// `-L, --ledger DIR`
  var term: String {
    short.map { "-\($0), \(display)" } ?? "    \(display)"
  }

  /// The help with its default and whether it may be repeated.
  func fullHelp(_ language: Language) -> String {
    var text = help[language]
    if isRepeatable { text += HelpWords.repeatable[language] }
    if let standard { text += HelpWords.standard(standard[language])[language] }
    return text
  }
}
