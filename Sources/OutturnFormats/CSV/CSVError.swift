/// What is wrong with a table of separated values, and where.
public struct CSVError: Error, Hashable, Sendable {
  /// What is wrong.
  public let problem: Problem
  /// Where.
  public let position: Position

  /// A place in the text.
  public struct Position: Hashable, Sendable {
    /// The line, from 1.
    public internal(set) var line: Int
    /// The character of the line, from 1.
    public internal(set) var column: Int
  }

  /// The kinds of problems.
  public enum Problem: Hashable, Sendable {
    /// A quote stands inside a cell that does not begin with one.
    case strayQuote
    /// Text stands between a closing quote and the next delimiter.
    case textAfterQuote
    /// A quoted cell is never closed.
    case unclosedQuote
    /// A cell's bytes are not UTF-8.
    case notUTF8
    /// A cell is longer than so many bytes.
    case cellTooLong(Int)
    /// A row has more than so many cells.
    case tooManyCells(Int)
  }

  init(_ problem: Problem, at position: Position) {
    self.problem = problem
    self.position = position
  }
}

extension CSVError: CustomStringConvertible {
  /// One sentence: where, what is wrong, what to do.
  public var description: String {
    "line \(position.line), column \(position.column): \(sentence)"
  }

  private var sentence: String {
    switch problem {
    case .strayQuote:
      "a quote stands inside a plain cell: put the whole cell in quotes and double the inner one"
    case .textAfterQuote: "text follows the closing quote: double a quote that belongs to the cell"
    case .unclosedQuote: "the quote that begins here is never closed: close it, or take it away"
    case .notUTF8: "the cell is not UTF-8: save the table as UTF-8"
    case .cellTooLong(let bytes):
      "the cell is longer than \(bytes) bytes: look for a quote that is not closed"
    case .tooManyCells(let cells):
      "the row has more than \(cells) cells: look for the wrong delimiter"
    }
  }
}
