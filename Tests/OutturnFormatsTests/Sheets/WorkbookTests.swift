import Testing

@testable import OutturnFormats

@Suite struct WorkbookTests {
  private let sheet = Sheet(
    name: "指标",
    rows: [
      .init(number: 1, cells: [.text("a title over all")]),
      .init(number: 3, cells: [.text("name"), .text("target"), .empty, .text("on")]),
      .init(
        number: 4,
        cells: [.text("=1+1 <&>"), .number("66.4"), .percent("86.0"), .date("2031-02-28")]),
      .init(number: 5, cells: [.empty, .number("-0.50"), .percent("7"), .boolean(true)]),
      .init(number: 7, cells: [.text("  x "), .number("12345678901234"), .date("1999-12-31")]),
    ],
    merges: [.init(rows: 1...1, columns: 0...3)])

  @Test func whatIsWrittenReadsBackWithItsTypes() throws {
    let book = try WorkbookReader(WorkbookWriter.write([sheet, Sheet(name: "b")]))
    #expect(book.names == ["指标", "b"])
    #expect(try book.sheet() == sheet)
    #expect(try book.sheet(named: "b") == Sheet(name: "b"))
    #expect(throws: SheetError.noSheetNamed("c", there: ["指标", "b"])) {
      try book.sheet(named: "c")
    }
  }

  @Test func aNumberOfMoreThanFifteenDigitsGoesOutAsText() throws {
    let long = Sheet(
      name: "a", rows: [.init(number: 1, cells: [.number("1234567890123456.7")])])
    let read = try WorkbookReader(WorkbookWriter.write([long])).sheet()
    #expect(read.rows[0].cells == [.text("1234567890123456.7")])
  }

  @Test func sheetNamesAreMadeFit() throws {
    let sheets = ["a/b", "a:b", ""].map { Sheet(name: $0) }
    #expect(try WorkbookReader(WorkbookWriter.write(sheets)).names == ["ab", "ab 2", "Sheet"])
  }

  @Test func otherFilesAreRefusedWithWhatToDo() {
    var writer = ZipWriter()
    writer.add("content.xml", [])
    #expect(throws: SheetError.openDocument) { try WorkbookReader(writer.finish()) }
    #expect(throws: SheetError.oldBinary) { try WorkbookReader([0xD0, 0xCF, 0x11, 0xE0, 0]) }
    #expect(SheetError.openDocument.description.contains("--convert-to xlsx"))
  }

  @Test(arguments: [
    ("A1", 0, 1), ("Z9", 25, 9), ("AA10", 26, 10), ("XFD1048576", 16383, 1_048_576),
  ])
  func placesAreCounted(name: String, column: Int, row: Int) {
    #expect(Sheet.place(of: name)?.column == column)
    #expect(Sheet.place(of: name)?.row == row)
    #expect(Sheet.letters(ofColumn: column) + "\(row)" == name)
  }
}

@Suite struct StoredNumberTests {
  @Test(arguments: [
    ("66.40000000000001", "66.4"), ("0.1", "0.1"), ("1E3", "1000"), ("1.2E-5", "0.000012"),
    ("-3.50", "-3.5"), ("0", "0"), ("-0", "0"), ("9.9999999999999999", "10"), ("100", "100"),
    ("498.29999999999995", "498.3"),
  ])
  func fifteenDigitsAreMeant(stored: String, meant: String) {
    #expect(StoredNumber(stored)?.text() == meant)
  }

  @Test(arguments: ["", "x", "1.2.3", "1e", "0x1", "1e999"])
  func otherTextIsNoNumber(text: String) { #expect(StoredNumber(text) == nil) }

  @Test(arguments: [
    ("0.0%", "0.86", SheetCell.percent("86.0")), ("0%", "1.1", .percent("110")),
    ("#,##0.00", "5", .number("5.00")), ("General", "5", .number("5")),
    ("yyyy\"年\"m\"月\"d\"日\"", "45563", .date("2024-09-28")),
    ("[$-409]d-mmm-yy;@", "1", .date("1900-01-01")),
    ("m/d/yyyy h:mm", "61.5", .date("1900-03-01 12:00")),
    ("\"month\" 0", "7", .number("7")),
  ])
  func aFormatShowsANumber(code: String, stored: String, shown: SheetCell) throws {
    let number = try #require(StoredNumber(stored))
    #expect(NumberFormat(code: code).cell(number, epoch: .from1900) == shown)
  }

  @Test func theEpochOf1904CountsFromItsFirstDay() throws {
    let zero = try #require(StoredNumber("0"))
    #expect(DateEpoch.from1904.text(zero, hasTime: false) == "1904-01-01")
    #expect(
      DateEpoch.from1900.text(try #require(StoredNumber("1462")), hasTime: false) == "1904-01-01")
  }

  @Test func everyDayReadsBack() throws {
    for serial in [1, 59, 61, 366, 367, 36_525, 45_563, 73_050, 2_958_465] {
      let number = try #require(StoredNumber("\(serial)"))
      let day = try #require(DateEpoch.from1900.text(number, hasTime: false))
      #expect(DateEpoch.serial(day) == serial)
    }
  }
}
