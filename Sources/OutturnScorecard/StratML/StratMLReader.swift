import OutturnFormats
import OutturnModel

/// Takes promises and results in from StratML Part 2.
public enum StratMLReader {
  /// Reads a file: its own exports whole, others as far as targets, results, units and days go.
  ///
  /// - Throws: ``XMLError`` for a file that is not XML or no StratML.
  public static func read(_ bytes: [UInt8]) throws(XMLError) -> ImportedPromises {
    let root = try XMLReader.read(bytes)
    guard root.name == "PerformancePlanOrReport" else {
      throw XMLError(
        problem: .malformed(expected: "PerformancePlanOrReport"), line: root.line, column: 1)
    }
    var found = ForeignFindings()
    for goal in root.first("StrategicPlanCore")?.all("Goal") ?? [] {
      for line in (goal.string("OtherInformation") ?? "").split(separator: "\n") {
        guard let space = line.firstIndex(of: " "), line[..<space] == "told:" else { continue }
        let facts = Facts(line: String(line[space...]))
        found.take(into: \.tellings, facts["indicator"] ?? "", goal.line) {
          () throws(ImportProblem) in try ImportedTelling(facts, line: goal.line)
        }
      }
      for indicator in goal.all("Objective").flatMap({ $0.all("PerformanceIndicator") }) {
        for instance in indicator.all("MeasurementInstance") {
          found.take(
            instance.all("TargetResult"), instance.all("ActualResult"),
            indicator.string("MeasurementDimension") ?? "", indicator.line, split: split
          ) { (split) throws(ImportProblem) in try promise(indicator, instance, split) }
        }
      }
    }
    let sources = (root.string("OtherInformation") ?? "").split(separator: "\n").compactMap {
      Facts(line: String($0)).document
    }
    return ImportedPromises(
      promises: found.promises, tellings: found.tellings, sources: sources, skipped: found.skipped)
  }

  private static func promise(
    _ indicator: XMLNode, _ instance: XMLNode, _ split: String?
  ) throws(ImportProblem) -> ImportedPromise {
    let (own, restated, ownResults) = carried(indicator.string("OtherInformation") ?? "")
    guard let target = instance.all("TargetResult").first(where: { self.split($0) == split })
    else { throw .nothingPromised }
    var facts = try merged(own, target, unit: indicator.string("UnitOfMeasurement"))
    if facts["indicator"] == nil { facts["indicator"] = indicator.string("MeasurementDimension") }
    if facts["split"] == nil { facts["split"] = split }
    let actuals = instance.all("ActualResult").filter { self.split($0) == split }
    if facts["rating"] == nil { facts["rating"] = actuals.first.flatMap(descriptor)?.value }
    var results: [Facts] = []
    for (index, actual) in actuals.enumerated() {
      let told = index < ownResults.count ? ownResults[index] : Facts()
      var result = try merged(told, actual, unit: indicator.string("UnitOfMeasurement"))
      if result["split"] == nil { result["split"] = facts["split"] }
      result["period"] = told["period"]
      results.append(result)
    }
    return try ImportedPromise(facts, restated: restated, results: results, line: indicator.line)
  }

  /// The split that a result is of: its descriptors that are none of ours.
  private static func split(_ result: XMLNode) -> String? {
    ForeignFindings.split(
      result.all("Descriptor").map { ($0.string("DescriptorName"), $0.string("DescriptorValue")) })
  }

  /// What was carried in `name=value` lines, with what the elements themselves say on top.
  private static func merged(
    _ carried: Facts, _ result: XMLNode, unit: String?
  ) throws(ImportProblem) -> Facts {
    var facts = carried
    if let number = result.string("NumberOfUnits") {
      facts["value"] = number
      if facts["unit"] == nil { facts["unit"] = unit }
    }
    if let descriptor = descriptor(result), descriptor.name == "comparator" {
      facts["comparator"] = descriptor.value
    }
    if facts["period"] == nil {
      guard let last = result.string("EndDate").flatMap({ Day($0) }) else { return facts }
      let first = result.string("StartDate").flatMap { Day($0) } ?? last
      facts["period"] = Period(first: first, last: last).description
    }
    return facts
  }

  private static func descriptor(_ result: XMLNode) -> (name: String, value: String)? {
    guard let node = result.first("Descriptor"), let name = node.string("DescriptorName"),
      let value = node.string("DescriptorValue")
    else { return nil }
    return (name, value)
  }

  private static func carried(
    _ text: String
  ) -> (target: Facts, restated: [Facts], results: [Facts]) {
    var target = Facts()
    var restated: [Facts] = []
    var results: [Facts] = []
    for line in text.split(separator: "\n") {
      let line = String(line).trimmedOfSpaces
      guard let space = line.firstIndex(of: " ") else { continue }
      let facts = Facts(line: String(line[space...]))
      switch line[..<space] {
      case "target:": target = facts
      case "restated:": restated.append(facts)
      case "actual:": results.append(facts)
      default: continue
      }
    }
    return (target, restated, results)
  }
}
