/// Phrases of one word or several, found at a token without putting words together.
struct EnglishPhrases<Meaning: Sendable>: Sendable {
  /// The phrases that begin (or end) with a word, longest first.
  private let byWord: [String: [(words: [String], meaning: Meaning)]]

  /// - Parameter endsWith: whether they are looked up by their last word.
  init(_ phrases: [String: Meaning], endsWith: Bool = false) {
    var byWord: [String: [(words: [String], meaning: Meaning)]] = [:]
    for (phrase, meaning) in phrases {
      let words = phrase.split(separator: " ").map(String.init)
      guard let key = endsWith ? words.last : words.first else { continue }
      byWord[key, default: []].append((words, meaning))
    }
    self.byWord = byWord.mapValues { $0.sorted { $0.words.count > $1.words.count } }
  }

  /// The longest phrase that begins at a token.
  func longest(at index: Int, in tokens: [EnglishToken]) -> (meaning: Meaning, length: Int)? {
    guard index < tokens.count, let known = byWord[tokens[index].lower] else { return nil }
    for (words, meaning) in known where fits(words, at: index, tokens) {
      return (meaning, words.count)
    }
    return nil
  }

  /// The longest phrase that ends before a token.
  func longest(before index: Int, in tokens: [EnglishToken]) -> (meaning: Meaning, length: Int)? {
    guard index > 0, let known = byWord[tokens[index - 1].lower] else { return nil }
    for (words, meaning) in known where fits(words, at: index - words.count, tokens) {
      return (meaning, words.count)
    }
    return nil
  }

  private func fits(_ words: [String], at start: Int, _ tokens: [EnglishToken]) -> Bool {
    guard start >= 0, start + words.count <= tokens.count else { return false }
    for step in words.indices where tokens[start + step].lower != words[step] { return false }
    return true
  }
}
