import OutturnJSON

/// A table of fixed-width type whose cells may run over several lines.
struct TerminalTable {
  /// One row: cells, and a colour for each.
  struct Row {
    let cells: [String]
    let paints: [TerminalStyle.Paint?]
    /// A text under the row, indented, in the quiet colour.
    let note: String?
  }

  /// The widest a column may be where the width is bounded.
  let limits: [Int]
  /// The columns whose cells stand at the right.
  let rightAligned: Set<Int>
  let style: TerminalStyle
  private(set) var rows: [Row] = []

  init(limits: [Int], rightAligned: Set<Int> = [], style: TerminalStyle) {
    self.limits = limits
    self.rightAligned = rightAligned
    self.style = style
  }

  mutating func add(
    _ cells: [String], paints: [Int: TerminalStyle.Paint] = [:], note: String? = nil
  ) {
    rows.append(
      Row(
        cells: cells.map { VisibleText.of($0, limit: .max) },
        paints: cells.indices.map { paints[$0] },
        note: note.map { VisibleText.of($0, limit: .max) }))
  }

  /// The rows as lines of text.
  func render(into out: inout String) {
    let widths = columnWidths()
    let indent = (widths.first ?? 0) + Self.gap
    for row in rows {
      render(row, widths, into: &out)
      guard let note = row.note else { continue }
      for line in wrapped(note, (style.width ?? .max) - indent) {
        out += String(repeating: " ", count: indent) + style.paint(line, .quiet) + "\n"
      }
    }
  }

  private static let gap = 2

  private func render(_ row: Row, _ widths: [Int], into out: inout String) {
    let cells = zip(row.cells, widths).map { wrapped($0, $1) }
    let height = cells.map(\.count).max() ?? 0
    for line in 0..<height {
      var text = ""
      var blanks = 0
      for column in cells.indices {
        let piece = line < cells[column].count ? cells[column][line] : ""
        let missing = max(0, widths[column] - DisplayWidth.of(piece))
        if rightAligned.contains(column) { blanks += missing }
        if !piece.isEmpty {
          text += String(repeating: " ", count: blanks)
          text += row.paints[column].map { style.paint(piece, $0) } ?? piece
          blanks = 0
        }
        if !rightAligned.contains(column) || piece.isEmpty { blanks += missing }
        blanks += Self.gap
      }
      out += text + "\n"
    }
  }

  private func wrapped(_ text: String, _ columns: Int) -> [String] {
    style.width == nil ? [text] : TextWrap.lines(text, to: max(4, columns))
  }

  /// Natural widths up to the limits, then narrowed where the terminal is narrower, the widest
  /// column first.
  private func columnWidths() -> [Int] {
    var widths = limits.map { _ in 0 }
    for row in rows {
      for (column, cell) in row.cells.enumerated() {
        widths[column] = max(widths[column], min(limits[column], DisplayWidth.of(cell)))
      }
    }
    guard let width = style.width else { return widths }
    var excess = widths.reduce(0, +) + Self.gap * (widths.count - 1) - width
    while excess > 0, let widest = widths.indices.max(by: { widths[$0] < widths[$1] }),
      widths[widest] > 4
    {
      widths[widest] -= 1
      excess -= 1
    }
    return widths
  }
}
