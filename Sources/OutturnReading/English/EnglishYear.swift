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
      if let planned = planned(title.value) { return planned }
      // 2033/34
      if let first = told.first(where: { year in
        ["-", "–", "/"].contains {
          title.value.contains("\(year)\($0)\((year + 1) % 100)")
        }
      }) {
        return first
      }
      // 2014-2015 is the year that begins in 2014.
      if told.count == 2, told[1] == told[0] + 1,
        ["-", "–", "/"].contains(where: { title.value.contains("\(told[0])\($0)\(told[1])") })
      {
        return told[0]
      }
    }
    if let title = report.outline.title, let given = report.outline.date?.value.year,
      years(in: Array(title.value.utf8)[...]).contains(given)
    {
      return given
    }
    if let told = report.outline.planYear, isHeading(told.range), !isInSpan(told.range) {
      return told.value
    }
    let heads = firstLines(bytes)
    if let told = heads.lazy.compactMap({ planned(String(decoding: $0, as: UTF8.self)) }).first {
      return told
    }
    if let head = heads.lazy.compactMap({ years(in: $0).first }).first { return head }
    if let name, let year = years(in: Array(name.utf8)[...]).first { return year }
    return planned() ?? mostSpoken(bytes)
  }

  /// Strategic Plan 2031–2036: a plan, and no report on one, begins with the first of its years.
  private func planned() -> Int? {
    guard let title = report.outline.title?.value.lowercased(),
      EnglishLexicon.shipped.planTitle.contains(where: { title.contains($0) }),
      !EnglishLexicon.shipped.ownYear.contains(where: { title.contains($0) })
    else { return nil }
    let bytes = Array(title.utf8)
    for place in bytes.indices where bytes[place] &- 0x30 < 10 {
      guard place == 0 || !(bytes[place - 1] &- 0x30 < 10), place + 4 < bytes.count,
        let year = Int(String(decoding: bytes[place..<place + 4], as: UTF8.self)),
        (1990...2060).contains(year), spanEnd(of: year, at: place + 4, in: bytes[...]) != nil
      else { continue }
      return year
    }
    return nil
  }

  /// Annual Review 2030/31 and Delivery Plan 2031/32: of several years the last, that is planned for.
  private func planned(_ title: String) -> Int? {
    let words = title.split(separator: " ").map { $0.lowercased() }
    guard let plan = words.lastIndex(of: "plan"), plan + 1 < words.count,
      let year = years(in: Array(words[plan + 1].utf8)[...]).first
    else { return nil }
    let all = years(in: Array(title.utf8)[...])
    return all.count > 1 && year == all.max() ? year : nil
  }

  /// Whether a document is the report on its own year: an annual report, of the year ended.
  func isOwn(_ year: Int) -> Bool {
    let head = Array(
      String(decoding: report.mended.utf8.prefix(700), as: UTF8.self).lowercased().utf8)
    func holds(_ words: String) -> Bool {
      guard let first = words.utf8.first else { return false }
      return head.indices.contains {
        head[$0] == first && head[$0...].starts(with: words.utf8)
      }
    }
    guard EnglishLexicon.shipped.ownYear.contains(where: holds), !holds(" plan \(year)") else {
      return false
    }
    return years(in: head[...]).contains(year)
  }

  /// Whether a year is part of a span of several: the plan 2028–2032.
  private func isInSpan(_ range: Range<Int>) -> Bool {
    let bytes = report.mended.utf8
    let from = max(0, range.lowerBound - 8)
    let near = bytes[from..<min(bytes.count, range.upperBound + 8)]
    return !years(in: near).contains { told in
      String(decoding: bytes[range], as: UTF8.self).contains("\(told)")
    }
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
      if stop - index == 4, (1990...2060).contains(value), !isBroken {
        if let end = spanEnd(of: value, at: stop, in: bytes) {
          index = end
          continue
        }
        years.append(value)
      }
      index = stop
    }
    return years
  }

  /// Where a span of more than two years ends: 2028–2032, 2028-32.
  private func spanEnd(of first: Int, at index: Int, in bytes: ArraySlice<UInt8>) -> Int? {
    var place = index
    while place < bytes.endIndex, !(bytes[place] &- 0x30 < 10), place - index < 4 { place += 1 }
    guard place > index, place < bytes.endIndex,
      ["-", "–", "—"].contains(String(decoding: bytes[index..<place], as: UTF8.self))
    else { return nil }
    var stop = place
    var value = 0
    while stop < bytes.endIndex, bytes[stop] &- 0x30 < 10, stop - place < 5 {
      value = value * 10 + Int(bytes[stop] - 0x30)
      stop += 1
    }
    let last = stop - place == 2 ? first / 100 * 100 + value : value
    return (stop - place == 2 || stop - place == 4) && last > first + 1 && last < first + 30
      ? stop : nil
  }

  /// The year that is named most; of several nearly as often the latest.
  private func mostSpoken(_ bytes: [UInt8]) -> Int? {
    var counts: [Int: Int] = [:]
    for year in years(in: bytes[...]) { counts[year, default: 0] += 1 }
    guard let most = counts.values.max(), most >= 3 else { return nil }
    return counts.filter { $0.value * 10 >= most * 6 }.keys.max()
  }
}
