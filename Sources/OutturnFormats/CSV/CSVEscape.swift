/// Keeps spreadsheets from running a cell as a formula, in a way that can be taken back.
///
/// A cell that begins with `=`, `+`, `-`, `@` (or their full-width forms), a tab, a return or a
/// line feed gets an apostrophe in front. So does a cell that begins with an apostrophe followed by
/// one of these or by another apostrophe, which makes the escape reversible: reading takes away one
/// apostrophe that stands before one of them. Plain decimal numbers such as `-0.3` stay as they
/// are: they are no formulas, and programs must be able to add them up.
public enum CSVEscape {
  /// The cell as it is written.
  public static func escaped(_ cell: String) -> String {
    needsEscape(cell) ? "'" + cell : cell
  }

  /// The cell as it was meant.
  public static func unescaped(_ cell: String) -> String {
    let scalars = cell.unicodeScalars
    guard scalars.first == "'", let second = scalars.dropFirst().first,
      second == "'" || isRisky(second)
    else { return cell }
    return String(scalars.dropFirst())
  }

  private static func needsEscape(_ cell: String) -> Bool {
    let scalars = cell.unicodeScalars
    guard let first = scalars.first else { return false }
    if first == "'" {
      guard let second = scalars.dropFirst().first else { return false }
      return second == "'" || isRisky(second)
    }
    return isRisky(first) && !isPlainNumber(cell)
  }

  private static func isRisky(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar {
    case "=", "+", "-", "@", "\t", "\r", "\n", "＝", "＋", "－", "＠": true
    default: false
    }
  }

  private static func isPlainNumber(_ cell: String) -> Bool {
    var digits = 0
    var pointAt: Int?
    for (offset, byte) in cell.utf8.enumerated() {
      switch byte {
      case UInt8(ascii: "-") where offset == 0: break
      case UInt8(ascii: ".") where pointAt == nil && digits > 0: pointAt = digits
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digits += 1
      default: return false
      }
    }
    return digits > 0 && pointAt != digits
  }
}
