import Foundation
import OutturnModel
import Testing

/// Links by rule alone against the links that a careful reader made, where the reports are at hand.
@Suite struct ReferenceLinksTests {
  static let folder = URL(
    fileURLWithPath: ProcessInfo.processInfo.environment["OUTTURN_REFERENCE"] ?? "/nonexistent")

  static var isThere: Bool {
    FileManager.default.fileExists(
      atPath: folder.appendingPathComponent("zhengzhou-links.jsonl").path)
  }

  @Test(.enabled(if: isThere)) func everyComparableLinkIsFoundAndNoWrongOne() throws {
    let plan = try ReferenceReader(source: "plan").read(
      Self.folder.appendingPathComponent("zhengzhou-2020.jsonl"))
    let later = try ReferenceReader(source: "later").read(
      Self.folder.appendingPathComponent("zhengzhou-2021-excerpt.jsonl"))
    let commitments = plan.commitments.filter { $0.period.volumeYear == 2020 }
    let outcomes = plan.outcomes + later.outcomes
    let result = Linker().link(commitments, outcomes)

    let names = Dictionary(
      commitments.map { ($0.id, $0.indicator.told) }, uniquingKeysWith: { first, _ in first })
    let told = Dictionary(
      outcomes.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    let found = Set(
      result.added.compactMap { link -> String? in
        guard let commitment = names[link.commitment], let outcome = told[link.outcome] else {
          return nil
        }
        return "\(commitment)|\(outcome.indicator.told)|\(outcome.figure?.value.shortest ?? "")"
      })
    var comparable = Set<String>()
    for line in try ReferenceReader.lines(
      Self.folder.appendingPathComponent("zhengzhou-links.jsonl"))
    where line["verdict"] as? String != "not_comparable" {
      let actual = line["actual"] as? [String: Any]
      let value = (actual?["value"] as? NSNumber).flatMap { ExactDecimal($0.stringValue) }
      comparable.insert(
        [
          line["commitment_indicator"] as? String ?? "", line["outcome_indicator"] as? String ?? "",
          value?.shortest ?? "",
        ].joined(separator: "|"))
    }
    #expect(!comparable.isEmpty)
    #expect(comparable.subtracting(found) == [], "not found")
    #expect(found.subtracting(comparable) == [], "wrong")
  }
}

/// Reads the reference statements as records.
struct ReferenceReader {
  let source: String

  static func lines(_ url: URL) throws -> [[String: Any]] {
    try String(contentsOf: url, encoding: .utf8).split(separator: "\n").compactMap {
      try JSONSerialization.jsonObject(with: Data($0.utf8)) as? [String: Any]
    }
  }

  func read(_ url: URL) throws -> (commitments: [Commitment], outcomes: [Outcome]) {
    var commitments: [Commitment] = []
    var outcomes: [Outcome] = []
    let evidence = SourceID(rawValue: source).map { Evidence(source: $0) }
    for (index, line) in try Self.lines(url).enumerated() {
      guard let kind = line["kind"] as? String, kind != "context",
        let period = (line["period"] as? String).flatMap({ Period($0) }),
        let name = line["indicator"] as? String, let word = line["measure"] as? String,
        let measure = Measure(rawValue: word),
        let id = RecordID(rawValue: "\(source)-\(kind.prefix(1))\(index)")
      else { continue }
      let indicator = IndicatorName(name, id: Self.catalogueID(name))
      let figure = try self.figure(line)
      if kind == "commitment" {
        let aim: Target.Aim
        switch measure {
        case .milestone: aim = .deed(line["quote"] as? String ?? "")
        case .relative:
          aim = .relation(Self.relation(line["quote"] as? String ?? ""))
        default:
          guard let figure else { continue }
          aim = .figure(figure)
        }
        commitments.append(
          Commitment(
            id: id, indicator: indicator, period: period,
            target: try Target(measure: measure, aim: aim), evidence: evidence))
      } else if let figure, measure != .relative, measure != .milestone {
        outcomes.append(
          try Outcome(
            id: id, indicator: indicator, period: period, measure: measure,
            finding: .figure(figure), evidence: evidence))
      }
    }
    return (commitments, outcomes)
  }

  private func figure(_ line: [String: Any]) throws -> Figure? {
    guard let number = line["value"] as? NSNumber, let value = ExactDecimal(number.stringValue)
    else { return nil }
    let bounds: [String: Bound] = [
      "=": .exactly, "~": .about, ">=": .atLeast, ">": .moreThan, "<=": .atMost, "<": .lessThan,
      "range": .between,
    ]
    guard let bound = bounds[line["bound"] as? String ?? ""] else { return nil }
    let upper = (line["value_to"] as? NSNumber).flatMap { ExactDecimal($0.stringValue) }
    let symbol = line["unit"] as? String ?? ""
    let unit = UnitTable.shipped[symbol.isEmpty ? "个" : symbol]
    return try unit.map {
      try Figure(bound, value, upper: bound == .between ? upper : nil, unit: $0)
    }
  }

  /// What a target without a number says, by the commonest words.
  private static func relation(_ words: String) -> Relation {
    if words.contains("与经济增长同步") {
      return Relation(.inStep(with: IndicatorName("经济增长")), words: words)
    }
    if words.contains("增长") { return Relation(.rising, words: words) }
    return Relation(.assigned, words: words)
  }

  private static func catalogueID(_ name: String) -> IndicatorID? {
    if let found = Catalogue.shipped.indicator(named: name) { return found.id }
    for scope in ["全市", "我市", "全省"] where name.hasPrefix(scope) {
      return Catalogue.shipped.indicator(named: String(name.dropFirst(scope.count)))?.id
    }
    return nil
  }
}
