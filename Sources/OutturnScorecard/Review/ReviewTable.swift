import OutturnFormats
import OutturnModel

/// A titled table of texts with sentences above it: one form for the terminal, Markdown and CSV.
public struct ReviewTable: Sendable {
  /// What it shows.
  public let title: String
  /// Sentences that stand above it.
  public let notes: [String]
  /// The names of the columns.
  public let header: [String]
  /// The columns of figures.
  public let right: Set<Int>
  /// The rows, each with a cell a column.
  public let rows: [[String]]

  /// Makes a table.
  public init(
    _ title: String, notes: [String] = [], header: [String], right: Set<Int> = [],
    rows: [[String]]
  ) {
    self.title = title
    self.notes = notes
    self.header = header
    self.right = right
    self.rows = rows
  }

  /// Whether there is nothing to show.
  public var isEmpty: Bool { rows.isEmpty && notes.isEmpty }

  /// The header and the rows as CSV.
  public func csv(_ writer: CSVWriter = CSVWriter()) -> String {
    writer.opening + ([header] + rows).map { writer.row($0) }.joined()
  }
}

extension TerminalScorecard {
  /// A table for a terminal, with an empty line before it; nothing where there is nothing to show.
  public func render(_ table: ReviewTable) -> String {
    if table.isEmpty { return "" }
    var out = "\n"
    line(table.title, .heading, into: &out)
    for note in table.notes { line(note, into: &out) }
    if table.rows.isEmpty { return out }
    if isNarrow {
      for row in table.rows { stacked(row, under: table.header, into: &out) }
      return out
    }
    var grid = TerminalTable(
      limits: table.header.map { _ in style.width == nil ? .max : 44 }, rightAligned: table.right,
      style: style)
    grid.add(
      table.header,
      paints: Dictionary(uniqueKeysWithValues: table.header.indices.map { ($0, .quiet) }))
    for row in table.rows { grid.add(row) }
    grid.render(into: &out)
    return out
  }

  /// A row as lines under each other, for narrow terminals.
  private func stacked(_ row: [String], under header: [String], into out: inout String) {
    line(row.first ?? "", into: &out)
    for (name, cell) in zip(header, row).dropFirst() where !cell.isEmpty {
      line("  " + name + words.colon + cell, into: &out)
    }
  }
}

extension MarkdownScorecard {
  /// A table as Markdown; nothing where there is nothing to show.
  public func render(_ table: ReviewTable) -> String {
    if table.isEmpty { return "" }
    var out = "### \(MarkdownText.escaped(table.title))\n\n"
    for note in table.notes { out += "- \(MarkdownText.escaped(note))\n" }
    if !table.notes.isEmpty { out += "\n" }
    if table.rows.isEmpty { return out }
    out += MarkdownText.row(table.header)
    out += MarkdownText.rule(columns: table.header.count, right: table.right)
    for row in table.rows { out += MarkdownText.row(row) }
    return out + "\n"
  }
}
