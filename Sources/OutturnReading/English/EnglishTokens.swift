/// What holds the tokens of a sentence and looks at them one by one.
protocol EnglishTokens {
  var tokens: [EnglishToken] { get }
}

extension EnglishTokens {
  func token(_ index: Int) -> EnglishToken? {
    index >= 0 && index < tokens.count ? tokens[index] : nil
  }

  func lower(_ index: Int) -> String { token(index)?.lower ?? "" }

  /// The classes of a token; none where none stands.
  func classes(at index: Int) -> EnglishWord.Classes {
    index >= 0 && index < tokens.count ? tokens[index].classes : []
  }

  func isA(_ index: Int, _ kind: EnglishWord.Class) -> Bool {
    index >= 0 && index < tokens.count && tokens[index].isA(kind)
  }

  /// Whether a token is of one of several classes.
  func isA(_ index: Int, _ kinds: EnglishWord.Classes) -> Bool {
    index >= 0 && index < tokens.count && tokens[index].isA(kinds)
  }
}
