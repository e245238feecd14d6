/// A cell of a spreadsheet with its type.
public enum SheetCell: Hashable, Sendable {
  /// Nothing.
  case empty
  /// Words.
  case text(String)
  /// A plain decimal number, as exact text: `66.4`.
  case number(String)
  /// A number shown as percent, already multiplied out: `86.0` for 0.86.
  case percent(String)
  /// A day, `2024-09-28`, with its time behind a space where it has one.
  case date(String)
  /// True or false.
  case boolean(Bool)

  /// The cell as a person sees it.
  public var shown: String {
    switch self {
    case .empty: ""
    case .text(let text), .number(let text), .date(let text): text
    case .percent(let text): text + "%"
    case .boolean(let value): value ? "TRUE" : "FALSE"
    }
  }
}

/// One sheet: its rows of cells from the first to the last that hold something.
public struct Sheet: Hashable, Sendable {
  /// Its name.
  public var name: String
  /// The rows; a row may be shorter than others.
  public var rows: [Row]
  /// Cells that are shown as one; each is written in the first of its block.
  public var merges: [Block]

  /// A row.
  public struct Row: Hashable, Sendable {
    /// Its number, from 1.
    public var number: Int
    /// Its cells from column A.
    public var cells: [SheetCell]

    /// Makes a row.
    public init(number: Int, cells: [SheetCell]) {
      self.number = number
      self.cells = cells
    }
  }

  /// A block of cells, rows from 1, columns from 0, ends included.
  public struct Block: Hashable, Sendable {
    /// The rows.
    public let rows: ClosedRange<Int>
    /// The columns.
    public let columns: ClosedRange<Int>
  }

  /// Makes a sheet.
  public init(name: String, rows: [Row] = [], merges: [Block] = []) {
    self.name = name
    self.rows = rows
    self.merges = merges
  }

  /// A column's letters: A for 0, AB for 27.
  public static func letters(ofColumn column: Int) -> String {
    var letters = ""
    var rest = column
    repeat {
      letters = String(UnicodeScalar(UInt8(65 + rest % 26))) + letters
      rest = rest / 26 - 1
    } while rest >= 0
    return letters
  }

  /// Column from 0 and row from 1 of `AB12`; nil for anything else.
  public static func place(of name: some StringProtocol) -> (column: Int, row: Int)? {
    var column = 0
    var row = 0
    for byte in name.utf8 {
      switch byte {
      case UInt8(ascii: "A")...UInt8(ascii: "Z") where row == 0 && column < 20_000:
        column = column * 26 + Int(byte) - 64
      case UInt8(ascii: "0")...UInt8(ascii: "9") where column > 0 && row < 20_000_000:
        row = row * 10 + Int(byte) - 48
      default: return nil
      }
    }
    return column > 0 && row > 0 ? (column - 1, row) : nil
  }
}
