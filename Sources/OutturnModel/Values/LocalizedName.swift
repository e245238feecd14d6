/// A name in Chinese and in English; at least one of them is there.
public struct LocalizedName: Hashable, Sendable {
  /// The Chinese name, empty when there is none.
  public let zh: String
  /// The English name, empty when there is none.
  public let en: String

  /// Makes a name, or nil when both are empty.
  public init?(zh: String = "", en: String = "") {
    if zh.isEmpty && en.isEmpty { return nil }
    self.zh = zh
    self.en = en
  }

  /// A name that the program itself gives, in both languages.
  public init(literal zh: StaticString, _ en: StaticString) {
    self.zh = zh.description
    self.en = en.description
  }

  /// The name in a language, or in the other one where that is all there is.
  public func text(in language: Language) -> String {
    switch language {
    case .zh: zh.isEmpty ? en : zh
    case .en: en.isEmpty ? zh : en
    }
  }
}

/// The languages the program speaks.
public enum Language: String, Hashable, Sendable, CaseIterable {
  /// Chinese.
  case zh
  /// English.
  case en
}
