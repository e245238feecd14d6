import Foundation
import OutturnModel
import OutturnReading
import Testing

/// Holds the reader to invented pages: in the manner of a national report, a province's, a city's, a
/// district's, a county's and one that looks back on five years in Chinese; in English budgets, plans and
/// reviews of councils, a mayor's address, an authority's report, a plan's progress report, a speech from the throne, a
/// utility's performance report and a university's plan.
///
/// What a careful reader writes down for each stands beside it, written before the reader saw the page.
/// At first sight it was right in so many of their figures (whole), and was then mended by general
/// rules: `county2` 0.84, `term2` 0.79, `council` 0.27, `province` 0.90, `district` 0.91, `budget` 0.61, `borough`
/// 0.52; `mayor`, `corporate`, `speech` and `progress` 0.64, `treasurer` and `authority` 0.73, `throne` 0.77,
/// `utility` and `university` 0.74.
@Suite struct PageTests {
  /// A line of a reference, with other answers that are as right.
  struct Entry: Decodable {
    struct Also: Decodable {
      var period: [String]?
      var indicator: [String]?
      var measure: [String]?
      var bound: [String]?
      var value: [Decimal?]?
    }
    var kind: String
    var period: String
    var indicator: String
    var measure: String
    var bound: String
    var value: Decimal?
    var value_to: Decimal?
    var unit: String?
    /// It need not be found.
    var optional: Bool?
    var also: Also?

    func allows<Value: Equatable>(
      _ told: Value, _ own: Value, _ others: KeyPath<Also, [Value]?>
    ) -> Bool {
      told == own || also?[keyPath: others]?.contains(told) == true
    }
  }

  @Test(arguments: [
    ("nation", 0.97, 0.92), ("city", 0.98, 0.97), ("county", 0.98, 0.95), ("term", 0.98, 0.90),
    ("county2", 0.98, 0.84), ("term2", 0.98, 0.85), ("council", 0.97, 0.77),
    ("province", 0.98, 0.90), ("district", 0.98, 0.95), ("budget", 0.98, 0.95),
    ("borough", 0.98, 0.89), ("mayor", 0.92, 0.85), ("corporate", 0.93, 0.75),
    ("speech", 0.96, 0.90), ("progress", 0.98, 0.85), ("treasurer", 0.97, 0.85),
    ("authority", 0.94, 0.85), ("throne", 0.90, 0.75),
    ("utility", 0.90, 0.80), ("university", 0.95, 0.85),
  ])
  func isReadAsACarefulReaderWould(_ name: String, _ f1: Double, _ whole: Double) throws {
    let folder = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
      .deletingLastPathComponent().appendingPathComponent("Pages")
    let text = try String(contentsOf: folder.appendingPathComponent("\(name).txt"), encoding: .utf8)
    let lines = try String(
      contentsOf: folder.appendingPathComponent("\(name).jsonl"), encoding: .utf8)
    let entries = try lines.split(separator: "\n").map {
      try JSONDecoder().decode(Entry.self, from: Data($0.utf8))
    }
    var left = ReportReader().read(PreparedReport(text: text)).statements
    var found = 0
    var right = 0
    for entry in entries.filter({ $0.optional != true }) {
      guard let best = best(for: entry, in: left) else { continue }
      found += 1
      if points(left[best], entry) == 4 { right += 1 }
      left.remove(at: best)
    }
    for entry in entries where entry.optional == true {
      if let best = best(for: entry, in: left) { left.remove(at: best) }
    }
    // The references hold figures; what is told without one has tests of its own.
    let proposed = found + left.count { $0.value != nil }
    let needed = entries.count { $0.optional != true }
    let precision = Double(found) / Double(max(proposed, 1))
    let recall = Double(found) / Double(needed)
    #expect(2 * precision * recall / (precision + recall) >= f1)
    #expect(Double(right) / Double(needed) >= whole)
  }

  private func best(for entry: Entry, in left: [Statement]) -> Int? {
    left.indices.filter { agrees(left[$0], entry) }
      .max { points(left[$0], entry) < points(left[$1], entry) }
  }

  private func agrees(_ statement: Statement, _ entry: Entry) -> Bool {
    let values = [entry.value] + (entry.also?.value ?? [])
    guard statement.kind.rawValue == entry.kind, values.map(exact).contains(statement.value),
      entry.value_to == nil || statement.upper == exact(entry.value_to)
    else { return false }
    return entry.value == nil || entry.unit == nil || statement.unit?.symbol == entry.unit
  }

  private func exact(_ value: Decimal?) -> ExactDecimal? {
    value.flatMap { ExactDecimal("\($0)") }
  }

  /// How many of period, bound, measure and indicator are right.
  private func points(_ statement: Statement, _ entry: Entry) -> Int {
    let bounds: [Bound: String] = [
      .exactly: "=", .about: "~", .atLeast: ">=", .moreThan: ">", .atMost: "<=", .lessThan: "<",
      .between: "range", .none: "none",
    ]
    let names = [entry.indicator] + (entry.also?.indicator ?? [])
    return [
      entry.allows(statement.period.map { "\($0)" } ?? "", entry.period, \.period),
      entry.allows(bounds[statement.bound] ?? "", entry.bound, \.bound),
      entry.allows(statement.measure.rawValue, entry.measure, \.measure),
      names.contains {
        isSame(
          statement.indicator, $0, isExact: entry.unit == nil && $0.utf8.allSatisfy { $0 < 0x80 })
      },
    ].count { $0 }
  }

  /// Names agree where one holds the other, in English also where six words of ten are the same.
  private func isSame(_ told: String, _ known: String, isExact: Bool) -> Bool {
    let (first, second) = (told.lowercased(), known.lowercased())
    if !isExact { return !first.isEmpty && (first.contains(second) || second.contains(first)) }
    let (left, right) = (words(first), words(second))
    return Double(left.intersection(right).count) >= 0.6 * Double(max(left.count, right.count))
  }

  private func words(_ name: String) -> Set<String> {
    let small: Set = ["of", "the", "a", "in", "for", "to", "and", "on", "our"]
    return Set(
      name.split { !$0.isLetter && !$0.isNumber }.map { word in
        String(word.reversed().drop { $0 == "s" }.reversed())
      }
    ).subtracting(small)
  }
}
