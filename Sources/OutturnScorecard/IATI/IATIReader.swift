import OutturnFormats
import OutturnModel

/// Takes promises and results in from IATI 2.03 results.
public enum IATIReader {
  /// Reads a file: its own exports whole, others as far as indicators, periods, targets and actuals
  /// go.
  ///
  /// - Throws: ``XMLError`` for a file that is not XML or holds no IATI activities.
  public static func read(_ bytes: [UInt8]) throws(XMLError) -> ImportedPromises {
    let root = try XMLReader.read(bytes)
    guard root.name == "iati-activities" else {
      throw XMLError(problem: .malformed(expected: "iati-activities"), line: root.line, column: 1)
    }
    var found = ForeignFindings()
    let indicators = root.all("iati-activity").flatMap { $0.all("result") }
      .flatMap { $0.all("indicator") }
    for indicator in indicators {
      let name = title(indicator)
      found.skipped += leftOut(indicator)
      for period in indicator.all("period") {
        let (targets, actuals) = (period.all("target"), period.all("actual"))
        if targets.isEmpty, !actuals.isEmpty {
          for actual in actuals {
            found.take(into: \.tellings, name, actual.line) { () throws(ImportProblem) in
              try telling(indicator, period, actual)
            }
          }
          continue
        }
        found.take(targets, actuals, name, period.line, split: split) {
          (split) throws(ImportProblem) in try promise(indicator, period, split)
        }
      }
    }
    let statements = indicators.flatMap { $0.all("period") }
      .flatMap { $0.all("target") + $0.all("actual") }
    return ImportedPromises(
      promises: found.promises, tellings: found.tellings,
      sources: statements.compactMap { dimensions($0).document }, skipped: found.skipped)
  }

  /// What of an indicator has no place in a ledger.
  private static func leftOut(_ indicator: XMLNode) -> [ImportedPromises.Skipped] {
    indicator.all("baseline").compactMap { baseline in
      if baseline.attributes["value"] == nil {
        return .init(line: baseline.line, name: title(indicator), problem: .baselineWithoutValue)
      }
      let splits = indicator.all("period").flatMap { $0.all("target") }.map(split)
      let own = split(baseline)
      // A file of our own tells the baseline with its target too.
      if own == nil, splits.count == 1 { return nil }
      return splits.contains(own) || splits.isEmpty
        ? nil
        : .init(
          line: baseline.line, name: title(indicator),
          problem: .unpromisedSplit(own ?? "baseline"))
    }
  }

  /// The split that a target, an actual or a baseline is of: its dimensions that are none of ours.
  private static func split(_ statement: XMLNode) -> String? {
    dimensions(statement)["split"]
      ?? ForeignFindings.split(
        statement.all("dimension").map { ($0.attributes["name"], $0.attributes["value"]) })
  }

  /// What a period without a target tells.
  private static func telling(
    _ indicator: XMLNode, _ period: XMLNode, _ actual: XMLNode
  ) throws(ImportProblem) -> ImportedTelling {
    var facts = facts(actual, indicator)
    try complete(&facts, indicator, period)
    if facts["split"] == nil { facts["split"] = split(actual) }
    return try ImportedTelling(facts, line: actual.line)
  }

  /// Adds what the indicator and the period themselves tell.
  private static func complete(
    _ facts: inout Facts, _ indicator: XMLNode, _ period: XMLNode
  ) throws(ImportProblem) {
    if facts["period"] == nil {
      let begin = day(period, "period-start")
      guard let end = day(period, "period-end") else { throw .period("") }
      facts["period"] = Period(first: begin ?? end, last: end).description
    }
    if facts["indicator"] == nil { facts["indicator"] = title(indicator) }
    if facts["indicatorID"] == nil, let reference = indicator.first("reference"),
      reference.attributes["vocabulary"] == "99"
    {
      facts["indicatorID"] = reference.attributes["code"]
    }
  }

  private static func promise(
    _ indicator: XMLNode, _ period: XMLNode, _ split: String?
  ) throws(ImportProblem) -> ImportedPromise {
    func isOwn(_ node: XMLNode) -> Bool { self.split(node) == split }
    let targets = period.all("target").filter(isOwn).map { facts($0, indicator) }
    guard var first = targets.first(where: { $0["revision"] == nil }) else {
      throw .nothingPromised
    }
    try complete(&first, indicator, period)
    if first["split"] == nil { first["split"] = split }
    // A file of our own says in words what is good.
    if first["direction"] == nil, first["measure"] == nil {
      first["direction"] = direction(indicator)
    }
    if first["baselineValue"] == nil,
      let baseline = indicator.all("baseline").first(where: { isOwn($0) })
    {
      addBaseline(baseline, to: &first)
    }
    var results = period.all("actual").filter(isOwn).map { facts($0, indicator) }
    for index in results.indices where results[index]["split"] == nil {
      results[index]["split"] = split
    }
    if first["rating"] == nil { first["rating"] = results.first?["rating"] }
    return try ImportedPromise(
      first, restated: targets.filter { $0["revision"] != nil }, results: results,
      line: period.line)
  }

  /// Which way is good, where the file says it; a file of our own says it in words.
  private static func direction(_ indicator: XMLNode) -> String? {
    switch indicator.attributes["ascending"] {
    case "0", "false": Direction.lower.rawValue
    case "1", "true": Direction.higher.rawValue
    default: nil
    }
  }

  private static func addBaseline(_ baseline: XMLNode, to facts: inout Facts) {
    guard let value = baseline.attributes["value"] else { return }
    facts["baselineValue"] = value
    facts["baselineUnit"] = dimensions(baseline)["unit"] ?? facts["unit"]
    facts["baselinePeriod"] = baseline.attributes["year"]
  }

  /// The dimensions of a target or an actual, and its value.
  private static func facts(_ statement: XMLNode, _ indicator: XMLNode) -> Facts {
    var facts = dimensions(statement)
    if let value = statement.attributes["value"] {
      facts["value"] = value
      if facts["unit"] == nil, indicator.attributes["measure"] == "2" { facts["unit"] = "%" }
      if facts["unit"] == nil, indicator.attributes["measure"] == "4" { facts["unit"] = "位" }
    }
    return facts
  }

  private static func dimensions(_ statement: XMLNode) -> Facts {
    Facts(
      statement.all("dimension").compactMap { dimension in
        dimension.attributes["name"].map { ($0, dimension.attributes["value"]) }
      })
  }

  private static func title(_ indicator: XMLNode) -> String {
    indicator.first("title")?.string("narrative") ?? ""
  }

  private static func day(_ period: XMLNode, _ name: String) -> Day? {
    period.first(name)?.attributes["iso-date"].flatMap { Day($0) }
  }
}
