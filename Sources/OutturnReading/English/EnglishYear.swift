import OutturnModel

/// Finds the year of an English document: its title and date first, then its file's name, then the year it speaks of most.
struct EnglishYear {
  let report: PreparedReport
  /// The document's name, as its file is called.
  let name: String?

  /// The year, where anything tells it.
  func year() -> Int? {
    let bytes = report.mended.utf8
    if let title = report.outline.title {
      let told = years(in: Array(title.value.utf8)[...])
      // 2014-2015 is the year that begins in 2014.
      if told.count == 2, told[1] == told[0] + 1,
        ["-", "–", "/"].contains(where: { title.value.contains("\(told[0])\($0)\(told[1])") })
      {
        return told[0]
      }
    }
    if let told = report.outline.planYear, isHeading(told.range) { return told.value }
    if let head = firstLines(bytes).lazy.compactMap({ years(in: $0).first }).first { return head }
    if let name, let year = years(in: Array(name.utf8)[...]).first { return year }
    return mostSpoken(bytes)
  }

  /// The short lines at the head.
  private func firstLines(_ bytes: [UInt8]) -> [ArraySlice<UInt8>] {
    bytes.prefix(1500).split(separator: 0x0A).prefix(6).prefix { $0.count < 130 }.map { $0 }
  }

  /// Whether a year stands in a title or in a date at the head.
  private func isHeading(_ range: Range<Int>) -> Bool {
    if let title = report.outline.title?.range, title.contains(range.lowerBound) { return true }
    if let date = report.outline.date?.range, date.contains(range.lowerBound) { return true }
    return false
  }

  /// The years in bytes, a span by its first.
  private func years(in bytes: ArraySlice<UInt8>) -> [Int] {
    var years: [Int] = []
    var index = bytes.startIndex
    while index < bytes.endIndex {
      guard bytes[index] &- 0x30 < 10 else {
        index += 1
        continue
      }
      var stop = index
      var value = 0
      while stop < bytes.endIndex, bytes[stop] &- 0x30 < 10, stop - index < 9 {
        value = value * 10 + Int(bytes[stop] - 0x30)
        stop += 1
      }
      let isBroken =
        stop + 1 < bytes.endIndex && (bytes[stop] == 0x2C || bytes[stop] == 0x2E)
        && bytes[stop + 1] &- 0x30 < 10
      if stop - index == 4, (1990...2060).contains(value), !isBroken { years.append(value) }
      index = stop
    }
    return years
  }

  /// The year that is named most; of several nearly as often the latest.
  private func mostSpoken(_ bytes: [UInt8]) -> Int? {
    var counts: [Int: Int] = [:]
    for year in years(in: bytes[...]) { counts[year, default: 0] += 1 }
    guard let most = counts.values.max(), most >= 3 else { return nil }
    return counts.filter { $0.value * 10 >= most * 6 }.keys.max()
  }
}
