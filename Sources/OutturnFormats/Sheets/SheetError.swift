/// Why a workbook cannot be read.
public enum SheetError: Error, Hashable, Sendable {
  /// The archive around it.
  case zip(ZipError)
  /// A part of it that is no XML.
  case xml(XMLError, part: String)
  /// It has no sheet that is shown.
  case noSheet
  /// It has no sheet of this name; those that it has.
  case noSheetNamed(String, there: [String])
  /// It is an OpenDocument file, not .xlsx.
  case openDocument
  /// It is an old binary workbook (.xls), not .xlsx.
  case oldBinary
  /// It has more cells than are taken in.
  case tooManyCells(Int)
}

extension SheetError: CustomStringConvertible {
  /// One sentence: what is wrong and what to do.
  public var description: String {
    switch self {
    case .zip(let error): error.description
    case .xml(let error, let part): "\"\(part)\" in it: \(error)"
    case .noSheet: "the workbook has no sheet that is shown"
    case .noSheetNamed(let name, let there):
      "the workbook has no sheet \"\(name)\"; it has: \(there.joined(separator: ", "))"
    case .openDocument:
      "this is an OpenDocument sheet: save it as .xlsx, or run: soffice --convert-to xlsx FILE.ods"
    case .oldBinary: "this is an old binary workbook: save it as .xlsx"
    case .tooManyCells(let count):
      "the sheet has more than \(count) cells: save what is needed as CSV"
    }
  }
}
