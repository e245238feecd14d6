import OutturnModel

/// One text in both languages, written where it is used.
struct Localized: Sendable, Equatable {
  let zh: String
  let en: String

  init(zh: String, en: String) {
    self.zh = zh
    self.en = en
  }

  /// A text that is the same in both, such as a name or a number.
  init(same text: String) {
    self.init(zh: text, en: text)
  }

  subscript(language: Language) -> String {
    switch language {
    case .zh: zh
    case .en: en
    }
  }
}
