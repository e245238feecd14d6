/// Finds the lines that records stand on, for messages.
struct RecordLines {
  private let path: LedgerPath
  private let bytes: [UInt8]

  init(_ path: LedgerPath, _ bytes: [UInt8]) {
    self.path = path
    self.bytes = bytes
  }

  /// A finding about the record with an id, marked where that is told.
  func finding(_ check: CheckName, record id: String, _ told: Told) -> Finding {
    let words = id.split(separator: " ")
    let needle =
      words.count == 2
      ? "\"commitment\":\"\(words[0])\"" : "\"id\":\"\(words.first ?? "")\""
    let second = words.count == 2 ? "\"outcome\":\"\(words[1])\"" : ""
    let start = place(of: Array(needle.utf8), alongside: Array(second.utf8))
    guard let start else { return Finding(check, path, record: id, told) }
    let range = start..<(start + needle.utf8.count)
    return Finding(
      check, path, position: SourcePosition(of: start, in: bytes.span),
      excerpt: SourceExcerpt(of: bytes.span, marking: range), record: id, told)
  }

  /// Where `needle` stands, on a line that holds `other` too.
  private func place(of needle: [UInt8], alongside other: [UInt8]) -> Int? {
    var from = 0
    while let found = Self.find(needle, in: bytes, from: from) {
      let end = bytes[found...].firstIndex(of: UInt8(ascii: "\n")) ?? bytes.count
      if other.isEmpty || Self.find(other, in: Array(bytes[found..<end]), from: 0) != nil {
        return found
      }
      from = found + 1
    }
    return nil
  }

  private static func find(_ needle: [UInt8], in bytes: [UInt8], from: Int) -> Int? {
    guard let first = needle.first else { return from }
    var index = from
    while index + needle.count <= bytes.count {
      if bytes[index] == first, bytes[index..<(index + needle.count)].elementsEqual(needle) {
        return index
      }
      index += 1
    }
    return nil
  }
}
