/// Takes a text line by line, each by the word that it begins with.
struct ProofReader {
  private var lines: ArraySlice<Substring>

  init(_ text: String) {
    lines = text.split(separator: "\n", omittingEmptySubsequences: false)[...]
  }

  var isAtEnd: Bool { lines.allSatisfy(\.isEmpty) }

  mutating func take(_ key: String) -> String? {
    guard let line = lines.first, line.hasPrefix(key + " ") else { return nil }
    lines.removeFirst()
    return String(line.dropFirst(key.count + 1))
  }

  mutating func score() -> Proof.Score? {
    guard let words = take("scored")?.split(separator: " ").map(String.init), words.count == 3,
      let day = Day(words[0]), let profile = Profile(rawValue: words[1]),
      let verdict = Verdict(rawValue: words[2])
    else { return nil }
    return Proof.Score(day: day, profile: profile, verdict: verdict)
  }

  /// `nil` if one of them has no digest.
  mutating func siblings() -> [Proof.Sibling]? {
    var siblings: [Proof.Sibling] = []
    while true {
      if let text = take("left") {
        guard let digest = Digest(hex: text) else { return nil }
        siblings.append(.left(digest))
      } else if let text = take("right") {
        guard let digest = Digest(hex: text) else { return nil }
        siblings.append(.right(digest))
      } else {
        return siblings
      }
    }
  }

  mutating func way() -> Proof.Way? {
    guard let words = take("heads")?.split(separator: " "), words.count == 3,
      let time = Timestamp(String(words[0])), let size = Int(words[1]),
      let root = Digest(hex: words[2]), let siblings = siblings()
    else { return nil }
    return Proof.Way(time: time, heads: TreePoint(size: size, root: root), siblings: siblings)
  }
}
