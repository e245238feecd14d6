import OutturnModel
import OutturnReading

/// The promises that a plan puts on a list of its own (民生实事): a later sentence that sums the list
/// up answers each of them.
struct ListedPromises {
  /// Where the lists stand, in scalars of the text as decoded.
  private let ranges: [Range<Int>]

  init(_ report: PreparedReport) {
    let mended = report.mended
    let word = Array("实事".utf8)
    var ranges: [Range<Int>] = []
    for section in report.outline.sections {
      if case .review = section.role { continue }
      if let heading = section.heading,
        ListedPromises.places(of: word, in: mended.utf8[heading]).isEmpty == false
      {
        ranges.append(mended.originalRange(of: section.range))
        continue
      }
      for place in ListedPromises.places(of: word, in: mended.utf8[section.range]) {
        // A paragraph; a mended text has no wraps.
        let end =
          mended.utf8[place..<section.range.upperBound].firstIndex(of: UInt8(ascii: "\n"))
          ?? section.range.upperBound
        ranges.append(mended.originalRange(of: place..<end))
      }
    }
    self.ranges = ranges
  }

  /// Numbers the commitments that stand on a list.
  func numbered(_ items: [ReportIntake.Item]) -> [ReportIntake.Item] {
    if ranges.isEmpty { return items }
    var order = 0
    return items.map { item in
      guard case .commitment(var promise) = item.record.content, promise.plain["order"] == nil,
        let start = item.record.evidence?.clause?.span?.start,
        ranges.contains(where: { $0.contains(start) })
      else { return item }
      order += 1
      promise.plain["order"] = "\(order)"
      let record = item.record
      return ReportIntake.Item(
        statement: item.statement,
        record: NewRecord(
          place: record.place, period: record.period, indicator: record.indicator,
          evidence: record.evidence, content: .commitment(promise)))
    }
  }

  private static func places(of word: [UInt8], in text: ArraySlice<UInt8>) -> [Int] {
    var places: [Int] = []
    var place = text.startIndex
    while place + word.count <= text.endIndex {
      if text[place..<place + word.count].elementsEqual(word) { places.append(place) }
      place += 1
    }
    return places
  }
}
