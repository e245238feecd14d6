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
    var promises: [ImportedPromise] = []
    var skipped: [ImportedPromises.Skipped] = []
    let results = root.all("iati-activity").flatMap { $0.all("result") }
    for indicator in results.flatMap({ $0.all("indicator") }) {
      for period in indicator.all("period") {
        do throws(ImportProblem) {
          promises.append(try promise(indicator, period))
        } catch {
          skipped.append(.init(line: period.line, name: title(indicator), problem: error))
        }
      }
    }
    let statements = results.flatMap { $0.all("indicator") }.flatMap { $0.all("period") }
      .flatMap { $0.all("target") + $0.all("actual") }
    return ImportedPromises(
      promises: promises, sources: statements.compactMap { dimensions($0).document },
      skipped: skipped)
  }

  private static func promise(
    _ indicator: XMLNode, _ period: XMLNode
  ) throws(ImportProblem) -> ImportedPromise {
    let targets = period.all("target").map { facts($0, indicator) }
    guard var first = targets.first(where: { $0["revision"] == nil }) else {
      throw .nothingPromised
    }
    if first["period"] == nil {
      let begin = day(period, "period-start")
      guard let end = day(period, "period-end") else { throw .period("") }
      first["period"] = Period(first: begin ?? end, last: end).description
    }
    if first["indicator"] == nil { first["indicator"] = title(indicator) }
    if first["indicatorID"] == nil, let reference = indicator.first("reference"),
      reference.attributes["vocabulary"] == "99"
    {
      first["indicatorID"] = reference.attributes["code"]
    }
    let results = period.all("actual").map { facts($0, indicator) }
    if first["rating"] == nil { first["rating"] = results.first?["rating"] }
    return try ImportedPromise(
      first, restated: targets.filter { $0["revision"] != nil }, results: results,
      line: period.line)
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
