import Foundation
import Outturn
import Testing

/// `OUTTURN_UPDATE_SESSIONS=1 swift test --filter LibraryGuideTests` writes what the code prints now.
@Suite("The guide to the library shows code that is compiled, and what it prints")
struct LibraryGuideTests {
  private static let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent()
    .deletingLastPathComponent().deletingLastPathComponent()

  static let plan = "2031年政府工作报告\n\n2031年主要目标：地区生产总值增长6.4%左右，新建口袋公园12个。\n"
  static let later = "2032年政府工作报告\n\n2031年工作回顾：地区生产总值增长5.1%，新建口袋公园13个。\n"

  static let table = "序号,指标名称,单位,2031年目标,责任单位\n1,新建口袋公园,个,12,园林局\n2,城镇新增就业,万人,3,人社局\n"

  /// What each task prints.
  private static let tasks: [(name: String, run: @Sendable () throws -> [String])] = [
    ("missed", { try LibraryGuide.missed(in: root.appendingPathComponent("data").path) }),
    ("statements", { try LibraryGuide.statements(in: plan) }),
    ("reconcile", { try LibraryGuide.reconcile(plan, with: later) }),
    ("table", { try LibraryGuide.takeIn(table) }),
    ("memory", { try LibraryGuide.score() }),
    ("json", { try LibraryGuide.json() }),
    ("export", { try LibraryGuide.export(try parks()) }),
  ]

  /// A ledger with one promise and what came of it.
  private static func parks() throws -> Ledger {
    let place = try #require(PlacePath("cn/lake/qingqiao"))
    let now = try #require(Timestamp("2032-02-01T08:00:00Z"))
    let ledger = try Ledger.inMemory(LedgerSettings(name: "Trial"), by: "Lin", time: now)
    try ledger.record(
      [
        NewRecord(promise: "新建口袋公园12个", at: place, for: .year(2031)),
        NewRecord(report: "新建口袋公园13个", at: place, about: .year(2031)),
      ], by: "Lin", time: now)
    try ledger.linkByRule(by: "Lin", time: now)
    return ledger
  }

  /// The code of a task as it is compiled, without the two spaces that it is indented by.
  private static func code(_ task: String) throws -> String {
    let text = try String(
      contentsOf: root.appendingPathComponent("Tests/OutturnTests/LibraryGuide.swift"),
      encoding: .utf8)
    let parts = text.components(separatedBy: "  // task: \(task)\n")
    let body = try #require(parts.last).components(separatedBy: "  // end\n")[0]
    return body.components(separatedBy: "\n").map { String($0.dropFirst(2)) }
      .joined(separator: "\n")
  }

  @Test("every task stands there as it is compiled, with its output", arguments: ["", ".zh"])
  func page(language: String) throws {
    let url = Self.root.appendingPathComponent("docs/library\(language).md")
    var page = try String(contentsOf: url, encoding: .utf8)
    for (name, run) in Self.tasks {
      let code = try Self.code(name)
      #expect(code.split(separator: "\n").count <= 30)
      let block = "```swift\n\(code)```\n\n```text\n"
      let printed = try run().map { $0 + "\n" }.joined()
      guard let start = page.range(of: block) else {
        Issue.record("docs/library\(language).md lacks the code of \(name):\n\(code)")
        continue
      }
      let end = try #require(page.range(of: "```\n", range: start.upperBound..<page.endIndex))
      let told = String(page[start.upperBound..<end.lowerBound])
      if ProcessInfo.processInfo.environment["OUTTURN_UPDATE_SESSIONS"] != nil {
        page.replaceSubrange(start.upperBound..<end.lowerBound, with: printed)
      } else {
        #expect(told == printed, "\(name)")
      }
      #expect(!printed.isEmpty)
    }
    if ProcessInfo.processInfo.environment["OUTTURN_UPDATE_SESSIONS"] != nil {
      try page.write(to: url, atomically: true, encoding: .utf8)
    }
  }

  @Test("a ledger in memory keeps a journal, seals and verifies as one on a disk")
  func inMemory() throws {
    let now = try #require(Timestamp("2032-02-01T08:00:00Z"))
    let place = try #require(PlacePath("cn/lake/qingqiao"))
    let ledger = try Ledger.inMemory(LedgerSettings(name: "Trial"), by: "Lin", time: now)
    let promise = try NewRecord(promise: "新建口袋公园12个", at: place, for: .year(2031))
    let ids = try ledger.record([promise, promise], by: "Lin", time: now)
    #expect(ids.count == 2 && ids[0] == ids[1])
    #expect(try ledger.file().places.map(\.path) == [place])
    #expect(try ledger.verify(isThorough: true).faults == [])
    let seal = try ledger.seal(by: "Li", at: now)
    #expect(try ledger.verify(against: .seal(seal)).faults == [])
    #expect(throws: Failure.self) {
      try NewRecord(promise: "新建口袋公园", at: place, for: .year(2031))
    }
  }
}
