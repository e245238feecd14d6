/// The promises that a plan puts on a list of its own (民生实事): a later sentence that sums the list
/// up answers each of them.
///
/// A list is marked: 一是, 一、, （1）, 1. or ① begin its items. What merely stands in a paragraph that speaks of
/// such a list is not on it.
struct ListedPromises {
  /// Where each item stands, in scalars of the text as decoded.
  private let items: [Range<Int>]

  init(_ report: PreparedReport) {
    let mended = report.mended
    var items: [Range<Int>] = []
    var list: [(kind: Mark, range: Range<Int>)] = []
    // One mark or two are a heading's, or a sentence's.
    func close() {
      let kinds = Dictionary(grouping: list, by: \.kind).filter { $0.value.count > 2 }
      items += list.filter { kinds[$0.kind] != nil }.map(\.range)
      list = []
    }
    var headed: Int?
    var isOpen = false
    for section in report.outline.sections {
      if case .review = section.role {
        isOpen = false
        continue
      }
      if let level = headed, section.level <= level { headed = nil }
      if headed == nil, let heading = section.heading,
        ListedPromises.speaksOfList(mended.utf8[heading])
      {
        headed = section.level
      }
      for paragraph in mended.utf8[section.range].split(separator: UInt8(ascii: "\n")) {
        let marks = ListedPromises.marks(in: paragraph)
        let starts = marks.first?.place == paragraph.startIndex
        let speaks = ListedPromises.speaksOfList(paragraph)
        if headed == nil, !speaks, !(isOpen && starts) { close() }
        if headed != nil || speaks || isOpen && starts {
          let ends = marks.dropFirst().map(\.place) + [paragraph.endIndex]
          for (mark, end) in zip(marks, ends) {
            list.append((mark.kind, mended.originalRange(of: mark.place..<end)))
          }
        }
        // A list may begin in the paragraph after the one that announces it.
        isOpen = speaks && marks.isEmpty || (speaks || isOpen) && starts
      }
    }
    close()
    self.items = items
  }

  /// Gives each commitment that stands on a list the number of its item.
  func numbered(_ found: [ReportIntake.Item]) -> [ReportIntake.Item] {
    if items.isEmpty { return found }
    return found.map { item in
      guard case .commitment(var promise) = item.record.content, promise.plain["order"] == nil,
        let start = item.record.evidence?.clause?.span?.start,
        let order = items.firstIndex(where: { $0.contains(start) })
      else { return item }
      promise.plain["order"] = "\(order + 1)"
      let record = item.record
      return ReportIntake.Item(
        statement: item.statement,
        record: NewRecord(
          place: record.place, period: record.period, indicator: record.indicator,
          evidence: record.evidence, content: .commitment(promise)))
    }
  }

  /// How an item is marked.
  private enum Mark {
    case ordinal, numeral, bracketed, bracketedNumeral, number, circled
  }

  private static let word = Array("实事".utf8)
  private static let numerals = Set("一二三四五六七八九十".unicodeScalars)

  private static func speaksOfList(_ text: ArraySlice<UInt8>) -> Bool {
    text.indices.contains { text[$0...].starts(with: word) }
  }

  /// Where items begin: at a mark that starts the text or follows the end of a sentence.
  private static func marks(in text: ArraySlice<UInt8>) -> [(kind: Mark, place: Int)] {
    var marks: [(kind: Mark, place: Int)] = []
    var isStart = true
    var place = text.startIndex
    while place < text.endIndex {
      guard let (scalar, size) = scalar(at: place, in: text) else { break }
      if isStart, let kind = mark(text[place...]) { marks.append((kind, place)) }
      switch scalar {
      case "。", "；", ";", "：", ":", "！", "*", "\n": isStart = true
      case " ", "\u{3000}": break
      default: isStart = false
      }
      place += size
    }
    return marks
  }

  /// The mark that a text begins with: 一是, 一、, （1）, （一）, 1., 1、 or ①.
  private static func mark(_ text: ArraySlice<UInt8>) -> Mark? {
    var view = Array(String(decoding: text.prefix(24), as: UTF8.self).unicodeScalars.prefix(6))[...]
    if let first = view.first, ("①"..."⑳").contains(first) { return .circled }
    let isBracketed = view.first.map { "（(".unicodeScalars.contains($0) } ?? false
    if isBracketed { view = view.dropFirst() }
    let number = view.prefix { ("0"..."9").contains($0) || numerals.contains($0) }
    let rest = view.dropFirst(number.count)
    guard !number.isEmpty, number.count <= 3, let after = rest.first else { return nil }
    let isNumeral = number.allSatisfy(numerals.contains)
    if isBracketed {
      return "）)".unicodeScalars.contains(after) ? isNumeral ? .bracketedNumeral : .bracketed : nil
    }
    if isNumeral { return after == "是" ? .ordinal : after == "、" ? .numeral : nil }
    let isDecimal = rest.dropFirst().first.map { ("0"..."9").contains($0) } ?? true
    return "、．.".unicodeScalars.contains(after) && !isDecimal ? .number : nil
  }

  private static func scalar(
    at place: Int, in text: ArraySlice<UInt8>
  ) -> (Unicode.Scalar, size: Int)? {
    let lead = text[place]
    let size = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4
    let end = min(place + size, text.endIndex)
    return String(decoding: text[place..<end], as: UTF8.self).unicodeScalars.first.map {
      ($0, size)
    }
  }
}
