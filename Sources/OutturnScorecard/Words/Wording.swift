import OutturnModel

/// The words of one language that every rendering shares.
public struct Wording: Hashable, Sendable {
  /// The language.
  public let language: Language

  /// Makes the words of a language.
  public init(_ language: Language) { self.language = language }

  /// One of two texts, by language.
  func pick(_ zh: String, _ en: String) -> String { language == .zh ? zh : en }

  /// What joins the items of a list.
  var comma: String { pick("、", ", ") }
  /// What stands between a label and what it labels.
  var colon: String { pick("：", ": ") }
}
