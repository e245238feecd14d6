/// What a table can tell of a record: the names of CSV columns and of keys of JSON Lines, the same
/// that the program writes.
package enum RecordField: String, CaseIterable {
  case kind, place, period, indicator, indicatorID, measure
  /// A phrase of the short notation in place of indicator, measure, bound, value and unit.
  case statement
  case bound, value, upper, unit, text
  case relation, relationTo, relationBy
  case finding, doneOn, progress, blanket
  case force
  /// The plain fields of the model, by their names there.
  case due, direction, split, responsible, support, order, partOf, towards
  case baselineBound, baselineValue, baselineUpper, baselineUnit, baselineText, baselinePeriod
  case status
  case source, start, end, quote, cell, alsoIn
  /// `yes` where a figure that cannot well be stands so in the source.
  case sure

  /// What the program's own tables have besides. Of these `id`, `withdrawn` and `withdrawnWhy` are
  /// kept; how else a record came to be as it is cannot be imported, and a note is for those who
  /// read the table.
  package static let passedOver: Set<String> = [
    "id", "aim", "restatements", "vintages", "withdrawn", "withdrawnWhy", "version",
    "confidence", "note", "restated", "revised",
  ]
}

/// A row of a table, or a line of JSON Lines.
package struct RecordRow {
  /// The line it begins on, from 1.
  package let line: Int
  /// What it tells; nothing for empty cells and null.
  package var cells: [RecordField: String]
  /// The id it had in the ledger it comes from.
  package var id: RecordID?
  /// How it was taken out of the ledger it comes from.
  package var withdrawal: Withdrawal?
}

/// What is wrong with a row.
package struct RowProblem: Error {
  /// The line of the row, from 1.
  package let line: Int
  /// The column, where it is one column's.
  package let field: RecordField?
  package let message: Localized

  package init(_ line: Int, _ field: RecordField?, _ message: Localized) {
    self.line = line
    self.field = field
    self.message = message
  }

  /// A problem that messages.tsv tells by its name.
  package init(_ line: Int, _ name: String, _ parts: Messages.Part?...) {
    self.init(line, nil, Localized(name, parts: parts))
  }

  /// `FILE:12: unit: there is no unit "foo"`
  package func text(_ file: String, _ language: Language) -> String {
    let column = field.map { "\($0.rawValue): " } ?? ""
    return "\(file):\(line): \(column)\(message[language])"
  }
}
