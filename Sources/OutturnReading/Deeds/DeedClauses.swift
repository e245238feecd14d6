/// Divides a sentence into clauses, and a clause into the items of its lists, outside quotation marks
/// and brackets.
struct DeedClauses {
  let text: [Unicode.Scalar]

  /// The clauses of a sentence, without the marks between them.
  func clauses(of sentence: Range<Int>) -> Pieces {
    Pieces(text: text, rest: sentence, cutsItems: false)
  }

  /// The items of a list.
  func items(of range: Range<Int>) -> Pieces {
    Pieces(text: text, rest: range, cutsItems: true)
  }

  /// What a stretch of text falls into, one piece after the other; empty ones are left out.
  struct Pieces: Sequence, IteratorProtocol {
    let text: [Unicode.Scalar]
    /// What is not yet divided.
    var rest: Range<Int>
    /// Whether it is cut at 、 and not at the marks between clauses.
    let cutsItems: Bool
    private var depth = 0

    init(text: [Unicode.Scalar], rest: Range<Int>, cutsItems: Bool) {
      self.text = text
      self.rest = rest
      self.cutsItems = cutsItems
    }

    mutating func next() -> Range<Int>? {
      while !rest.isEmpty {
        var end = rest.lowerBound
        while end < rest.upperBound, !isCut(end) { end += 1 }
        let piece = trimmed(rest.lowerBound..<end)
        rest = Swift.min(end + 1, rest.upperBound)..<rest.upperBound
        if !piece.isEmpty { return piece }
      }
      return nil
    }

    /// Whether a piece ends before a place; opening and closing marks are counted.
    private mutating func isCut(_ place: Int) -> Bool {
      switch text[place] {
      case "“", "《", "(": depth += 1
      case "”", "》", ")": depth = Swift.max(0, depth - 1)
      case "、": return cutsItems && depth == 0
      case "，", ",": return !cutsItems && depth == 0
      case "。", "；", ";", "：", ":", "！", "？", "!", "?", "\n":
        guard !cutsItems else { return false }
        depth = 0
        return true
      default: break
      }
      return false
    }

    private func trimmed(_ range: Range<Int>) -> Range<Int> {
      var start = range.lowerBound
      var end = range.upperBound
      while start < end, DeedClauses.isSpace(text[start]) { start += 1 }
      while end > start, DeedClauses.isSpace(text[end - 1]) { end -= 1 }
      return start..<end
    }
  }

  /// Whether a scalar is a space or a mark that sets a line off.
  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "\u{3000}", "\t", "*", "#", "•", "·", "—", "-", "\n", "\r": true
    default: false
    }
  }
}
