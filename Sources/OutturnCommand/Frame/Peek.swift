/// A look at the words of a command line before they are parsed.
enum Peek {
  /// The last value given to a long option, as `--name value` or `--name=value`.
  static func value(of name: String, in words: [String]) -> String? {
    var found: String?
    var index = 0
    while index < words.count, words[index] != "--" {
      let word = words[index]
      if word == "--\(name)", index + 1 < words.count {
        found = words[index + 1]
        index += 1
      } else if word.hasPrefix("--\(name)=") {
        found = String(word.dropFirst(name.count + 3))
      }
      index += 1
    }
    return found
  }
}
