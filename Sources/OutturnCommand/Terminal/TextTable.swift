/// A table for people: aligned columns that fit the terminal.
///
/// Wide characters count two columns. On a terminal the widest columns give way first and their
/// text is cut or wrapped; elsewhere nothing is ever cut.
struct TextTable {
  enum Alignment { case left, right }

  /// What happens to text that does not fit.
  enum Overflow { case keep, cut, wrap }

  struct Column {
    let title: String
    var alignment = Alignment.left
    var overflow = Overflow.keep
    /// A column never becomes narrower than this.
    var minimum = 8
  }

  struct Cell {
    let text: String
    let style: Style

    init(_ text: String, _ style: Style = .plain) {
      self.text = SafeText.oneLine(text)
      self.style = style
    }
  }

  private let columns: [Column]
  private(set) var rows: [[Cell]] = []
  private static let gap = 2

  init(_ columns: [Column]) {
    self.columns = columns
  }

  /// Adds a row; missing cells are empty, cells past the last column are left out.
  mutating func add(_ cells: [Cell]) {
    let missing = max(0, columns.count - cells.count)
    rows.append(cells.prefix(columns.count) + Array(repeating: Cell(""), count: missing))
  }

  /// Prints the titles, a rule and the rows.
  func print(to output: inout Output) {
    let widths = fitted(to: output.presentation.width)
    if columns.contains(where: { !$0.title.isEmpty }) {
      let titles = columns.map { Cell($0.title, .strong) }
      printRow(titles, widths, to: &output)
      let rule = widths.map { String(repeating: "-", count: $0) }
      output.line(rule.joined(separator: "  "))
    }
    for row in rows {
      if output.isClosed { return }
      printRow(row, widths, to: &output)
    }
  }

  /// The columns' widths: what they need, less what the terminal has not got.
  private func fitted(to limit: Int?) -> [Int] {
    var widths = columns.map { DisplayWidth.of($0.title) }
    for row in rows {
      for (index, cell) in row.enumerated() {
        widths[index] = max(widths[index], DisplayWidth.of(cell.text))
      }
    }
    guard let limit else { return widths }
    var over = widths.reduce(0, +) + TextTable.gap * max(0, columns.count - 1) - limit
    while over > 0 {
      let yielding = columns.indices.filter {
        columns[$0].overflow != .keep && widths[$0] > columns[$0].minimum
      }
      guard let widest = yielding.max(by: { widths[$0] < widths[$1] }) else { break }
      widths[widest] -= 1
      over -= 1
    }
    return widths
  }

  private func printRow(_ row: [Cell], _ widths: [Int], to output: inout Output) {
    let cells = row.enumerated().map { index, cell in
      switch columns[index].overflow {
      case .keep: [cell.text]
      case .cut: [DisplayWidth.clipped(cell.text, to: widths[index])]
      case .wrap: TextWrap.lines(cell.text, to: widths[index])
      }
    }
    for level in 0..<(cells.map(\.count).max() ?? 1) {
      var line = StyledText()
      /// Spaces owed before the next text, so that a line never ends in spaces.
      var owed = 0
      for (index, texts) in cells.enumerated() {
        let text = level < texts.count ? texts[level] : ""
        let padding = max(0, widths[index] - DisplayWidth.of(text))
        let isRight = columns[index].alignment == .right
        if !text.isEmpty {
          line.append(String(repeating: " ", count: owed + (isRight ? padding : 0)))
          line.append(text, row[index].style)
          owed = 0
        }
        owed += text.isEmpty || !isRight ? padding : 0
        owed += TextTable.gap
      }
      output.line(line)
    }
  }
}
