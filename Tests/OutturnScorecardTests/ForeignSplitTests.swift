import OutturnModel
import OutturnScorecard
import Testing

/// Directions, baselines and dimensions of other people's IATI files.
@Suite struct ForeignSplitTests {
  func read(_ indicator: String) throws -> ImportedPromises {
    let text = """
      <iati-activities version="2.03"><iati-activity><result type="2">
      <indicator measure="2" ascending="0"><title><narrative>stunting</narrative></title>
      \(indicator)</indicator></result></iati-activity></iati-activities>
      """
    return try IATIReader.read(Array(text.utf8))
  }

  static let period =
    "<period-start iso-date=\"2030-01-01\"/><period-end iso-date=\"2030-12-31\"/>"

  @Test func lessOfItIsBetterAndItsBaselineIsKept() throws {
    let found = try read(
      """
      <baseline year="2025" iso-date="2025-12-31" value="30"/>
      <period>\(Self.period)<target value="20"/><actual value="24"/></period>
      """)
    let promise = try #require(found.promises.first)
    #expect(promise.plain["direction"] == "lower")
    #expect(promise.baseline?.figure.value == 30)
    #expect(promise.baseline?.period == .year(2025))
    #expect(found.skipped.isEmpty)
  }

  /// What was found where nothing was promised is taken in by itself.
  @Test func anActualWithoutATargetIsAnOutcome() throws {
    let found = try read(
      "<period>\(Self.period)<actual value=\"24\"/><actual/></period>")
    let telling = try #require(found.tellings.first)
    #expect(telling.indicator.told == "stunting")
    #expect(telling.period == .year(2030))
    #expect(telling.outcome.measure == .share)
    #expect(found.promises.isEmpty)
    #expect(found.skipped.map(\.problem) == [.nothingFound])
  }

  @Test func eachSplitMeetsItsOwnTarget() throws {
    let found = try read(
      """
      <period>\(Self.period)
      <target value="20"><dimension name="sex" value="female"/></target>
      <target value="25"><dimension name="sex" value="male"/></target>
      <actual value="24"><dimension name="sex" value="male"/></actual>
      <actual value="18"><dimension name="sex" value="female"/></actual>
      <actual value="50"><dimension name="age" value="old"/></actual></period>
      """)
    #expect(found.promises.map { $0.plain["split"] } == ["sex=female", "sex=male"])
    #expect(
      found.promises.map { $0.outcomes.map(\.finding) } == [
        [.figure(try Figure(.exactly, 18, unit: .percent))],
        [.figure(try Figure(.exactly, 24, unit: .percent))],
      ])
    #expect(found.skipped.map(\.problem) == [.unpromisedSplit("age=old")])
  }
}
