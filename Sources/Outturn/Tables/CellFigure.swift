/// A figure of a cell, before the column and the row say what the cell leaves open.
package struct CellFigure: Sendable {
  package enum Change: String, Sendable { case up, down, better }

  package var bound = Bound.exactly
  package var value: ExactDecimal
  package var upper: ExactDecimal?
  /// The unit that stands in the cell.
  package var unit: UnitReading?
  /// The power of ten of a scale in the cell: 4 for 万.
  package var power = 0
  package var change: Change?
  package var force: Force?
  /// What stands before the figure besides: 开工, 标准.
  package var lead = ""
  /// What stands behind it besides.
  package var tail = ""
}

/// What a cell says.
package enum CellReading: Sendable {
  /// Nothing, N/A or another word for nothing.
  case blank
  /// One figure, or several aims.
  case figures([CellFigure])
  /// A date, with the words around it.
  case date(CellDate)
  /// Words without a figure.
  case words
  /// A number whose separator may be decimal or before thousands.
  case unclear(String)
}
