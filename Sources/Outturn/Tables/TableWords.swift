import OutturnTables

/// The words by which tables made by others are understood (`headers.tsv`).
package struct TableWords: Sendable {
  /// A word with the meaning it has.
  package struct Entry: Sendable {
    package let meaning: String
    package let word: String
    /// Whether it is sought anywhere, as Chinese is, and not as whole words.
    package let isAnywhere: Bool
    fileprivate let sought: FoldedText.Word
  }

  package static let shipped = TableWords(Table(outturn_table_headers(), columns: 3))

  /// All words of a kind (`column`, `bound`, …), longest first.
  private let kinds: [String: [Entry]]
  private let whole: [String: Set<String>]

  package init(_ table: Table) {
    var kinds: [String: [Entry]] = [:]
    var whole: [String: Set<String>] = [:]
    for row in table.rows {
      let parts = row[0].split(separator: ".", maxSplits: 1)
      guard let kind = parts.first.map(String.init) else { continue }
      let meaning = parts.count > 1 ? String(parts[1]) : kind
      for (cell, isChinese) in [(row[1], true), (row[2], false)] {
        for word in Table.list(cell) {
          let isAnywhere = isChinese || !word.unicodeScalars.contains(where: \.isLatinLetter)
          kinds[kind, default: []].append(
            Entry(
              meaning: meaning, word: word, isAnywhere: isAnywhere,
              sought: FoldedText.Word(word, isWhole: !isAnywhere)))
          whole[String(row[0]), default: []].insert(word)
          whole[kind, default: []].insert(word)
        }
      }
    }
    self.kinds = kinds.mapValues { words in
      words.enumerated().sorted {
        let (left, right) = (
          $0.element.word.unicodeScalars.count, $1.element.word.unicodeScalars.count
        )
        return left != right ? left > right : $0.offset < $1.offset
      }.map(\.element)
    }
    self.whole = whole
  }

  /// The words of a kind, longest first.
  package func entries(_ kind: String) -> [Entry] { kinds[kind] ?? [] }

  /// Whether a text is just one of the words of a meaning or of a kind.
  package func isWord(_ text: String, _ meaning: String) -> Bool {
    whole[meaning]?.contains(text) ?? false
  }

  /// All words of a kind that stand in a text, longest first; a word inside a longer one that was
  /// found is passed over.
  package func found(_ kind: String, in text: FoldedText) -> [(entry: Entry, range: Range<Int>)] {
    var taken: [Range<Int>] = []
    var found: [(Entry, Range<Int>)] = []
    for entry in entries(kind) {
      for range in text.ranges(of: entry.sought)
      where !taken.contains(where: { $0.overlaps(range) }) {
        taken.append(range)
        found.append((entry, range))
      }
    }
    return found
  }

  /// The first word of a kind that a text ends with.
  package func ending(_ kind: String, of text: FoldedText) -> (entry: Entry, range: Range<Int>)? {
    for entry in entries(kind) {
      let start = text.count - entry.sought.scalars.count
      if text.holds(entry.sought, at: start) { return (entry, start..<text.count) }
    }
    return nil
  }

  /// The first word of a kind that a text begins with.
  package func beginning(_ kind: String, of text: FoldedText) -> (entry: Entry, range: Range<Int>)?
  {
    for entry in entries(kind) where text.holds(entry.sought, at: 0) {
      return (entry, 0..<entry.sought.scalars.count)
    }
    return nil
  }
}

extension Unicode.Scalar {
  /// Whether it is a letter of the Latin alphabet.
  package var isLatinLetter: Bool { ("a"..."z").contains(self) || ("A"..."Z").contains(self) }
  /// Whether it is a digit 0 to 9.
  package var isDigit: Bool { ("0"..."9").contains(self) }
  /// Whether it is a Chinese character.
  package var isHan: Bool { ("\u{3400}"..."\u{9FFF}").contains(self) }
}
