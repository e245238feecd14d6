/// Finds where sentences end.
enum SentenceCutter {
  /// The end of the sentence that begins at `start`, behind its last mark.
  ///
  /// A sentence ends with 。！？ or a line break; a full stop in Latin text ends one before a space.
  static func end(of start: Int, in text: [Unicode.Scalar], before limit: Int) -> Int {
    var place = start
    while place < limit {
      switch text[place] {
      case "。", "！", "？", "!", "?":
        place += 1
        while place < limit, text[place] == "”" || text[place] == ")" { place += 1 }
        return place
      case "\n":
        return place + 1
      case ".":
        if place + 1 < limit, text[place + 1] == " ", place > start,
          !text[place - 1].isDigit
            || place + 2 < limit && !text[place + 2].isDigit
        {
          return place + 1
        }
      default: break
      }
      place += 1
    }
    return limit
  }
}
