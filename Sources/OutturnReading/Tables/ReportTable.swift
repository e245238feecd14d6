/// A table as a text or a web page draws it: its cells, with their places in the decoded text. What
/// its columns mean is not known here.
package struct ReportTable: Sendable {
  package struct Cell: Sendable {
    package let text: String
    /// Unicode scalars of the decoded text.
    package let range: Range<Int>
  }
  package struct Row: Sendable {
    /// The line of the text, or the place among a web page's rows, from 1.
    package let line: Int
    package let cells: [Cell]
  }
  /// Cells shown as one.
  package typealias Merge = (lines: ClosedRange<Int>, columns: ClosedRange<Int>)

  package let rows: [Row]
  /// Titles and short lines above it, the nearest first.
  package let around: [String]
  package let merges: [Merge]

  /// Where it stands, in Unicode scalars of the decoded text.
  package var range: Range<Int> {
    let cells = rows.lazy.flatMap(\.cells).map(\.range).filter { !$0.isEmpty }
    return (cells.map(\.lowerBound).min() ?? 0)..<(cells.map(\.upperBound).max() ?? 0)
  }

  /// The tables of a text: drawn with | or tabs, by columns of spaces, or with HTML's tags.
  ///
  /// - Complexity: O(*n*).
  package static func all(in text: DecodedText) -> [ReportTable] {
    let isPage = MarkupStripper.kind(of: text.utf8.span) == .html
    let drawn = DrawnTables(text, isPage: isPage).tables()
    return isPage ? HTMLTables(text).tables() + drawn : drawn
  }

  /// The lines above a table that may be titles, the nearest first: a sentence tells nothing of it.
  static func titles(_ lines: some BidirectionalCollection<String>) -> [String] {
    lines.suffix(12).reversed().filter { line in
      guard let last = line.unicodeScalars.last else { return false }
      return line.unicodeScalars.count <= 120 && !"。；;，,".unicodeScalars.contains(last)
        && (last != "." || line.unicodeScalars.count <= 60)
    }
  }
}
