import OutturnModel
import OutturnTables

/// The texts of pages.tsv, in both languages.
struct PageTexts: Sendable {
  static let shipped = PageTexts(Table(outturn_table_pages(), columns: 7))

  /// Cells in Chinese and in English by turns.
  struct Row: Sendable {
    let cells: [Substring]

    /// A cell in a language.
    func text(_ index: Int, _ words: Wording) -> String {
      words.pick(String(cells[2 * index]), String(cells[2 * index + 1]))
    }
  }

  private let kinds: [Substring: [Row]]

  init(_ table: Table) {
    kinds = Dictionary(grouping: table.rows, by: { $0[0] }).mapValues { rows in
      rows.map { Row(cells: Array($0.dropFirst())) }
    }
  }

  /// The rows of a kind, in order.
  func rows(_ kind: Substring) -> [Row] { kinds[kind] ?? [] }

  /// What the row of a kind says of a word of the program.
  func text(_ kind: Substring, _ word: String, _ words: Wording) -> String {
    rows(kind).first { $0.cells[0] == word }?.text(1, words) ?? ""
  }
}

extension Wording {
  /// The heads of columns that have no title.
  func columns(_ name: String) -> [String] {
    PageTexts.shipped.text("columns", name, self).split(separator: ";").map(String.init)
  }

  /// The title of a table and the heads of its columns.
  func table(_ name: String) -> (title: String, heads: [String]) {
    let cells = PageTexts.shipped.text("table", name, self).split(separator: ";").map(String.init)
    return (cells.first ?? "", Array(cells.dropFirst()))
  }
}
