/// Finds where sentences end.
enum SentenceCutter {
  /// The most scalars a sentence may have; a longer one is cut at its last comma, so that no text
  /// makes the reader slower than its length.
  static let longest = 2000

  /// The end of the sentence that begins at `start`, behind its last mark.
  ///
  /// A sentence ends with 。！？ or a line break; a full stop ends one before a space.
  static func end(of start: Int, in text: [Unicode.Scalar], before limit: Int) -> Int {
    let stop = min(limit, start + longest)
    var comma = stop
    var place = start
    while place < stop {
      switch text[place] {
      case "。", "！", "？", "!", "?":
        place += 1
        while place < stop, text[place] == "”" || text[place] == ")" { place += 1 }
        return place
      case "\n":
        return place + 1
      case "，", "；", "、":
        comma = place + 1
      case ".":
        if isFullStop(at: place, from: start, in: text, before: limit) { return place + 1 }
      default: break
      }
      place += 1
    }
    return stop == limit ? limit : comma
  }

  private static func isFullStop(
    at place: Int, from start: Int, in text: [Unicode.Scalar], before limit: Int
  ) -> Bool {
    guard place > start, place + 1 < limit, text[place + 1] == " " else { return false }
    return !text[place - 1].isDigit || place + 2 >= limit || !text[place + 2].isDigit
  }
}
