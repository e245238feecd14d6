/// What a file to be imported is.
package enum ImportForm: String, CaseIterable, Sendable {
  case csv, tsv, jsonl, xlsx, markdown, stratml, iati

  /// By the file's name; else by what it begins with.
  package init(of name: String, _ bytes: [UInt8]) {
    let name = name.lowercased()
    let first = bytes.first { $0 > 0x20 && $0 < 0x80 }
    if name.hasSuffix(".jsonl") || name.hasSuffix(".ndjson") {
      self = .jsonl
    } else if name.hasSuffix(".xlsx") || bytes.starts(with: [0x50, 0x4B, 0x03, 0x04])
      || bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0])
    {
      self = .xlsx
    } else if [".md", ".markdown", ".html", ".htm"].contains(where: name.hasSuffix) {
      self = .markdown
    } else if name.hasSuffix(".tsv") || name.hasSuffix(".tab") {
      self = .tsv
    } else if name.hasSuffix(".csv") {
      self = .csv
    } else if name.hasSuffix(".xml") || first == UInt8(ascii: "<") {
      let opening = String(decoding: bytes.prefix(4096), as: UTF8.self)
      self = opening.contains("iati-activities") ? .iati : .stratml
    } else {
      self = first == UInt8(ascii: "{") ? .jsonl : .csv
    }
  }

  /// Whether the columns of a table are called as the program calls them.
  package func isOwnTable(_ bytes: [UInt8]) -> Bool {
    guard self == .csv || self == .tsv || self == .xlsx else { return self == .jsonl }
    // What is no table at all is told as one of our own.
    guard let header = FileTables.header(bytes, as: self) else { return self != .xlsx }
    let own = header.count { RecordField(rawValue: $0) != nil }
    return own >= 3 && header.contains("measure") || header.contains("statement")
      || LinkIntake.reads(header) || RegisterIntake.table(header: header) != nil
  }
}
