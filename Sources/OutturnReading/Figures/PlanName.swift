import OutturnModel

/// A five-year plan as a text names it: “十六五”期间, “九五”末, 十五五时期.
///
/// The tenth ran from 2001 to 2005; every other is told from that by its number.
struct PlanName: Equatable {
  /// What of its years is meant.
  enum Part: Equatable {
    /// All of them.
    case whole
    /// The last one.
    case end
    /// From the first one on: 以来.
    case since
    /// Nothing that tells a time: “十六五”规划.
    case none
  }

  let years: ClosedRange<Int>
  let part: Part
  let range: Range<Int>

  /// Whether a time is told.
  var isTime: Bool { part != .none }

  /// The plan that is named at a place, or nil.
  init?(at start: Int, in text: [Unicode.Scalar], before end: Int) {
    var place = start
    let isQuoted = place < end && text[place] == "“"
    if isQuoted { place += 1 }
    var number = 0
    var count = 0
    while place + 1 < end, count < 3, let digit = Self.digit(text[place]) {
      // 十六五, 九五, 十五, 十五五
      if text[place + 1] == "”" || !isQuoted && Self.digit(text[place + 1]) == nil { break }
      number = digit == 10 ? max(number, 1) * 10 : number + digit
      count += 1
      place += 1
    }
    guard count > 0, place < end, text[place] == "五", (6...40).contains(number) else { return nil }
    place += 1
    if isQuoted {
      guard place < end, text[place] == "”" else { return nil }
      place += 1
    }
    var part = Part.none
    if let found = Self.ends.longest(in: text, at: place, before: end) {
      part = found.meaning
      place += found.length
    }
    if !isQuoted, part == .none { return nil }
    let first = 2001 + (number - 10) * 5
    years = first...(first + 4)
    self.part = part
    range = start..<place
  }

  /// What is told of the plan as a period.
  var period: Period? {
    part == .end
      ? .year(years.upperBound) : Period.years(years.lowerBound, years.upperBound)
  }

  private static let ends = ScalarTrie<Part>([
    ("规划期末", .end), ("规划末", .end), ("期末", .end), ("末", .end), ("期间", .whole), ("时期", .whole),
    ("计划期间", .whole), ("规划期间", .whole), ("规划期", .whole), ("期", .whole), ("以来", .since),
    ("五年", .whole),
  ])

  private static func digit(_ scalar: Unicode.Scalar) -> Int? {
    switch scalar {
    case "一": 1
    case "二": 2
    case "三": 3
    case "四": 4
    case "五": 5
    case "六": 6
    case "七": 7
    case "八": 8
    case "九": 9
    case "十": 10
    default: nil
    }
  }
}
