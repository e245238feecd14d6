/// Reads `.xlsx` workbooks: names of sheets first, a sheet when it is asked for.
public struct WorkbookReader: Sendable {
  /// The most cells of a sheet.
  public static let maximumCells = 20_000_000

  /// The names of the sheets that are shown, in order.
  public var names: [String] { sheets.map(\.name) }

  private let archive: ZipArchive
  private let sheets: [(name: String, part: String)]
  private let strings: [String]
  private let formats: [NumberFormat]
  private let epoch: DateEpoch

  /// Opens a workbook.
  ///
  /// - Throws: ``SheetError``.
  public init(_ bytes: [UInt8]) throws(SheetError) {
    if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw .oldBinary }
    do throws(ZipError) { archive = try ZipArchive(bytes) } catch { throw .zip(error) }
    if !archive.contains("xl/workbook.xml"), archive.contains("content.xml") { throw .openDocument }
    let book = try Self.tree("xl/workbook.xml", archive)
    var parts: [String: String] = [:]
    var shared: String?
    var styles: String?
    for link in try Self.tree("xl/_rels/workbook.xml.rels", archive).all("Relationship") {
      guard let id = link.attributes["Id"], let target = link.attributes["Target"] else { continue }
      let part = target.hasPrefix("/") ? String(target.dropFirst()) : "xl/" + target
      let type = link.attributes["Type"] ?? ""
      parts[id] = part
      if type.hasSuffix("/sharedStrings") { shared = part }
      if type.hasSuffix("/styles") { styles = part }
    }
    sheets = (book.first("sheets")?.all("sheet") ?? []).compactMap { sheet in
      guard sheet.attributes["state", default: "visible"] == "visible",
        let name = sheet.attributes["name"],
        let part = sheet.attributes.first(where: { $0.key.hasSuffix(":id") })
          .flatMap({ parts[$0.value] })
      else { return nil }
      return (name, part)
    }
    let flag = book.first("workbookPr")?.attributes["date1904"] ?? "0"
    epoch = flag == "1" || flag == "true" ? .from1904 : .from1900
    if let shared { strings = try Self.strings(shared, archive) } else { strings = [] }
    if let styles { formats = Self.formats(try Self.tree(styles, archive)) } else { formats = [] }
  }

  /// Reads a sheet: the one of a name, or the first.
  ///
  /// - Throws: ``SheetError``.
  public func sheet(named name: String? = nil) throws(SheetError) -> Sheet {
    guard let first = sheets.first else { throw .noSheet }
    guard let name else { return try read(first.name, first.part) }
    guard let found = sheets.first(where: { $0.name == name }) else {
      throw .noSheetNamed(name, there: names)
    }
    return try read(found.name, found.part)
  }

  private func read(_ name: String, _ part: String) throws(SheetError) -> Sheet {
    var grid = SheetGathering(name: name, strings: strings, formats: formats, epoch: epoch)
    try Self.scan(part, archive) { event in grid.take(event) }
    if grid.isTooLarge { throw .tooManyCells(Self.maximumCells) }
    return grid.sheet
  }

  private static func strings(
    _ part: String, _ archive: ZipArchive
  ) throws(SheetError) -> [String] {
    var strings: [String] = []
    var text = ""
    var isText = false
    var phonetic = 0
    try scan(part, archive) { event in
      switch event {
      case .start("si", _): text = ""
      case .start("rPh", _): phonetic += 1
      case .end("rPh"): phonetic -= 1
      case .start("t", _): isText = phonetic == 0
      case .end("t"): isText = false
      case .text(let more): if isText { text += more }
      case .end("si"): strings.append(text)
      default: break
      }
    }
    return strings
  }

  private static func formats(_ styles: XMLNode) -> [NumberFormat] {
    var own: [Int: NumberFormat] = [:]
    for format in styles.first("numFmts")?.all("numFmt") ?? [] {
      guard let id = format.attributes["numFmtId"].flatMap({ Int($0) }),
        let code = format.attributes["formatCode"]
      else { continue }
      own[id] = NumberFormat(code: code)
    }
    return (styles.first("cellXfs")?.all("xf") ?? []).map { style in
      let id = style.attributes["numFmtId"].flatMap { Int($0) } ?? 0
      return own[id] ?? NumberFormat(builtIn: id)
    }
  }

  private static func bytes(_ part: String, _ archive: ZipArchive) throws(SheetError) -> [UInt8] {
    do throws(ZipError) { return try archive.read(part) } catch { throw .zip(error) }
  }

  private static func tree(_ part: String, _ archive: ZipArchive) throws(SheetError) -> XMLNode {
    let bytes = try bytes(part, archive)
    do throws(XMLError) { return try XMLReader.read(bytes) } catch { throw .xml(error, part: part) }
  }

  private static func scan(
    _ part: String, _ archive: ZipArchive, _ take: (XMLEvent) -> Void
  ) throws(SheetError) {
    let bytes = try bytes(part, archive)
    do throws(XMLError) {
      try XMLReader.scan(bytes, limit: 512 << 20) { (event, _) throws(XMLError) in take(event) }
    } catch {
      throw .xml(error, part: part)
    }
  }
}
