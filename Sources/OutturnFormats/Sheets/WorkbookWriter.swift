/// Writes sheets as an `.xlsx` workbook with their types kept.
///
/// Numbers of more than fifteen digits go out as text: a spreadsheet would drop the rest. Text is
/// never a formula, whatever it begins with.
public enum WorkbookWriter {
  /// The workbook's bytes.
  public static func write(_ sheets: [Sheet]) -> [UInt8] {
    var zip = ZipWriter()
    let names = unique(sheets.map(\.name))
    zip.add("[Content_Types].xml", Array(types(sheets.count).utf8))
    zip.add(
      "_rels/.rels",
      Array(relations([("rId1", office + "/officeDocument", "xl/workbook.xml")]).utf8))
    zip.add("xl/workbook.xml", Array(book(names).utf8))
    var links = sheets.indices.map {
      ("rId\($0 + 1)", office + "/worksheet", "worksheets/sheet\($0 + 1).xml")
    }
    links.append(("rId\(sheets.count + 1)", office + "/styles", "styles.xml"))
    zip.add("xl/_rels/workbook.xml.rels", Array(relations(links).utf8))
    var styles = SheetStyles()
    let parts = sheets.map { part($0, &styles) }
    zip.add("xl/styles.xml", Array(styles.xml.utf8))
    for (index, part) in parts.enumerated() {
      zip.add("xl/worksheets/sheet\(index + 1).xml", Array(part.utf8))
    }
    return zip.finish()
  }

  private static let head = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
  private static let main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
  private static let office =
    "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
  private static let package = "http://schemas.openxmlformats.org/package/2006"

  /// Names as a workbook may have them: at most 31 characters, some signs left out, none twice.
  private static func unique(_ names: [String]) -> [String] {
    var seen: Set<String> = []
    return names.map { name in
      let clean = String(name.filter { !"[]:*?/\\".contains($0) }.prefix(28))
      var told = clean.isEmpty ? "Sheet" : clean
      var number = 2
      while !seen.insert(told.lowercased()).inserted {
        told = clean + " \(number)"
        number += 1
      }
      return told
    }
  }

  private static func types(_ count: Int) -> String {
    let form = "application/vnd.openxmlformats-officedocument.spreadsheetml"
    let sheets = (0..<count).map {
      "<Override PartName=\"/xl/worksheets/sheet\($0 + 1).xml\" "
        + "ContentType=\"\(form).worksheet+xml\"/>"
    }
    return head + "<Types xmlns=\"\(package)/content-types\">"
      + "<Default Extension=\"rels\" "
      + "ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
      + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
      + "<Override PartName=\"/xl/workbook.xml\" ContentType=\"\(form).sheet.main+xml\"/>"
      + "<Override PartName=\"/xl/styles.xml\" ContentType=\"\(form).styles+xml\"/>"
      + sheets.joined() + "</Types>"
  }

  private static func relations(_ links: [(id: String, type: String, target: String)]) -> String {
    head + "<Relationships xmlns=\"\(package)/relationships\">"
      + links.map {
        "<Relationship Id=\"\($0.id)\" Type=\"\($0.type)\" Target=\"\($0.target)\"/>"
      }.joined() + "</Relationships>"
  }

  private static func book(_ names: [String]) -> String {
    head + "<workbook xmlns=\"\(main)\" xmlns:r=\"\(office)\"><sheets>"
      + names.enumerated().map {
        "<sheet name=\"\(Markup.escaped($0.element))\" sheetId=\"\($0.offset + 1)\" "
          + "r:id=\"rId\($0.offset + 1)\"/>"
      }.joined() + "</sheets></workbook>"
  }

  private static func part(_ sheet: Sheet, _ styles: inout SheetStyles) -> String {
    var text = head + "<worksheet xmlns=\"\(main)\"><sheetData>"
    for row in sheet.rows {
      text += "<row r=\"\(row.number)\">"
      for (column, cell) in row.cells.enumerated() where cell != .empty {
        append(cell, "\(Sheet.letters(ofColumn: column))\(row.number)", &styles, &text)
      }
      text += "</row>"
    }
    text += "</sheetData>"
    if !sheet.merges.isEmpty {
      text += "<mergeCells count=\"\(sheet.merges.count)\">"
      for block in sheet.merges {
        let first = "\(Sheet.letters(ofColumn: block.columns.lowerBound))\(block.rows.lowerBound)"
        let last = "\(Sheet.letters(ofColumn: block.columns.upperBound))\(block.rows.upperBound)"
        text += "<mergeCell ref=\"\(first):\(last)\"/>"
      }
      text += "</mergeCells>"
    }
    return text + "</worksheet>"
  }

  private static func append(
    _ cell: SheetCell, _ place: String, _ styles: inout SheetStyles, _ text: inout String
  ) {
    switch cell {
    case .empty: break
    case .boolean(let value): text += "<c r=\"\(place)\" t=\"b\"><v>\(value ? 1 : 0)</v></c>"
    case .number(let number) where isExact(number):
      text += "<c r=\"\(place)\" s=\"\(styles.number(places(number)))\"><v>\(number)</v></c>"
    case .percent(let number) where isExact(number):
      guard let stored = StoredNumber(number) else { return }
      text +=
        "<c r=\"\(place)\" s=\"\(styles.percent(places(number)))\">"
        + "<v>\(stored.text(times: -2))</v></c>"
    case .date(let day):
      guard let serial = DateEpoch.serial(day) else {
        return append(.text(day), place, &styles, &text)
      }
      text += "<c r=\"\(place)\" s=\"\(styles.date)\"><v>\(serial)</v></c>"
    case .text, .number, .percent:
      text +=
        "<c r=\"\(place)\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"
        + "\(Markup.escaped(cell.shown))</t></is></c>"
    }
  }

  /// Whether a spreadsheet can keep a number whole.
  private static func isExact(_ number: String) -> Bool {
    guard StoredNumber(number) != nil else { return false }
    let digits = number.filter(\.isNumber).drop { $0 == "0" }
    return digits.count <= 15
  }

  private static func places(_ number: String) -> Int {
    number.firstIndex(of: ".").map { number.distance(from: $0, to: number.endIndex) - 1 } ?? 0
  }
}

/// The number formats of a workbook's cells, each made when it is first needed.
struct SheetStyles {
  private var codes = ["General", "yyyy\\-mm\\-dd"]

  /// The style of days.
  let date = 1

  mutating func number(_ places: Int) -> Int { places == 0 ? 0 : style("0." + zeros(places)) }

  mutating func percent(_ places: Int) -> Int {
    style(places == 0 ? "0%" : "0." + zeros(places) + "%")
  }

  private mutating func style(_ code: String) -> Int {
    if let index = codes.firstIndex(of: code) { return index }
    codes.append(code)
    return codes.count - 1
  }

  private func zeros(_ count: Int) -> String { String(repeating: "0", count: count) }

  var xml: String {
    let own = codes.dropFirst().enumerated().map {
      "<numFmt numFmtId=\"\($0.offset + 164)\" formatCode=\"\(Markup.escaped($0.element))\"/>"
    }
    let cells = codes.indices.map {
      "<xf numFmtId=\"\($0 == 0 ? 0 : $0 + 163)\" fontId=\"0\" fillId=\"0\" borderId=\"0\" "
        + "xfId=\"0\"\($0 == 0 ? "" : " applyNumberFormat=\"1\"")/>"
    }
    return "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
      + "<styleSheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\">"
      + "<numFmts count=\"\(own.count)\">\(own.joined())</numFmts>"
      + "<fonts count=\"1\"><font><sz val=\"11\"/><name val=\"Calibri\"/></font></fonts>"
      + "<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>"
      + "<fill><patternFill patternType=\"gray125\"/></fill></fills>"
      + "<borders count=\"1\"><border><left/><right/><top/><bottom/><diagonal/></border></borders>"
      + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>"
      + "</cellStyleXfs><cellXfs count=\"\(cells.count)\">\(cells.joined())</cellXfs></styleSheet>"
  }
}
