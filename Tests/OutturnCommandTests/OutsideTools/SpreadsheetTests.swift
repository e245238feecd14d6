import Foundation
import OutturnFormats
import Testing

/// Workbooks in a spreadsheet program that nobody here wrote.
@Suite struct SpreadsheetTests {
  private static let sheet = Sheet(
    name: "重点指标",
    rows: [
      ["指标", "目标", "完成", "时限", "编号"],
      ["市区 & 县", "2400", "86.4%", "2031-09-28", "0012"],
      ["Sum", "-66.40", "12.05%", "2032-02-29", "12345678901234567"],
    ].enumerated().map { index, cells in
      Sheet.Row(number: index + 1, cells: cells.map { SheetCell(typing: $0) })
    })

  private func convert(_ file: String, to form: String, in folder: URL) throws -> URL {
    let done = try runShell(
      "soffice -env:UserInstallation=file://$PWD/profile --headless --convert-to \(form) "
        + "--outdir out \(file) > log 2>&1 || cat log >&2", cwd: folder)
    #expect(done.code == 0, "\(done.stderr)")
    let name = file.prefix { $0 != "." }
    return folder.appendingPathComponent("out/\(name).\(form)")
  }

  @Test(.enabled(if: hasTool("soffice"), "soffice (LibreOffice) is not at hand"))
  func libreOfficeSeesNumbersPercentagesAndDays() throws {
    try withTemporaryFolder { folder in
      let bytes = WorkbookWriter.write([Self.sheet])
      try Data(bytes).write(to: folder.appendingPathComponent("book.xlsx"))
      let flat = try String(
        contentsOf: convert("book.xlsx", to: "fods", in: folder), encoding: .utf8)
      for told in [
        "office:value-type=\"float\" office:value=\"2400\"",
        "office:value-type=\"float\" office:value=\"-66.4\"",
        "office:value-type=\"percentage\" office:value=\"0.864\"",
        "office:value-type=\"percentage\" office:value=\"0.1205\"",
        "office:value-type=\"date\" office:date-value=\"2031-09-28\"",
        "office:value-type=\"date\" office:date-value=\"2032-02-29\"",
        "<text:p>-66.40</text:p>", "<text:p>0012</text:p>", "<text:p>12345678901234567</text:p>",
        "<text:p>市区 &amp; 县</text:p>",
      ] {
        #expect(flat.contains(told), "\(told)")
      }
      // Figures of more digits than a spreadsheet keeps, and codes, are words.
      #expect(!flat.contains("office:value=\"12\""))
      let again = try convert("book.xlsx", to: "xlsx", in: folder)
      let read = try WorkbookReader(Array(Data(contentsOf: again))).sheet(named: "重点指标")
      #expect(read.rows == Self.sheet.rows)
    }
  }

  @Test func ourOwnTablesComeBackFromAWorkbook() throws {
    try withTemporaryFolder { folder in
      let done = try runShell(
        """
        set -e
        outturn init book -q > /dev/null; export OUTTURN_LEDGER=book
        outturn record commitment 'urban jobs >= 24,000 people' -p cn/lake/chenghu -t 2031 -q > /dev/null
        outturn record commitment 'GDP +6.50%' -p cn/lake/chenghu -t 2031 -q > /dev/null
        outturn list --format csv -o list.xlsx -q; outturn list --format csv -q > list.csv
        outturn init again -q > /dev/null; export OUTTURN_LEDGER=again
        outturn import list.xlsx -q > /dev/null; outturn list --format csv -q | cmp - list.csv && echo equal
        """, cwd: folder)
      #expect(done.stdout.hasSuffix("equal\n"), "\(done.stdout)\(done.stderr)")
    }
  }
}
