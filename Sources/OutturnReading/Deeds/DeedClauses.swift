/// Divides a sentence into clauses, and a clause into the items of its lists, outside quotation marks
/// and brackets.
struct DeedClauses {
  let text: [Unicode.Scalar]

  /// The clauses of a sentence, without the marks between them.
  func clauses(of sentence: Range<Int>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = sentence.lowerBound
    var depth = 0
    for place in sentence {
      switch text[place] {
      case "“", "《", "(": depth += 1
      case "”", "》", ")": depth = max(0, depth - 1)
      case "，", ",":
        guard depth == 0 else { continue }
        close(start..<place, into: &result)
        start = place + 1
      case "。", "；", ";", "：", ":", "！", "？", "!", "?", "\n":
        close(start..<place, into: &result)
        start = place + 1
        depth = 0
      default: break
      }
    }
    close(start..<sentence.upperBound, into: &result)
    return result
  }

  /// The items of a list.
  func items(of range: Range<Int>) -> [Range<Int>] {
    var result: [Range<Int>] = []
    var start = range.lowerBound
    var depth = 0
    for place in range {
      switch text[place] {
      case "“", "《", "(": depth += 1
      case "”", "》", ")": depth = max(0, depth - 1)
      case "、" where depth == 0:
        close(start..<place, into: &result)
        start = place + 1
      default: break
      }
    }
    close(start..<range.upperBound, into: &result)
    return result
  }

  private func close(_ range: Range<Int>, into result: inout [Range<Int>]) {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, Self.isSpace(text[start]) { start += 1 }
    while end > start, Self.isSpace(text[end - 1]) { end -= 1 }
    if start < end { result.append(start..<end) }
  }

  /// Whether a scalar is a space or a mark that sets a line off.
  static func isSpace(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case " ", "\u{3000}", "\t", "*", "#", "•", "·", "—", "-", "\n", "\r": true
    default: false
    }
  }
}
