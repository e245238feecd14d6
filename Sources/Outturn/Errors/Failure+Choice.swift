extension Failure {
  /// A word that is none of those that may stand there, and the nearest that would.
  package static func notAChoice(_ value: String, of typed: String, words: [String]) -> Failure {
    let near = NearestWord.to(value, in: words)
    return Failure("notAChoice", typed, value, words, near)
  }

  /// The word of an enum that a text is.
  ///
  /// - Throws: `Failure` that lists the words.
  package static func choice<Word: CaseIterable & RawRepresentable<String>>(
    _ words: Word.Type, _ text: String, of typed: String
  ) throws(Failure) -> Word {
    if let word = Word(rawValue: text) { return word }
    throw notAChoice(text, of: typed, words: words.allCases.map(\.rawValue))
  }
}
