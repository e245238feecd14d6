/// The tables of a file that others made.
package enum FileTables {
  /// The tables of the file, or nil where it has none that are understood.
  package static func grids(
    _ bytes: [UInt8], as form: ImportForm, named name: String, sheet: String?
  ) throws(Failure) -> [TableGrid]? {
    let grids: [TableGrid]
    switch form {
    case .xlsx:
      do throws(SheetError) {
        let book = try WorkbookReader(bytes)
        grids = [TableGrid(try book.sheet(named: sheet))]
      } catch {
        throw Failure(error, in: name)
      }
    case .markdown: grids = ReportTable.all(in: try text(bytes, name)).map { TableGrid($0) }
    case .csv, .tsv:
      let text = try text(bytes, name).utf8
      do throws(CSVError) {
        grids = [try TableGrid(separated: text, by: form == .tsv ? 0x09 : nil)]
      } catch {
        throw Failure(error, in: text, named: name)
      }
    case .jsonl, .stratml, .iati: return nil
    }
    let understood = grids.filter { TableLayout($0) != nil }
    return understood.isEmpty ? nil : understood
  }

  /// The first row of a table, where it can be read; only the beginning of a long file is.
  package static func header(_ bytes: [UInt8], as form: ImportForm) -> [String]? {
    if form == .xlsx {
      return (try? WorkbookReader(bytes).sheet(named: nil))?.rows.first?.cells.map(\.shown)
    }
    let start = bytes.prefix(1 << 16)
    let end = start.contains(0) || start.count == bytes.count ? nil : start.lastIndex(of: 0x0A)
    let text = try? TextDecoder.decode(bytes: end.map { Array(start[...$0]) } ?? bytes)
    let grid = text.flatMap {
      try? TableGrid(separated: $0.utf8, by: form == .tsv ? 0x09 : nil)
    }
    return grid?.rows.first?.cells
  }

  static func text(
    _ bytes: [UInt8], _ name: String, limit: Int = TextDecoder.limit
  ) throws(Failure) -> DecodedText {
    do throws(TextDecodingError) {
      return try TextDecoder.decode(bytes: bytes, limit: limit)
    } catch {
      throw Failure(error, in: name)
    }
  }
}

extension Failure {
  /// A workbook that cannot be read.
  package init(_ error: SheetError, in name: String) {
    let zh: String
    switch error {
    case .openDocument: zh = "这是 OpenDocument 表格：请另存为 .xlsx，或运行 soffice --convert-to xlsx 文件.ods"
    case .oldBinary: zh = "这是旧的二进制工作簿：请另存为 .xlsx"
    case .noSheet: zh = "工作簿中没有可见的工作表"
    case .noSheetNamed(let sheet, let there):
      zh = "工作簿中没有工作表“\(sheet)”；有：\(there.joined(separator: "、"))"
    case .tooManyCells(let count): zh = "工作表超过 \(count) 格：请把需要的部分存为 CSV"
    case .zip, .xml: zh = "工作簿读不出来：\(error)"
    }
    self.init(zh: zh, en: "\(error)", at: Spot(file: name))
  }
}
