/// A sentence in Chinese and in English.
public struct LocalizedSentence: Hashable, Sendable {
  /// In Chinese.
  public let zh: String
  /// In English.
  public let en: String

  /// Makes a sentence.
  public init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }

  /// The sentence in a language.
  public func text(in language: Language) -> String { language == .zh ? zh : en }
}
