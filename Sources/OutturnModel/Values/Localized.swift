/// A text in Chinese and in English.
public struct Localized: Hashable, Sendable {
  /// In Chinese.
  public let zh: String
  /// In English.
  public let en: String

  /// Makes a text.
  public init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }

  /// A text that is the same in both, such as a name or a number.
  public init(same text: String) {
    self.init(zh: text, en: text)
  }

  /// The text in a language.
  public subscript(language: Language) -> String { language == .zh ? zh : en }

  /// The text in a language.
  public func text(in language: Language) -> String { self[language] }
}
