import Outturn

/// The tasks of `docs/library.md`, compiled. ``LibraryGuideTests`` holds the page to them.
enum LibraryGuide {
  // task: missed
  /// The targets of a place and a year that were not met.
  static func missed(in folder: String) throws -> [String] {
    let ledger = try Ledger.open(folder)
    guard let place = PlacePath("cn/henan/zhengzhou"), let day = Day("2026-11-01") else {
      return []
    }
    let choice = RecordChoice(places: [place], periods: [.year(2023)])
    let scored = try ScoredLedger(ledger, choice, on: day)
    return scored.document.assessments.filter { $0.verdict == .notMet }.map { assessment in
      "\(assessment.commitment.indicator.told): \(assessment.arithmetic.en)"
    }
  }
  // end

  // task: statements
  /// What a report says, statement by statement.
  static func statements(in text: String) throws -> [String] {
    let reading = try ReportReader().read(bytes: Array(text.utf8))
    return reading.statements.map { statement in
      let value = statement.value.map { "\($0)" } ?? "-"
      return "\(statement.kind) \(statement.indicator) \(statement.bound) \(value)"
    }
  }
  // end

  // task: reconcile
  /// What came of the promises of one report by another.
  static func reconcile(_ plan: String, with later: String) throws -> [String] {
    guard let day = Day("2032-06-01") else { return [] }
    var work = Reconciliation()
    try work.take("plan.txt", plan)
    try work.take("later.txt", later)
    guard let result = try work.result(on: day) else { return [] }
    return result.document.assessments.map { "\($0.commitment.indicator.told): \($0.verdict)" }
  }
  // end

  // task: table
  /// Takes in a table that others made, and lists what it promises.
  static func takeIn(_ table: String) throws -> [String] {
    guard let place = PlacePath("cn/lake/qingqiao"), let now = Timestamp("2031-02-01T08:00:00Z")
    else { return [] }
    let ledger = try Ledger.inMemory(LedgerSettings(name: "Trial"), by: "Lin", time: now)
    try ledger.takeIn(
      table: Array(table.utf8), named: "targets.csv", at: place, by: "Lin", time: now)
    return try ledger.read().volumes.flatMap(\.content.commitments).map { commitment in
      let target = Wording(.en).target(commitment.target)
      return "\(commitment.indicator.told), \(target): \(commitment.responsible ?? "")"
    }
  }
  // end

  // task: memory
  /// A ledger that no folder holds, with a promise and what came of it.
  static func score() throws -> [String] {
    guard let place = PlacePath("cn/lake/qingqiao"), let now = Timestamp("2032-02-01T08:00:00Z")
    else { return [] }
    let ledger = try Ledger.inMemory(LedgerSettings(name: "Trial"), by: "Lin", time: now)
    try ledger.record(
      [
        NewRecord(promise: "新建口袋公园12个", at: place, for: .year(2031)),
        NewRecord(report: "新建口袋公园13个", at: place, about: .year(2031)),
      ], by: "Lin", time: now)
    try ledger.linkByRule(by: "Lin", time: now)
    let scored = try ScoredLedger(ledger, RecordChoice(), on: now.day)
    return scored.document.assessments.map { "\($0.verdict): \($0.arithmetic.en)" }
  }
  // end

  // task: json
  /// A promise as JSON, in the form in which a ledger's files hold it, and read from it again.
  static func json() throws -> [String] {
    let text = """
      {"force":"plain","id":"qingqiao-2031-c4k7qz","indicator":"口袋公园","period":"2031",\
      "target":{"bound":"atLeast","measure":"increment","unit":"个","value":"12"},"version":1}
      """
    let promise = try Commitment(json: text)
    let more = promise.copy { $0.responsible = "园林局" }
    return [Wording(.en).target(promise.target), try more.json()]
  }
  // end

  // task: export
  /// A ledger's scorecard as CSV; `.html` and `.datapackage` go to an `ExportFolder` instead.
  static func export(_ ledger: Ledger) throws -> [String] {
    guard let day = Day("2032-02-01") else { return [] }
    let export = try LedgerExport(ledger, RecordChoice(), as: .csv, on: day, in: .en)
    var text = ""
    let left = try export.write { text += $0 }
    return text.split(separator: "\r\n").map(String.init) + left.map(\.en)
  }
  // end
}
