import OutturnJSON
import OutturnModel
import OutturnReading

/// How often proposals of each confidence are right, held against references:
/// `OutturnBench confidence REPORT REFERENCE [REPORT REFERENCE ...]`.
///
/// A proposal counts as found when the reference has the same kind, value and unit in a clause that
/// overlaps, and as right when period, bound, measure and the indicator agree as well.
struct ConfidenceTable {
  /// One figure that a careful reader wrote down.
  private struct Entry {
    let kind: String
    let period: String
    let indicator: String
    let measure: String
    let bound: String
    let value: ExactDecimal?
    let unit: String
    let span: Range<Int>
  }

  private static let levels = [95, 90, 85, 80, 70, 60, 20]
  private var counts: [Int: (proposed: Int, found: Int, right: Int)] = [:]

  /// Reads a report and counts its proposals.
  mutating func add(report: [UInt8], reference: [UInt8]) throws {
    let reading = try ReportReader().read(bytes: report)
    let text = Array(
      reading.report.decoded.text(ofScalars: 0..<reading.report.decoded.scalarCount).unicodeScalars)
    var entries = try Self.entries(reference, in: text)
    for statement in reading.statements
    where statement.value != nil || statement.measure == .relative {
      let level = Self.levels.first { statement.confidence >= $0 } ?? 20
      var count = counts[level] ?? (0, 0, 0)
      count.proposed += 1
      let near = entries.indices.filter { Self.isFound(statement, entries[$0]) }
      if let index = near.first(where: { Self.isRight(statement, entries[$0]) }) ?? near.first {
        count.found += 1
        if Self.isRight(statement, entries[index]) { count.right += 1 }
        entries.remove(at: index)
      }
      counts[level] = count
    }
  }

  /// Prints a line a level.
  func print() {
    Swift.print("confidence  proposals  found     right")
    for (index, level) in Self.levels.enumerated() {
      guard let count = counts[level] else { continue }
      let above = index == 0 ? "" : "–\(Self.levels[index - 1] - 1)"
      let share = { (part: Int) in "\((part * 1000 / max(1, count.proposed) + 5) / 10) %" }
      Swift.print(
        "\(level)\(above)".padded(12) + "\(count.proposed)".padded(11)
          + share(count.found).padded(10) + share(count.right))
    }
  }

  // MARK: - The reference

  private static func entries(_ bytes: [UInt8], in text: [Unicode.Scalar]) throws -> [Entry] {
    let places = text.indices.filter { !text[$0].properties.isWhitespace }
    let squeezed = places.map { text[$0] }
    var from = 0
    var result: [Entry] = []
    for line in try JSONLines(bytes, file: "reference") {
      let object = try line.document().root.object()
      let quote = try object.required("quote").string().unicodeScalars
        .filter { !$0.properties.isWhitespace }
      guard let at = find(Array(quote), in: squeezed, from: max(0, from - 400)) else { continue }
      from = at
      let kind = try object.required("kind").string()
      if kind == "context" { continue }
      result.append(
        Entry(
          kind: kind, period: try object.required("period").string(),
          indicator: try object.required("indicator").string(),
          measure: try object.required("measure").string(),
          bound: try object.required("bound").string(),
          value: try object.optional("value")?.unlessNull.flatMap {
            (element: JSONElement) throws(JSONError) in ExactDecimal(try element.numberText())
          },
          unit: try object.optional("unit")?.unlessNull?.string() ?? "",
          span: places[at]..<(places[at + quote.count - 1] + 1)))
    }
    return result
  }

  private static func find(
    _ words: [Unicode.Scalar], in text: [Unicode.Scalar], from start: Int
  ) -> Int? {
    func search(_ start: Int) -> Int? {
      guard !words.isEmpty, text.count >= words.count else { return nil }
      return (start..<max(start, text.count - words.count + 1)).first {
        text[$0] == words[0] && text[$0..<($0 + words.count)].elementsEqual(words)
      }
    }
    return search(start) ?? search(0)
  }

  // MARK: - Agreement

  private static func isFound(_ statement: Statement, _ entry: Entry) -> Bool {
    statement.kind.rawValue == entry.kind && statement.range.overlaps(entry.span)
      && statement.value == entry.value
      && (entry.value == nil || statement.unit?.symbol == (units[entry.unit] ?? entry.unit))
  }

  /// Units that references tell by another of their names.
  private static let units = ["名": "人", "张床": "张", "人口": "人", "平方千米": "平方公里"]

  private static let bounds = [
    "=": "exactly", "~": "about", ">=": "atLeast", ">": "moreThan", "<=": "atMost",
    "<": "lessThan", "range": "between", "none": "none",
  ]

  private static func isRight(_ statement: Statement, _ entry: Entry) -> Bool {
    statement.period.map { "\($0)" } == entry.period
      && statement.bound.rawValue == bounds[entry.bound]
      && statement.measure.rawValue == entry.measure
      && isSame(statement.indicator, entry.indicator)
  }

  /// One name holds the other, or half of their pairs of characters agree.
  private static func isSame(_ one: String, _ other: String) -> Bool {
    guard !one.isEmpty, !other.isEmpty else { return false }
    if one.contains(other) || other.contains(one) { return true }
    func pairs(_ text: String) -> Set<String> {
      let scalars = Array(text)
      return Set(zip(scalars, scalars.dropFirst()).map { "\($0)\($1)" })
    }
    let (first, second) = (pairs(one), pairs(other))
    return 4 * first.intersection(second).count >= first.count + second.count
  }
}

extension String {
  fileprivate func padded(_ width: Int) -> String {
    self + String(repeating: " ", count: max(0, width - unicodeScalars.count))
  }
}
