import OutturnModel

/// Reads the rows of a table whose last two columns tell what something is changed from and to.
struct EnglishChangeTable {
  /// What its numbers are in, where the head has told it.
  private(set) var unit: EnglishLexicon.UnitName?
  /// What is changed: basic customs duty.
  private let caption: String?
  /// The line before, where it may be the beginning of a name.
  private var begun: String?
  private var rowless = 0

  /// The table that a line opens: its heads are from and to, existing and proposed.
  init?(head: EnglishSentence, after earlier: EnglishSentence?) {
    let tokens = head.tokens
    guard head.classes.contains(.changeFrom), head.classes.contains(.changeTo), tokens.count < 24,
      let from = tokens.indices.dropLast().first(where: {
        tokens[$0].isA(.changeFrom) && tokens[$0 + 1].isA(.changeTo) && tokens[$0].isCapital
          && tokens[$0 + 1].isCapital
      })
    else { return nil }
    unit = tokens[(from + 2)...].lazy.compactMap(Self.unit).first
    caption = earlier.flatMap { earlier in
      earlier.tokens.firstIndex { $0.isA(.rateNoun) }.flatMap { last in
        earlier.phrases.phrase(before: last + 1).flatMap {
          EnglishNameWords(sentence: earlier).words(of: [$0])
        }
      }
    }
  }

  private static func unit(of token: EnglishToken) -> EnglishLexicon.UnitName? {
    if token.kind == .percent || token.isA(.per) || token.lower == "cent" {
      return EnglishLexicon.shipped.units["%"]
    }
    guard token.kind == .word || token.kind == .money,
      let unit = EnglishLexicon.shipped.units[token.lower], token.lower.utf8.count > 1
    else { return nil }
    return unit
  }

  /// Whether no row has come for so long that the table has ended.
  var isOver: Bool { rowless > 9 }

  /// A row: what it is of, what it is changed to, and where that stands.
  struct Row {
    var name: String
    var value: ExactDecimal
    var cell: Int
  }

  /// The rows of a line.
  mutating func rows(_ line: EnglishSentence) -> [Row] {
    let tokens = line.tokens
    if unit == nil { unit = tokens.lazy.compactMap(Self.unit).first }
    rowless += 1
    guard unit != nil else { return [] }
    let pairs = tokens.indices.dropLast().filter {
      isCell(tokens[$0]) && isCell(tokens[$0 + 1]) && tokens[$0].kind == .number
    }
    var rows: [Row] = []
    var start = 0
    for (order, pair) in pairs.enumerated() where pair >= start {
      let next = order + 1 < pairs.count ? pairs[order + 1] : tokens.count
      // The next row begins with the number of its item.
      let end =
        (min(pair + 2, next)..<next).last {
          tokens[$0].kind == .number && $0 + 1 < next && tokens[$0 + 1].isCapital
        } ?? (order + 1 < pairs.count ? pair + 2 : next)
      let own = [told(line, start..<pair), told(line, pair + 2..<max(pair + 2, end))]
      let name = (own[0] == nil ? [begun] + own : own).compactMap(\.self).joined(separator: " ")
      begun = nil
      start = end
      guard !name.isEmpty,
        let value = tokens[pair + 1].lower == "nil" ? .zero : tokens[pair + 1].value
      else { continue }
      rows.append(
        Row(
          name: caption.map { "\($0) on \(name)" } ?? name, value: value, cell: pair + 1))
    }
    if pairs.isEmpty {
      begun = tokens.count > 1 ? told(line, 0..<tokens.count) : nil
    } else {
      rowless = 0
    }
    return rows
  }

  private func isCell(_ token: EnglishToken) -> Bool {
    token.kind == .number && token.year == nil || token.lower == "nil"
  }

  /// The words of a part of a line without the number of its item.
  private func told(_ line: EnglishSentence, _ part: Range<Int>) -> String? {
    let range = part.drop {
      line.tokens[$0].kind == .number || line.tokens[$0].kind == .stop
        || line.tokens[$0].kind == .close
    }
    // The number of the next item stands at the end.
    var end = range.endIndex
    while end > range.startIndex,
      line.tokens[end - 1].kind == .stop || line.tokens[end - 1].kind == .number
    { end -= 1 }
    guard range.startIndex < end else { return nil }
    return EnglishNameWords(sentence: line).words(of: [range.startIndex..<end])
  }
}
