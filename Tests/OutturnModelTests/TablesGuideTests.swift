import Foundation
import OutturnModel
import OutturnTables
import Testing

@Suite("The guide to the tables") struct TablesGuideTests {
  @Test func itsExampleLinesKeepTheRules() throws {
    let guide = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
      .deletingLastPathComponent().appending(path: "docs/how-to/tables.md")
    let examples = try String(contentsOf: guide, encoding: .utf8).split(separator: "\n")
      .filter { $0.contains("\t") }
    let units = examples.filter { $0.split(separator: "\t").count == 5 }
    let indicators = examples.filter { $0.split(separator: "\t").count == 10 }
    #expect(
      !units.isEmpty && !indicators.isEmpty && units.count + indicators.count == examples.count)

    let text = units.joined(separator: "\n") + "\n"
    #expect(TableRules.units(text.utf8).faults == [])
    let symbols = Set(UnitTable.shipped.units.map(\.symbol))
    let rows = indicators.joined(separator: "\n") + "\n"
    #expect(TableRules.indicators(rows.utf8, units: symbols).faults == [])
  }
}
